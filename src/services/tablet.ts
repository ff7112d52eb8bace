// The settings of the tablet and of its screen.

import type { Instant } from '../domain/calendar.ts'
import type { LockAfter } from '../domain/lock-times.ts'
import type { Preferences } from '../domain/preferences.ts'
import type { Profile } from '../domain/profile.ts'
import type { Live } from './live.ts'
import type { Outcome } from './outcome.ts'

export interface TabletSettings {
  readonly tabletId: string
  readonly tabletName: string
  readonly profile: Profile
  readonly lockAfter: LockAfter
  /** When the tablet was connected to a service. */
  readonly enrolledAt: Instant | null
}

export interface Tablet {
  readonly preferences: Live<Preferences>
  readonly setPreferences: (preferences: Preferences) => void
  /** While unlocked. */
  readonly settings: Live<TabletSettings>
  readonly setLockAfter: (lockAfter: TabletSettings['lockAfter']) => Outcome
  readonly setTabletName: (name: string) => Outcome
  /** Whether the browser has promised to keep the data, and how much it says is used (bytes). */
  readonly storageState: () => Promise<{ readonly persisted: boolean; readonly usedBytes: number }>
  readonly askToPersist: () => Promise<boolean>
}
