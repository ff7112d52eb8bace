// The settings of a tablet, sealed like everything else.
import type { Instant } from '../domain/calendar.ts'
import type { ReleaseSource } from '../domain/disclosure/release.ts'
import type { LockAfter } from '../domain/lock-times.ts'
import type { Problem } from '../domain/problem.ts'
import type { Profile } from '../domain/profile.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import type { Change, Store } from './store.ts'

export interface Settings {
  /** A random UUID: what the service knows the tablet by. */
  readonly tabletId: string
  readonly tabletName: string
  readonly profile: Profile
  readonly lockAfter: LockAfter
  readonly enrolledAt: Instant | null
  /** When this tablet was restored from a backup and does not know yet what was shared after it; null when it knows. */
  readonly restoredAt: Instant | null
  /** The last backup that was made here, and the revision that it holds. */
  readonly lastBackup: { readonly at: Instant; readonly revision: number } | null
  /** The tablet's signing key pair, as JWKs. The private half stands here and nowhere else. */
  readonly deviceKey: { readonly private: JsonWebKey; readonly public: JsonWebKey }
}

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
