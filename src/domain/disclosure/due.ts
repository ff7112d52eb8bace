// [D6] When a message is due: by the calendar alone. No answer of a visitor can hold a message back or bring it forward.
import { addMonths, type LocalDate, type Month, monthOf } from '../calendar.ts'
import {
  endsHalfYear,
  type HalfYear,
  halfYearOf,
  monthAfterQuarter,
  nextQuarter,
  type Quarter,
  quarterOf,
} from '../quarter.ts'

/**
 * [D5] The periods whose message exists, here or at the service. Neither a quarter nor a half-year is ever drawn again.
 */
export interface Drawn {
  /** The quarter in which the tablet was set up: the first that it has a message of. */
  readonly since: Quarter
  readonly quarters: readonly Quarter[]
  readonly halfYears: readonly HalfYear[]
}

/** A message that is due: of a quarter, and of the half-year that it brings along. */
export interface Due {
  readonly quarter: Quarter
  readonly halfYear: HalfYear | null
}

export const noneDrawn = (today: LocalDate): Drawn => ({ since: quarterOf(today), quarters: [], halfYears: [] })

/**
 * The messages that are due, in order of time.
 * @param today the date on the loket's wall
 * @param ends the last day of a pilot: the quarter and half-year of that day close at the next first of a month
 * @param open the date of a walk-in hour that is still open: the message of its quarter waits until that hour is closed
 */
export function duePeriods(
  drawn: Drawn,
  today: LocalDate,
  ends: LocalDate | undefined,
  open: LocalDate | null,
): readonly Due[] {
  const due: Due[] = []
  const waits = open === null ? null : quarterOf(open)
  for (let quarter = drawn.since; waits === null || quarter < waits; quarter = nextQuarter(quarter)) {
    const isEnd = ends !== undefined && quarter === quarterOf(ends)
    if (monthOf(today) < (isEnd ? monthAfter(ends) : monthAfterQuarter(quarter))) break
    if (drawn.quarters.includes(quarter)) continue
    const halfYear = halfYearOf(quarter)
    // A tablet that was not unlocked since an announced end: the quarter of the end has brought the half-year already.
    const isBrought = drawn.halfYears.includes(halfYear) || due.some((earlier) => earlier.halfYear === halfYear)
    const brings = (isEnd || endsHalfYear(quarter)) && !isBrought
    due.push({ quarter, halfYear: brings ? halfYear : null })
  }
  return due
}

const monthAfter = (date: LocalDate): Month => addMonths(monthOf(date), 1)

/** The next message. */
export interface NextMessage extends Due {
  /** The day on which it is made, or the first unlock after it. */
  readonly on: LocalDate
  /** Whether the announced end of a pilot makes it. */
  readonly ends: boolean
}

/** The first message after the ones that are due today. */
export function nextMessage(drawn: Drawn, today: LocalDate, ends: LocalDate | undefined): NextMessage {
  const done = withDrawn(drawn, duePeriods(drawn, today, ends, null))
  let quarter = quarterOf(today) < drawn.since ? drawn.since : quarterOf(today)
  while (done.quarters.includes(quarter)) quarter = nextQuarter(quarter)
  const isEnd = ends !== undefined && quarter === quarterOf(ends)
  const on = `${isEnd ? monthAfter(ends) : monthAfterQuarter(quarter)}-01`
  // On that day the message is due, with all that it brings.
  const [due] = duePeriods(done, on, ends, null)
  return { on, quarter, halfYear: due?.halfYear ?? null, ends: isEnd }
}

export const withDrawn = (drawn: Drawn, due: readonly Due[]): Drawn => ({
  ...drawn,
  quarters: joined(
    drawn.quarters,
    due.map(({ quarter }) => quarter),
  ),
  halfYears: joined(
    drawn.halfYears,
    due.flatMap(({ halfYear }) => halfYear ?? []),
  ),
})

/** [D10] The same once the service has told a restored tablet which messages it has. */
export const withDrawnElsewhere = (drawn: Drawn, there: Pick<Drawn, 'quarters' | 'halfYears'>): Drawn => ({
  ...drawn,
  quarters: joined(drawn.quarters, there.quarters),
  halfYears: joined(drawn.halfYears, there.halfYears),
})

/** [D7] Whether hours and visits of that date have been shared: a later correction counts on the tablet alone. */
export const isDrawn = (drawn: Drawn, date: LocalDate): boolean => drawn.quarters.includes(quarterOf(date))

/** [D7] The same of answers. */
export const areAnswersDrawn = (drawn: Drawn, date: LocalDate | Month): boolean =>
  drawn.halfYears.includes(halfYearOf(quarterOf(date)))

const joined = (a: readonly string[], b: readonly string[]): readonly string[] => [...new Set([...a, ...b])].toSorted()
