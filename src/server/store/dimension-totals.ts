// The tables of blocks, summed: exact groups, merged rests, what stands in tables without a count, and the bounds of each group.
import type { Transaction } from 'kysely'
import { type Bounds, sumOfBounds } from '../../domain/disclosure/bounds.ts'
import type { DimensionTotals, TotalsQuery } from '../../protocol/totals.ts'
import { listAt, periodOf, placeColumn, sum } from './grouping.ts'
import type { Tables } from './tables.ts'

export type DimensionRow = Pick<Tables['dimensionTotal'], 'outcome' | 'groups' | 'visits' | 'least' | 'most'>

/** Rows by place and period, then by dimension. */
export async function readDimensions(tx: Transaction<Tables>, { per, loket }: TotalsQuery, apart: boolean) {
  const rows = await tx
    .selectFrom('dimensionTotal')
    .select(({ ref }) => [
      placeColumn(apart).as('place'),
      periodOf(per, ref('month')).as('period'),
      'dimension',
      'outcome',
      'groups',
      sum('visits').as('visits'),
      sum('least').as('least'),
      sum('most').as('most'),
    ])
    .$if(loket !== undefined, (query) => query.where('loket', '=', loket ?? ''))
    .groupBy(['place', 'period', 'dimension', 'outcome', 'groups'])
    .orderBy('period')
    .orderBy('dimension')
    .orderBy('groups')
    .execute()
  const found = new Map<string, Map<string, DimensionRow[]>>()
  for (const row of rows) {
    const key = `${row.place} ${row.period}`
    const own = found.get(key) ?? new Map<string, DimensionRow[]>()
    found.set(key, own)
    listAt(own, row.dimension).push(row)
  }
  return found
}

/** @param members of the blocks that the rows belong to; of pools all that the rows cover */
export function dimensionTotals(rows: readonly DimensionRow[], members?: number): DimensionTotals {
  const read = rows.map((row) => ({ ...row, groups: JSON.parse(row.groups) as string[] }))
  const of = (outcome: DimensionRow['outcome']) => read.filter((row) => row.outcome === outcome)
  const byGroup = (outcome: DimensionRow['outcome']) =>
    Object.fromEntries(of(outcome).map(({ groups: [group = ''], visits }) => [group, visits]))
  const covered = rows.reduce((total, { visits }) => total + visits, 0)
  const named = [...new Set(read.flatMap(({ groups }) => groups))].sort()
  const boundsIn = (group: string | null) => withEstimate(sumOfBounds(read.map((row) => boundsOfRow(row, group))))
  return {
    exact: byGroup('exact'),
    merged: of('merged').map(({ groups, visits }) => ({ groups, count: visits })),
    dominated: byGroup('dominated'),
    mixed: of('mixed').reduce((total, { visits }) => total + visits, 0),
    notAsked: (members ?? covered) - covered,
    covered,
    groups: Object.fromEntries(named.map((group) => [group, boundsIn(group)])),
    others: boundsIn(null),
  }
}

type ReadRow = Omit<DimensionRow, 'groups'> & { readonly groups: readonly string[] }

/** @param group null for one that no row names */
function boundsOfRow({ outcome, groups, least, most }: ReadRow, group: string | null): Bounds {
  if (outcome === 'mixed' || (group !== null && groups.includes(group))) return { least, most }
  // What is not in the group that dominates may all be in one other.
  return { least: 0, most: outcome === 'dominated' ? most - least : 0 }
}

/** The middle is never further off than half of what is open. */
const withEstimate = ({ least, most }: Bounds) => ({ least, most, estimate: Math.round((least + most) / 2) })
