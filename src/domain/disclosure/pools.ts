// [D7] Below the top: whoever stands in a group that a block showed by itself waits in that group's pool, and pools are published
// at the start of each half year, if they are large enough. How many wait in a pool is the sum of counts that were published,
// so when it will be is known to everybody (invariant 4).
import type { Month } from '../calendar.ts'
import type { Field, MinimumFrequency, Profile } from '../profile.ts'
import type { Counts, Tally } from '../tally.ts'
import { higher } from './blocks.ts'
import { sharedDimensionsOf } from './closings.ts'
import type { PoolTable, Table } from './release.ts'
import { split } from './split.ts'

/** Those who wait below one group of one dimension. */
export interface Pool {
  /** [D9] The highest k of the blocks that they come from. */
  readonly k: MinimumFrequency
  /** Per option. */
  readonly counts: Counts
}

/** By node: `helpQuestion/together`. */
export type Pools = Readonly<Record<string, Pool>>

interface Node {
  readonly id: string
  readonly dimension: string
  readonly group: string
  readonly options: readonly string[]
}

export const nodeOf = (dimension: string, group: string): string => `${dimension}/${group}`

/** [D5] A group of one option has nothing below it; one of more than five is too wide to be shown. */
const nodesBelow = ({ id: dimension, groups = [], options }: Field): readonly Node[] =>
  groups
    .map(({ id: group }) => ({
      id: nodeOf(dimension, group),
      dimension,
      group,
      options: options.filter((option) => option.group === group).map((option) => option.id),
    }))
    .filter(({ options }) => options.length >= 2 && options.length <= 5)

/**
 * Those in groups that a block showed by themselves join the pools of these groups.
 * @param answers the sums of the block, per dimension and option
 * @param unshown nodes of which the block says nothing ([D9])
 */
export function fillPools(
  pools: Pools,
  profile: Profile,
  { k, tables }: { readonly k: MinimumFrequency; readonly tables: readonly Table[] },
  answers: Tally['answers'],
  unshown: readonly string[],
): Pools {
  const next: Record<string, Pool> = { ...pools }
  for (const { id, dimension, group, options } of sharedDimensionsOf(profile).flatMap(nodesBelow)) {
    const table = tables.find((each) => each.dimension === dimension)
    if (table?.outcome !== 'exact' || !table.groups[group] || unshown.includes(id)) continue
    const before = next[id] ?? { k, counts: {} }
    const sum = (option: string) => (before.counts[option] ?? 0) + (answers[dimension]?.[option] ?? 0)
    next[id] = { k: higher(before.k, k), counts: Object.fromEntries(options.map((option) => [option, sum(option)])) }
  }
  return next
}

/** Publishes every pool of at least 2k, and empties it. */
export function publishPools(
  pools: Pools,
  profile: Profile,
): { readonly pools: Pools; readonly tables: readonly PoolTable[] } {
  const left: Record<string, Pool> = { ...pools }
  const tables: PoolTable[] = []
  for (const { id, dimension, group, options } of sharedDimensionsOf(profile).flatMap(nodesBelow)) {
    const pool = pools[id]
    const k = higher(pool?.k ?? 3, profile.minimumFrequency)
    const members = membersOf(pool)
    if (!pool || members < 2 * k) continue
    tables.push({ dimension, below: group, k, members, ...split(options, pool.counts, k) })
    delete left[id]
  }
  return { pools: left, tables }
}

export const membersOf = (pool: Pool | undefined): number =>
  Object.values(pool?.counts ?? {}).reduce((sum, count) => sum + count, 0)

/** Half years begin in January and July. */
export const isHalfYear = (month: Month): boolean => month.endsWith('-01') || month.endsWith('-07')

/**
 * [D9] The nodes below which there is something else after a change of the profile, tops included. Who answered before could not
 * have chosen what is new, so they can't hide among those who could.
 */
export const changedNodes = (before: Profile, after: Profile): readonly string[] =>
  differingNodes(treesOf(before), treesOf(after))

/** What stands below each node of what a profile shares. */
export type Trees = Readonly<Record<string, string>>

export const treesOf = (profile: Profile): Trees =>
  Object.fromEntries(
    sharedDimensionsOf(profile).flatMap((field) => [
      [field.id, (field.groups ?? []).map(({ id }) => id).join()] as const,
      ...nodesBelow(field).map(({ id, options }) => [id, options.toSorted().join()] as const),
    ]),
  )

export const differingNodes = (a: Trees, b: Trees): readonly string[] =>
  [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((node) => a[node] !== b[node])

/** Without the pools of these nodes: what waits in them stays in the tables above for ever. */
export const withoutPools = (pools: Pools, nodes: readonly string[]): Pools =>
  Object.fromEntries(Object.entries(pools).filter(([node]) => !nodes.includes(node)))
