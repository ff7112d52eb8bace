// [P7] A printed code becomes an enrolled tablet, in the caller's transaction.
import type { Transaction } from 'kysely'
import type { Instant } from '../../domain/calendar.ts'
import { fail, ok, type Result } from '../../domain/result.ts'
import type { EnrolledTablet, EnrolmentRequest } from './contract.ts'
import type { Tables } from './tables.ts'

export async function enrol(
  tx: Transaction<Tables>,
  { codeHash, tablet: id, name, loket, municipality, publicKey }: EnrolmentRequest,
  now: Instant,
): Promise<Result<EnrolledTablet, 'enrolment-code-invalid' | 'tablet-conflict' | 'tablet-revoked'>> {
  const enrolledAt = new Date(now).toISOString()
  const code = await tx.selectFrom('enrolmentCode').selectAll().where('hash', '=', codeHash).executeTakeFirst()
  if (!code || code.loket !== loket || code.municipality !== municipality) return fail('enrolment-code-invalid')
  const mine = code.tablet === id
  if (!mine && (code.tablet !== null || code.expiresAt <= enrolledAt)) return fail('enrolment-code-invalid')

  const key = JSON.stringify(publicKey)
  const known = await tx.selectFrom('tablet').selectAll().where('id', '=', id).executeTakeFirst()
  // A tablet that moves to another loket gets a new id: its releases would otherwise mix two streams ([D10]).
  if (known && (known.publicKey !== key || known.loket !== loket || known.municipality !== municipality))
    return fail('tablet-conflict')
  if (known?.revokedAt) return fail('tablet-revoked')
  if (!known) {
    const row = { id, name, loket, municipality, publicKey: key, enrolledAt, revokedAt: null }
    await tx.insertInto('tablet').values(row).execute()
  }
  if (!mine) {
    const taken = await tx
      .updateTable('enrolmentCode')
      .set({ tablet: id })
      .where('hash', '=', codeHash)
      .where('tablet', 'is', null)
      .executeTakeFirst()
    // Can't happen under SQLite's single writer; throwing undoes the tablet where a database has more of them.
    if (taken.numUpdatedRows !== 1n) throw new Error('another tablet took the enrolment code at the same moment')
  }
  return ok({ tablet: id, enrolledAt: known?.enrolledAt ?? enrolledAt })
}
