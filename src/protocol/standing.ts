// [P13] What a restored tablet asks before it sends anything, and what the service answers.
import * as v from 'valibot'
import type { Instant } from '../domain/calendar.ts'
import { isoWeekSchema, monthSchema, tabletIdSchema } from './names.ts'

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000))

/** The payload that is signed. `asked` makes each question a message of its own; the service judges no instant [P8]. */
export const standingQuestionSchema = v.strictObject({
  format: v.literal('inloop-standing'),
  version: v.literal(2),
  tablet: tabletIdSchema,
  asked: v.pipe(v.string(), v.isoTimestamp()),
})
export type StandingQuestion = v.InferOutput<typeof standingQuestionSchema>

/** [D11] What the service has of the tablet. */
export const standingSchema = v.pipe(
  v.strictObject({
    /** The last week whose headline it has. */
    week: v.nullable(isoWeekSchema),
    /** The number of the last block that it has; 0 when it has none. */
    blocks: count,
    /** The month at whose start that block closed. */
    blockClosed: v.nullable(monthSchema),
    /** The same of blocks of closing records. */
    closings: count,
    closingsClosed: v.nullable(monthSchema),
    /** The month at whose start it published pools last. */
    poolsClosed: v.nullable(monthSchema),
  }),
  v.check(({ blocks, blockClosed }) => (blocks === 0) === (blockClosed === null), 'a block without its closing'),
  v.check(
    ({ closings, closingsClosed }) => (closings === 0) === (closingsClosed === null),
    'a block of closing records without its closing',
  ),
)

/** The exact text that is signed. */
export function encodeStandingQuestion(tablet: string, now: Instant): string {
  const asked = new Date(now).toISOString()
  return JSON.stringify({ format: 'inloop-standing', version: 2, tablet, asked } satisfies StandingQuestion)
}
