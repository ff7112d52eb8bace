// Totals of the book, never recounted: the closed months, the hour that is open now, and the months of other tablets.
import { type Month, monthOf } from '../calendar.ts'
import { isDrawn } from '../disclosure/due.ts'
import { isIn, type Period } from '../period.ts'
import { joinSeries, type Series } from '../series.ts'
import { type Remark, surveyPeriodsIn } from '../survey.ts'
import type { Book } from './book.ts'
import type { HeldHour, MonthTotals } from './ledger.ts'

/** The months of another tablet. */
interface Elsewhere {
  readonly months: readonly MonthTotals[]
}

export interface KnownMonths {
  /** The tally of each month in which anything was counted. */
  readonly months: Series
  /** The month of an hour that is still open and counts along; it is not yet counted as held. */
  readonly openIn: Month | null
}

export function monthsKnown(book: Book, others: readonly Elsewhere[] = []): KnownMonths {
  const open = openHourOf(book)
  const openIn = open ? monthOf(open.date) : null
  const ofOpen = open && openIn ? [{ month: openIn, tally: open.tally }] : []
  return { months: joinSeries([[...book.months.values()], ...others.map(({ months }) => months), ofOpen]), openIn }
}

/** The first and last month with a walk-in hour. */
export function spanOf(
  book: Book,
  others: readonly Elsewhere[] = [],
): { readonly first: Month; readonly last: Month } | null {
  const months = monthsKnown(book, others).months.map(({ month }) => month)
  const [first] = months
  const last = months.at(-1)
  return first && last ? { first, last } : null
}

/** A remark with the id by which it is erased. */
export interface KnownRemark extends Remark {
  readonly id: string
}

/**
 * The remarks of visitors of this tablet, of the questionnaires that stand in the totals of a period. In the order of their
 * rows' ids, which are random: the order in which they came would tell whose they are.
 * @param today the month that it is now
 */
export function remarksIn(
  book: Book,
  period: Period,
  today: Month,
  others: readonly Elsewhere[] = [],
): readonly KnownRemark[] {
  const shown = surveyPeriodsIn(monthsKnown(book, others).months, period, today)
  const remarks = [...book.remarks].filter(([, { month }]) => shown.some((each) => isIn(month, each.period)))
  return remarks.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([id, remark]) => ({ id, ...remark }))
}

/** A closed hour in the list of recent ones. */
export interface RecentHour {
  readonly hour: HeldHour
  /** [D7] Whether its quarter has been shared. */
  readonly shared: boolean
}

/** The closed hours, newest first. */
export const hoursOf = ({ months, ledger: { drawn } }: Book): readonly RecentHour[] =>
  [...months.values()]
    .flatMap(({ hours }) => hours)
    .map((hour) => ({ hour, shared: isDrawn(drawn, hour.date) }))
    .toSorted((a, b) => `${b.hour.date} ${b.hour.from}`.localeCompare(`${a.hour.date} ${a.hour.from}`))

const openHourOf = ({ hour }: Book) => (hour?.closedAt === null ? hour : null)
