import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths } from './calendar.ts'
import { isIn, type PeriodUnit, periodOf, stepPeriod } from './period.ts'

const units: readonly PeriodUnit[] = ['month', 'quarter', 'year', 'all']
const month = fc.integer({ min: -200, max: 200 }).map((index) => addMonths('2023-10', index))

describe('a period', () => {
  it('is named by its month, quarter, year, or as all', () => {
    expect(units.map((unit) => periodOf(unit, '2023-10'))).toEqual(['2023-10', '2023-Q4', '2023', 'all'])
    expect(
      ['2024-01', '2024-03', '2024-04', '2024-06', '2024-07', '2024-09'].map((each) => periodOf('quarter', each)),
    ).toEqual(['2024-Q1', '2024-Q1', '2024-Q2', '2024-Q2', '2024-Q3', '2024-Q3'])
  })

  it('has 1, 3 or 12 months', () => {
    const year = Array.from({ length: 12 }, (_, index) => addMonths('2024-01', index))
    const months = (unit: PeriodUnit) => year.filter((each) => isIn(each, unit, periodOf(unit, '2024-05'))).length
    expect(units.map(months)).toEqual([1, 3, 12, 12])
  })

  it('holds the month that it was asked for, and no other period of its kind does', () => {
    fc.assert(
      fc.property(month, month, fc.constantFrom(...units), (a, b, unit) => {
        expect(isIn(a, unit, periodOf(unit, a))).toBe(true)
        expect(isIn(a, unit, periodOf(unit, b))).toBe(periodOf(unit, a) === periodOf(unit, b))
      }),
    )
  })

  it('leads to the next one and back', () => {
    fc.assert(
      fc.property(
        month,
        fc.constantFrom<PeriodUnit>('month', 'quarter', 'year'),
        fc.integer({ min: 1, max: 9 }),
        (from, unit, steps) => {
          const there = stepPeriod(unit, from, steps)
          expect(periodOf(unit, there) > periodOf(unit, from)).toBe(true)
          expect(stepPeriod(unit, there, -steps)).toBe(from)
        },
      ),
    )
    expect(stepPeriod('all', '2023-10', 5)).toBe('2023-10')
  })
})
