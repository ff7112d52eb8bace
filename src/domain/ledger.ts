// The ledger of a tablet: which hour is open, what each month adds up to, and the stream of releases. It changes in the same
// transaction as the hour that it follows from, so that a total is never recounted and never wrong.
import { DAY, type Instant, type LocalDate, type LocalTime, localDate, type Month, monthOf } from './calendar.ts'
import { accept, markOf, newStream, resume, type Standing, type Stream, withdraw } from './disclosure/stream.ts'
import type { Profile } from './profile.ts'
import { ok, type Result } from './result.ts'
import { addTally, emptyTally, subtractTally, type Tally } from './tally.ts'
import { markHour, type WalkInHour, type WalkInHourId } from './walk-in-hour.ts'

export interface Ledger {
  /** The walk-in hour that is open, or was the last to be closed. */
  readonly current: WalkInHourId | null
  readonly stream: Stream
  /** The latest instant that this tablet has seen; a person may say that an earlier one is right after all. */
  readonly lastSeen: Instant
}

/** What stays of a walk-in hour when its details are gone. */
export interface HeldHour {
  readonly id: WalkInHourId
  readonly date: LocalDate
  readonly from: LocalTime
  readonly until: LocalTime
  readonly location?: string
  readonly visits: number
}

/** The closed hours of one calendar month. */
export interface MonthTotals {
  readonly month: Month
  readonly hours: readonly HeldHour[]
  readonly tally: Tally
}

export const newLedger = (profile: Profile, now: Instant): Ledger => ({
  current: null,
  stream: newStream(profile, now),
  lastSeen: now,
})

export const newMonth = (month: Month): MonthTotals => ({ month, hours: [], tally: emptyTally })

/** What a change of one hour makes of the books. */
export interface Settled {
  readonly hour: WalkInHour | null
  readonly ledger: Ledger
  readonly month: MonthTotals
}

/**
 * Brings the books from `before` to `after`, two states of the same hour (null: there is none). Only closed hours stand in
 * the books: from one open state to another the month stays the same object. Taking an hour out fails once its period has
 * been frozen.
 */
export function settle(
  ledger: Ledger,
  month: MonthTotals,
  before: WalkInHour | null,
  after: WalkInHour | null,
): Result<Settled, 'period-shared'> {
  let { stream } = ledger
  let books = month
  let hour = after
  const open = before?.closedAt === null ? before : null
  if (before?.accepted && !open) {
    const withdrawn = withdraw(stream, before, before.accepted)
    if (!withdrawn.ok) return withdrawn
    stream = withdrawn.value
    const hours = books.hours.filter(({ id }) => id !== before.id)
    books = { ...books, hours, tally: subtractTally(books.tally, before.tally) }
  }
  if (after && after.closedAt !== null) {
    const accepted = accept(stream, after, open?.accepted)
    stream = accepted.stream
    hour = { ...after, accepted: accepted.acceptance }
    books = { ...books, hours: [...books.hours, heldHour(after)], tally: addTally(books.tally, after.tally) }
  }
  const current = after ? after.id : null
  return ok({ hour, ledger: { ...ledger, stream, current }, month: books })
}

/**
 * [D11] The books of a restored tablet, once it knows what the service has. An hour that is still open may have been closed
 * and shared by the tablet that is lost; it is marked, so that closing it here counts nothing twice.
 */
export function resumeBooks(
  ledger: Ledger,
  hour: WalkInHour | null,
  standing: Standing,
  passesOn = false,
): Pick<Settled, 'ledger' | 'hour'> {
  const stream = resume(ledger.stream, standing, passesOn)
  const mark = hour?.closedAt === null ? markOf(ledger.stream, stream, hour) : null
  return { ledger: { ...ledger, stream }, hour: hour && mark ? markHour(hour, mark) : hour }
}

const heldHour = ({ id, date, from, until, location, tally }: WalkInHour): HeldHour => ({
  id,
  date,
  from,
  until,
  ...(location !== undefined && { location }),
  visits: tally.visits,
})

const MINUTE = 60_000

/**
 * Whether the tablet's clock can be believed. Behind: more than five minutes before an instant that it has already shown.
 * Ahead: over 31 days since the tablet was last used. A date that jumped would freeze figures and erase notes before their
 * time, so somebody should look at it first.
 */
export function checkClock(lastSeen: Instant, now: Instant): 'right' | 'behind' | 'ahead' {
  if (now < lastSeen - 5 * MINUTE) return 'behind'
  return now > lastSeen + 31 * DAY ? 'ahead' : 'right'
}

export const currentMonth = (profile: Profile, now: Instant): Month => monthOf(localDate(now, profile.timeZone))
