// The first run: what a tablet needs before it can be unlocked.
import type { Instant } from '../domain/calendar.ts'
import { isLongEnough } from '../domain/passphrase.ts'
import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import type { SetUp } from '../services.tsx'
import { writeSlot } from '../storage/access.ts'
import { firstLedger } from '../storage/book.ts'
import type { Database } from '../storage/database.ts'
import { LOCK_AFTER, writeSettings } from '../storage/settings.ts'
import { createStore } from '../storage/store.ts'
import { makeDeviceKey } from '../sync/device-key.ts'
import type { UnlockedVault, Vault } from '../vault/vault.ts'

/** Makes keys and settings. The way in is written last: until then the tablet counts as not set up, and nothing is half done. */
export async function setUpTablet(
  database: Database,
  vault: Vault,
  { profile, tabletName, passphrase }: SetUp,
  now: Instant,
): Promise<Result<UnlockedVault, Problem>> {
  const name = tabletName.trim()
  if (name === '') return fail({ code: 'tablet-name-missing' })
  if (!isLongEnough(passphrase)) return fail({ code: 'passphrase-too-short' })
  const { slot, unlocked } = await vault.create(passphrase)
  const settings = {
    tabletId: crypto.randomUUID(),
    tabletName: name,
    profile,
    lockAfter: LOCK_AFTER,
    enrolledAt: null,
    deviceKey: await makeDeviceKey(),
  }
  const written = await writeSettings(createStore(database, unlocked), settings, [firstLedger(profile, now)])
  if (!written.ok) return written
  const way = await writeSlot(database, slot)
  return way.ok ? ok(unlocked) : way
}
