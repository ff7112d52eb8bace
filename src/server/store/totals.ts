// [P11] Reads the kept totals and groups them by the period that was asked for.
import type { Transaction } from 'kysely'
import type { BlockTotals, HeadlineTotals, Totals, TotalsQuery } from '../../protocol/totals.ts'
import { type DimensionRow, dimensionTotals, readDimensions } from './dimension-totals.ts'
import { keyOf, listAt, periodOf, sum } from './grouping.ts'
import type { Tables } from './tables.ts'

/** Call it in a read transaction, so that all of it is from one moment. */
export async function totals(tx: Transaction<Tables>, { per, loket }: TotalsQuery): Promise<Totals> {
  const lokets = await tx
    .selectFrom('tablet')
    .select(({ fn }) => [
      'loket',
      'municipality',
      fn.count<number>('id').filterWhere('revokedAt', 'is', null).as('tablets'),
    ])
    .$if(loket !== undefined, (query) => query.where('loket', '=', loket ?? ''))
    .groupBy(['loket', 'municipality'])
    .orderBy('loket')
    .orderBy('municipality')
    .execute()
  const headlines = await readHeadlines(tx, per, loket)
  const blocks = await readBlocks(tx, per, loket)
  return {
    per,
    lokets: lokets.map(({ loket, municipality, tablets }) => ({
      loket,
      municipality,
      tablets: Number(tablets),
      headlines: headlines.get(keyOf({ loket, municipality })) ?? [],
      blocks: blocks.get(keyOf({ loket, municipality })) ?? [],
    })),
  }
}

async function readHeadlines(tx: Transaction<Tables>, per: TotalsQuery['per'], loket: string | undefined) {
  const rows = await tx
    .selectFrom('headlineTotal')
    .select(({ ref }) => [
      'loket',
      'municipality',
      periodOf(per, ref('week')).as('period'),
      sum('hours').as('hours'),
      sum('hoursWithoutVisit').as('hoursWithoutVisit'),
      sum('visits').as('visits'),
    ])
    .$if(loket !== undefined, (query) => query.where('loket', '=', loket ?? ''))
    .groupBy(['loket', 'municipality', 'period'])
    .orderBy('period')
    .execute()
  const found = new Map<string, HeadlineTotals[]>()
  for (const { loket, municipality, ...headline } of rows) listAt(found, keyOf({ loket, municipality })).push(headline)
  return found
}

async function readBlocks(tx: Transaction<Tables>, per: TotalsQuery['per'], loket: string | undefined) {
  const rows = await tx
    .selectFrom('blockTotal')
    .select(({ ref }) => [
      'loket',
      'municipality',
      periodOf(per, ref('month')).as('period'),
      sum('blocks').as('blocks'),
      sum('firstVisits').as('firstVisits'),
      sum('visitors').as('visitors'),
      sum('estimatedChildren').as('estimatedChildren'),
    ])
    .$if(loket !== undefined, (query) => query.where('loket', '=', loket ?? ''))
    .groupBy(['loket', 'municipality', 'period'])
    .orderBy('period')
    .execute()
  const dimensions = await readDimensions(tx, per, loket)
  const found = new Map<string, BlockTotals[]>()
  for (const { loket, municipality, ...block } of rows) {
    const key = keyOf({ loket, municipality })
    const own = dimensions.get(`${key} ${block.period}`) ?? new Map<string, DimensionRow[]>()
    const entries = [...own].map(([dimension, rows]) => [dimension, dimensionTotals(rows, block.firstVisits)] as const)
    listAt(found, key).push({ ...block, dimensions: Object.fromEntries(entries) })
  }
  return found
}
