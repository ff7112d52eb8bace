// The walk-in hours of the tablet: each command is one step of the book.
import { addMonths, type Instant, localDate, type Month, monthOf } from '../domain/calendar.ts'
import type { Closing } from '../domain/closing.ts'
import { isDrawn } from '../domain/disclosure/due.ts'
import { checkClock, currentMonth, type HeldHour, newMonth, settle } from '../domain/ledger.ts'
import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import { proposeWalkInHour } from '../domain/schedule.ts'
import { newDraft, type VisitId } from '../domain/visit.ts'
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
  type WalkInHour,
  type WalkInHourId,
} from '../domain/walk-in-hour.ts'
import { type Book, monthsOfHour, readHour } from './book.ts'
import type { BookState } from './book-state.ts'
import { followUpsOfHour, monthsOfOutcomes, moved, withoutStale } from './follow-ups.ts'

interface RecentHour {
  readonly hour: HeldHour
  /** Whether its visits are still kept. */
  readonly reopenable: boolean
  /** [D7] Whether its quarter has been shared. */
  readonly shared: boolean
}

export function createWalkInHours(book: Book) {
  const { profileNow, newId } = book

  /** A step that changes the current hour and nothing else. */
  const onHour = (work: (hour: WalkInHour, now: Instant) => Result<WalkInHour, HourError>) =>
    book.change((state, now) => {
      if (!state.hour) return fail({ code: 'hour-closed' })
      const changed = work(state.hour, now)
      return changed.ok ? ok({ ...state, hour: changed.value }) : fail({ code: changed.error })
    })

  /** Steps that take an hour, or an outcome, into or out of the totals need their months. */
  const withMonth = (state: BookState) =>
    book.withMonths(state, [...monthsOfHour(state.hour), ...monthsOfOutcomes(state, followUpsOfHour(state))])

  return {
    proposal: () => proposeWalkInHour(profileNow(), book.clock()),

    open: (believeClock: boolean, location?: string) =>
      book.change((state, now) => {
        if (state.hour?.closedAt === null) return fail({ code: 'hour-open' })
        const profile = profileNow()
        const clock = checkClock(state.ledger.lastSeen, now)
        if (clock !== 'right' && !believeClock) {
          const detail = localDate(state.ledger.lastSeen, profile.timeZone)
          return fail({ code: clock === 'behind' ? 'clock-behind' : 'clock-ahead', detail })
        }
        const opened = openWalkInHour(newId() as WalkInHourId, proposeWalkInHour(profile, now), now, location)
        const hour: WalkInHour = { ...opened, profileVersion: profile.version }
        const ledger = { ...state.ledger, current: hour.id, lastSeen: now }
        return ok({ ...state, ledger, hour, visits: new Map() })
      }),

    countVisit: () => onHour((hour, now) => countVisit(hour, newId() as VisitId, book.profileOf(hour), now)),

    countContact: (kind: string) => onHour((hour, now) => countContact(hour, kind, now)),

    async startIntake(counted?: VisitId): Promise<Result<VisitId, Problem>> {
      const id = counted ?? (newId() as VisitId)
      const started = await book.change((state, now) => {
        if (!state.hour) return fail({ code: 'hour-closed' })
        const hour = startDraft(state.hour, id, now)
        if (!hour.ok) return fail({ code: hour.error })
        if (hour.value === state.hour) return ok(state)
        return ok({ ...state, hour: hour.value, visits: new Map(state.visits).set(id, newDraft(id, book.person, now)) })
      })
      return started.ok ? ok(id) : started
    },

    removeVisit: (id: VisitId) =>
      book.change((state, now) => {
        if (!state.hour) return fail({ code: 'hour-closed' })
        const profile = book.profileOf(state.hour)
        const removed = removeVisit(state.hour, id, state.visits.get(id) ?? null, profile, now)
        if (!removed.ok) return fail({ code: removed.error })
        const visits = new Map(state.visits)
        visits.delete(id)
        const before = state.visits.get(id) ?? null
        return ok(moved({ ...state, hour: removed.value, visits }, state.hour, id, before, null, newId))
      }, withMonth),

    undo: () => book.change((state) => undoStep(state, newId), withMonth),

    close: (closing: Closing = {}) =>
      book.change((state, now) => {
        if (!state.hour) return fail({ code: 'hour-closed' })
        const changing = [...state.visits.values()].some((visit) => isRecorded(visit) && visit.change)
        if (changing) return fail({ code: 'drafts-open' })
        const closed = closeWalkInHour(state.hour, now, state.visits, closing)
        if (!closed.ok) return fail({ code: closed.error })
        const kept = withoutStale(state, book.terms(), localDate(now, profileNow().timeZone))
        return ok(settled(kept, state.hour, closed.value, newId))
      }, withMonth),

    reopen: (id: WalkInHourId) =>
      book.change(
        (state, now) => {
          if (!state.hour) return fail({ code: 'no-such-visit' })
          const open = reopenWalkInHour(state.hour, now)
          return open.ok ? ok(settled(state, state.hour, open.value, newId)) : fail({ code: open.error })
        },
        async (state) => {
          if (state.hour?.closedAt === null) return fail({ code: 'hour-open' })
          const read = await readHour(book.store, id)
          if (!read.ok) return read
          return read.value ? withMonth({ ...state, ...read.value }) : fail({ code: 'hour-gone' })
        },
      ),

    /** The closed hours of this month and the one before, newest first. */
    async recent(): Promise<Result<readonly RecentHour[], Problem>> {
      const month = currentMonth(profileNow(), book.clock())
      const state = await book.withMonths(book.state.getState(), [month, addMonths(month, -1)].filter(hasRow))
      if (!state.ok) return state
      const held = [addMonths(month, -1), month].flatMap(
        (each) => (state.value.months.get(each) ?? newMonth(each)).hours,
      )
      const read = await book.store.read(
        'hours',
        held.map(({ id }) => id),
      )
      if (!read.ok) return fail({ code: read.error })
      const { drawn } = state.value.ledger
      return ok(
        held
          .map((hour, index) => ({
            hour,
            reopenable: (read.value[index] ?? null) !== null,
            shared: isDrawn(drawn, hour.date),
          }))
          .toSorted((a, b) => `${b.hour.date} ${b.hour.from}`.localeCompare(`${a.hour.date} ${a.hour.from}`)),
      )
    },
  }

  function hasRow(month: Month): boolean {
    return book.state.getState().monthRows[month] !== undefined
  }
}

/** Takes back the last step of the current hour, and with it the visit that the step wrote. */
function undoStep(state: BookState, newId: () => string): Result<BookState, Problem> {
  const { hour } = state
  if (!hour?.last) return ok(state)
  const { visit } = hour.last
  const visits = new Map(state.visits)
  if (visit?.before) visits.set(visit.id, visit.before)
  else if (visit) visits.delete(visit.id)
  const next = visit
    ? moved({ ...state, visits }, hour, visit.id, state.visits.get(visit.id) ?? null, visit.before, newId)
    : { ...state, visits }
  return ok(settled(next, hour, undo(hour), newId))
}

/** The state after the hour went from `before` to `after`. A month gets its row with the first hour that is closed in it. */
function settled(state: BookState, before: WalkInHour, after: WalkInHour | null, newId: () => string): BookState {
  const key = monthOf(before.date)
  const old = state.months.get(key) ?? newMonth(key)
  const month = settle(old, before, after)
  const next = { ...state, ledger: { ...state.ledger, current: after?.id ?? null }, hour: after }
  if (month === old) return next
  const monthRows = { ...state.monthRows, [key]: state.monthRows[key] ?? newId() }
  return { ...next, monthRows, months: new Map(state.months).set(key, month) }
}
