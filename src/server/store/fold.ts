// The term of keeping at the service: what a message said is in the sums by then, and its text and time tell no more than when a
// counsellor worked.
import { type Kysely, sql } from 'kysely'
import { monthsOfQuarter, type Quarter } from '../../domain/quarter.ts'
import type { Tables } from './tables.ts'

/** What is left of the text of a message. */
const FOLDED = ''

export const fold = (db: Kysely<Tables>, before: Quarter): Promise<number> =>
  db.transaction().execute(async (tx) => {
    const folded = await tx
      .updateTable('release')
      .set({ body: FOLDED, receivedAt: sql<string>`substr(quarter, 1, 4) || '-12-31T00:00:00.000Z'` })
      .where('quarter', '<', before)
      .where('body', '!=', FOLDED)
      .executeTakeFirst()
    const [first] = monthsOfQuarter(before)
    await tx.updateTable('tablet').set({ name: FOLDED }).where('revokedAt', '<', `${first}-01`).execute()
    return Number(folded.numUpdatedRows)
  })
