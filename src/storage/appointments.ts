// Appointments: planned, moved and marked; whoever is new gets a code with the first one.
import {
  type Appointment,
  type AppointmentId,
  type Appointments,
  isPast,
  type Mark,
  markAppointment,
  type Slot,
} from '../domain/appointment.ts'
import { localDate } from '../domain/calendar.ts'
import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import type { FollowUpId } from '../domain/trajectory.ts'
import type { Book } from './book.ts'
import { addFollowUp } from './follow-ups.ts'

export function createAppointments(book: Book) {
  const { profileNow, newId } = book

  const newAppointment = ({ date, from, until }: Slot, followUp: FollowUpId): Appointment => {
    return { id: newId() as AppointmentId, followUp, date, from, until, state: 'planned' }
  }

  const put = (all: Appointments, ...changed: readonly Appointment[]): Appointments =>
    new Map([...all, ...changed.map((each) => [each.id, each] as const)])

  return {
    /** Gives whose appointment it is: without `known` a new code's. */
    async plan(slot: Slot, known?: FollowUpId): Promise<Result<FollowUpId, Problem>> {
      const id = known ?? (newId() as FollowUpId)
      const planned = await book.change((state, now) => {
        if (isPast(slot, profileNow(), now)) return fail({ code: 'appointment-past' })
        const followUp = state.followUps.get(id)
        if (known && !followUp) return fail({ code: 'follow-up-unknown' })
        if (followUp?.ended) return fail({ code: 'follow-up-ended' })
        const followUps = followUp
          ? state.followUps
          : addFollowUp(state.followUps, id, localDate(now, profileNow().timeZone))
        return ok({ ...state, followUps, appointments: put(state.appointments, newAppointment(slot, id)) })
      })
      return planned.ok ? ok(id) : planned
    },

    /** The old one stays, as `moved`. */
    move: (id: AppointmentId, slot: Slot) =>
      book.change((state, now) => {
        const old = state.appointments.get(id)
        if (!old || old.state === 'moved') return fail({ code: 'appointment-unknown' })
        if (isPast(slot, profileNow(), now)) return fail({ code: 'appointment-past' })
        if (state.followUps.get(old.followUp)?.ended) return fail({ code: 'follow-up-ended' })
        const next = newAppointment(slot, old.followUp)
        return ok({ ...state, appointments: put(state.appointments, markAppointment(old, 'moved'), next) })
      }),

    mark: (id: AppointmentId, mark: Mark) =>
      book.change((state) => {
        const old = state.appointments.get(id)
        if (!old || old.state === 'moved') return fail({ code: 'appointment-unknown' })
        return ok({ ...state, appointments: put(state.appointments, markAppointment(old, mark)) })
      }),
  }
}
