// Brings a database to the newest tables. Which migrations it has had stands in the database itself.
import type { Kysely } from 'kysely'
import * as enrolment from './migrations/0001-enrolment.ts'
import * as releasesAndTotals from './migrations/0002-releases-and-totals.ts'
import * as bounds from './migrations/0003-bounds.ts'
import * as closings from './migrations/0004-closings.ts'
import type { Tables } from './tables.ts'

/** Append-only: number n stands at index n − 1, and one that was ever published is never changed. */
export const migrations: readonly { readonly name: string; up(db: Kysely<never>): Promise<void> }[] = [
  enrolment,
  releasesAndTotals,
  bounds,
  closings,
]

/**
 * Runs what the database has not had yet, in one transaction, so that two services starting at once migrate it once.
 * @param upTo the number of the last migration to run; only a test stops earlier
 */
export async function migrate(db: Kysely<Tables>, upTo = migrations.length): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx.schema
      .createTable('migration')
      .ifNotExists()
      .addColumn('number', 'integer', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('appliedAt', 'text', (column) => column.notNull())
      .execute()
    const had = (await tx.selectFrom('migration').select('number').execute()).map(({ number }) => number)
    const newest = Math.max(0, ...had)
    if (newest > migrations.length)
      throw new Error(
        `the database has migration ${newest}, this version of Inloop knows ${migrations.length}: update it`,
      )
    for (const [index, { name, up }] of migrations.slice(0, upTo).entries()) {
      const number = index + 1
      if (had.includes(number)) continue
      await up(tx as unknown as Kysely<never>)
      await tx.insertInto('migration').values({ number, name, appliedAt: new Date().toISOString() }).execute()
    }
  })
}
