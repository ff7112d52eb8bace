import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths } from './calendar.ts'
import {
  endsHalfYear,
  halfYearOf,
  monthAfterQuarter,
  monthsOfHalfYear,
  monthsOfQuarter,
  nextQuarter,
  quarterOf,
  quartersOf,
} from './quarter.ts'

const month = fc.integer({ min: -600, max: 600 }).map((months) => addMonths('2026-01', months))

describe('quarters and half-years', () => {
  it('are the calendar’s', () => {
    expect(['2026-01', '2026-03-31', '2026-04', '2026-12-31'].map(quarterOf)).toEqual([
      '2026-Q1',
      '2026-Q1',
      '2026-Q2',
      '2026-Q4',
    ])
    expect(monthsOfQuarter('2026-Q4')).toEqual(['2026-10', '2026-11', '2026-12'])
    expect([monthAfterQuarter('2026-Q4'), nextQuarter('2026-Q4')]).toEqual(['2027-01', '2027-Q1'])
    expect(quartersOf('2026-H2')).toEqual(['2026-Q3', '2026-Q4'])
    expect(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'].map(endsHalfYear)).toEqual([false, true, false, true])
  })

  it('hold each month once, and compare as text in order of time', () => {
    fc.assert(
      fc.property(month, (given) => {
        const quarter = quarterOf(given)
        expect(monthsOfQuarter(quarter)).toContain(given)
        expect(monthsOfHalfYear(halfYearOf(quarter))).toContain(given)
        expect(monthsOfHalfYear(halfYearOf(quarter))).toHaveLength(6)
        expect(quartersOf(halfYearOf(quarter))).toContain(quarter)
        expect(nextQuarter(quarter) > quarter).toBe(true)
        expect(quarterOf(monthAfterQuarter(quarter))).toBe(nextQuarter(quarter))
        expect(halfYearOf(nextQuarter(quarter)) > halfYearOf(quarter)).toBe(endsHalfYear(quarter))
      }),
    )
  })
})
