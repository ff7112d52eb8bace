// Adds the rows of a release to the totals that are kept, so that nothing is ever recounted.
import type { Kysely, Transaction } from 'kysely'
import type { Contribution } from './contribution.ts'
import { precompiled } from './precompiled.ts'
import type { Tables } from './tables.ts'

/** Rows of one statement; SQLite takes 32,766 parameters, and a message of the largest profile has some hundred rows. */
const ROWS = 100

/** @param db only to write the queries for; they run in the transaction that is given */
export function addContribution(
  db: Kysely<Tables>,
): (tx: Transaction<Tables>, contribution: Contribution) => Promise<void> {
  const addDoor = precompiled((row: Tables['doorTotal']) =>
    db
      .insertInto('doorTotal')
      .values({
        loket: row.loket,
        municipality: row.municipality,
        quarter: row.quarter,
        halfYear: row.halfYear,
        hours: row.hours,
        hoursWithoutVisit: row.hoursWithoutVisit,
        visits: row.visits,
      })
      .onConflict((conflict) =>
        conflict.columns(['loket', 'municipality', 'quarter']).doUpdateSet((old) => ({
          hours: old('doorTotal.hours', '+', old.ref('excluded.hours')),
          hoursWithoutVisit: old('doorTotal.hoursWithoutVisit', '+', old.ref('excluded.hoursWithoutVisit')),
          visits: old('doorTotal.visits', '+', old.ref('excluded.visits')),
        })),
      ),
  )
  return async (tx, { door, answers }) => {
    await addDoor(tx, door)
    for (let from = 0; from < answers.length; from += ROWS) await addAnswers(tx, answers.slice(from, from + ROWS))
  }
}

const addAnswers = (tx: Transaction<Tables>, rows: readonly Tables['answerTotal'][]) =>
  tx
    .insertInto('answerTotal')
    .values(rows)
    .onConflict((conflict) =>
      conflict
        .columns(['loket', 'municipality', 'halfYear', 'kind', 'question', 'answer', 'group', 'epsilon'])
        .doUpdateSet((old) => ({
          sum: old('answerTotal.sum', '+', old.ref('excluded.sum')),
          draws: old('answerTotal.draws', '+', old.ref('excluded.draws')),
        })),
    )
    .execute()
