// The versions of the profile, for the person who changes it.
import type { Instant } from '../domain/calendar.ts'
import type { Profile } from '../domain/profile.ts'
import type { Answers } from '../domain/visit.ts'
import type { Live } from './live.ts'
import type { Outcome } from './outcome.ts'

/** A version of the profile. */
export interface KeptProfile {
  readonly version: number
  /** Null of the one that the tablet was set up with. */
  readonly savedAt: Instant | null
  /** The person who saved it, while they work on this tablet. */
  readonly by: string | null
  readonly profile: Profile
}

/** Changing the profile: one version after the other, none of which is lost. */
export interface ProfileEditor {
  /** Newest first: the first is the one in use. */
  readonly versions: Live<readonly KeptProfile[]>
  /** Whether a walk-in hour is open, and so nothing can be saved. */
  readonly hourOpen: Live<boolean>
  /** The answers of the first visits that are still kept, in no order: which answers go together is known of these alone. */
  readonly answers: Live<readonly Answers[]>
  /** The next version, from the next hour on. Refused when it is malformed, or changes a part that must stay. */
  readonly save: (profile: Profile) => Outcome
}
