import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { at } from '../../tests/support/disclosure.ts'
import { hia } from '../../tests/support/releases.ts'
import { slotAt } from './appointment.ts'
import { calendarEvent } from './calendar-event.ts'

const parts = {
  slot: slotAt(hia, '2023-10-18', '19:00'),
  timeZone: hia.timeZone,
  title: 'Afspraak relatieloket',
  uid: '0b5f1c5e-5d5c-4a2b-9d7e-1f2a3b4c5d6e',
  now: at(0, '19:05'),
}

/** Reads a file as RFC 5545 has it: unfolds, splits, unescapes. Throws where it breaks the rules. */
function parse(text: string): readonly (readonly [string, string])[] {
  if (!text.endsWith('\r\n')) throw new Error('the last line has no end')
  const physical = text.slice(0, -2).split('\r\n')
  for (const line of physical) {
    if (/[\r\n]/.test(line)) throw new Error('a bare line break')
    if (new TextEncoder().encode(line).length > 75) throw new Error(`too long: ${line}`)
  }
  return physical
    .join('\r\n')
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .map((line) => {
      const colon = line.indexOf(':')
      const value = line.slice(colon + 1).replace(/\\([\\;,n])/g, (_, each) => (each === 'n' ? '\n' : each))
      return [line.slice(0, colon), value] as const
    })
}

describe('an appointment as a file', () => {
  it('says when, in UTC, whatever the season, and nothing else', () => {
    expect(parse(calendarEvent(parts))).toEqual([
      ['BEGIN', 'VCALENDAR'],
      ['VERSION', '2.0'],
      ['PRODID', '-//Inloop//Inloop//NL'],
      ['BEGIN', 'VEVENT'],
      ['UID', parts.uid],
      ['DTSTAMP', '20231011T170500Z'],
      ['DTSTART', '20231018T170000Z'],
      ['DTEND', '20231018T183000Z'],
      ['SUMMARY', 'Afspraak relatieloket'],
      ['CLASS', 'PRIVATE'],
      ['END', 'VEVENT'],
      ['END', 'VCALENDAR'],
    ])
    const winter = calendarEvent({ ...parts, slot: slotAt(hia, '2023-11-01', '19:00') })
    expect(Object.fromEntries(parse(winter))).toMatchObject({ DTSTART: '20231101T180000Z' })
  })

  it('has lines of at most 75 octets that give back any title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (title) => {
        const plain = title.replaceAll(/\r\n?/g, '\n')
        const lines = parse(calendarEvent({ ...parts, title: plain }))
        expect(Object.fromEntries(lines)['SUMMARY']).toBe(plain)
      }),
    )
  })

  it('is noticed when it is too long for a line: the planted fault', () => {
    expect(() => parse(`SUMMARY:${'é'.repeat(40)}\r\n`)).toThrow('too long')
  })
})
