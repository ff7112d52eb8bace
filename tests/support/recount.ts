// Counts totals from releases, the slow and obvious way, to compare with those that a store keeps. Shares no code with it.

import { type BoundsAsReleased, boundsAsReleased } from '../../src/domain/disclosure/bounds.ts'
import type { ReleaseData } from '../../src/domain/disclosure/release.ts'
import type { BlockTotals, DimensionTotals, HeadlineTotals, Totals, TotalsQuery } from '../../src/protocol/totals.ts'

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
      headlines: headlines(own, per),
      blocks: blocks(own, per),
    }
  })
  const asked = releases.filter(({ loket }) => only === undefined || loket === only)
  return {
    per,
    lokets: lokets.filter(({ loket }) => only === undefined || loket === only),
    together: { headlines: headlines(asked, per), blocks: blocks(asked, per) },
  }
}

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
  const tables: Table[] = []
  for (const release of releases) {
    if (release.kind !== 'block') continue
    const period = periodOf(release.closed, per)
    found[period] ??= { period, blocks: 0, firstVisits: 0, visitors: 0, estimatedChildren: 0, dimensions: {} }
    const total = found[period]
    total.blocks += 1
    total.firstVisits += release.firstVisits
    total.visitors += release.visitors
    total.estimatedChildren += release.estimatedChildren
    for (const table of release.tables) {
      total.dimensions[table.dimension] ??= nothing()
      tables.push({ ...boundsAsReleased(table, release.firstVisits, release.k), period, dimension: table.dimension })
      const dimension = total.dimensions[table.dimension]
      if (dimension) addTable(dimension, table, release.firstVisits)
    }
  }
  for (const total of Object.values(found))
    for (const [id, dimension] of Object.entries(total.dimensions)) {
      dimension.covered = countedIn(dimension)
      dimension.notAsked = total.firstVisits - dimension.covered
      const own = tables.filter((table) => table.period === total.period && table.dimension === id)
      for (const group of own.flatMap(({ named }) => Object.keys(named))) dimension.groups[group] = added(own, group)
      dimension.others = added(own, null)
      dimension.merged.sort((a, b) => (JSON.stringify(a.groups) < JSON.stringify(b.groups) ? -1 : 1))
    }
  return inOrder(found)
}

type Table = BoundsAsReleased & { readonly period: string; readonly dimension: string }

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
function added(tables: readonly Table[], group: string | null): DimensionTotals['others'] {
  let [least, most] = [0, 0]
  for (const { named, others } of tables) {
    const own = (group === null ? undefined : named[group]) ?? others
    least += own.least
    most += own.most
  }
  return { least, most, estimate: Math.floor((least + most + 1) / 2) }
}

function addTable(
  total: DimensionTotals,
  table: Extract<ReleaseData, { kind: 'block' }>['tables'][number],
  visits: number,
): void {
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
