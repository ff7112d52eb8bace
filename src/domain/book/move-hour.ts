// The step that gives an hour another date. Loaded when it is first needed.
import { type LocalDate, localDate } from '../calendar.ts'
import { fail, ok } from '../result.ts'
import { firstDayOf, type WalkInHour } from '../walk-in-hour.ts'
import type { Book, Step } from './book.ts'
import { keptFromOf } from './dates.ts'
import { moveVisit } from './follow-ups.ts'

/**
 * Gives the open hour the date on which it was really held. The conversations and outcomes of its visits go along; the closed
 * hour is counted in the month of its new date.
 */
export const moveHour: Step<LocalDate> = (book, date, circumstances) => {
  const { hour } = book
  if (hour?.closedAt !== null) return fail({ code: 'hour-closed' })
  const { now, profile } = circumstances
  const today = localDate(now, profile.timeZone)
  // A field that is not filled in gives no date.
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date) || date > today) return fail({ code: 'date-ahead' })
  if (date === hour.date) return ok(book)
  const { last: _, keptFrom: __, ...rest } = hour
  const moved: WalkInHour = { ...rest, date, last: null, ...keptFromOf(date, book.ledger.signs, profile) }
  const records = [...book.visits]
  const without = records.reduce<Book>((next, [id, record]) => moveVisit(next, id, record, null), book)
  const followUps = new Map(
    [...without.followUps].map(([id, each]) => [
      id,
      each.conversations.length === 0 && each.since === hour.date && !each.ended ? { ...each, since: date } : each,
    ]),
  )
  const there: Book = { ...without, hour: moved, followUps }
  const next = records.reduce<Book>((each, [id, record]) => moveVisit(each, id, null, record), there)
  const { survey } = book
  const ofHour = survey?.date === firstDayOf(hour)
  return ok({
    ...next,
    survey: ofHour ? { ...survey, date: firstDayOf(moved) } : survey,
  })
}
