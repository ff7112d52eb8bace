// [P1] The release on the wire: the payload that is signed. The schema is strict: what is not named here does not leave.
import * as v from 'valibot'
import { boundsOf } from '../domain/disclosure/bounds.ts'
import { nodeOf } from '../domain/disclosure/pools.ts'
import { RELEASE_FORMAT } from '../domain/disclosure/release.ts'
import type { Split } from '../domain/disclosure/split.ts'
import { isoWeekSchema, monthSchema, municipalitySchema, nameSchema as name, tabletIdSchema } from './names.ts'

const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000))
const source = {
  format: v.literal(RELEASE_FORMAT),
  tablet: tabletIdSchema,
  loket: name,
  municipality: municipalitySchema,
  profileVersion: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)),
}

const frequency = v.picklist([3, 5, 10])

const exact = {
  outcome: v.literal('exact'),
  groups: v.record(name, count),
  merged: v.strictObject({ groups: v.array(name), count }),
} as const
const dominated = { outcome: v.literal('dominated'), group: name } as const
const mixed = { outcome: v.literal('mixed') } as const

const tableSchema = v.variant('outcome', [
  v.strictObject({ dimension: name, ...exact }),
  v.strictObject({ dimension: name, ...dominated }),
  v.strictObject({ dimension: name, ...mixed }),
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

const tables = v.pipe(
  v.array(tableSchema),
  v.maxLength(20),
  v.check(
    (tables) => new Set(tables.map(({ dimension }) => dimension)).size === tables.length,
    'a dimension stands twice',
  ),
)

/** What every block has, whatever it counts. */
const blockHead = {
  number: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000)),
  closed: monthSchema,
  k: frequency,
  last: v.exactOptional(v.literal(true)),
}
const LARGE_ENOUGH = 'a block is smaller than 4k, or a last one than 2k'
const ADDS_UP = 'a table does not add up, or shows what no rule can give'

const blockSchema = v.pipe(
  v.strictObject({
    ...source,
    kind: v.literal('block'),
    ...blockHead,
    firstVisits: count,
    visitors: count,
    estimatedChildren: count,
    tables,
  }),
  v.check(({ firstVisits, k, last }) => firstVisits >= (last ? 2 : 4) * k, LARGE_ENOUGH),
  v.check(({ visitors, firstVisits }) => visitors >= firstVisits && visitors <= 2 * firstVisits, 'visitors do not fit'),
  v.check(({ tables, firstVisits, k }) => tables.every((table) => isPossible(table, firstVisits, k)), ADDS_UP),
)

const closingsSchema = v.pipe(
  v.strictObject({ ...source, kind: v.literal('closings'), ...blockHead, records: count, tables }),
  v.check(({ records, k, last }) => records >= (last ? 2 : 4) * k, LARGE_ENOUGH),
  v.check(({ tables, records, k }) => tables.every((table) => isPossible(table, records, k)), ADDS_UP),
)

const poolHead = { dimension: name, below: name, k: frequency, members: count }
const poolTableSchema = v.pipe(
  v.variant('outcome', [
    v.strictObject({ ...poolHead, ...exact }),
    v.strictObject({ ...poolHead, ...dominated }),
    v.strictObject({ ...poolHead, ...mixed }),
  ]),
  v.check(({ members, k }) => members >= 2 * k, 'a pool is smaller than 2k'),
  v.check((table) => isPossible(table, table.members, table.k), ADDS_UP),
)

const poolsSchema = v.strictObject({
  ...source,
  kind: v.literal('pools'),
  closed: monthSchema,
  tables: v.pipe(
    v.array(poolTableSchema),
    v.minLength(1),
    v.maxLength(100),
    v.check(
      (tables) => new Set(tables.map(({ dimension, below }) => nodeOf(dimension, below))).size === tables.length,
      'a group stands twice',
    ),
  ),
})

export const releaseSchema = v.variant('kind', [weekSchema, blockSchema, closingsSchema, poolsSchema])

/** The service refuses a table that would show a small group, or that D6 never gives, whatever made it. */
function isPossible(table: Split, n: number, k: number): boolean {
  if (table.outcome !== 'exact') return true
  const shown = Object.values(table.groups)
  const visible = [...shown, table.merged.count].filter((count) => count > 0)
  const groups = [...Object.keys(table.groups), ...table.merged.groups]
  return (
    visible.reduce((sum, count) => sum + count, 0) === n &&
    visible.length >= 2 &&
    visible.every((count) => count >= k) &&
    !shown.includes(0) &&
    new Set(groups).size === groups.length &&
    // Shown first is the order of groups that leaves most open.
    Object.values(boundsOf(table, groups, n, k)).every(({ least, most }) => least <= most)
  )
}
