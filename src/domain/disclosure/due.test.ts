import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RUNS } from '../../../tests/support/runs.ts'
import { addDays, type LocalDate, monthOf } from '../calendar.ts'
import { halfYearOf, quarterOf } from '../quarter.ts'
import {
  areAnswersDrawn,
  type Drawn,
  duePeriods,
  isDrawn,
  nextMessage,
  noneDrawn,
  withDrawn,
  withDrawnElsewhere,
} from './due.ts'

const NEVER = undefined
const since = noneDrawn('2026-01-14')
const ids = (drawn: Drawn, today: LocalDate, ends?: LocalDate, open: LocalDate | null = null) =>
  duePeriods(drawn, today, ends, open).map(({ quarter, halfYear }) => (halfYear ? `${quarter} ${halfYear}` : quarter))

describe('[D6] a message is due', () => {
  it('when its quarter is over, and each second one brings the half-year', () => {
    expect(ids(since, '2026-03-31')).toEqual([])
    expect(ids(since, '2026-04-01')).toEqual(['2026-Q1'])
    expect(ids(since, '2026-07-01')).toEqual(['2026-Q1', '2026-Q2 2026-H1'])
  })

  it('at the first unlock after it: after a year of silence all of that year’s', () => {
    const all = ['2026-Q1', '2026-Q2 2026-H1', '2026-Q3', '2026-Q4 2026-H2']
    expect(ids(since, '2027-01-01')).toEqual(all)
    expect(ids(since, '2027-02-11')).toEqual(all)
  })

  it('at the New Year of the calendar, where week 53 goes on', () => {
    expect(ids(noneDrawn('2026-12-28'), '2026-12-31')).toEqual([])
    expect(ids(noneDrawn('2026-12-28'), '2027-01-01')).toEqual(['2026-Q4 2026-H2'])
  })

  it('with its half-year though the tablet was set up in its second quarter', () => {
    expect(ids(noneDrawn('2026-05-02'), '2026-07-01')).toEqual(['2026-Q2 2026-H1'])
  })

  it('at the next first of a month where an end was announced, and brings what runs', () => {
    expect(ids(since, '2026-02-28', '2026-02-11')).toEqual([])
    expect(ids(since, '2026-03-01', '2026-02-11')).toEqual(['2026-Q1 2026-H1'])
    // Also on a tablet that was not unlocked in between: the half-year is in one message.
    expect(ids(since, '2026-07-01', '2026-02-11')).toEqual(['2026-Q1 2026-H1', '2026-Q2'])
    // Hours after the end are of a half-year that was closed: they count at the door alone.
    const ended = withDrawn(since, duePeriods(since, '2026-03-01', '2026-02-11', null))
    expect(ids(ended, '2026-07-01', '2026-02-11')).toEqual(['2026-Q2'])
    expect(ids(ended, '2027-01-01', '2026-02-11')).toEqual(['2026-Q2', '2026-Q3', '2026-Q4 2026-H2'])
  })

  it('not while an hour of its quarter is open, and all of them once that hour is closed', () => {
    expect(ids(since, '2026-07-02', NEVER, '2026-03-31')).toEqual([])
    expect(ids(since, '2026-07-02', NEVER, '2026-06-30')).toEqual(['2026-Q1'])
    expect(ids(since, '2026-07-02', NEVER, '2026-07-01')).toEqual(['2026-Q1', '2026-Q2 2026-H1'])
  })
})

describe('[D5] a period', () => {
  const day = fc.nat(1500).map((days) => addDays('2026-01-01', days))

  it('is drawn once, on whatever days the tablet is unlocked and whatever end is announced', () => {
    const unlock = fc.record({ on: day, ends: fc.option(day, { nil: undefined }), open: fc.option(day) })
    fc.assert(
      fc.property(day, fc.array(unlock, { maxLength: 30 }), (start, unlocks) => {
        let drawn = noneDrawn(start)
        const seen: string[] = []
        for (const { on, ends, open } of unlocks.toSorted((a, b) => a.on.localeCompare(b.on))) {
          const due = duePeriods(drawn, on, ends, open)
          drawn = withDrawn(drawn, due)
          seen.push(...due.flatMap(({ quarter, halfYear }) => (halfYear ? [quarter, halfYear] : [quarter])))
          expect(duePeriods(drawn, on, ends, open)).toEqual([])
        }
        expect(new Set(seen).size).toBe(seen.length)
        expect(drawn.quarters.every((quarter) => quarter >= quarterOf(start))).toBe(true)
      }),
      RUNS,
    )
  })

  it('is over before its message is due, but for an announced end', () => {
    fc.assert(
      fc.property(day, day, (start, today) => {
        for (const { quarter, halfYear } of duePeriods(noneDrawn(start), today, NEVER, null)) {
          expect(quarter < quarterOf(today)).toBe(true)
          if (halfYear) expect(halfYear < halfYearOf(quarterOf(today))).toBe(true)
        }
      }),
      RUNS,
    )
  })

  it('is not due a day before the next message says so, and is due on that day', () => {
    fc.assert(
      fc.property(day, fc.option(day, { nil: undefined }), (today, ends) => {
        const drawn = withDrawn(noneDrawn(today), duePeriods(noneDrawn(today), today, ends, null))
        const { on, quarter, halfYear } = nextMessage(drawn, today, ends)
        expect(monthOf(on) > monthOf(today)).toBe(true)
        expect(duePeriods(drawn, addDays(on, -1), ends, null)).toEqual([])
        expect(duePeriods(drawn, on, ends, null)).toEqual([{ quarter, halfYear }])
      }),
      RUNS,
    )
  })

  it('[D10] that the service has is not drawn again by a restored tablet; one that it has not is', () => {
    const there = { quarters: ['2026-Q1'], halfYears: [] }
    expect(ids(withDrawnElsewhere(since, there), '2026-07-01')).toEqual(['2026-Q2 2026-H1'])
    const both = { quarters: ['2026-Q1', '2026-Q2'], halfYears: ['2026-H1'] }
    expect(ids(withDrawnElsewhere(since, both), '2026-07-01')).toEqual([])
  })

  it('[D7] that was drawn is shared, and a later correction is not', () => {
    const drawn = withDrawn(since, duePeriods(since, '2026-04-01', NEVER, null))
    expect(isDrawn(drawn, '2026-03-31')).toBe(true)
    expect(areAnswersDrawn(drawn, '2026-03')).toBe(false)
    expect(isDrawn(drawn, '2026-04-01')).toBe(false)
    const half = withDrawn(drawn, duePeriods(drawn, '2026-07-01', NEVER, null))
    expect(areAnswersDrawn(half, '2026-03-31')).toBe(true)
    expect(areAnswersDrawn(half, '2026-07')).toBe(false)
  })
})
