// Parcels, on both sides of the way: made by the tablet that shares, opened and handed in by another device. Loaded when one
// is asked for.
import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import { normaliseEnrolmentCode } from '../protocol/enrolment-code.ts'
import { MAX_PARCEL_CHARACTERS } from '../protocol/limits.ts'
import { decodeParcel } from '../protocol/parcel.ts'
import type { HandIn, Parcel } from '../services.tsx'
import type { Client } from '../sync/client.ts'
import { gatherCodes, markOf } from '../sync/parcel-codes.ts'
import { releaseIn } from '../sync/read-message.ts'

export { encodeParcel } from '../protocol/parcel.ts'
export { parcelCodes } from '../sync/parcel-codes.ts'
export { markOf }

export async function openFile(file: Blob, client: Client): Promise<Result<Parcel, Problem>> {
  // Each character is at least one byte.
  if (file.size > 4 * MAX_PARCEL_CHARACTERS) return fail({ code: 'parcel-foreign' })
  return open(await file.text(), client)
}

export function gather(client: Client): Awaited<ReturnType<HandIn['gather']>> {
  const gathering = gatherCodes()
  return {
    async take(read) {
      const taken = await gathering.take(read)
      if (!taken.ok) return fail({ code: taken.error })
      const { have, count, text } = taken.value
      if (text === null) return ok({ have, count, parcel: null })
      const opened = await open(text, client)
      return opened.ok ? ok({ have, count, parcel: opened.value }) : opened
    },
  }
}

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
