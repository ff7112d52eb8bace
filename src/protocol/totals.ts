// [P11] The totals as the service gives them and the console reads them.
import * as v from 'valibot'
import { municipality as municipalitySchema, name as nameSchema } from '../schemas/primitives.ts'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const listOf = <Item extends v.GenericSchema>(item: Item) => v.pipe(v.array(item), v.readonly())

/** `loket` leaves out the others; without it every loket that has a tablet is given. */
export const totalsQuerySchema = v.strictObject({
  per: v.picklist(['quarter', 'half-year', 'year', 'all']),
  loket: v.optional(nameSchema),
})
export type TotalsQuery = v.InferOutput<typeof totalsQuerySchema>

/** [D1] Exact. */
const doorTotalsSchema = v.strictObject({
  /** `2026-Q4`, `2026-H2`, `2026` or `all`: the calendar's, also for years. */
  period: v.string(),
  hours: count,
  hoursWithoutVisit: count,
  visits: count,
})

/** [D11] The best whole number, and the interval in which the true one lies at least nine times out of ten. */
const estimate = { value: count, from: count, to: count }

const questionTotalsSchema = v.strictObject({
  question: nameSchema,
  /** The best number of the first visits, or of the outcomes, that the answers are of. */
  of: count,
  answers: listOf(v.strictObject({ answer: nameSchema, group: nameSchema, ...estimate })),
  /** Each group of two answers or more. */
  groups: listOf(v.strictObject({ group: nameSchema, ...estimate })),
})

/** [D2] With noise; a quarter has none. */
const answerTotalsSchema = v.strictObject({
  /** `2026-H2`, `2026` or `all`. */
  period: v.string(),
  /** How many messages are in it. */
  messages: count,
  firstVisits: v.strictObject(estimate),
  visitors: v.strictObject(estimate),
  estimatedChildren: v.strictObject(estimate),
  questions: listOf(questionTotalsSchema),
  outcomes: listOf(questionTotalsSchema),
})

const sums = {
  /** In order of period; a period without a message is absent. */
  door: listOf(doorTotalsSchema),
  answers: listOf(answerTotalsSchema),
}

const loketTotalsSchema = v.strictObject({
  loket: nameSchema,
  municipality: municipalitySchema,
  /** Tablets that are enrolled and not revoked. */
  tablets: count,
  ...sums,
})

export const totalsSchema = v.strictObject({
  per: totalsQuerySchema.entries.per,
  /** In order of loket. */
  lokets: listOf(loketTotalsSchema),
  /** The same over these lokets. A question or answer counts as the same where it has the same id. */
  together: v.strictObject(sums),
})

export type DoorTotals = v.InferOutput<typeof doorTotalsSchema>
export type AnswerTotals = v.InferOutput<typeof answerTotalsSchema>
export type QuestionTotals = v.InferOutput<typeof questionTotalsSchema>
export type Totals = v.InferOutput<typeof totalsSchema>
