// [P1] The release on the wire: the payload that is signed. The schema is strict: what is not named here does not leave.
import * as v from 'valibot'
import { RELEASE_FORMAT, type Release, type ReleaseData } from '../domain/disclosure/release.ts'
import type { Split } from '../domain/disclosure/split.ts'

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000))
const name = v.pipe(v.string(), v.regex(/^[a-zA-Z][a-zA-Z0-9-]{0,39}$/))
export const monthSchema = v.pipe(v.string(), v.regex(/^\d{4}-(0[1-9]|1[0-2])$/))
export const isoWeekSchema = v.pipe(v.string(), v.regex(/^\d{4}-W(0[1-9]|[1-4]\d|5[0-3])$/))
export const tabletIdSchema = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
)
export const loketSchema = name
export const municipalitySchema = v.pipe(v.string(), v.regex(/^GM\d{4}$/))

const source = {
  format: v.literal(RELEASE_FORMAT),
  tablet: tabletIdSchema,
  loket: loketSchema,
  municipality: municipalitySchema,
  profileVersion: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)),
}

const tableSchema = v.variant('outcome', [
  v.strictObject({
    dimension: name,
    outcome: v.literal('exact'),
    groups: v.record(name, count),
    merged: v.strictObject({ groups: v.array(name), count }),
  }),
  v.strictObject({ dimension: name, outcome: v.literal('dominated'), group: name }),
  v.strictObject({ dimension: name, outcome: v.literal('mixed') }),
])

const weekSchema = v.pipe(
  v.strictObject({
    ...source,
    kind: v.literal('week'),
    week: isoWeekSchema,
    hours: v.pipe(count, v.minValue(1)),
    hoursWithoutVisit: count,
    visits: count,
  }),
  v.check(({ hours, hoursWithoutVisit }) => hoursWithoutVisit <= hours, 'more hours without visit than hours'),
)

const blockSchema = v.pipe(
  v.strictObject({
    ...source,
    kind: v.literal('block'),
    number: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000)),
    closed: monthSchema,
    k: v.picklist([3, 5, 10]),
    last: v.exactOptional(v.literal(true)),
    firstVisits: count,
    visitors: count,
    estimatedChildren: count,
    tables: v.pipe(v.array(tableSchema), v.maxLength(20)),
  }),
  v.check(
    ({ firstVisits, k, last }) => firstVisits >= (last ? 2 : 4) * k,
    'a block is smaller than 4k, or a last one than 2k',
  ),
  v.check(({ visitors, firstVisits }) => visitors >= firstVisits && visitors <= 2 * firstVisits, 'visitors do not fit'),
  v.check(
    ({ tables, ...block }) => tables.every((table) => addsUp(table, block)),
    'a table does not add up to its block',
  ),
  v.check(
    ({ tables }) => new Set(tables.map(({ dimension }) => dimension)).size === tables.length,
    'a dimension stands twice',
  ),
)

export const releaseSchema = v.union([weekSchema, blockSchema])

/** The exact text that is signed: what the preview shows is what is sent. */
export const encodeRelease = (release: Release): string => JSON.stringify(release satisfies ReleaseData)

/** The service refuses a table that would show a small group, whatever made it. */
function addsUp(table: Split, block: { firstVisits: number; k: number }): boolean {
  if (table.outcome !== 'exact') return true
  const shown = [...Object.values(table.groups), table.merged.count]
  const visible = shown.filter((count) => count > 0)
  return (
    shown.reduce((sum, count) => sum + count, 0) === block.firstVisits &&
    visible.length >= 2 &&
    visible.every((count) => count >= block.k)
  )
}
