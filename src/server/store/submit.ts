// [P4] One release into the store: the row that makes it count once, and the sums that it adds to, in one transaction.
import type { Kysely, Transaction } from 'kysely'
import type { Instant } from '../../domain/calendar.ts'
import { fail, ok, type Result } from '../../domain/result.ts'
import { receiptOf, signedHash } from '../receipt.ts'
import { addContribution } from './add-contribution.ts'
import type { Stored, Submission } from './contract.ts'
import { contributionOf } from './contribution.ts'
import { precompiled } from './precompiled.ts'
import type { Tables } from './tables.ts'

type Submit = (
  tx: Transaction<Tables>,
  submission: Submission,
  now: Instant,
) => Promise<Result<Stored, 'release-conflict' | 'tablet-unknown' | 'tablet-revoked'>>

/** @param db only to write the queries for; they run in the transaction that is given */
export function prepareSubmit(db: Kysely<Tables>): Submit {
  const findTablet = precompiled(({ tablet }: { tablet: string }) =>
    db.selectFrom('tablet').select('revokedAt').where('id', '=', tablet),
  )
  // A release of the same id, quarter or half-year stands in its way, and stays.
  const insertRelease = precompiled((row: Tables['release']) =>
    db
      .insertInto('release')
      .values({
        id: row.id,
        tablet: row.tablet,
        quarter: row.quarter,
        halfYear: row.halfYear,
        body: row.body,
        sha256: row.sha256,
        receivedAt: row.receivedAt,
      })
      .onConflict((conflict) => conflict.doNothing()),
  )
  const findRelease = precompiled(({ id }: { id: string }) =>
    db.selectFrom('release').select(['sha256', 'receivedAt']).where('id', '=', id),
  )
  const add = addContribution(db)

  return async (tx, { id, body, release }, now) => {
    // Looked at again in here: a tablet that is revoked while its release is being checked is revoked.
    const { tablet, quarter, answers } = release
    const [known] = (await findTablet(tx, { tablet })).rows
    if (!known) return fail('tablet-unknown')
    if (known.revokedAt) return fail('tablet-revoked')

    const hash = signedHash(body)
    const receipt = receiptOf(hash)
    const receivedAt = new Date(now).toISOString()
    const halfYear = answers?.halfYear ?? null
    const inserted = await insertRelease(tx, { id, tablet, quarter, halfYear, body, sha256: hash, receivedAt })
    if (inserted.numAffectedRows === 0n) {
      const [first] = (await findRelease(tx, { id })).rows
      if (first?.sha256 !== hash) return fail('release-conflict')
      return ok({ receipt: { release: id, receipt, receivedAt: first.receivedAt }, repeated: true })
    }
    await add(tx, contributionOf(release))
    return ok({ receipt: { release: id, receipt, receivedAt }, repeated: false })
  }
}
