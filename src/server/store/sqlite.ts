// The embedded store: one SQLite file, and nothing to install or to look after.
import { Kysely } from 'kysely'
import type { Instant } from '../../domain/calendar.ts'
import { keepAdminToken } from './admin-token.ts'
import type { Store, Submission } from './contract.ts'
import { fold } from './fold.ts'
import { groupCommit } from './group-commit.ts'
import { migrate } from './migrate.ts'
import { openNodeSqlite } from './node-sqlite.ts'
import { prepareSubmit } from './submit.ts'
import { submitTogether } from './submit-together.ts'
import type { Tables } from './tables.ts'
import { keepTablets } from './tablets.ts'
import { totals } from './totals.ts'

/**
 * Opens the store in `file`, and brings its tables up to date. `:memory:` keeps nothing.
 * Several processes may have the same file open; a database of a newer version of Inloop throws.
 */
export async function openSqliteStore(file: string): Promise<Store> {
  const db = new Kysely<Tables>({ dialect: await openNodeSqlite(file) })
  await migrate(db)
  const submit = prepareSubmit(db)

  const submissions = groupCommit((items: readonly { submission: Submission; now: Instant }[]) =>
    db.transaction().execute((tx) =>
      submitTogether(
        tx,
        items.map(
          ({ submission, now }) =>
            () =>
              submit(tx, submission, now),
        ),
      ),
    ),
  )

  return {
    ...keepTablets(db),
    ...keepAdminToken(db),

    async check() {
      await db.selectFrom('adminToken').select('hash').limit(1).execute()
    },

    async serviceId() {
      const { id } = await db.selectFrom('service').select('id').executeTakeFirstOrThrow()
      return id
    },

    fold: (before) => fold(db, before),

    submit: (submission, now) => submissions.submit({ submission, now }),

    totals: (query) =>
      db
        .transaction()
        .setAccessMode('read only')
        .execute((tx) => totals(tx, query)),

    async close() {
      await submissions.idle()
      await db.destroy()
    },
  }
}
