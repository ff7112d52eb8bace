// A backup as a file: JSON inside age. Every fault of a file is reported before the tablet acts on the file.
import * as v from 'valibot'
import { type Instant, localDate } from '../domain/calendar.ts'
import { normalForm } from '../domain/passphrase.ts'
import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import type { Age, AgeFault } from './age.ts'
import { type Backup, backupSchema, FORMAT, inNewestForm, VERSION } from './contents.ts'

/** Bytes: a loket of ten visits a day for ten years makes less than a third of it. */
export const LARGEST_FILE = 50 * 1024 * 1024
/** The text is padded to whole steps, so that two files do not tell by their lengths how many came in between. */
const STEP = 16 * 1024

/** With `age -d` the passphrase is typed in its normal form: small letters, one space between words. */
export async function sealBackup(age: Age, backup: Backup, passphrase: string): Promise<Uint8Array<ArrayBuffer>> {
  // A file that could not be read back must not be taken for a backup: this throws, as it would be a bug.
  const json = new TextEncoder().encode(JSON.stringify(v.parse(backupSchema, backup)))
  const padded = new Uint8Array(Math.ceil((json.length + 1) / STEP) * STEP).fill(0x20)
  padded.set(json)
  // Ends with a line feed, as a text does in a terminal.
  padded[padded.length - 1] = 0x0a
  return age.seal(padded, normalForm(passphrase))
}

/**
 * Opens a file and checks all of it. Notes whose term is over are not read.
 * Fails with `backup-foreign`, `backup-newer`, `backup-damaged` or `backup-passphrase`; a file whose wrapped key was damaged
 * can't be told from a wrong passphrase.
 */
export async function openBackup(
  age: Age,
  file: Uint8Array<ArrayBuffer>,
  passphrase: string,
  now: Instant,
): Promise<Result<Backup, Problem>> {
  if (file.length > LARGEST_FILE) return fail({ code: 'backup-foreign' })
  const opened = await age.open(file, normalForm(passphrase))
  if (!opened.ok) return fail({ code: problemOf[opened.error] })
  const contents = contentsOf(opened.value)
  return contents.ok ? ok(withLiveNotes(contents.value, now)) : contents
}

const problemOf = {
  foreign: 'backup-foreign',
  newer: 'backup-newer',
  damaged: 'backup-damaged',
  passphrase: 'backup-passphrase',
} as const satisfies Record<AgeFault, Problem['code']>

const anyVersion = v.looseObject({
  format: v.literal(FORMAT),
  version: v.pipe(v.number(), v.safeInteger()),
  records: v.record(v.string(), v.number()),
})

function contentsOf(bytes: Uint8Array): Result<Backup, Problem> {
  let data: unknown
  try {
    data = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return fail({ code: 'backup-foreign' })
  }
  const known = v.safeParse(anyVersion, data)
  if (!known.success) return fail({ code: 'backup-foreign' })
  if (known.output.version > VERSION) return fail({ code: 'backup-newer' })
  const newest = inNewestForm(known.output, known.output.records)
  if (!newest) return fail({ code: 'backup-newer' })
  const parsed = v.safeParse(backupSchema, newest)
  if (parsed.success) return ok(parsed.output)
  return fail({ code: 'backup-damaged', detail: v.getDotPath(parsed.issues[0]) ?? '' })
}

/** A clock that was put back before the day of the file brings no note back, and no remark. */
function withLiveNotes(backup: Backup, now: Instant): Backup {
  const { notes, remarks, settings, madeAt } = backup
  const today = localDate(Math.max(now, madeAt), settings.profile.timeZone)
  const isLive = ({ erasedOn }: { readonly erasedOn: string }) => erasedOn > today
  return {
    ...backup,
    ...(notes && { notes: notes.filter(isLive) }),
    ...(remarks && { remarks: remarks.filter(isLive) }),
  }
}
