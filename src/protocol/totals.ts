// [P11] The totals as the service gives them and the console reads them.
import * as v from 'valibot'
import { municipalitySchema, nameSchema } from './names.ts'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))
const name = v.string()

/** `loket` leaves out the others; without it every loket that has a tablet is given. */
export const totalsQuerySchema = v.strictObject({
  per: v.picklist(['week', 'year', 'all']),
  loket: v.optional(nameSchema),
})
export type TotalsQuery = v.InferOutput<typeof totalsQuerySchema>

/** Between which numbers a group lies, ends included; no narrower bounds follow from the releases. */
const boundsSchema = v.strictObject({
  least: count,
  most: count,
  /** The middle, which is never further off than half of what is open; it means nothing more. */
  estimate: count,
})

/** Sums over tablets and blocks of one protected dimension; together with `notAsked` they make the block's `firstVisits`. */
const dimensionTotalsSchema = v.strictObject({
  /** First visits per group, where the tables showed them. */
  exact: v.record(name, count),
  /** First visits that are only known to lie in one of `groups`. */
  merged: v.array(v.strictObject({ groups: v.array(name), count })),
  /** First visits in tables that only say which group nearly all of them are in, by that group. */
  dominated: v.record(name, count),
  /** First visits in tables that say nothing. */
  mixed: count,
  /** First visits in blocks of a profile that did not have this dimension. */
  notAsked: count,
  /** First visits that the bounds are about: all but `notAsked`. */
  covered: count,
  /** By every group that one of the tables names. */
  groups: v.record(name, boundsSchema),
  /** Of a group that none of the tables names, if there is one: a table without a count does not say which groups there were. */
  others: boundsSchema,
})

const headlineTotalsSchema = v.strictObject({
  /** `2023-W41` per week, the ISO year of the week `2023` per year, or `all`. */
  period: v.string(),
  hours: count,
  hoursWithoutVisit: count,
  visits: count,
})

const blockTotalsSchema = v.strictObject({
  /** The month at whose start the blocks closed `2024-05` per week, its year `2024` per year, or `all`. */
  period: v.string(),
  blocks: count,
  firstVisits: count,
  visitors: count,
  estimatedChildren: count,
  dimensions: v.record(name, dimensionTotalsSchema),
})

/** [D1] What came of it, of other couples than those of the blocks of first visits. */
const closingTotalsSchema = v.strictObject({
  period: v.string(),
  blocks: count,
  records: count,
  dimensions: v.record(name, dimensionTotalsSchema),
})

/** [D7] Of first visits, or closing records, that were shown in the group `below`: which of its options. */
const poolTotalsSchema = v.strictObject({
  period: v.string(),
  dimension: name,
  below: name,
  ...dimensionTotalsSchema.entries,
})

const sums = {
  /** In order of period; a period without a release is absent. */
  headlines: v.array(headlineTotalsSchema),
  blocks: v.array(blockTotalsSchema),
  closings: v.array(closingTotalsSchema),
  pools: v.array(poolTotalsSchema),
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
  lokets: v.array(loketTotalsSchema),
  /** The same over these lokets. A question or group counts as the same where it has the same id. */
  together: v.strictObject(sums),
})

export type DimensionTotals = v.InferOutput<typeof dimensionTotalsSchema>
export type HeadlineTotals = v.InferOutput<typeof headlineTotalsSchema>
export type BlockTotals = v.InferOutput<typeof blockTotalsSchema>
export type ClosingTotals = v.InferOutput<typeof closingTotalsSchema>
export type PoolTotals = v.InferOutput<typeof poolTotalsSchema>
export type Totals = v.InferOutput<typeof totalsSchema>
