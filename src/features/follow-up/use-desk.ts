// The data that every part of the screen uses.
import type { Appointment, AppointmentId } from '../../domain/appointment.ts'
import { localDate } from '../../domain/calendar.ts'
import type { FollowUp, FollowUpId } from '../../domain/follow-up.ts'
import type { Profile } from '../../domain/profile.ts'
import { useLive } from '../../services/live.ts'
import { useServices } from '../../services/services.tsx'

export interface Desk {
  readonly profile: Profile
  readonly followUps: ReadonlyMap<FollowUpId, FollowUp>
  readonly appointments: ReadonlyMap<AppointmentId, Appointment>
  /** On the wall of the loket. */
  readonly today: string
}

/** Null while it is being read. */
export function useDesk(): Desk | null {
  const { followUps, appointments, tablet, now } = useServices()
  const profile = useLive(tablet.settings)?.profile
  const all = useLive(followUps.all)
  const planned = useLive(appointments.all)
  if (!profile || !all || !planned) return null
  return { profile, followUps: all, appointments: planned, today: localDate(now(), profile.timeZone) }
}
