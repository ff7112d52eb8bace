// Theme meetings. They are counted apart from visits, straight into their month, and never shared.
import { isDay, isWithin, MEETING_DAYS_AGO, NUMBERS } from './bounds.ts'
import type { Brand } from './brand.ts'
import { addDays, type LocalDate, type Month, monthOf } from './calendar.ts'
import type { Profile } from './profile.ts'
import { addTally, emptyTally, subtractTally, type Tally, tallyOfCounts } from './tally.ts'

export type MeetingId = Brand<string, 'MeetingId'>

/** With whom a meeting is held. A list and no free text, which could name a person. */
export const MEETING_WITH = ['church', 'school', 'wijkteam', 'library', 'association', 'nobody', 'other'] as const
export type MeetingWith = (typeof MEETING_WITH)[number]

export interface Meeting {
  readonly id: MeetingId
  readonly date: LocalDate
  /** One of the profile's themes. */
  readonly theme: string
  readonly with: MeetingWith
  /** How many people came. */
  readonly people: number
}

export type Meetings = ReadonlyMap<MeetingId, Meeting>

/** The names under which a tally counts them. */
export const MEETINGS = 'meetings'
export const MEETING_PEOPLE = 'meetingPeople'
export const MEETINGS_WITH = 'meetingWith'

export type MeetingFault = 'date' | 'theme' | 'with' | 'people'

/** A meeting as a form has it: anything can still be missing. */
export type MeetingForm = Partial<Pick<Meeting, 'theme' | 'with' | 'people'>> & Pick<Meeting, 'date'>

/** The first day that a meeting can be written down for; one that stands on an earlier day keeps it. */
export const firstMeetingDay = (today: LocalDate, kept?: Meeting | null): LocalDate => {
  const first = addDays(today, -MEETING_DAYS_AGO)
  return kept && kept.date < first ? kept.date : first
}

/**
 * The faults of a meeting, by field; empty when the meeting can be counted.
 * @param kept the meeting that it corrects
 */
export function meetingFaults(
  { date, theme, with: partner, people }: MeetingForm,
  profile: Profile,
  today: LocalDate,
  kept?: Meeting | null,
) {
  const faults: MeetingFault[] = []
  if (!isDay(date) || date > today || date < firstMeetingDay(today, kept)) faults.push('date')
  if (!profile.themes?.some(({ id }) => id === theme)) faults.push('theme')
  if (!MEETING_WITH.some((each) => each === partner)) faults.push('with')
  if (people === undefined || !Number.isInteger(people) || !isWithin(NUMBERS.meetingPeople, people))
    faults.push('people')
  return faults
}

export const tallyOfMeeting = ({ theme, with: partner, people }: Meeting): Tally =>
  [
    tallyOfCounts(MEETINGS, { [theme]: 1 }),
    tallyOfCounts(MEETINGS_WITH, { [partner]: 1 }),
    tallyOfCounts(MEETING_PEOPLE, { people }),
  ].reduce(addTally, emptyTally)

/** The counts of a month after a meeting changed from `before` to `after` (null: there is no such meeting). */
export function countMeeting(tally: Tally, month: Month, before: Meeting | null, after: Meeting | null): Tally {
  const without = before && monthOf(before.date) === month ? subtractTally(tally, tallyOfMeeting(before)) : tally
  return after && monthOf(after.date) === month ? addTally(without, tallyOfMeeting(after)) : without
}
