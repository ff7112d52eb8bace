// Brings a database to the newest tables. The migrations that it has had stand in the database itself.
import type { Kysely } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import { up as firstTables } from './migrations/0001-first-tables.ts'
import type { Tables } from './tables.ts'

/** Append-only, run in order of name: a migration that was ever published is never changed. */
export const migrations: Readonly<Record<string, Migration>> = {
  '0001-first-tables': { up: firstTables },
}

/**
 * Runs the migrations that the database has not had, in one transaction, so that two services starting at once migrate
 * it once.
 */
export async function migrate(db: Kysely<Tables>): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const migrator = new Migrator({ db: tx, provider: { getMigrations: async () => migrations } })
    const { error } = await migrator.migrateToLatest()
    // Thrown, so that the transaction is undone. A database of a newer version has migrations that this one does not know.
    if (error)
      throw new Error('The database does not fit this version of Inloop. Is it of a newer one? Then update Inloop.', {
        cause: error,
      })
  })
}
