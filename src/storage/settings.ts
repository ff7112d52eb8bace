// The settings of a tablet, sealed like everything else.
import type { ReleaseSource } from '../domain/disclosure/release.ts'
import { withinLockLimits } from '../domain/lock-times.ts'
import { asName } from '../domain/name.ts'
import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import type { Settings } from '../records/stored.ts'
import type { Change } from './change.ts'
import type { Store } from './store.ts'

export async function readSettings(store: Store): Promise<Result<Settings | null, Problem>> {
  const read = await store.read('settings', ['tablet'])
  if (!read.ok) return fail({ code: read.error })
  const [found = null] = read.value
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
  const read = await store.read('signingKey', ['tablet'])
  if (!read.ok) return fail({ code: read.error })
  const [key] = read.value
  return key ? ok(key) : fail({ code: 'storage-damaged' })
}

export const signingKeyChange = (key: JsonWebKey): Change => ({ table: 'signingKey', id: 'tablet', value: key })

/** The sender of releases, under the present version of the profile. */
export const sourceOf = ({ tabletId, profile: { id, municipality, version } }: Settings): ReleaseSource => ({
  tablet: tabletId,
  loket: id,
  municipality,
  profileVersion: version,
})
