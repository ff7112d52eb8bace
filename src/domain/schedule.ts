// When a loket is open, and which time a tap on "Open spreekuur" therefore proposes.
import { addDays, daysBetween, type Instant, type LocalDate, type LocalTime, localMoment } from './calendar.ts'
import type { Profile, Schedule } from './profile.ts'

/** The date, start and end under which a walk-in hour opened now is recorded. */
export interface Proposal {
  readonly date: LocalDate
  readonly from: LocalTime
  readonly until: LocalTime
  /** False when the schedule has no hour today: then the start is now, as the hour is an extra one. */
  readonly scheduled: boolean
}

/** Whether the schedule has a walk-in hour on `date`. */
export function isScheduled(schedule: Schedule, date: LocalDate): boolean {
  const days = daysBetween(schedule.first, date)
  return days >= 0 && days % (7 * schedule.everyWeeks) === 0 && (!schedule.ends || date <= schedule.ends)
}

/** Proposes the scheduled hour of today; on another day, one of the usual length that starts now. */
export function proposeWalkInHour(profile: Profile, now: Instant): Proposal {
  const { date, time } = localMoment(now, profile.timeZone)
  const { from, until } = profile.schedule
  if (isScheduled(profile.schedule, date)) return { date, from, until, scheduled: true }
  const end = Math.min(minutesOf(time) + minutesOf(until) - minutesOf(from), 24 * 60 - 1)
  return { date, from: time, until: timeOf(end), scheduled: false }
}

/** The first scheduled date on or after `date`; null after a pilot's end. */
export function nextScheduled(schedule: Schedule, date: LocalDate): LocalDate | null {
  const step = 7 * schedule.everyWeeks
  const days = Math.max(0, Math.ceil(daysBetween(schedule.first, date) / step)) * step
  const next = addDays(schedule.first, days)
  return schedule.ends && next > schedule.ends ? null : next
}

/** Minutes since midnight. */
export const minutesOf = (time: LocalTime): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
export const timeOf = (minutes: number): LocalTime =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
