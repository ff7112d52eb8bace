// Parcels, on both sides of the way: made by the tablet that shares, opened and handed in by another device. Loaded when one
// is asked for.
import { type Instant, localDate } from '../domain/calendar.ts'
import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import { normaliseEnrolmentCode } from '../protocol/enrolment-code.ts'
import { MAX_PARCEL_CHARACTERS, MAX_PARCEL_RELEASES } from '../protocol/limits.ts'
import { decodeParcel, encodeParcel, type Newcomer } from '../protocol/parcel.ts'
import type { StoredRelease } from '../records/stored.ts'
import type { Gathering, Parcel } from '../services/hand-in.ts'
import type { Packed } from '../services/sharing.ts'
import type { Client } from '../sync/client.ts'
import { markOf, parcelCodes } from '../sync/parcel-codes.ts'
import { releaseIn } from '../sync/read-message.ts'
import { gathering } from './gather-codes.ts'
import type { Unlocked } from './unlocked.ts'

/**
 * The messages that wait for a receipt; without `again`, only the messages not packed before.
 * @param newcomer the tablet's introduction, for as long as it was never connected
 */
export async function pack(
  { settings, book, outbox }: Unlocked,
  newcomer: Newcomer,
  again: boolean,
  now: Instant,
): Promise<Result<Packed, Problem>> {
  const followed = await book.followCalendar()
  if (!followed.ok) return followed
  const { restoredAt, enrolledAt, profile } = settings.getState()
  // [D10] On every way out.
  if (restoredAt !== null) return fail({ code: 'sharing-paused' })
  const waiting = outbox.releases.getState()?.filter((each) => waits(each) && (again || !each.carriedAt)) ?? []
  const releases = waiting.slice(0, MAX_PARCEL_RELEASES)
  if (releases.length === 0) return fail({ code: 'nothing-waits' })
  const text = encodeParcel({ releases, ...(enrolledAt === null && { newcomer }) })
  const [mark, codes] = await Promise.all([markOf(text), parcelCodes(text)])
  const fileName = `inloop-delen-${localDate(now, profile.timeZone)}.json`
  return ok({ mark, ids: releases.map(({ id }) => id), fileName, text, codes })
}

export async function markCarried(
  { outbox }: Unlocked,
  ids: readonly string[],
  now: Instant,
): Promise<Result<void, Problem>> {
  for (const id of ids) {
    const stored = outbox.releases.getState()?.find((each) => each.id === id)
    // Its receipt may have come meanwhile.
    if (!stored || !waits(stored)) continue
    const written = await outbox.update({ ...stored, carriedAt: now })
    if (!written.ok) return written
  }
  return ok(undefined)
}

const waits = ({ receipt, refused }: StoredRelease): boolean => receipt === null && refused === null

export async function openFile(file: Blob, client: Client): Promise<Result<Parcel, Problem>> {
  // Each character is at least one byte.
  if (file.size > 4 * MAX_PARCEL_CHARACTERS) return fail({ code: 'parcel-foreign' })
  return open(await file.text(), client)
}

export const gather = (client: Client): Gathering<Parcel> => gathering((text) => open(text, client))

async function open(text: string, client: Client): Promise<Result<Parcel, Problem>> {
  const decoded = decodeParcel(text)
  if (!decoded.ok) return fail({ code: decoded.error })
  const { newcomer, releases } = decoded.value
  const messages = new Map(releases.map(({ id, message }) => [id, message]))
  return ok({
    mark: await markOf(text),
    newcomer: newcomer ? { name: newcomer.name, loket: newcomer.loket } : null,
    releases: releases.map(({ id, message }) => ({ id, release: releaseIn(message) })),

    async handIn(id) {
      const message = messages.get(id)
      if (message === undefined) throw new Error('no release of this parcel')
      const answer = await client.put(id, message)
      if (!answer.ok) return fail(answer.error.problem)
      return ok({ receipt: answer.value.value.receipt, repeated: answer.value.repeated })
    },

    async introduce(typed) {
      if (!newcomer) throw new Error('nobody to introduce')
      const code = normaliseEnrolmentCode(typed)
      if (!code) return fail({ code: 'enrolment-code-invalid' })
      const answer = await client.enrol({ ...newcomer, code })
      return answer.ok ? ok(undefined) : fail(answer.error.problem)
    },
  })
}
