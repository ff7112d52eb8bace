// Totals from kept tallies: the closed months, the hour that is open now, and the months of other tablets that were taken in.
import type { Snapshot } from '../backup/merge.ts'
import { type Month, monthOf } from '../domain/calendar.ts'
import { currentMonth } from '../domain/ledger.ts'
import { ALL_TIME, isIn, type Period, type PeriodUnit, periodOf } from '../domain/period.ts'
import type { Problem } from '../domain/problem.ts'
import { ok, type Result } from '../domain/result.ts'
import { joinSeries, type Series, tallyIn } from '../domain/series.ts'
import { type Remark, surveyPeriodsIn } from '../domain/survey.ts'
import type { Tally } from '../domain/tally.ts'
import type { Book } from './book.ts'
import type { BookState } from './book-state.ts'

export interface PeriodTotals {
  readonly tally: Tally
  /** Whether an hour that is still open counts along; it is not yet counted as held. */
  readonly openHour: boolean
}

export interface KnownMonths {
  readonly months: Series
  /** The month of an hour that is still open and counts along. */
  readonly openIn: Month | null
}

/** The totals of the period of kind `unit` in which `month` lies. */
export async function totalsOf(
  book: Book,
  unit: PeriodUnit,
  month: Month,
  others: readonly Snapshot[] = [],
): Promise<Result<PeriodTotals, Problem>> {
  const period = periodOf(unit, month)
  const read = await monthsOf(book, period, others)
  return read.ok ? ok({ tally: tallyIn(read.value.months, period), openHour: read.value.openIn !== null }) : read
}

/**
 * The remarks of visitors of this tablet, of the questionnaires that stand in the totals of a period. In the order of their
 * rows' ids, which are random: the order in which they came would tell whose they are.
 */
export async function remarksIn(
  book: Book,
  period: Period,
  others: readonly Snapshot[] = [],
): Promise<Result<readonly Remark[], Problem>> {
  const read = await monthsOf(book, ALL_TIME, others)
  if (!read.ok) return read
  const shown = surveyPeriodsIn(read.value.months, period, currentMonth(book.profileNow(), book.clock()))
  const remarks = [...book.state.getState().remarks].filter(([, { month }]) =>
    shown.some((each) => isIn(month, each.period)),
  )
  return ok(remarks.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, remark]) => remark))
}

/** The tally of each month of a period in which anything was counted. */
export async function monthsOf(
  book: Book,
  period: Period = ALL_TIME,
  others: readonly Snapshot[] = [],
): Promise<Result<KnownMonths, Problem>> {
  const current = book.state.getState()
  const wanted = Object.keys(current.monthRows).filter((month) => isIn(month, period))
  const read = await book.withMonths(current, wanted)
  if (!read.ok) return read
  const { months: known } = read.value
  const own = wanted.flatMap((month) => known.get(month) ?? [])
  const open = openHourOf(current)
  const openIn = open && isIn(monthOf(open.date), period) ? monthOf(open.date) : null
  const elsewhere = others.map(({ months }) => months.filter(({ month }) => isIn(month, period)))
  const months = joinSeries([own, ...elsewhere, open && openIn ? [{ month: openIn, tally: open.tally }] : []])
  return ok({ months, openIn })
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
