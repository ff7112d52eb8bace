// Adds what a release contributes to the totals that are kept, so that nothing is ever recounted.
import type { Kysely, Transaction } from 'kysely'
import type { Contribution } from './contribution.ts'
import { precompiled } from './precompiled.ts'
import type { Tables } from './tables.ts'

/** Rows of one statement; SQLite takes 32,766 parameters, and a block of the most crowded profile has some sixty rows. */
const ROWS = 100

/** @param db only to write the queries for; they run in the transaction that is given */
export function addContribution(
  db: Kysely<Tables>,
): (tx: Transaction<Tables>, contribution: Contribution) => Promise<void> {
  const addHeadline = precompiled(
    ({ loket, municipality, week, hours, hoursWithoutVisit, visits }: Tables['headlineTotal']) =>
      db
        .insertInto('headlineTotal')
        .values({ loket, municipality, week, hours, hoursWithoutVisit, visits })
        .onConflict((conflict) =>
          conflict.columns(['loket', 'municipality', 'week']).doUpdateSet((old) => ({
            hours: old('headlineTotal.hours', '+', old.ref('excluded.hours')),
            hoursWithoutVisit: old('headlineTotal.hoursWithoutVisit', '+', old.ref('excluded.hoursWithoutVisit')),
            visits: old('headlineTotal.visits', '+', old.ref('excluded.visits')),
          })),
        ),
  )
  return async (tx, { headlines, blocks, closings, dimensions }) => {
    for (const row of headlines) await addHeadline(tx, row)
    for (const row of blocks) await addBlock(tx, row)
    for (const row of closings) await addClosings(tx, row)
    for (let from = 0; from < dimensions.length; from += ROWS)
      await addDimensions(tx, dimensions.slice(from, from + ROWS))
  }
}

const addBlock = (tx: Transaction<Tables>, row: Tables['blockTotal']) =>
  tx
    .insertInto('blockTotal')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['loket', 'municipality', 'month']).doUpdateSet((old) => ({
        blocks: old('blockTotal.blocks', '+', old.ref('excluded.blocks')),
        firstVisits: old('blockTotal.firstVisits', '+', old.ref('excluded.firstVisits')),
        visitors: old('blockTotal.visitors', '+', old.ref('excluded.visitors')),
        estimatedChildren: old('blockTotal.estimatedChildren', '+', old.ref('excluded.estimatedChildren')),
      })),
    )
    .execute()

const addClosings = (tx: Transaction<Tables>, row: Tables['closingTotal']) =>
  tx
    .insertInto('closingTotal')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['loket', 'municipality', 'month']).doUpdateSet((old) => ({
        blocks: old('closingTotal.blocks', '+', old.ref('excluded.blocks')),
        records: old('closingTotal.records', '+', old.ref('excluded.records')),
      })),
    )
    .execute()

const addDimensions = (tx: Transaction<Tables>, rows: readonly Tables['dimensionTotal'][]) =>
  tx
    .insertInto('dimensionTotal')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['loket', 'municipality', 'month', 'dimension', 'outcome', 'groups']).doUpdateSet((old) => ({
        visits: old('dimensionTotal.visits', '+', old.ref('excluded.visits')),
        least: old('dimensionTotal.least', '+', old.ref('excluded.least')),
        most: old('dimensionTotal.most', '+', old.ref('excluded.most')),
      })),
    )
    .execute()
