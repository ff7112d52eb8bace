// When what was said must be forgotten. Keys are destroyed by whole weeks: what is written in one week goes on one day.
import { addDays, type IsoWeek, type LocalDate, mondayOf, weekOf } from './calendar.ts'
import type { Profile } from './profile.ts'

/** Days that a profile which names none keeps the answers of single visits after their week. */
const DETAIL_DAYS = 7

/** The day on which the notes of a week are erased: none of them is kept longer than the profile's term. */
export const notesErasedOn = (week: IsoWeek, profile: Profile): LocalDate => addDays(mondayOf(week), profile.noteDays)

export const noteErasedOn = (date: LocalDate, profile: Profile): LocalDate => notesErasedOn(weekOf(date), profile)

/** The first day on which the answers of a week may be erased; not before its headline is frozen, as until then they can be corrected. */
export const detailsErasedOn = (week: IsoWeek, profile: Profile): LocalDate =>
  addDays(mondayOf(week), 7 + (profile.detailDays ?? DETAIL_DAYS))
