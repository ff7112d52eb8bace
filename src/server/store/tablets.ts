// [P5][P7] The tablets that were ever enrolled, and the codes by which one is.
import type { Kysely } from 'kysely'
import type { Store, Tablet } from './contract.ts'
import { enrol } from './enrol.ts'
import { precompiled } from './precompiled.ts'
import type { Tables } from './tables.ts'

export function keepTablets(
  db: Kysely<Tables>,
): Pick<Store, 'addEnrolmentCode' | 'enrol' | 'tablet' | 'tablets' | 'revoke' | 'standing'> {
  const findTablet = precompiled(({ id }: { id: string }) => db.selectFrom('tablet').selectAll().where('id', '=', id))
  return {
    async addEnrolmentCode({ hash, loket, municipality, expiresAt }, now) {
      const moment = new Date(now).toISOString()
      await db.transaction().execute(async (tx) => {
        await tx.deleteFrom('enrolmentCode').where('tablet', 'is', null).where('expiresAt', '<=', moment).execute()
        const row = { hash, loket, municipality, expiresAt: new Date(expiresAt).toISOString(), tablet: null }
        await tx.insertInto('enrolmentCode').values(row).execute()
      })
    },

    enrol: (request, now) => db.transaction().execute((tx) => enrol(tx, request, now)),

    async tablet(id) {
      const [row] = (await findTablet(db, { id })).rows
      return row ? tabletOf(row) : null
    },

    async tablets() {
      const inOrder = db.selectFrom('tablet').selectAll().orderBy('loket').orderBy('enrolledAt').orderBy('id')
      return (await inOrder.execute()).map(tabletOf)
    },

    async revoke(id, now) {
      const result = await db
        .updateTable('tablet')
        .set({ revokedAt: new Date(now).toISOString() })
        .where('id', '=', id)
        .where('revokedAt', 'is', null)
        .executeTakeFirst()
      return result.numUpdatedRows === 1n
    },

    async standing(tablet) {
      const stored = db.selectFrom('release').select(['quarter', 'halfYear']).where('tablet', '=', tablet)
      const rows = await stored.orderBy('quarter').execute()
      return {
        quarters: rows.map(({ quarter }) => quarter),
        halfYears: rows.flatMap(({ halfYear }) => halfYear ?? []),
      }
    },
  }
}

const tabletOf = (row: Tables['tablet']): Tablet => ({ ...row, publicKey: JSON.parse(row.publicKey) })
