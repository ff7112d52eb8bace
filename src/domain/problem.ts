// Everything that can go wrong on the tablet, in one list; `i18n` has the cause and the next step of each in both languages.
import type { Field } from './profile.ts'

export type ProblemCode =
  | 'wrong-passphrase'
  | 'passphrase-too-short'
  | 'passphrases-differ'
  | 'profile-missing'
  | 'profile-malformed'
  | 'tablet-name-missing'
  | 'storage-full'
  | 'storage-lost'
  | 'storage-damaged'
  | 'storage-unavailable'
  | 'clock-behind'
  | 'clock-ahead'
  | 'clock-differs'
  | 'hour-open'
  | 'hour-closed'
  | 'drafts-open'
  | 'no-such-visit'
  | 'answers-missing'
  | 'period-shared'
  | 'not-enrolled'
  | 'unreachable'
  | 'service-failed'
  | 'enrolment-code-invalid'
  | 'tablet-unknown'
  | 'tablet-revoked'
  | 'tablet-conflict'
  | 'release-conflict'
  | 'release-refused'

export interface Problem {
  readonly code: ProblemCode
  /** What the sentence needs: a path in a profile, a date, the code of a refusal. Never anything about a visitor. */
  readonly detail?: string
  /** With `answers-missing`: the fields that are still open. */
  readonly fields?: readonly Field[]
}
