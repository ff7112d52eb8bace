// What was released about a period, and nothing else: made of releases alone, so that it may be published as they were.
import { addDays, addMonths, type Month, mondayOf, monthOf } from '../calendar.ts'
import { isIn, type Period } from '../period.ts'
import type { Field, MinimumFrequency } from '../profile.ts'
import { type Bounds, boundsOf, sumOfBounds } from './bounds.ts'
import { nodeOf } from './pools.ts'
import type {
  BlockContent,
  ClosingsContent,
  Headline,
  PoolsContent,
  PoolTable,
  Release,
  ReleaseData,
  Table,
} from './release.ts'

/** A block of first visits, and the months in which they came. */
export interface ReleasedBlock extends Omit<BlockContent, 'kind' | 'closed' | 'last'> {
  /** Null of a first block: how far back it reaches is not in any release. */
  readonly from: Month | null
  readonly until: Month
}

export interface Released {
  /** Weeks in which a walk-in hour was held. */
  readonly weeks: number
  readonly headline: Headline
  /** In order. */
  readonly blocks: readonly ReleasedBlock[]
  readonly closings: readonly ClosingsContent[]
  readonly pools: readonly PoolsContent[]
}

/**
 * A week counts in the month of its Thursday, as its number does in a year. A block counts in the last month that it covers:
 * it is never divided; and so does what was published with it.
 */
export function releasedIn(releases: readonly Release[], period: Period): Released {
  const weeks = releases.filter((each) => each.kind === 'week').filter(({ week }) => isIn(monthOfWeek(week), period))
  const blocks = releases.filter((each) => each.kind === 'block').toSorted((a, b) => a.number - b.number)
  const closedIn = ({ closed }: { readonly closed: Month }) => isIn(addMonths(closed, -1), period)
  const closings = releases.filter((each) => each.kind === 'closings').filter(closedIn)
  const pools = releases.filter((each) => each.kind === 'pools').filter(closedIn)
  const sum = (of: keyof Headline) => weeks.reduce((total, week) => total + week[of], 0)
  return {
    weeks: weeks.length,
    headline: { hours: sum('hours'), hoursWithoutVisit: sum('hoursWithoutVisit'), visits: sum('visits') },
    blocks: blocks
      .map(({ number, closed, k, firstVisits, visitors, estimatedChildren, tables }) => ({
        number,
        k,
        firstVisits,
        visitors,
        estimatedChildren,
        tables,
        from: blocks.find((each) => each.number === number - 1)?.closed ?? null,
        until: addMonths(closed, -1),
      }))
      .filter(({ until }) => isIn(until, period)),
    closings: closings.toSorted((a, b) => a.number - b.number),
    pools: pools.toSorted((a, b) => (a.closed < b.closed ? -1 : 1)),
  }
}

/** One table of a release, how many it is of, and the k that it was made with. */
export interface SizedTable {
  readonly table: Table | PoolTable
  /** `helpQuestion`; below the top `helpQuestion/together`. */
  readonly node: string
  readonly members: number
  readonly k: MinimumFrequency
}

/** The tables of a release; a week has none. */
export function sizedTablesOf(release: ReleaseData): readonly SizedTable[] {
  if (release.kind === 'week') return []
  if (release.kind === 'pools')
    return release.tables.map((table) => {
      const { dimension, below, members, k } = table
      return { table, node: nodeOf(dimension, below), members, k }
    })
  const { k } = release
  const members = release.kind === 'closings' ? release.records : release.firstVisits
  return release.tables.map((table) => ({ table, node: table.dimension, members, k }))
}

/** What is known of one question over several blocks: of how many first visits, and the bounds of each group. */
export interface KnownOfQuestion {
  readonly firstVisits: number
  readonly groups: Readonly<Record<string, Bounds>>
}

/** What blocks say together of a question; null when none of them asked it. */
export function knownOf({ id, groups = [] }: Field, blocks: readonly ReleasedBlock[]): KnownOfQuestion | null {
  const asked = blocks.flatMap(({ tables, ...block }) => {
    const table = tables.find(({ dimension }) => dimension === id)
    return table ? [{ ...block, table }] : []
  })
  const order = groups.map((group) => group.id)
  const bounds = asked.map(({ table, firstVisits, k }) => boundsOf(table, order, firstVisits, k))
  if (asked.length === 0) return null
  return {
    firstVisits: asked.reduce((sum, { firstVisits }) => sum + firstVisits, 0),
    groups: Object.fromEntries(order.map((group) => [group, sumOfBounds(bounds.flatMap((each) => each[group] ?? []))])),
  }
}

/**
 * [D5] Of how many blocks nearly all of a question lay in one group, when that is most of two blocks or more: a top that is
 * split so unevenly tells little, and a better split costs nobody anything. Made of releases alone.
 */
export function oneSided(releases: readonly Release[], dimension: string): { dominated: number; of: number } | null {
  const tables = releases.flatMap((release) =>
    release.kind === 'block' ? release.tables.filter((table) => table.dimension === dimension) : [],
  )
  const dominated = tables.filter(({ outcome }) => outcome === 'dominated').length
  return tables.length >= 2 && 2 * dominated > tables.length ? { dominated, of: tables.length } : null
}

const monthOfWeek = (week: string): Month => monthOf(addDays(mondayOf(week), 3))
