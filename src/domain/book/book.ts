// The book of an unlocked tablet: everything that its steps change, as one value. The value equals the stored rows
// exactly.
import type { Appointments } from '../appointment.ts'
import type { Instant, Month } from '../calendar.ts'
import type { DrawBelow } from '../disclosure/noise.ts'
import type { FollowUps } from '../follow-up.ts'
import type { Meetings } from '../meeting.ts'
import type { PersonId } from '../person.ts'
import type { Problem } from '../problem.ts'
import type { Profile } from '../profile.ts'
import type { Result } from '../result.ts'
import type { Terms } from '../retention.ts'
import type { CountedSurvey, Remark, SurveyDraft } from '../survey.ts'
import { addTally, subtractTally, type Tally } from '../tally.ts'
import type { VisitId } from '../visit.ts'
import type { VisitRecord, WalkInHour } from '../walk-in-hour.ts'
import { type Ledger, type MonthTotals, newMonth } from './ledger.ts'

export interface Book {
  readonly ledger: Ledger
  /** Every month with counts. */
  readonly months: ReadonlyMap<Month, MonthTotals>
  /** The open walk-in hour, else the one closed last. */
  readonly hour: WalkInHour | null
  readonly visits: ReadonlyMap<VisitId, VisitRecord>
  /** Every follow-up: a visitor who may come back by a code. */
  readonly followUps: FollowUps
  readonly appointments: Appointments
  readonly meetings: Meetings
  /** The questionnaire under way, or one that was left unfinished. */
  readonly survey: SurveyDraft | null
  readonly lastSurvey: CountedSurvey | null
  /** The remarks that visitors wrote in questionnaires, by the random id of the row. */
  readonly remarks: ReadonlyMap<string, Remark>
}

/** Everything that a step gets beside the book and its own input, so that it needs no clock, no chance and no disk. */
export interface Circumstances {
  readonly now: Instant
  /** A random id. */
  readonly newId: () => string
  /** A random whole number below `limit`. */
  readonly below: DrawBelow
  /** The profile as it is now. */
  readonly profile: Profile
  /** The profile under which an hour counts. */
  readonly profileOf: (hour: Pick<WalkInHour, 'profileVersion'>) => Profile
  /** How long is kept. */
  readonly terms: Terms
  /** The person who is unlocked: whose words and deeds these are. */
  readonly person: PersonId
}

/** One step of the loket's work: from book to book, or a problem, and then nothing has changed. */
export type Step<Input> = (book: Book, input: Input, circumstances: Circumstances) => Result<Book, Problem>

/** The book with a tally added to a month, or with −1 taken out of it. */
export function addToMonth(book: Book, month: Month, tally: Tally, sign: 1 | -1 = 1): Book {
  const totals = book.months.get(month) ?? newMonth(month)
  const sum = sign === 1 ? addTally(totals.tally, tally) : subtractTally(totals.tally, tally)
  return withMonth(book, { ...totals, tally: sum })
}

export const withMonth = (book: Book, totals: MonthTotals): Book => ({
  ...book,
  months: new Map(book.months).set(totals.month, totals),
})
