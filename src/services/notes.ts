// The present person’s notes, and the date that their erasure waits for.

import type { Instant, LocalDate } from '../domain/calendar.ts'
import type { VisitId } from '../domain/visit.ts'
import type { Live } from './live.ts'
import type { Outcome } from './outcome.ts'

export interface OwnNote {
  readonly visit: VisitId
  /** The day of the walk-in hour. */
  readonly date: LocalDate
  readonly startedAt: Instant
  readonly text: string
  /** The day on which its key is destroyed. */
  readonly erasedOn: LocalDate
}

/** The notes of the person who unlocked the tablet, newest first. */
export interface Notes {
  readonly own: Live<readonly OwnNote[]>
  /** The words go for good; the visit stays. */
  readonly erase: (visit: VisitId) => Outcome
  /** The day on which a note of this walk-in hour's date is erased. */
  readonly erasedOn: (date: LocalDate) => LocalDate
  /**
   * The date lies before the last use of the tablet, or far after it: until a person has looked at it nothing is drawn and
   * nothing is erased. Null when there is nothing to ask.
   */
  readonly waitsForDate: Live<{
    readonly doubt: 'behind' | 'ahead'
    readonly today: LocalDate
    readonly lastSeen: LocalDate
  } | null>
  /** A person says that today's date is right. */
  readonly confirmDate: () => Outcome
}
