// [P11] Reads the kept totals and groups them by the period that was asked for, per loket and over all of them.
import type { Transaction } from 'kysely'
import { CLOSING_DIMENSIONS } from '../../domain/disclosure/closings.ts'
import type { BlockTotals, ClosingTotals, HeadlineTotals, Totals, TotalsQuery } from '../../protocol/totals.ts'
import { dimensionTotals, readDimensions } from './dimension-totals.ts'
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
  const dimensions = await readDimensions(tx, query, apart)
  const blocks = await readBlocks(tx, query, apart)
  const closings = await readClosings(tx, query, apart)
  /** The tables of a place and period whose ids are of this kind; below a top there is a slash. */
  const tablesAt = (place: string, period: string, isOfKind: (node: string) => boolean, members: number) =>
    Object.fromEntries(
      [...(dimensions.get(`${place} ${period}`) ?? [])]
        .filter(([node]) => isOfKind(node))
        .map(([node, rows]) => [node, dimensionTotals(rows, members)] as const),
    )
  const isClosing = (node: string) => CLOSING_DIMENSIONS.includes(node)
  const isFirstVisit = (node: string) => !isClosing(node) && !node.includes('/')
  return (place: string): Totals['together'] => ({
    headlines: headlines.get(place) ?? [],
    blocks: (blocks.get(place) ?? []).map((block) => ({
      ...block,
      dimensions: tablesAt(place, block.period, isFirstVisit, block.firstVisits),
    })),
    closings: (closings.get(place) ?? []).map((block) => ({
      ...block,
      dimensions: tablesAt(place, block.period, isClosing, block.records),
    })),
    pools: poolsAt(place, dimensions),
  })
}

/** Pools by period, then by node; each covers all of its members. */
const poolsAt = (place: string, dimensions: Awaited<ReturnType<typeof readDimensions>>): Totals['together']['pools'] =>
  [...dimensions].flatMap(([key, nodes]) => {
    if (!key.startsWith(`${place} `)) return []
    const period = key.slice(place.length + 1)
    return [...nodes]
      .filter(([node]) => node.includes('/'))
      .map(([node, rows]) => {
        const [dimension = '', below = ''] = node.split('/')
        return { period, dimension, below, ...dimensionTotals(rows) }
      })
  })

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

async function readBlocks(tx: Transaction<Tables>, { per, loket }: TotalsQuery, apart: boolean) {
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
  const found = new Map<string, Omit<BlockTotals, 'dimensions'>[]>()
  for (const { place, ...block } of rows) listAt(found, place).push(block)
  return found
}

async function readClosings(tx: Transaction<Tables>, { per, loket }: TotalsQuery, apart: boolean) {
  const rows = await tx
    .selectFrom('closingTotal')
    .select(({ ref }) => [
      placeColumn(apart).as('place'),
      periodOf(per, ref('month')).as('period'),
      sum('blocks').as('blocks'),
      sum('records').as('records'),
    ])
    .$if(loket !== undefined, (query) => query.where('loket', '=', loket ?? ''))
    .groupBy(['place', 'period'])
    .orderBy('period')
    .execute()
  const found = new Map<string, Omit<ClosingTotals, 'dimensions'>[]>()
  for (const { place, ...closings } of rows) listAt(found, place).push(closings)
  return found
}
