// Which dialog of the screen is open: one at a time, each may lead to another.
import type { AppointmentId } from '../../domain/appointment.ts'
import type { FollowUpId } from '../../domain/follow-up.ts'

export type Opened =
  | About<'followUp' | 'held' | 'code' | 'renew' | 'end', FollowUpId>
  | About<'appointment' | 'move', AppointmentId>
  /** Without an id: the follow-up is still to be chosen. */
  | About<'plan', FollowUpId | null>

/** One member for each dialog, so that its name tells the kind of its id. */
type About<What extends string, Id> = What extends string ? { readonly what: What; readonly id: Id } : never

export type Open = (opened: Opened | null) => void
