// Counts totals from releases, the slow and obvious way, to compare with those that a store keeps. Shares no code with it.

import { type BoundsAsReleased, boundsAsReleased } from '../../src/domain/disclosure/bounds.ts'
import type { ReleaseData } from '../../src/domain/disclosure/release.ts'
import type { Split } from '../../src/domain/disclosure/split.ts'
import type {
  BlockTotals,
  ClosingTotals,
  DimensionTotals,
  HeadlineTotals,
  PoolTotals,
  Totals,
  TotalsQuery,
} from '../../src/protocol/totals.ts'

/** @param tablets every enrolled tablet that is in use, with the loket and municipality that it was enrolled for */
export function recount(
  releases: readonly ReleaseData[],
  tablets: readonly { readonly loket: string; readonly municipality: string }[],
  { per, loket: only }: TotalsQuery,
): Totals {
  const places = [...new Set(tablets.map(({ loket, municipality }) => `${loket} ${municipality}`))].sort()
  const lokets = places.map((place) => {
    const [loket = '', municipality = ''] = place.split(' ')
    const isHere = (item: { loket: string; municipality: string }) =>
      item.loket === loket && item.municipality === municipality
    const own = releases.filter(isHere)
    return {
      loket,
      municipality,
      tablets: tablets.filter(isHere).length,
      ...sums(own, per),
    }
  })
  const asked = releases.filter(({ loket }) => only === undefined || loket === only)
  return {
    per,
    lokets: lokets.filter(({ loket }) => only === undefined || loket === only),
    together: sums(asked, per),
  }
}

const sums = (releases: readonly ReleaseData[], per: TotalsQuery['per']): Totals['together'] => ({
  headlines: headlines(releases, per),
  blocks: blocks(releases, per),
  closings: closings(releases, per),
  pools: pools(releases, per),
})

const periodOf = (text: string, per: TotalsQuery['per']) =>
  per === 'all' ? 'all' : per === 'year' ? (text.split('-')[0] ?? '') : text

function headlines(releases: readonly ReleaseData[], per: TotalsQuery['per']): HeadlineTotals[] {
  const found: Record<string, HeadlineTotals> = {}
  for (const release of releases) {
    if (release.kind !== 'week') continue
    const period = periodOf(release.week, per)
    found[period] ??= { period, hours: 0, hoursWithoutVisit: 0, visits: 0 }
    found[period].hours += release.hours
    found[period].hoursWithoutVisit += release.hoursWithoutVisit
    found[period].visits += release.visits
  }
  return inOrder(found)
}

function blocks(releases: readonly ReleaseData[], per: TotalsQuery['per']): BlockTotals[] {
  const found: Record<string, BlockTotals> = {}
  const tables: Counted[] = []
  for (const release of releases) {
    if (release.kind !== 'block') continue
    const period = periodOf(release.closed, per)
    found[period] ??= { period, blocks: 0, firstVisits: 0, visitors: 0, estimatedChildren: 0, dimensions: {} }
    const total = found[period]
    total.blocks += 1
    total.firstVisits += release.firstVisits
    total.visitors += release.visitors
    total.estimatedChildren += release.estimatedChildren
    tables.push(
      ...release.tables.map((table) => ({
        period,
        node: table.dimension,
        table,
        n: release.firstVisits,
        k: release.k,
      })),
    )
  }
  for (const total of Object.values(found)) total.dimensions = dimensionsIn(tables, total.period, total.firstVisits)
  return inOrder(found)
}

function closings(releases: readonly ReleaseData[], per: TotalsQuery['per']): ClosingTotals[] {
  const found: Record<string, ClosingTotals> = {}
  const tables: Counted[] = []
  for (const release of releases) {
    if (release.kind !== 'closings') continue
    const period = periodOf(release.closed, per)
    found[period] ??= { period, blocks: 0, records: 0, dimensions: {} }
    found[period].blocks += 1
    found[period].records += release.records
    tables.push(
      ...release.tables.map((table) => ({ period, node: table.dimension, table, n: release.records, k: release.k })),
    )
  }
  for (const total of Object.values(found)) total.dimensions = dimensionsIn(tables, total.period, total.records)
  return inOrder(found)
}

function pools(releases: readonly ReleaseData[], per: TotalsQuery['per']): PoolTotals[] {
  const tables: Counted[] = []
  for (const release of releases)
    if (release.kind === 'pools')
      for (const table of release.tables) {
        const { dimension, below, members: n, k } = table
        tables.push({ period: periodOf(release.closed, per), node: `${dimension}/${below}`, table, n, k })
      }
  return [...new Set(tables.map(({ period }) => period))].sort().flatMap((period) =>
    Object.entries(dimensionsIn(tables, period, null)).map(([node, total]) => {
      const [dimension = '', below = ''] = node.split('/')
      return { period, dimension, below, ...total }
    }),
  )
}

/** One released table, of `n` members. */
interface Counted {
  readonly period: string
  readonly node: string
  readonly table: Split
  readonly n: number
  readonly k: number
}

/** @param members of all blocks of the period; null where the tables are all that there is */
function dimensionsIn(
  tables: readonly Counted[],
  period: string,
  members: number | null,
): Record<string, DimensionTotals> {
  const found: Record<string, DimensionTotals> = {}
  const own = tables.filter((each) => each.period === period)
  for (const node of [...new Set(own.map((each) => each.node))].sort()) {
    const of = own.filter((each) => each.node === node)
    const bounds = of.map(({ table, n, k }) => boundsAsReleased(table, n, k))
    const total = nothing()
    for (const { table, n } of of) addTable(total, table, n)
    total.covered = countedIn(total)
    total.notAsked = (members ?? total.covered) - total.covered
    for (const group of bounds.flatMap(({ named }) => Object.keys(named))) total.groups[group] = added(bounds, group)
    total.others = added(bounds, null)
    total.merged.sort((a, b) => (JSON.stringify(a.groups) < JSON.stringify(b.groups) ? -1 : 1))
    found[node] = total
  }
  return found
}

const nothing = (): DimensionTotals => ({
  exact: {},
  merged: [],
  dominated: {},
  mixed: 0,
  notAsked: 0,
  covered: 0,
  groups: {},
  others: { least: 0, most: 0, estimate: 0 },
})

/** What all tables allow of a group together, table by table. */
function added(tables: readonly BoundsAsReleased[], group: string | null): DimensionTotals['others'] {
  let [least, most] = [0, 0]
  for (const { named, others } of tables) {
    const own = (group === null ? undefined : named[group]) ?? others
    least += own.least
    most += own.most
  }
  return { least, most, estimate: Math.floor((least + most + 1) / 2) }
}

function addTable(total: DimensionTotals, table: Split, visits: number): void {
  if (table.outcome === 'mixed') total.mixed += visits
  else if (table.outcome === 'dominated') total.dominated[table.group] = (total.dominated[table.group] ?? 0) + visits
  else {
    for (const [group, count] of Object.entries(table.groups)) total.exact[group] = (total.exact[group] ?? 0) + count
    const { groups, count } = table.merged
    if (groups.length === 0) return
    const same = total.merged.find((other) => [...groups].sort().join() === other.groups.join())
    if (same) same.count += count
    else total.merged.push({ groups: [...groups].sort(), count })
  }
}

/** First visits that a dimension accounts for, one way or another. */
export const countedIn = ({ exact, merged, dominated, mixed }: DimensionTotals): number =>
  [...Object.values(exact), ...merged.map(({ count }) => count), ...Object.values(dominated), mixed].reduce(
    (sum, count) => sum + count,
    0,
  )

const inOrder = <Item extends { period: string }>(found: Record<string, Item>): Item[] =>
  Object.values(found).sort((a, b) => (a.period < b.period ? -1 : 1))
