// The embedded store: one SQLite file, and nothing to install or to look after.
import { Kysely } from 'kysely'
import type { Instant } from '../../domain/calendar.ts'
import type { Store, Submission, Tablet } from './contract.ts'
import { enrol } from './enrol.ts'
import { groupCommit } from './group-commit.ts'
import { migrate } from './migrate.ts'
import { openNodeSqlite } from './node-sqlite.ts'
import { precompiled } from './precompiled.ts'
import { standing } from './standing.ts'
import { prepareSubmit } from './submit.ts'
import { submitTogether } from './submit-together.ts'
import type { Tables } from './tables.ts'
import { totals } from './totals.ts'

/**
 * Opens the store in `file`, and brings its tables up to date. `:memory:` keeps nothing.
 * Several processes may have the same file open; a database of a newer version of Inloop throws.
 */
export async function openSqliteStore(file: string): Promise<Store> {
  const db = new Kysely<Tables>({ dialect: await openNodeSqlite(file) })
  await migrate(db)
  const submit = prepareSubmit(db)
  const findTablet = precompiled(({ id }: { id: string }) => db.selectFrom('tablet').selectAll().where('id', '=', id))

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
    async check() {
      await db.selectFrom('migration').select('number').limit(1).execute()
    },

    async addEnrolmentCode({ hash, loket, municipality, expiresAt }, now) {
      await db.transaction().execute(async (tx) => {
        await tx.deleteFrom('enrolmentCode').where('tablet', 'is', null).where('expiresAt', '<=', iso(now)).execute()
        const row = { hash, loket, municipality, expiresAt: iso(expiresAt), tablet: null }
        await tx.insertInto('enrolmentCode').values(row).execute()
      })
    },

    enrol: (request, now) => db.transaction().execute((tx) => enrol(tx, request, now)),

    async tablet(id) {
      const [row] = (await findTablet(db, { id })).rows
      return row ? tabletOf(row) : null
    },

    async tablets() {
      const rows = await db
        .selectFrom('tablet')
        .selectAll()
        .orderBy('loket')
        .orderBy('enrolledAt')
        .orderBy('id')
        .execute()
      return rows.map(tabletOf)
    },

    async revoke(id, now) {
      const result = await db
        .updateTable('tablet')
        .set({ revokedAt: iso(now) })
        .where('id', '=', id)
        .where('revokedAt', 'is', null)
        .executeTakeFirst()
      return result.numUpdatedRows === 1n
    },

    submit: (submission, now) => submissions.submit({ submission, now }),

    standing: (tablet) =>
      db
        .transaction()
        .setAccessMode('read only')
        .execute((tx) => standing(tx, tablet)),

    totals: (query) =>
      db
        .transaction()
        .setAccessMode('read only')
        .execute((tx) => totals(tx, query)),

    async adminTokenHash() {
      const row = await db.selectFrom('adminToken').select('hash').executeTakeFirst()
      return row?.hash ?? null
    },

    keepAdminTokenHash: (hash, when, now) =>
      db.transaction().execute(async (tx) => {
        const known = await tx.selectFrom('adminToken').select('hash').executeTakeFirst()
        if (known && when === 'first') return false
        await tx.deleteFrom('adminToken').execute()
        await tx
          .insertInto('adminToken')
          .values({ hash, madeAt: iso(now) })
          .execute()
        return true
      }),

    async close() {
      await submissions.idle()
      await db.destroy()
    },
  }
}

const iso = (instant: Instant): string => new Date(instant).toISOString()

const tabletOf = (row: Tables['tablet']): Tablet => ({ ...row, publicKey: JSON.parse(row.publicKey) })
