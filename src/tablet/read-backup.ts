// Reads a chosen backup file into its contents. All faults of a file are reported here, before the tablet acts on it.
// Loaded when the first file is chosen: the schema of a whole tablet is large.
import type { Age } from '../backup/age.ts'
import type { Backup } from '../backup/contents.ts'
import { LARGEST_FILE, openBackup } from '../backup/file.ts'
import type { Instant } from '../domain/calendar.ts'
import { isPractice } from '../domain/practice.ts'
import type { Problem } from '../domain/problem.ts'
import { fail, type Result } from '../domain/result.ts'
import { addTally, emptyTally } from '../domain/tally.ts'
import type { BackupContents } from '../services/backups.ts'
import { isKeyPair } from '../sync/device-key.ts'

export async function readBackup(
  age: Age,
  file: Blob,
  passphrase: string,
  now: Instant,
): Promise<Result<Backup, Problem>> {
  // Not even read into memory.
  if (file.size > LARGEST_FILE) return fail({ code: 'backup-foreign' })
  let bytes: Uint8Array<ArrayBuffer>
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    // Moved, removed, or on a stick that was pulled out.
    return fail({ code: 'backup-damaged' })
  }
  const backup = await openBackup(age, bytes, passphrase, now)
  if (!backup.ok) return backup
  const { profile, deviceKey } = backup.value.settings
  // Practice makes no backups; a file of it all the same is none.
  if (isPractice(profile)) return fail({ code: 'backup-foreign' })
  // A tablet that was restored with it could never sign a message.
  if (deviceKey && !(await isKeyPair(deviceKey))) return fail({ code: 'backup-damaged', detail: 'settings.deviceKey' })
  return backup
}

/** The contents of a backup, in a few numbers; of its own tablet only. */
export function contentsOf({ settings, madeAt, months, roles, notes = [] }: Backup): BackupContents {
  const { hours, visits } = months.reduce((sum, { tally }) => addTally(sum, tally), emptyTally)
  const { tabletName, profile } = settings
  const written = notes.filter(({ note }) => note.trim() !== '')
  return { tabletName, loket: profile.name, madeAt, hours, visits, notes: written.length, roles }
}
