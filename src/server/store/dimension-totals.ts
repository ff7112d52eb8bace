// The tables of blocks, summed: exact groups, merged rests, and what stands in tables without a count.
import type { Transaction } from 'kysely'
import type { DimensionTotals, TotalsQuery } from '../../protocol/totals.ts'
import { keyOf, listAt, periodOf, sum } from './grouping.ts'
import type { Tables } from './tables.ts'

export interface DimensionRow {
  outcome: Tables['dimensionTotal']['outcome']
  groups: string
  visits: number
}

/** Rows by `keyOf` and period, then by dimension. */
export async function readDimensions(tx: Transaction<Tables>, per: TotalsQuery['per'], loket: string | undefined) {
  const rows = await tx
    .selectFrom('dimensionTotal')
    .select(({ ref }) => [
      'loket',
      'municipality',
      periodOf(per, ref('month')).as('period'),
      'dimension',
      'outcome',
      'groups',
      sum('visits').as('visits'),
    ])
    .$if(loket !== undefined, (query) => query.where('loket', '=', loket ?? ''))
    .groupBy(['loket', 'municipality', 'period', 'dimension', 'outcome', 'groups'])
    .orderBy('dimension')
    .orderBy('groups')
    .execute()
  const found = new Map<string, Map<string, DimensionRow[]>>()
  for (const row of rows) {
    const key = `${keyOf(row)} ${row.period}`
    const own = found.get(key) ?? new Map<string, DimensionRow[]>()
    found.set(key, own)
    listAt(own, row.dimension).push(row)
  }
  return found
}

/** @param firstVisits of the blocks that the rows belong to */
export function dimensionTotals(rows: readonly DimensionRow[], firstVisits: number): DimensionTotals {
  const of = (outcome: DimensionRow['outcome']) =>
    rows
      .filter((row) => row.outcome === outcome)
      .map(({ groups, visits }) => ({ groups: JSON.parse(groups) as string[], count: visits }))
  const byGroup = (outcome: DimensionRow['outcome']) =>
    Object.fromEntries(of(outcome).map(({ groups: [group = ''], count }) => [group, count]))
  const counted = rows.reduce((total, { visits }) => total + visits, 0)
  return {
    exact: byGroup('exact'),
    merged: of('merged'),
    dominated: byGroup('dominated'),
    mixed: of('mixed').reduce((total, { count }) => total + count, 0),
    notAsked: firstVisits - counted,
  }
}
