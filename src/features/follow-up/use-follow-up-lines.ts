// A follow-up and an appointment in one line of words.
import { type Appointment, conflictsWith, inOrderOfTime, type Slot } from '../../domain/appointment.ts'
import { type FollowUp, progressOf } from '../../domain/follow-up.ts'
import { spacedCode } from '../../domain/follow-up-code.ts'
import { useLanguage } from '../../i18n/language.ts'
import type { Desk } from './use-desk.ts'

export function useFollowUpLines({ profile, followUps, appointments, today }: Desk) {
  const { t, format } = useLanguage()
  const texts = t.followUp

  /** With its year only when that is another one. */
  const date = (day: string) => (day.slice(0, 4) === today.slice(0, 4) ? format.dayAndMonth(day) : format.fullDate(day))
  const timesOf = ({ from, until }: Slot) => t.appointments.time(format.time(from), format.time(until))
  const codeOf = ({ followUp }: Pick<Appointment, 'followUp'>) => spacedCode(followUps.get(followUp)?.code ?? '')
  const plannedFor = ({ id }: FollowUp) =>
    [...appointments.values()]
      .filter(({ followUp, state, date: day }) => followUp === id && state === 'planned' && day >= today)
      .toSorted(inOrderOfTime)

  return {
    date,
    timesOf,
    codeOf,
    plannedFor,
    progress(followUp: FollowUp): string {
      const { held, of } = progressOf(followUp, profile)
      const since = date(followUp.since)
      return of === null ? texts.since(since, held) : texts.trajectorySince(since, held, of)
    },
    ended: ({ ended }: FollowUp): string | null =>
      ended && texts.endedOn(date(ended.on), ended.reason && texts.reasons[ended.reason]),
    nextAppointment(followUp: FollowUp): string | null {
      const [next] = plannedFor(followUp)
      return next ? texts.appointmentOn(format.day(next.date), format.time(next.from)) : null
    },
    /** The conflict of a slot, in words; null when the slot is free. */
    conflict(slot: Slot): string | null {
      const others = conflictsWith(slot, appointments.values())
      if (others.length === 0) return null
      return t.appointments.conflict(
        others.map((other) => t.appointments.oneAtATime(timesOf(other), codeOf(other))).join('; '),
      )
    },
  } as const
}
