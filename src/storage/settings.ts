// The settings of a tablet, sealed like everything else.
import type { ReleaseSource } from '../domain/disclosure/release.ts'
import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import type { Settings } from '../records/stored.ts'
import type { Change, Store } from './store.ts'

export const LOCK_AFTER = { idleSeconds: 120, backgroundSeconds: 30 } as const
/** Limits of both times, in seconds. */
export const LOCK_LIMITS = { idleSeconds: [30, 600], backgroundSeconds: [5, 300] } as const

export async function readSettings(store: Store): Promise<Result<Settings | null, Problem>> {
  const read = await store.read('settings', ['tablet'])
  return read.ok ? ok(read.value[0] ?? null) : fail({ code: read.error })
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
