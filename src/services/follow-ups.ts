// Visitors who may come back, and their appointments.

import type { Appointment, AppointmentId, Mark, Slot } from '../domain/appointment.ts'
import type { EndReason, FollowUp, FollowUpId } from '../domain/follow-up.ts'
import type { Meter } from '../domain/funding.ts'
import type { Live } from './live.ts'
import type { Outcome } from './outcome.ts'

/** Every visitor who may come back by a code, and the used part of the funded trajectories. */
export interface FollowUps {
  readonly all: Live<ReadonlyMap<FollowUpId, FollowUp>>
  /** Of all time and of all tablets that count along; null where the loket funds no trajectories. */
  readonly meter: Live<Meter | null>
  /** The old code opens nothing any more. */
  readonly renewCode: (id: FollowUpId) => Outcome
  /** Its planned appointments are cancelled. */
  readonly end: (id: FollowUpId, reason: EndReason | null, referral?: string) => Outcome
  readonly resume: (id: FollowUpId) => Outcome
  /** Forgets all that is kept of a code, with its appointments. Totals stay. */
  readonly erase: (id: FollowUpId) => Outcome
}

export interface Appointments {
  readonly all: Live<ReadonlyMap<AppointmentId, Appointment>>
  /** Gives whose appointment it is: a new code's where there was none. */
  readonly plan: (slot: Slot, followUp?: FollowUpId) => Outcome<FollowUpId>
  readonly move: (id: AppointmentId, slot: Slot) => Outcome
  readonly mark: (id: AppointmentId, mark: Mark) => Outcome
}
