// Steps of the walk-in hour: open, count, close, correct. The month totals and the outcomes of an hour change in the
// same step.
import { idOf } from '../brand.ts'
import { type LocalDate, localDate, monthOf } from '../calendar.ts'
import { fail, ok, type Result } from '../result.ts'
import { proposeWalkInHour } from '../schedule.ts'
import { newDraft, type VisitId } from '../visit.ts'
import {
  closeWalkInHour,
  countContact,
  countVisit,
  type HourError,
  isRecorded,
  openWalkInHour,
  removeVisit,
  reopenWalkInHour,
  startDraft,
  undo,
  type VisitRecord,
  type WalkInHour,
  type WalkInHourId,
} from '../walk-in-hour.ts'
import type { WrapUp } from '../wrap-up.ts'
import { type Book, type Step, withMonth } from './book.ts'
import { believed, keptFromOf } from './dates.ts'
import { moveVisit, withoutStale } from './follow-ups.ts'
import { checkClock, newMonth, settle } from './ledger.ts'
import { erasingDay } from './signs.ts'

export interface OpenHour {
  /** A person has confirmed the date after `clock-ahead`. */
  readonly believeClock?: boolean
  /** One of the profile's locations, where it has several. */
  readonly location?: string
}

/** Fails with `hour-open`, or where the date can't be believed with `clock-behind` or `clock-ahead`. */
export const openHour: Step<OpenHour> = (book, { believeClock = false, location }, circumstances) => {
  const { now, newId, profile } = circumstances
  if (book.hour?.closedAt === null) return fail({ code: 'hour-open' })
  const clock = checkClock(book.ledger.lastSeen, now)
  if (clock !== 'right' && !believeClock) {
    const detail: LocalDate = localDate(book.ledger.lastSeen, profile.timeZone)
    return fail({ code: clock === 'behind' ? 'clock-behind' : 'clock-ahead', detail })
  }
  const opened = openWalkInHour(idOf<WalkInHourId>(newId()), proposeWalkInHour(profile, now), now, location)
  const ledger = believeClock ? believed(book, circumstances) : book.ledger
  const kept = keptFromOf(opened.date, ledger.signs, profile)
  const hour: WalkInHour = { ...opened, ...kept, profileVersion: profile.version }
  return ok({ ...book, ledger: { ...ledger, current: hour.id, lastSeen: now }, hour, visits: new Map() })
}

export const countVisitNow: Step<VisitId> = (book, id, { now, profileOf }) =>
  onHour(book, (hour) => countVisit(hour, id, profileOf(hour), now))

export const countContactNow: Step<string> = (book, kind, { now }) =>
  onHour(book, (hour) => countContact(hour, kind, now))

/** Starts the intake of a visit that was counted, or of a new one; nothing changes where it has begun already. */
export const startIntake: Step<VisitId> = (book, id, { now, person }) => {
  const started = onHour(book, (hour) => startDraft(hour, id, now))
  if (!started.ok || started.value.hour === book.hour) return started.ok ? ok(book) : started
  return ok({ ...started.value, visits: new Map(book.visits).set(id, newDraft(id, person, now)) })
}

export const removeVisitNow: Step<VisitId> = (book, id, { now, profileOf }) => {
  const before = book.visits.get(id) ?? null
  const removed = onHour(book, (hour) => removeVisit(hour, id, before, profileOf(hour), now))
  return removed.ok ? ok(moveVisit(withVisit(removed.value, id, null), id, before, null)) : removed
}

/** Takes back the last step of the hour, and with it the visit that the step wrote. */
export const undoStep: Step<void> = (book) => {
  const { hour } = book
  if (!hour?.last) return ok(book)
  const { visit } = hour.last
  const back = visit ? withVisit(book, visit.id, visit.before) : book
  const next = visit ? moveVisit(back, visit.id, book.visits.get(visit.id) ?? null, visit.before) : back
  return ok(settleHour(next, hour, undo(hour)))
}

/** Fails with `drafts-open` while an intake, or the change of a visit, is under way. */
export const closeHour: Step<WrapUp> = (book, wrapUp, { now, terms, profile }) => {
  if (!book.hour) return fail({ code: 'hour-closed' })
  const isChanging = [...book.visits.values()].some((visit) => isRecorded(visit) && visit.change)
  if (isChanging) return fail({ code: 'drafts-open' })
  const closed = closeWalkInHour(book.hour, now, book.visits, wrapUp)
  if (!closed.ok) return fail({ code: closed.error })
  const kept = withoutStale(book, terms, erasingDay(book.ledger.signs, localDate(now, profile.timeZone)))
  return ok(settleHour(kept, book.hour, closed.value))
}

/** A closed hour with its visits, as it is on the disk. */
export interface StoredHour {
  readonly hour: WalkInHour
  readonly visits: ReadonlyMap<VisitId, VisitRecord>
}

/** @param stored the hour to reopen; null where its details have been erased */
export const reopenHour: Step<StoredHour | null> = (book, stored, { now }) => {
  if (book.hour?.closedAt === null) return fail({ code: 'hour-open' })
  if (!stored) return fail({ code: 'hour-gone' })
  const open = reopenWalkInHour(stored.hour, now)
  return open.ok ? ok(settleHour({ ...book, ...stored }, stored.hour, open.value)) : fail({ code: open.error })
}

/** A step that changes the current hour and nothing else. */
function onHour(book: Book, step: (hour: WalkInHour) => Result<WalkInHour, HourError>): ReturnType<Step<unknown>> {
  if (!book.hour) return fail({ code: 'hour-closed' })
  const changed = step(book.hour)
  return changed.ok ? ok({ ...book, hour: changed.value }) : fail({ code: changed.error })
}

function withVisit(book: Book, id: VisitId, record: VisitRecord | null): Book {
  const visits = new Map(book.visits)
  if (record) visits.set(id, record)
  else visits.delete(id)
  return { ...book, visits }
}

/** The book after its hour went from `before` to `after`. */
function settleHour(book: Book, before: WalkInHour, after: WalkInHour | null): Book {
  const key = monthOf(before.date)
  const old = book.months.get(key) ?? newMonth(key)
  const month = settle(old, before, after)
  const next = { ...book, ledger: { ...book.ledger, current: after?.id ?? null }, hour: after }
  return month === old ? next : withMonth(next, month)
}
