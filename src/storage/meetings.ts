// Theme meetings: each has a row of its own, and its month counts it in the same step.
import { localDate, monthOf } from '../domain/calendar.ts'
import { newMonth } from '../domain/ledger.ts'
import { countMeeting, type Meeting, type MeetingId, meetingFaults } from '../domain/meeting.ts'
import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import type { Book } from './book.ts'
import type { BookState } from './book-state.ts'

type Written = Promise<Result<void, Problem>>

export function createMeetings(book: Book) {
  const { newId } = book

  const replace = (id: MeetingId, after: Meeting | null): Written =>
    book.change(
      (state, now) => {
        const profile = book.profileNow()
        const faults = after ? meetingFaults(after, profile, localDate(now, profile.timeZone)) : []
        return faults.length > 0 ? fail({ code: 'answers-missing' }) : ok(counted(state, id, after, newId))
      },
      (state) => book.withMonths(state, monthsOf(state.meetings.get(id) ?? null, after)),
    )

  return {
    /** A new meeting, or with the id of one that is or was there: it is corrected, or put back. Gives its id. */
    async save(
      meeting: Omit<Meeting, 'id'>,
      id: MeetingId = newId() as MeetingId,
    ): Promise<Result<MeetingId, Problem>> {
      const written = await replace(id, { ...meeting, id })
      return written.ok ? ok(id) : written
    },
    /** Nothing happens where there is none. */
    remove: (id: MeetingId): Written => replace(id, null),
  }
}

const monthsOf = (...meetings: readonly (Meeting | null)[]) => [
  ...new Set(meetings.flatMap((meeting) => (meeting ? [monthOf(meeting.date)] : []))),
]

function counted(state: BookState, id: MeetingId, after: Meeting | null, newId: () => string): BookState {
  const before = state.meetings.get(id) ?? null
  if (!before && !after) return state
  const meetings = new Map(state.meetings)
  if (after) meetings.set(id, after)
  else meetings.delete(id)
  const months = new Map(state.months)
  const monthRows = { ...state.monthRows }
  for (const month of monthsOf(before, after)) {
    const totals = months.get(month) ?? newMonth(month)
    months.set(month, { ...totals, tally: countMeeting(totals.tally, month, before, after) })
    monthRows[month] ??= newId()
  }
  return { ...state, meetings, months, monthRows }
}
