// When what was said must be forgotten. Keys are destroyed by whole weeks: what is written in one week goes on one day.
import { addDays, type IsoWeek, type LocalDate, mondayOf, weekOf } from './calendar.ts'

/** Days that a profile which names none keeps the answers of single visits after their week. */
const DETAIL_DAYS = 7

interface Days {
  readonly noteDays: number
  readonly detailDays?: number
}

/**
 * How long is kept. `earlier`: what was promised before, and the day on which it was replaced. A shorter term counts for what
 * is there too; a longer one for the weeks that begin after it was set, as until then somebody was told the shorter one.
 */
export interface Terms extends Days {
  readonly earlier?: readonly (Days & { readonly until: LocalDate })[]
}

/** The day on which the notes of a week are erased: none of them is kept longer than the term. */
export const notesErasedOn = (week: IsoWeek, terms: Terms): LocalDate =>
  addDays(mondayOf(week), noteDaysAt(mondayOf(week), terms))

export const noteErasedOn = (date: LocalDate, terms: Terms): LocalDate => notesErasedOn(weekOf(date), terms)

/** The first day on which the answers of a week may be erased: the week is over, and so is the term. */
export const detailsErasedOn = (week: IsoWeek, terms: Terms): LocalDate =>
  addDays(mondayOf(week), 7 + shortest(mondayOf(week), terms, ({ detailDays = DETAIL_DAYS }) => detailDays))

/** Days that what was written from `date` on is kept. */
export const noteDaysAt = (date: LocalDate, terms: Terms): number => shortest(date, terms, ({ noteDays }) => noteDays)

/** The shortest of the terms that were in force on that date or after it. */
function shortest(date: LocalDate, { earlier = [], ...now }: Terms, daysOf: (days: Days) => number): number {
  const promised = earlier.filter(({ until }) => until >= date)
  return Math.min(...[now, ...promised].map(daysOf))
}
