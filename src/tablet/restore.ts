// A tablet from a backup: its data and its id, under new keys and for one new person. One transaction, as at the first run.
import type { Age } from '../backup/age.ts'
import type { Problem } from '../domain/problem.ts'
import { fail, type Result } from '../domain/result.ts'
import type { NewPerson } from '../services/session.ts'
import { restoredRows } from '../storage/backups.ts'
import type { Database } from '../storage/database.ts'
import { makeDeviceKey } from '../sync/device-key.ts'
import type { Vault } from '../vault/vault.ts'
import type { KeyFiles } from '../vault/week-keys.ts'
import { readBackup } from './read-backup.ts'
import { type Entrance, firstPerson } from './set-up.ts'

interface Restoring {
  readonly age: Age
  readonly file: Blob
  readonly filePassphrase: string
  readonly person: NewPerson
  readonly clock: () => number
  readonly newId: () => string
}

export async function restoreTablet(
  database: Database,
  vault: Vault,
  files: KeyFiles,
  { age, file, filePassphrase, person, clock, newId }: Restoring,
): Promise<Result<Entrance, Problem>> {
  const now = clock()
  const read = await readBackup(age, file, filePassphrase, now)
  if (!read.ok) return read
  const { madeBy: id, roles, revision, settings } = read.value
  // Nobody becomes more by a file than its maker was.
  if (!person.roles.every((role) => roles.includes(role))) return fail({ code: 'not-allowed' })
  const deviceKey = settings.deviceKey ?? (await makeDeviceKey())
  const rows = async () => restoredRows(read.value, id, now, newId, deviceKey)
  // The person who restores takes the place of the maker, whose notes they may read and continue.
  const { tabletName } = settings
  return firstPerson({ database, vault, files }, { person, tabletName, rows, now, before: { id, roles, revision } })
}
