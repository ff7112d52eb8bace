// The tallies month by month, and their sums over a period. A month without a known tally is not a zero.
import type { Month } from './calendar.ts'
import { isIn, monthsOf, type Period } from './period.ts'
import { addTally, emptyTally, type Tally } from './tally.ts'

export interface MonthTally {
  readonly month: Month
  readonly tally: Tally
}

/** In order of month; a month without records is left out. */
export type Series = readonly MonthTally[]

/** The sum of the months of a period. */
export const tallyIn = (series: Series, period: Period): Tally =>
  series.reduce((sum, { month, tally }) => (isIn(month, period) ? addTally(sum, tally) : sum), emptyTally)

/** Joins several series: tallies of the same month are added up. */
export function joinSeries(all: readonly Series[]): Series {
  const months = new Map<Month, Tally>()
  for (const { month, tally } of all.flat()) months.set(month, addTally(months.get(month) ?? emptyTally, tally))
  return [...months].map(([month, tally]) => ({ month, tally })).toSorted((a, b) => (a.month < b.month ? -1 : 1))
}

/**
 * The state of a month: `counted`; `none`, no walk-in hour was held in it; `before` the first month that counts;
 * `running`, not over and without an hour so far; `ahead`.
 */
export type MonthState = 'counted' | 'none' | 'before' | 'running' | 'ahead'

/**
 * Every month of a period with its state.
 * @param first the month of the first hour of all
 * @param today the month that it is now
 */
export function monthsIn(
  series: Series,
  period: Period,
  first: Month,
  today: Month,
): readonly (MonthTally & { readonly state: MonthState })[] {
  const known = new Map(series.map(({ month, tally }) => [month, tally]))
  return monthsOf(period).map((month) => {
    const tally = known.get(month) ?? emptyTally
    return { month, tally, state: stateOf(month, tally, first, today) }
  })
}

function stateOf(month: Month, { hours, visits }: Tally, first: Month, today: Month): MonthState {
  // An hour that is open now has visits and is not held yet.
  if (hours > 0 || visits > 0) return 'counted'
  if (month < first) return 'before'
  if (month === today) return 'running'
  return month > today ? 'ahead' : 'none'
}
