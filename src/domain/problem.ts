// Everything that can go wrong on the tablet, in one list; `i18n` has the cause and the next step of each in both languages.
import type { Field } from './profile.ts'

export type ProblemCode =
  | 'wrong-passphrase'
  | 'passphrase-too-short'
  | 'passphrases-differ'
  | 'passphrase-weak'
  | 'passphrase-taken'
  | 'recovery-code-malformed'
  | 'recovery-code-wrong'
  | 'too-many-tries'
  | 'pin-malformed'
  | 'not-allowed'
  | 'person-name-missing'
  | 'role-missing'
  | 'last-coordinator'
  | 'no-such-person'
  | 'profile-missing'
  | 'profile-malformed'
  | 'tablet-name-missing'
  | 'storage-full'
  | 'storage-lost'
  | 'storage-damaged'
  | 'storage-unavailable'
  | 'week-keys-lost'
  | 'backup-foreign'
  | 'backup-damaged'
  | 'backup-newer'
  | 'backup-passphrase'
  | 'backup-other-loket'
  | 'backup-same-tablet'
  | 'sharing-paused'
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
  /** What the sentence needs: a path in a profile, a date, a number of seconds, the code of a refusal. Never anything about a visitor. */
  readonly detail?: string
  /** With `answers-missing`: the fields that are still open. */
  readonly fields?: readonly Field[]
}
