// The settings of a tablet, sealed like everything else.
import type { Instant } from '../domain/calendar.ts'
import type { ReleaseSource } from '../domain/disclosure/release.ts'
import { type LockAfter, withinLockLimits } from '../domain/lock-times.ts'
import { asName } from '../domain/name.ts'
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
  /** The public half of the tablet's signing key. The private one has a row of its own, which is read when it is used. */
  readonly deviceKey: { readonly public: JsonWebKey }
}

export async function readSettings(store: Store): Promise<Result<Settings | null, Problem>> {
  const read = await store.read('settings', ['tablet'])
  if (!read.ok) return fail({ code: read.error })
  const found = read.value[0] as Settings | null
  return ok(found && held(found))
}

export const settingsChange = (settings: Settings): Change => ({
  table: 'settings',
  id: 'tablet',
  value: held(settings),
})

/** The settings with each one in its range, wherever they come from: a screen, a backup, the disk. */
export const held = (settings: Settings): Settings => ({
  ...settings,
  tabletName: asName(settings.tabletName),
  lockAfter: withinLockLimits(settings.lockAfter),
})

/** The private half of the tablet's signing key, as a JWK. */
export async function readSigningKey(store: Store): Promise<Result<JsonWebKey, Problem>> {
  const read = await store.read('settings', ['signing-key'])
  if (!read.ok) return fail({ code: read.error })
  const [key] = read.value
  return key ? ok(key as JsonWebKey) : fail({ code: 'storage-damaged' })
}

export const signingKeyChange = (key: JsonWebKey): Change => ({ table: 'settings', id: 'signing-key', value: key })

/** Who releases, under the version of the profile that it has now. */
export const sourceOf = ({ tabletId, profile: { id, municipality, version } }: Settings): ReleaseSource => ({
  tablet: tabletId,
  loket: id,
  municipality,
  profileVersion: version,
})
