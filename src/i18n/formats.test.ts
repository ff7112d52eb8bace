import { describe, expect, it } from 'vitest'
import { counting } from './counting.ts'
import { makeFormats } from './formats.ts'

const nl = makeFormats('nl', 'Europe/Amsterdam')
const en = makeFormats('en', 'Europe/Amsterdam')

describe('dates and numbers', () => {
  it('writes them as people in the Netherlands do', () => {
    expect(nl.date('2023-10-11')).toBe('11-10-2023')
    expect(nl.day('2023-10-11')).toBe('woensdag 11 oktober')
    expect(nl.dayAndMonth('2023-10-11')).toBe('11 oktober')
    expect(nl.fullDate('2024-01-09')).toBe('9 januari 2024')
    expect(nl.month('2023-10')).toBe('oktober 2023')
    expect(nl.shortMonth('2023-10')).toBe('okt')
    expect(nl.months('2023-10', '2023-10')).toBe('oktober 2023')
    expect(nl.months('2023-07', '2023-12')).toBe('juli tot en met december 2023')
    expect(nl.months('2023-10', '2024-01')).toBe('oktober 2023 tot en met januari 2024')
    expect(nl.number(1234.5)).toBe('1.234,5')
    expect([5400, 1234.5].map(nl.euros)).toEqual(['€\u00a05.400', '€\u00a01.234,50'])
    expect(nl.time('19:00')).toBe('19.00')
  })

  it('shows the time on the wall of the loket, in summer and in winter', () => {
    expect(nl.timeAt(Date.parse('2023-10-11T17:42:00Z'))).toBe('19.42')
    expect(nl.timeAt(Date.parse('2023-12-13T18:05:00Z'))).toBe('19.05')
    expect(nl.momentAt(Date.parse('2023-10-11T17:42:00Z'))).toBe('11 oktober 2023, 19.42')
  })

  it('speaks English, too', () => {
    expect(en.day('2023-10-11')).toBe('Wednesday 11 October')
    expect(en.months('2023-07', '2023-12')).toBe('July to December 2023')
    expect(en.time('19:00')).toBe('19:00')
    expect(en.number(1234.5)).toBe('1,234.5')
  })
})

describe('counting', () => {
  it('gives one the singular and all others, zero as well, the plural', () => {
    const n = counting('nl')
    expect([0, 1, 2, 1234].map((count) => n(count, 'kind', 'kinderen'))).toEqual([
      '0 kinderen',
      '1 kind',
      '2 kinderen',
      '1.234 kinderen',
    ])
  })
})
