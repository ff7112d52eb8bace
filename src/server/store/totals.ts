// [P11] Reads the kept totals and groups them by the period that was asked for, per loket and over all of them.
import type { Transaction } from 'kysely'
import type { BlockTotals, HeadlineTotals, Totals, TotalsQuery } from '../../protocol/totals.ts'
import { type DimensionRow, dimensionTotals, readDimensions } from './dimension-totals.ts'
import { listAt, periodOf, placeColumn, placeOf, sum, TOGETHER } from './grouping.ts'
import type { Tables } from './tables.ts'

/** Call it in a read transaction, so that all of it is from one moment. */
export async function totals(tx: Transaction<Tables>, query: TotalsQuery): Promise<Totals> {
  const { per, loket } = query
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
  const sumsApart = await readSums(tx, query, true)
  const sumsTogether = await readSums(tx, query, false)
  return {
    per,
    lokets: lokets.map(({ loket, municipality, tablets }) => ({
      loket,
      municipality,
      tablets: Number(tablets),
      ...sumsApart(placeOf({ loket, municipality })),
    })),
    together: sumsTogether(TOGETHER),
  }
}

/** What was released, by place. */
async function readSums(tx: Transaction<Tables>, query: TotalsQuery, apart: boolean) {
  const headlines = await readHeadlines(tx, query, apart)
  const blocks = await readBlocks(tx, query, apart)
  return (place: string) => ({ headlines: headlines.get(place) ?? [], blocks: blocks.get(place) ?? [] })
}

async function readHeadlines(tx: Transaction<Tables>, { per, loket }: TotalsQuery, apart: boolean) {
  const rows = await tx
    .selectFrom('headlineTotal')
    .select(({ ref }) => [
      placeColumn(apart).as('place'),
      periodOf(per, ref('week')).as('period'),
      sum('hours').as('hours'),
      sum('hoursWithoutVisit').as('hoursWithoutVisit'),
      sum('visits').as('visits'),
    ])
    .$if(loket !== undefined, (query) => query.where('loket', '=', loket ?? ''))
    .groupBy(['place', 'period'])
    .orderBy('period')
    .execute()
  const found = new Map<string, HeadlineTotals[]>()
  for (const { place, ...headline } of rows) listAt(found, place).push(headline)
  return found
}

async function readBlocks(tx: Transaction<Tables>, query: TotalsQuery, apart: boolean) {
  const { per, loket } = query
  const rows = await tx
    .selectFrom('blockTotal')
    .select(({ ref }) => [
      placeColumn(apart).as('place'),
      periodOf(per, ref('month')).as('period'),
      sum('blocks').as('blocks'),
      sum('firstVisits').as('firstVisits'),
      sum('visitors').as('visitors'),
      sum('estimatedChildren').as('estimatedChildren'),
    ])
    .$if(loket !== undefined, (query) => query.where('loket', '=', loket ?? ''))
    .groupBy(['place', 'period'])
    .orderBy('period')
    .execute()
  const dimensions = await readDimensions(tx, query, apart)
  const found = new Map<string, BlockTotals[]>()
  for (const { place, ...block } of rows) {
    const own = dimensions.get(`${place} ${block.period}`) ?? new Map<string, DimensionRow[]>()
    const entries = [...own].map(([dimension, rows]) => [dimension, dimensionTotals(rows, block.firstVisits)] as const)
    listAt(found, place).push({ ...block, dimensions: Object.fromEntries(entries) })
  }
  return found
}
