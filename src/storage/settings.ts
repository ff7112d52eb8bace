// The settings of a tablet, sealed like everything else.
import type { Instant } from '../domain/calendar.ts'
import type { ReleaseSource } from '../domain/disclosure/release.ts'
import type { Problem } from '../domain/problem.ts'
import type { Profile } from '../domain/profile.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import type { Change, Store } from './store.ts'

export interface Settings {
  /** A random UUID: what the service knows the tablet by. */
  readonly tabletId: string
  readonly tabletName: string
  readonly profile: Profile
  readonly lockAfter: { readonly idleSeconds: number; readonly backgroundSeconds: number }
  readonly enrolledAt: Instant | null
  /** When this tablet was restored from a backup and does not know yet what was shared after it; null when it knows. */
  readonly restoredAt: Instant | null
  /** The last backup that was made here, and the revision that it holds. */
  readonly lastBackup: { readonly at: Instant; readonly revision: number } | null
  /** The tablet's signing key pair, as JWKs. The private half stands here and nowhere else. */
  readonly deviceKey: { readonly private: JsonWebKey; readonly public: JsonWebKey }
}

export const LOCK_AFTER = { idleSeconds: 120, backgroundSeconds: 30 } as const
/** Limits of both times, in seconds. */
export const LOCK_LIMITS = { idleSeconds: [30, 600], backgroundSeconds: [5, 300] } as const

export async function readSettings(store: Store): Promise<Result<Settings | null, Problem>> {
  const read = await store.read('settings', ['tablet'])
  return read.ok ? ok(read.value[0] as Settings | null) : fail({ code: read.error })
}

export const settingsChange = (settings: Settings): Change => ({ table: 'settings', id: 'tablet', value: settings })

/** Who releases, under the version of the profile that it has now. */
export const sourceOf = ({ tabletId, profile: { id, municipality, version } }: Settings): ReleaseSource => ({
  tablet: tabletId,
  loket: id,
  municipality,
  profileVersion: version,
})

/** Keeps a lock time within its limits. */
export function withinLockLimits(lockAfter: Settings['lockAfter']): Settings['lockAfter'] {
  const clamp = (seconds: number, [least, most]: readonly [number, number]) => Math.min(most, Math.max(least, seconds))
  return {
    idleSeconds: clamp(lockAfter.idleSeconds, LOCK_LIMITS.idleSeconds),
    backgroundSeconds: clamp(lockAfter.backgroundSeconds, LOCK_LIMITS.backgroundSeconds),
  }
}
