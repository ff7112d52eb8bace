// Appointments, by code and time and without a name. One becomes `came` by itself when its visitor's intake is recorded.
import { APPOINTMENT_DAYS_AHEAD, isDay, isTime } from './bounds.ts'
import type { Brand } from './brand.ts'
import { addDays, type Instant, instantOf, type LocalDate, type LocalTime, localDate, localMoment } from './calendar.ts'
import type { FollowUpId } from './follow-up.ts'
import type { Profile } from './profile.ts'
import { noteDaysAt, type Terms } from './retention.ts'
import { minutesOf, nextScheduled, timeOf } from './schedule.ts'
import type { VisitId } from './visit.ts'

export type AppointmentId = Brand<string, 'AppointmentId'>

/** A stretch of one day; it ends after it begins. */
export interface Slot {
  readonly date: LocalDate
  readonly from: LocalTime
  readonly until: LocalTime
}

export const APPOINTMENT_STATES = ['planned', 'came', 'didNotCome', 'moved', 'cancelled'] as const
export type AppointmentState = (typeof APPOINTMENT_STATES)[number]

/** The marks that a person sets on an appointment; only a move to another time gives `moved`. */
export type Mark = Exclude<AppointmentState, 'moved'>

export interface Appointment extends Slot {
  readonly id: AppointmentId
  readonly followUp: FollowUpId
  readonly state: AppointmentState
  /** The visit that made the appointment `came`, and the state before it, which undo of the visit puts back. */
  readonly by?: { readonly visit: VisitId; readonly was: AppointmentState }
}

export type Appointments = ReadonlyMap<AppointmentId, Appointment>

/** Half of the usual hour and a half: the length of an appointment where no trajectory sets one. */
const USUAL_MINUTES = 45
const LAST_MINUTE = 24 * 60 - 1

/** How long an appointment takes at this loket, in minutes. */
export const usualMinutes = ({ trajectory }: Profile): number =>
  trajectory ? Math.round(trajectory.hours * 60) : USUAL_MINUTES

/** The slot of the usual length; it ends with the day at the latest. */
export const slotAt = (profile: Profile, date: LocalDate, from: LocalTime): Slot => ({
  date,
  from,
  until: timeOf(Math.min(minutesOf(from) + usualMinutes(profile), LAST_MINUTE)),
})

export const overlap = (a: Slot, b: Slot): boolean => a.date === b.date && a.from < b.until && b.from < a.until

export const inOrderOfTime = (a: Slot, b: Slot): number => `${a.date} ${a.from}`.localeCompare(`${b.date} ${b.from}`)

/** The planned appointments that take place at the same time; one is never in its own way. */
export const conflictsWith = (
  slot: Slot & { readonly id?: AppointmentId },
  appointments: Iterable<Appointment>,
): readonly Appointment[] =>
  [...appointments].filter(({ id, state, ...other }) => state === 'planned' && id !== slot.id && overlap(slot, other))

export const isPast = ({ date, from }: Slot, { timeZone }: Profile, now: Instant): boolean => {
  const today = localDate(now, timeZone)
  return date < today || (date === today && instantOf(date, from, timeZone) < now)
}

/** The last day for which an appointment is made. */
export const lastAppointmentDay = (today: LocalDate): LocalDate => addDays(today, APPOINTMENT_DAYS_AHEAD)

export type SlotFault = 'appointment-past' | 'appointment-far'

/** Why nobody can be expected then; null where they can. A year that was typed by halves is long past. */
export function slotFault(slot: Slot, profile: Profile, now: Instant): SlotFault | null {
  const { date, from, until } = slot
  if (date > lastAppointmentDay(localDate(now, profile.timeZone))) return 'appointment-far'
  return !isDay(date) || !isTime(from) || !isTime(until) || isPast(slot, profile, now) ? 'appointment-past' : null
}

/** The next free slots of the scheduled walk-in hours: as many as fit an hour, at least one. */
export function nextSlots(
  profile: Profile,
  now: Instant,
  taken: Iterable<Appointment>,
  count: number,
): readonly Slot[] {
  const { schedule, timeZone } = profile
  const planned = [...taken]
  const slots: Slot[] = []
  let date: LocalDate | null = localMoment(now, timeZone).date
  // Everything can be taken for a while, but not for ever.
  for (let hours = 0; hours < 4 * count && slots.length < count; hours++) {
    date = nextScheduled(schedule, date)
    if (date === null) break
    const free = slotsOfHour(profile, date).filter(
      (slot) => !isPast(slot, profile, now) && conflictsWith(slot, planned).length === 0,
    )
    slots.push(...free.slice(0, count - slots.length))
    date = addDays(date, 1)
  }
  return slots
}

function slotsOfHour(profile: Profile, date: LocalDate): readonly Slot[] {
  const { from, until } = profile.schedule
  const minutes = usualMinutes(profile)
  const fit = Math.max(1, Math.floor((minutesOf(until) - minutesOf(from)) / minutes))
  return Array.from({ length: fit }, (_, index) => slotAt(profile, date, timeOf(minutesOf(from) + index * minutes)))
}

/** A mark set by a person replaces the state that a visit set. */
export function markAppointment({ by: _, ...appointment }: Appointment, state: AppointmentState): Appointment {
  return { ...appointment, state }
}

/**
 * The appointments after a visit of `date` moved from the follow-up `before` to `after` (null: to none). The visitor's
 * appointment of that day becomes `came`; taking the visit back restores its earlier state.
 */
export function attend(
  appointments: Appointments,
  visit: VisitId,
  date: LocalDate,
  before: FollowUpId | null,
  after: FollowUpId | null,
): Appointments {
  if (before === after) return appointments
  const next = new Map(appointments)
  for (const appointment of appointments.values())
    if (appointment.by?.visit === visit) next.set(appointment.id, markAppointment(appointment, appointment.by.was))
  const [met] = [...next.values()]
    .filter((each) => each.followUp === after && each.date === date && WAITS.includes(each.state))
    .toSorted((a, b) => WAITS.indexOf(a.state) - WAITS.indexOf(b.state) || inOrderOfTime(a, b))
  if (met) next.set(met.id, { ...met, state: 'came', by: { visit, was: met.state } })
  return next
}

/** In this order: a visitor marked as absent may still come. */
const WAITS: readonly AppointmentState[] = ['planned', 'didNotCome']

/** The appointments that are still kept on `today`: like notes, they are forgotten after the profile's term. */
export function withoutForgotten(appointments: Appointments, terms: Terms, today: LocalDate): Appointments {
  const kept = [...appointments].filter(([, { date }]) => addDays(date, noteDaysAt(date, terms)) > today)
  return kept.length === appointments.size ? appointments : new Map(kept)
}
