// Steps of the theme meeting: its month counts it in the same step.
import { localDate, monthOf } from '../calendar.ts'
import { countMeeting, type Meeting, type MeetingId, meetingFaults } from '../meeting.ts'
import { fail, ok } from '../result.ts'
import { type Book, type Step, withMonth } from './book.ts'
import { newMonth } from './ledger.ts'

/** A new meeting, or with the id of one that is there: it is corrected. */
export const saveMeeting: Step<Meeting> = (book, meeting, { now, profile }) => {
  const faults = meetingFaults(meeting, profile, localDate(now, profile.timeZone), book.meetings.get(meeting.id))
  return faults.length > 0 ? fail({ code: 'answers-missing' }) : ok(replaceMeeting(book, meeting.id, meeting))
}

/** A meeting as it stood before it was removed or corrected, on whatever day. */
export const putBackMeeting: Step<Meeting> = (book, meeting, { now, profile }) => {
  const faults = meetingFaults(meeting, profile, localDate(now, profile.timeZone), meeting)
  return faults.length > 0 ? fail({ code: 'answers-missing' }) : ok(replaceMeeting(book, meeting.id, meeting))
}

/** Nothing happens where there is none. */
export const removeMeeting: Step<MeetingId> = (book, id) => ok(replaceMeeting(book, id, null))

function replaceMeeting(book: Book, id: MeetingId, after: Meeting | null): Book {
  const before = book.meetings.get(id) ?? null
  if (!before && !after) return book
  const meetings = new Map(book.meetings)
  if (after) meetings.set(id, after)
  else meetings.delete(id)
  const months = new Set([before, after].flatMap((meeting) => (meeting ? [monthOf(meeting.date)] : [])))
  return [...months].reduce<Book>(
    (next, month) => {
      const totals = next.months.get(month) ?? newMonth(month)
      return withMonth(next, { ...totals, tally: countMeeting(totals.tally, month, before, after) })
    },
    { ...book, meetings },
  )
}
