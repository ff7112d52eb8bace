// The bodies of the other requests and of every answer.

import * as v from 'valibot'
import { LENGTHS } from '../domain/bounds.ts'
import {
  municipality as municipalitySchema,
  name as nameSchema,
  tabletId as tabletIdSchema,
  tabletName as tabletNameSchema,
} from '../schemas/primitives.ts'

/** [P6] The public half of the tablet's signing key, as a JWK. The private half never leaves the tablet. */
export const publicKeySchema = v.strictObject({
  kty: v.literal('EC'),
  crv: v.literal('P-256'),
  x: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)),
  y: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{43}$/)),
})
export type PublicKey = v.InferOutput<typeof publicKeySchema>

/** [P7] `POST /v1/enrolments`. */
export const enrolmentSchema = v.strictObject({
  code: v.pipe(v.string(), v.maxLength(LENGTHS.longCode)),
  tablet: tabletIdSchema,
  name: tabletNameSchema,
  loket: nameSchema,
  municipality: municipalitySchema,
  publicKey: publicKeySchema,
})
export type Enrolment = v.InferOutput<typeof enrolmentSchema>

export const enrolledSchema = v.strictObject({
  tablet: tabletIdSchema,
  enrolledAt: v.pipe(v.string(), v.isoTimestamp()),
  /** [P2] The id of the service, which it made once: the tablet's messages are for this one. */
  service: v.pipe(v.string(), v.uuid()),
})
export type Enrolled = v.InferOutput<typeof enrolledSchema>

/** [P4] The receipt of a stored release; the same for every repetition. */
export const receiptSchema = v.strictObject({
  release: v.string(),
  /** Eight characters in two groups, to read over the telephone: `7F2K-9QXM`. */
  receipt: v.pipe(v.string(), v.regex(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/)),
  receivedAt: v.pipe(v.string(), v.isoTimestamp()),
})
export type Receipt = v.InferOutput<typeof receiptSchema>

/** [P9] RFC 9457, with a `code` from `problems.ts`. */
export const problemSchema = v.object({
  type: v.string(),
  title: v.string(),
  status: v.number(),
  code: v.string(),
  detail: v.optional(v.string()),
})
