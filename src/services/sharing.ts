// The messages of this tablet, and the ways by which they reach the service.

import type { Instant } from '../domain/calendar.ts'
import type { NextMessage } from '../domain/disclosure/due.ts'
import type { Release } from '../domain/disclosure/release.ts'
import type { Problem } from '../domain/problem.ts'
import type { Live } from './live.ts'
import type { Outcome } from './outcome.ts'

export type ReleaseState =
  | { readonly state: 'waiting'; readonly problem?: Problem; readonly retryAt?: Instant }
  | { readonly state: 'sending' }
  | { readonly state: 'shared'; readonly receipt: string; readonly at: Instant }
  | { readonly state: 'refused'; readonly problem: Problem }

export interface DrawnRelease {
  readonly id: string
  readonly drawnAt: Instant
  readonly release: Release
  /** The literal text that is signed and sent. */
  readonly payload: string
  readonly status: ReleaseState
  /** When it was last taken along in a file or as a code. */
  readonly carriedAt: Instant | null
}

/** The messages that wait for a receipt, as they travel without the network. */
export interface Packed {
  /** Names it on this device and on the one that hands it in. */
  readonly mark: string
  readonly ids: readonly string[]
  readonly fileName: string
  readonly text: string
  /** The same text for a camera. */
  readonly codes: readonly string[]
}

export interface Sharing {
  /** Newest first. */
  readonly releases: Live<readonly DrawnRelease[]>
  readonly next: Live<NextMessage>
  /**
   * [D10] Whether this tablet was restored and does not know yet which messages were shared before: until then it sends
   * none.
   */
  readonly paused: Live<boolean>
  /** [D6] Whether a message is due by the tablet's date, and waits for a second sign that its period is over. */
  readonly waitsForDay: Live<boolean>
  /** The last thing that stood in the way of sharing at all (unreachable, revoked, clock …), and when it is tried again. */
  readonly trouble: Live<{ readonly problem: Problem; readonly retryAt: Instant | null } | null>
  readonly shareNow: () => Outcome
  readonly enrol: (code: string) => Outcome
  /** Packs the messages that wait for a receipt; with `again` also the messages packed before. */
  readonly pack: (again: boolean) => Outcome<Packed>
  /** A person says that these were taken along. */
  readonly markCarried: (ids: readonly string[]) => Outcome
}
