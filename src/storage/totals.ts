// Totals from kept tallies: the closed months, the hour that is open now, and the months of other tablets that were taken in.
import { type Snapshot, tallyOfSnapshots } from '../backup/merge.ts'
import { type Month, monthOf } from '../domain/calendar.ts'
import { isIn, type PeriodUnit, periodOf } from '../domain/period.ts'
import type { Problem } from '../domain/problem.ts'
import { ok, type Result } from '../domain/result.ts'
import { addTally, emptyTally, type Tally } from '../domain/tally.ts'
import type { Book } from './book.ts'
import type { BookState } from './book-state.ts'

export interface PeriodTotals {
  readonly tally: Tally
  /** Whether an hour that is still open counts along; it is not yet counted as held. */
  readonly openHour: boolean
}

/** The totals of the period of kind `unit` in which `month` lies. */
export async function totalsOf(
  book: Book,
  unit: PeriodUnit,
  month: Month,
  others: readonly Snapshot[] = [],
): Promise<Result<PeriodTotals, Problem>> {
  const period = periodOf(unit, month)
  const current = book.state.getState()
  const months = Object.keys(current.monthRows).filter((each) => isIn(each, unit, period))
  const read = await book.withMonths(current, months)
  if (!read.ok) return read
  const elsewhere = tallyOfSnapshots(others, (each) => isIn(each, unit, period))
  const held = months.reduce((sum, each) => addTally(sum, read.value.months.get(each)?.tally ?? emptyTally), elsewhere)
  const open = openHourOf(current)
  const openHour = open !== null && isIn(monthOf(open.date), unit, period)
  return ok({ tally: openHour ? addTally(held, open.tally) : held, openHour })
}

/** The first and last month with a walk-in hour. */
export function totalsSpan(
  state: BookState,
  others: readonly Snapshot[] = [],
): { readonly first: Month; readonly last: Month } | null {
  const open = openHourOf(state)
  const elsewhere = others.flatMap(({ months }) => months.map(({ month }) => month))
  const months = [...Object.keys(state.monthRows), ...(open ? [monthOf(open.date)] : []), ...elsewhere].toSorted()
  const [first] = months
  const last = months.at(-1)
  return first && last ? { first, last } : null
}

const openHourOf = ({ hour }: BookState) => (hour?.closedAt === null ? hour : null)
