// Who is in: setting up, unlocking, covering and locking the tablet.
import type { Role } from '../domain/person.ts'
import type { Problem } from '../domain/problem.ts'
import type { Profile } from '../domain/profile.ts'
import type { Live } from './live.ts'
import type { Outcome } from './outcome.ts'

/**
 * `new`: not set up; `choosing`: a newcomer chooses a passphrase; `writingDown`: a person is about to go in and has a new recovery
 * code before them; `entryCovered`: either of the two behind the neutral screen; `covered`: unlocked behind that screen;
 * `handedOver`: a visitor has the tablet, and nothing but the questionnaire can be reached; `locking`: the last writes reach the
 * disk; `elsewhere`: another tab works on this tablet's data; `outdated`: this page is older than the data on the tablet;
 * `unavailable`: there is no storage to work with; `silent`: the browser gives no answer to the start.
 */
export type SessionStatus =
  | 'starting'
  | 'new'
  | 'locked'
  | 'choosing'
  | 'writingDown'
  | 'entryCovered'
  | 'unlocked'
  | 'covered'
  | 'handedOver'
  | 'locking'
  | 'elsewhere'
  | 'outdated'
  | 'unavailable'
  | 'silent'

export interface NewPerson {
  readonly name: string
  readonly roles: readonly Role[]
  readonly passphrase: string
}

export interface SetUp {
  readonly profile: Profile
  readonly tabletName: string
  /** The first person: at least a coordinator. */
  readonly person: NewPerson
}

/** A recovery code as it is printed: the screen shows it once and keeps no copy. */
export interface Recovery {
  readonly recoveryCode: string
}

/** The new recovery code of a person who is about to go in: it is shown until then and kept nowhere. */
export interface NewCode extends Recovery {
  readonly name: string
  readonly tabletName: string
  /** Whether an older code works no more. */
  readonly replaces: boolean
}

/** The step that a person is at who is about to go in: at the first time they choose a passphrase of their own. */
export type Entry =
  | { readonly step: 'choose'; readonly name: string; readonly tabletName: string }
  | ({ readonly step: 'writeDown' } & NewCode)

export interface Session {
  readonly status: Live<SessionStatus>
  /** While a person is about to go in; null at any other time. */
  readonly entry: Live<Entry | null>
  /** Whether all that was tapped is on the disk; a problem stays until a later write succeeds. */
  readonly saving: Live<'saved' | 'saving' | Problem>
  /** Makes the tablet; `enter` then opens it, once the recovery code has been written down. */
  readonly setUp: (setUp: SetUp) => Outcome
  /** The same from a backup: its data, under new keys of this tablet. */
  readonly restore: (file: Blob, filePassphrase: string, person: NewPerson) => Outcome
  readonly unlock: (passphrase: string, pin?: string) => Outcome
  /** A new passphrase by the recovery code, which is used up and replaced; `enter` then opens the tablet. */
  readonly recover: (recoveryCode: string, passphrase: string) => Outcome
  /** While a newcomer is there: their own passphrase; `enter` then opens the tablet. */
  readonly choose: (passphrase: string) => Outcome
  /** A new key for one's notes, with a new passphrase and a new recovery code; `enter` then opens the tablet. */
  readonly renewKeys: (current: string, next: string) => Outcome
  /** After any of these: goes in, with a PIN for this unlock if one was chosen. */
  readonly enter: (pin?: string) => Outcome
  /** Whether a PIN was chosen at this unlock. */
  readonly hasPin: Live<boolean>
  /** Sets or changes the PIN of this unlock: 4 to 8 digits, in memory only. */
  readonly setPin: (pin: string) => Outcome
  /** Hides the content at once; back with the PIN, or without one by unlocking anew. */
  readonly cover: () => void
  /** Takes the tablet back from under the cover or from a visitor. The third wrong PIN locks. */
  readonly uncover: (pin: string) => 'open' | 'locked' | { readonly triesLeft: number }
  /** Forgets the keys and reloads the page. */
  readonly lock: () => void
  /** With `elsewhere`: takes the work over from the other tab, which locks. */
  readonly takeOver: () => void
}
