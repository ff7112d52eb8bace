// [P14] Releases that travel without the network: one text, in a file or as codes, that another device hands in.
import * as v from 'valibot'
import { fail, ok, type Result } from '../domain/result.ts'
import { enrolmentSchema } from './api.ts'
import { MAX_BODY_BYTES, MAX_PARCEL_RELEASES } from './limits.ts'

const FORMAT = 'inloop-parcel/1'

/** An enrolment without its code: the code of [P7] never travels, it is typed where there is a network. */
const newcomerSchema = v.omit(enrolmentSchema, ['code'])
export type Newcomer = v.InferOutput<typeof newcomerSchema>

const carriedSchema = v.strictObject({
  /**
   * Part of an address at the service, and so nothing that could lead to another one. The schema does not check the
   * kind of period.
   */
  id: v.pipe(v.string(), v.maxLength(120), v.regex(/^[0-9a-f-]{36}(\.[A-Za-z0-9-]+)+$/)),
  /** The message of [P2]: these bytes and no others are handed in. */
  message: v.pipe(v.string(), v.maxLength(MAX_BODY_BYTES), v.regex(/^[\w-]+\.[\w-]+\.[\w-]+$/)),
})
export type Carried = v.InferOutput<typeof carriedSchema>

const parcelSchema = v.strictObject({
  format: v.literal(FORMAT),
  /** Only of a tablet that was never connected. */
  newcomer: v.exactOptional(newcomerSchema),
  releases: v.pipe(
    v.array(carriedSchema),
    v.minLength(1),
    v.maxLength(MAX_PARCEL_RELEASES),
    v.check((releases) => new Set(releases.map(({ id }) => id)).size === releases.length, 'an id stands twice'),
  ),
})

export interface ParcelContents {
  readonly newcomer?: Newcomer
  readonly releases: readonly Carried[]
}

/** The same contents always give the same text. */
export const encodeParcel = ({ newcomer, releases }: ParcelContents): string =>
  JSON.stringify({
    format: FORMAT,
    ...(newcomer && { newcomer }),
    releases: releases.map(({ id, message }) => ({ id, message })),
  })

/** `parcel-newer`: a later version of Inloop made it; `parcel-foreign`: the text is no parcel, or a damaged one. */
export function decodeParcel(text: string): Result<ParcelContents, 'parcel-foreign' | 'parcel-newer'> {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return fail('parcel-foreign')
  }
  const parsed = v.safeParse(parcelSchema, data)
  if (parsed.success) {
    const { format: _, ...contents } = parsed.output
    return ok(contents)
  }
  const named = v.safeParse(v.object({ format: v.pipe(v.string(), v.regex(/^inloop-parcel\/\d+$/)) }), data)
  return fail(named.success && named.output.format !== FORMAT ? 'parcel-newer' : 'parcel-foreign')
}
