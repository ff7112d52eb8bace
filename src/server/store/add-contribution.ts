// Adds the rows of a release to the totals that are kept, so that nothing is ever recounted.
import { type Kysely, sql, type Transaction } from 'kysely'
import type { AnswerValues, Contribution } from './contribution.ts'
import { precompiled } from './precompiled.ts'
import type { Tables } from './tables.ts'

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
  const addAnswers = precompiled((values: AnswerValues) => ({ compile: () => answersQuery(values).compile(db) }))
  return async (tx, { door, answers }) => {
    await addDoor(tx, door)
    if (answers) await addAnswers(tx, answers)
  }
}

/** One statement of a fixed text for all rows: written out by kysely, a thousand rows took longer than the database with them. */
const answersQuery = ({ loket, municipality, halfYear, epsilon, rows }: AnswerValues) => sql<Tables['answerTotal']>`
  insert into "answerTotal" (loket, municipality, "halfYear", epsilon, draws, kind, question, answer, "group", sum)
  select ${loket}, ${municipality}, ${halfYear}, ${epsilon}, 1,
    value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4
  from json_each(${rows}) where true
  on conflict (loket, municipality, "halfYear", kind, question, answer, "group", epsilon)
  do update set sum = "answerTotal".sum + excluded.sum, draws = "answerTotal".draws + excluded.draws`
