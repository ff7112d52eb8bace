// The day on which answers must be forgotten. Keys are destroyed by whole weeks, those of codes by whole months.
import { addDays, addMonths, type IsoWeek, type LocalDate, type Month, mondayOf, weekOf } from './calendar.ts'

/** Days that a profile which names none keeps the answers of single visits after their week. */
export const DETAIL_DAYS = 7

/** Months after the last conversation that a profile which names none keeps a code. */
export const CODE_MONTHS = 18

interface Days {
  readonly noteDays: number
  readonly detailDays?: number
  readonly codeMonths?: number
}

/**
 * How long answers are kept. `earlier`: the terms promised before, and the day on which they were replaced. A shorter
 * term applies to existing answers too; a longer one to weeks that begin after it was set, as visitors until then were
 * told the shorter term.
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

/** The first day on which a code may be erased whose last conversation or appointment was in this month. */
export const codeErasedOn = (month: Month, terms: Terms): LocalDate => {
  const months = shortest(`${month}-01`, terms, ({ codeMonths = CODE_MONTHS }) => codeMonths)
  return `${addMonths(month, months + 1)}-01`
}

/** The number of days that a note written on `date` is kept. */
export const noteDaysAt = (date: LocalDate, terms: Terms): number => shortest(date, terms, ({ noteDays }) => noteDays)

/** The shortest of the terms that were in force on that date or after it. */
function shortest(date: LocalDate, { earlier = [], ...now }: Terms, daysOf: (days: Days) => number): number {
  const promised = earlier.filter(({ until }) => until >= date)
  return Math.min(...[now, ...promised].map(daysOf))
}
