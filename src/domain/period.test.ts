import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths } from './calendar.ts'
import {
  ALL_TIME,
  isIn,
  lengthOf,
  monthsOf,
  type PeriodUnit,
  periodBefore,
  periodOf,
  stepPeriod,
  unitOf,
} from './period.ts'

const units: readonly PeriodUnit[] = ['month', 'quarter', 'halfYear', 'year', 'all']
const month = fc.integer({ min: -200, max: 200 }).map((index) => addMonths('2023-10', index))
const free = fc
  .tuple(month, fc.integer({ min: 0, max: 40 }))
  .map(([from, more]) => ({ from, until: addMonths(from, more) }))

describe('a period', () => {
  it('is the month, quarter, half-year or year, or all', () => {
    expect(units.map((unit) => periodOf(unit, '2023-10'))).toEqual([
      { from: '2023-10', until: '2023-10' },
      { from: '2023-10', until: '2023-12' },
      { from: '2023-07', until: '2023-12' },
      { from: '2023-01', until: '2023-12' },
      ALL_TIME,
    ])
    expect(
      ['2024-01', '2024-03', '2024-04', '2024-06', '2024-07', '2024-09'].map((each) => periodOf('quarter', each).from),
    ).toEqual(['2024-01', '2024-01', '2024-04', '2024-04', '2024-07', '2024-07'])
  })

  it('has 1, 3, 6 or 12 months', () => {
    const year = Array.from({ length: 12 }, (_, index) => addMonths('2024-01', index))
    const months = (unit: PeriodUnit) => year.filter((each) => isIn(each, periodOf(unit, '2024-05'))).length
    expect(units.map(months)).toEqual([1, 3, 6, 12, 12])
  })

  it('holds the month that it was asked for, and no other period of its kind does', () => {
    fc.assert(
      fc.property(month, month, fc.constantFrom(...units), (a, b, unit) => {
        expect(isIn(a, periodOf(unit, a))).toBe(true)
        expect(isIn(a, periodOf(unit, b))).toBe(periodOf(unit, a).from === periodOf(unit, b).from)
      }),
    )
  })

  it('leads to the next one and back', () => {
    fc.assert(
      fc.property(
        month,
        fc.constantFrom<PeriodUnit>('month', 'quarter', 'halfYear', 'year'),
        fc.integer({ min: 1, max: 9 }),
        (from, unit, steps) => {
          const there = stepPeriod(unit, from, steps)
          expect(periodOf(unit, there).from > periodOf(unit, from).until).toBe(true)
          expect(stepPeriod(unit, there, -steps)).toBe(from)
        },
      ),
    )
    expect(stepPeriod('all', '2023-10', 5)).toBe('2023-10')
  })

  it('lists exactly the months that are in it', () => {
    fc.assert(
      fc.property(free, month, (period, any) => {
        const listed = monthsOf(period)
        expect(listed).toHaveLength(lengthOf(period))
        expect([listed[0], listed.at(-1)]).toEqual([period.from, period.until])
        expect(listed.includes(any)).toBe(isIn(any, period))
      }),
    )
  })

  it('is compared with as many months, which end where it begins', () => {
    fc.assert(
      fc.property(free, (period) => {
        const before = periodBefore(period)
        expect(lengthOf(before)).toBe(lengthOf(period))
        expect(addMonths(before.until, 1)).toBe(period.from)
      }),
    )
    expect(periodBefore({ from: '2024-01', until: '2024-03' })).toEqual({ from: '2023-10', until: '2023-12' })
  })

  it('has the name of a month, a quarter, a half-year or a year only where it is one', () => {
    fc.assert(
      fc.property(month, fc.constantFrom<PeriodUnit>('month', 'quarter', 'halfYear', 'year'), (any, unit) => {
        expect(unitOf(periodOf(unit, any))).toBe(unit)
      }),
    )
    expect(unitOf({ from: '2024-02', until: '2024-04' })).toBeNull()
    expect(unitOf({ from: '2024-02', until: '2024-07' })).toBeNull()
  })
})
