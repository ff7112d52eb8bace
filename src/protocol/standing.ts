// [P13] The question of a restored tablet before it sends anything, and the answer of the service.
import * as v from 'valibot'
import type { Instant } from '../domain/calendar.ts'
import {
  halfYear as halfYearSchema,
  quarter as quarterSchema,
  tabletId as tabletIdSchema,
} from '../schemas/primitives.ts'
import { MAX_PERIODS } from './limits.ts'

/** The payload that is signed. `asked` makes each question a message of its own; the service judges no instant [P8]. */
export const standingQuestionSchema = v.strictObject({
  format: v.literal('inloop-standing/1'),
  tablet: tabletIdSchema,
  asked: v.pipe(v.string(), v.isoTimestamp()),
})
export type StandingQuestion = v.InferOutput<typeof standingQuestionSchema>

/** [D10] The periods for which the service has a message of the tablet, in order of time. */
export const standingSchema = v.strictObject({
  quarters: v.pipe(v.array(quarterSchema), v.maxLength(MAX_PERIODS)),
  halfYears: v.pipe(v.array(halfYearSchema), v.maxLength(MAX_PERIODS)),
})
export type Standing = v.InferOutput<typeof standingSchema>

/** The exact text that is signed. */
export function encodeStandingQuestion(tablet: string, now: Instant): string {
  const asked = new Date(now).toISOString()
  return JSON.stringify({ format: 'inloop-standing/1', tablet, asked } satisfies StandingQuestion)
}
