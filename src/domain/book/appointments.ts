// Steps of the appointment: planned, moved and marked. A visitor without a code gets one with the first appointment.

import {
  type Appointment,
  type AppointmentId,
  type Appointments,
  type Mark,
  markAppointment,
  type Slot,
  slotFault,
} from '../appointment.ts'
import { idOf } from '../brand.ts'
import { localDate } from '../calendar.ts'
import type { FollowUpId } from '../follow-up.ts'
import { fail, ok } from '../result.ts'
import type { Step } from './book.ts'
import { addFollowUp } from './follow-ups.ts'

export interface PlanAppointment {
  readonly slot: Slot
  /** The id of the follow-up: an existing one, or the one about to be made. */
  readonly followUp: FollowUpId
  readonly isKnown: boolean
}

export const planAppointment: Step<PlanAppointment> = (book, { slot, followUp: id, isKnown }, circumstances) => {
  const { now, newId, profile, below } = circumstances
  const fault = slotFault(slot, profile, now)
  if (fault) return fail({ code: fault })
  const followUp = book.followUps.get(id)
  if (isKnown && !followUp) return fail({ code: 'follow-up-unknown' })
  if (followUp?.ended) return fail({ code: 'follow-up-ended' })
  const followUps = followUp ? book.followUps : addFollowUp(book.followUps, id, localDate(now, profile.timeZone), below)
  return ok({ ...book, followUps, appointments: put(book.appointments, planned(newId(), slot, id)) })
}

/** The old appointment stays, as `moved`. */
export const moveAppointment: Step<{ readonly id: AppointmentId; readonly slot: Slot }> = (
  book,
  { id, slot },
  { now, newId, profile },
) => {
  const old = book.appointments.get(id)
  if (!old || old.state === 'moved') return fail({ code: 'appointment-unknown' })
  const fault = slotFault(slot, profile, now)
  if (fault) return fail({ code: fault })
  if (book.followUps.get(old.followUp)?.ended) return fail({ code: 'follow-up-ended' })
  const next = planned(newId(), slot, old.followUp)
  return ok({ ...book, appointments: put(book.appointments, markAppointment(old, 'moved'), next) })
}

export const markAppointmentAs: Step<{ readonly id: AppointmentId; readonly mark: Mark }> = (book, { id, mark }) => {
  const old = book.appointments.get(id)
  if (!old || old.state === 'moved') return fail({ code: 'appointment-unknown' })
  return ok({ ...book, appointments: put(book.appointments, markAppointment(old, mark)) })
}

const planned = (id: string, { date, from, until }: Slot, followUp: FollowUpId): Appointment => ({
  id: idOf<AppointmentId>(id),
  followUp,
  date,
  from,
  until,
  state: 'planned',
})

const put = (all: Appointments, ...changed: readonly Appointment[]): Appointments =>
  new Map([...all, ...changed.map((each) => [each.id, each] as const)])
