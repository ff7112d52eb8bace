// The stored form of a drawn message: its numbers, its signed text, and the state of sending it.
import * as v from 'valibot'
import type { Release } from '../domain/disclosure/release.ts'
import type { ProblemCode } from '../domain/problem.ts'
import { MAX_BODY_BYTES } from '../protocol/limits.ts'
import { releaseSchema } from '../protocol/release.ts'
import { id, instant, text, word } from '../schemas/primitives.ts'

export const releaseRowSchema = v.strictObject({
  row: id(),
  id: text(120),
  drawnAt: instant,
  release: v.pipe(
    releaseSchema,
    // Drawn once by `domain/disclosure` and signed: here the message is only carried along.
    v.transform((data) => data as Release),
  ),
  payload: text(MAX_BODY_BYTES),
  message: text(MAX_BODY_BYTES),
  receipt: v.nullable(v.strictObject({ number: text(64), at: instant })),
  carriedAt: v.exactOptional(instant),
  refused: v.nullable(v.strictObject({ code: word<ProblemCode>(), detail: v.exactOptional(text(1_000)) })),
})
