import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths } from './calendar.ts'
import { ALL_TIME, periodBefore } from './period.ts'
import { joinSeries, monthsIn, type Series, tallyIn } from './series.ts'
import { addTally, emptyTally, type Tally } from './tally.ts'

const tally = fc
  .record({ hours: fc.nat(5), visits: fc.nat(9), phone: fc.nat(3) })
  .map(({ phone, ...counts }): Tally => ({ ...emptyTally, ...counts, contacts: phone > 0 ? { phone } : {} }))
const month = fc.integer({ min: 0, max: 40 }).map((index) => addMonths('2023-10', index))
const series: fc.Arbitrary<Series> = fc
  .uniqueArray(fc.record({ month, tally }), { selector: (each) => each.month })
  .map((months) => joinSeries([months]))

describe('a series of months', () => {
  it('adds up to the sum of its months, wherever it is cut', () => {
    fc.assert(
      fc.property(series, month, fc.nat(20), (all, from, length) => {
        const period = { from, until: addMonths(from, length) }
        const before = { from: '2000-01', until: periodBefore(period).until }
        const after = { from: addMonths(period.until, 1), until: '2099-12' }
        const parts = [before, period, after].map((part) => tallyIn(all, part))
        expect(parts.reduce(addTally)).toEqual(tallyIn(all, ALL_TIME))
      }),
    )
  })

  it('joins in any order to the same', () => {
    fc.assert(
      fc.property(series, series, (a, b) => {
        expect(joinSeries([a, b])).toEqual(joinSeries([b, a]))
        expect(tallyIn(joinSeries([a, b]), ALL_TIME)).toEqual(addTally(tallyIn(a, ALL_TIME), tallyIn(b, ALL_TIME)))
      }),
    )
  })

  it('tells a month without walk-in hour from one before the first, one that runs, and one to come', () => {
    const held = { ...emptyTally, hours: 1, hoursWithoutVisit: 1 }
    const all: Series = [
      { month: '2023-11', tally: held },
      { month: '2024-01', tally: held },
      // A meeting, and no walk-in hour.
      { month: '2024-02', tally: { ...emptyTally, counts: { meetings: { neutral: 1 } } } },
    ]
    const states = monthsIn(all, { from: '2023-10', until: '2024-04' }, '2023-11', '2024-03').map(({ state }) => state)
    expect(states).toEqual(['before', 'counted', 'none', 'counted', 'none', 'running', 'ahead'])
  })

  it('counts a month whose only hour is open', () => {
    const open: Series = [{ month: '2024-03', tally: { ...emptyTally, visits: 1 } }]
    expect(monthsIn(open, { from: '2024-03', until: '2024-03' }, '2024-03', '2024-03')[0]?.state).toBe('counted')
  })
})
