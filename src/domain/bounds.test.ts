import { globSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hia } from '../../tests/support/disclosure.ts'
import { slotFault } from './appointment.ts'
import { APPOINTMENT_DAYS_AHEAD, DAYS, isDay } from './bounds.ts'
import { addDays, instantOf, localDate } from './calendar.ts'

const NOW = instantOf('2026-11-11', '19:00', hia.timeZone)
const slot = (date: string) => ({ date, from: '20:00', until: '20:45' })

describe('a day', () => {
  it('is one of the calendar, and no year typed by halves', () => {
    for (const day of [
      '0026-11-13',
      '2027-02-31',
      '12026-11-13',
      '',
      '2206',
      '+02026-1-1',
      DAYS.last.replace('2199', '2200'),
    ])
      expect(isDay(day), day).toBe(false)
    for (const day of [DAYS.first, '2028-02-29', DAYS.last]) expect(isDay(day), day).toBe(true)
  })

  it('of an appointment is a fault or a year away at most, and never an exception', () => {
    expect(slotFault(slot('0026-11-13'), hia, NOW)).toBe('appointment-past')
    expect(slotFault(slot('2206-11-13'), hia, NOW)).toBe('appointment-far')
    const today = localDate(NOW, hia.timeZone)
    expect(slotFault(slot(addDays(today, APPOINTMENT_DAYS_AHEAD)), hia, NOW)).toBeNull()
    expect(slotFault(slot(addDays(today, APPOINTMENT_DAYS_AHEAD + 1)), hia, NOW)).toBe('appointment-far')
    fc.assert(
      fc.property(fc.string(), fc.string(), (date, from) => {
        expect(slotFault({ date, from, until: '20:00' }, hia, NOW)).not.toBeNull()
      }),
    )
  })
})

/** Every field of every screen, with the bound that it was given. */
function boundsOfFields(text: string): readonly string[] {
  const fields = [...text.matchAll(/<(TextField|textarea)\b([\s\S]*?)\/>/g)]
  const lengths = fields.map(
    ([, , given = '']) => /maxLength=\{([^}]*)\}/.exec(given)?.[1] ?? /\.\.\.(\w+)/.exec(given)?.[0] ?? 'none',
  )
  const ranges = [...text.matchAll(/<NumberField\b([\s\S]*?)\/>/g)].map(
    ([, given = '']) => /\{\.\.\.(NUMBERS\.\w+)\}/.exec(given)?.[1] ?? 'none',
  )
  return [...lengths, ...ranges]
}

describe('every field', () => {
  const files = globSync('src/{features,app}/**/*.tsx').map((path) => [path, readFileSync(path, 'utf8')] as const)

  it('has one of the bounds, and none of its own', () => {
    const all = files.flatMap(([path, text]) => boundsOfFields(text).map((bound) => `${path}: ${bound}`))
    expect(all.length).toBeGreaterThan(20)
    expect(all.filter((field) => !/: (LENGTHS\.\w+|NUMBERS\.\w+|\.\.\.given)$/.test(field))).toEqual([])
  })

  it('that has a bound of its own would be seen', () => {
    expect(boundsOfFields('<TextField label={a} maxLength={12} />')).toEqual(['12'])
    expect(boundsOfFields('<TextField label={a} />')).toEqual(['none'])
    expect(boundsOfFields('<NumberField least={1} most={9} />')).toEqual(['none'])
  })
})
