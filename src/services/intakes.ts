// The record of one visit, from the first tap to `Opslaan`.
import type { Draft, VisitId } from '../domain/visit.ts'
import type { VisitRecord } from '../domain/walk-in-hour.ts'
import type { Outcome } from './outcome.ts'

export interface Intakes {
  /** The record of a visit; null when there is none in the current hour. */
  readonly find: (id: VisitId) => Outcome<VisitRecord | null>
  /**
   * Stores an intake under way, sealed, after every tap. Calls may come faster than the disk: the latest one wins. The draft
   * stays in the caller's memory until the outcome says that it is on the disk.
   */
  readonly saveDraft: (draft: Draft) => Outcome
  /** The same for an edit of a recorded visit; its counts stay as they are until `record`. */
  readonly saveChange: (draft: Draft) => Outcome
  /** Forgets a change under way. */
  readonly dropChange: (id: VisitId) => Outcome
  /** `Opslaan`: the draft becomes a visit of the hour. Also for a recorded visit that is changed. */
  readonly record: (draft: Draft) => Outcome
}
