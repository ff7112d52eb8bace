// [P11] The one token for the totals, kept as a hash.
import type { Kysely } from 'kysely'
import type { Store } from './contract.ts'
import type { Tables } from './tables.ts'

export const keepAdminToken = (db: Kysely<Tables>): Pick<Store, 'adminTokenHash' | 'keepAdminTokenHash'> => ({
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
        .values({ hash, madeAt: new Date(now).toISOString() })
        .execute()
      return true
    }),
})
