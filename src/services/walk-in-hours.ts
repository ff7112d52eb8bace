// The open walk-in hour and the recent ones.

import type { HeldHour } from '../domain/book/ledger.ts'
import type { LocalDate } from '../domain/calendar.ts'
import type { Profile } from '../domain/profile.ts'
import type { Proposal } from '../domain/schedule.ts'
import type { VisitId } from '../domain/visit.ts'
import type { VisitRecord, WalkInHour, WalkInHourId } from '../domain/walk-in-hour.ts'
import type { WrapUp } from '../domain/wrap-up.ts'
import type { Live } from './live.ts'
import type { Outcome } from './outcome.ts'

export interface HourView {
  readonly hour: WalkInHour
  /** The profile that the hour was opened under, with its questions and counts. */
  readonly profile: Profile
  /** The drafts and recorded visits of the hour by id; a visit that was only counted has none. */
  readonly visits: ReadonlyMap<VisitId, VisitRecord>
  /** [D7] Whether its quarter has been shared: a change counts on this tablet alone. */
  readonly shared: boolean
}

export interface RecentHour {
  readonly hour: HeldHour
  /** Whether its visits are still kept, so that it can be reopened. */
  readonly reopenable: boolean
  /** [D7] Whether its quarter has been shared: a change counts on this tablet alone. */
  readonly shared: boolean
}

export interface WalkInHours {
  /** The open walk-in hour, else the one that was closed last; null when there is none to go on with. */
  readonly current: Live<HourView | null>
  /** The closed hours of this month and the one before, and others whose visits are kept, newest first. */
  readonly recent: Live<readonly RecentHour[]>
  /** The date and values that `open` would record now. */
  readonly proposal: () => Proposal
  /**
   * `believeClock`: the user has confirmed the date after `clock-ahead`. `location`: one of the profile's, where it has several.
   */
  readonly open: (options?: { readonly believeClock?: boolean; readonly location?: string }) => Outcome
  readonly countVisit: () => Outcome
  readonly countContact: (kind: string) => Outcome
  /** Starts an intake: of a visit that was counted (`id`), or of a new one. */
  readonly startIntake: (id?: VisitId) => Outcome<VisitId>
  /** Takes a visit or draft out; undo brings it back. */
  readonly removeVisit: (id: VisitId) => Outcome
  readonly undo: () => Outcome
  readonly close: (wrapUp?: WrapUp) => Outcome
  readonly reopen: (id: WalkInHourId) => Outcome
  /** The open hour was held on that date: the tablet's date was wrong. Fails with `date-ahead` for a day to come. */
  readonly moveTo: (date: LocalDate) => Outcome
}
