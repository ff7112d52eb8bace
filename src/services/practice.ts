// Practice on invented data.
import type { Profile } from '../domain/profile.ts'
import type { Outcome } from './outcome.ts'

/** Practice: the whole app on invented data, apart from the tablet's own data. */
export interface Practice {
  /** Whether this is practice. */
  readonly on: boolean
  /** The address under which all screens lie. */
  readonly root: string
  /** Locks the open tablet, and begins to practise. */
  readonly enter: () => void
  /** Makes up a past for a loket, and goes in. */
  readonly begin: (profile: Profile) => Outcome
  /** Erases all invented data, and goes back to the tablet. */
  readonly end: () => void
}
