// [P4] One release into the store: the row that makes it count once, and what it adds, in the caller's transaction.
import type { Transaction } from 'kysely'
import type { Instant } from '../../domain/calendar.ts'
import { fail, ok, type Result } from '../../domain/result.ts'
import { receiptOf } from '../receipt.ts'
import { sha256 } from '../secrets.ts'
import type { Stored, Submission } from './contract.ts'
import { type Contribution, contributionOf } from './contribution.ts'
import type { Tables } from './tables.ts'

/** Rows of one statement; SQLite takes 32,766 parameters, and a block of the most crowded profile has some sixty rows. */
const ROWS = 100

export async function submit(
  tx: Transaction<Tables>,
  { id, body, release }: Submission,
  now: Instant,
): Promise<Result<Stored, 'release-conflict' | 'tablet-unknown' | 'tablet-revoked'>> {
  // Looked at again in here: a tablet that is revoked while its release is being checked is revoked.
  const { tablet } = release
  const known = await tx.selectFrom('tablet').select('revokedAt').where('id', '=', tablet).executeTakeFirst()
  if (!known) return fail('tablet-unknown')
  if (known.revokedAt) return fail('tablet-revoked')

  const hash = sha256(body)
  const receivedAt = new Date(now).toISOString()
  const inserted = await tx
    .insertInto('release')
    .values({ id, tablet, body, sha256: hash, receivedAt })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst()
  if (inserted.numInsertedOrUpdatedRows === 0n) {
    const first = await tx
      .selectFrom('release')
      .select(['sha256', 'receivedAt'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    if (first.sha256 !== hash) return fail('release-conflict')
    return ok({ receipt: { release: id, receipt: receiptOf(hash), receivedAt: first.receivedAt }, repeated: true })
  }
  await add(tx, contributionOf(release))
  return ok({ receipt: { release: id, receipt: receiptOf(hash), receivedAt }, repeated: false })
}

async function add(tx: Transaction<Tables>, { headlines, blocks, dimensions }: Contribution): Promise<void> {
  for (const row of headlines)
    await tx
      .insertInto('headlineTotal')
      .values(row)
      .onConflict((conflict) =>
        conflict.columns(['loket', 'municipality', 'week']).doUpdateSet((old) => ({
          hours: old('headlineTotal.hours', '+', old.ref('excluded.hours')),
          hoursWithoutVisit: old('headlineTotal.hoursWithoutVisit', '+', old.ref('excluded.hoursWithoutVisit')),
          visits: old('headlineTotal.visits', '+', old.ref('excluded.visits')),
        })),
      )
      .execute()
  for (const row of blocks)
    await tx
      .insertInto('blockTotal')
      .values(row)
      .onConflict((conflict) =>
        conflict.columns(['loket', 'municipality', 'month']).doUpdateSet((old) => ({
          blocks: old('blockTotal.blocks', '+', old.ref('excluded.blocks')),
          firstVisits: old('blockTotal.firstVisits', '+', old.ref('excluded.firstVisits')),
          visitors: old('blockTotal.visitors', '+', old.ref('excluded.visitors')),
          estimatedChildren: old('blockTotal.estimatedChildren', '+', old.ref('excluded.estimatedChildren')),
        })),
      )
      .execute()
  for (let from = 0; from < dimensions.length; from += ROWS)
    await tx
      .insertInto('dimensionTotal')
      .values(dimensions.slice(from, from + ROWS))
      .onConflict((conflict) =>
        conflict
          .columns(['loket', 'municipality', 'month', 'dimension', 'outcome', 'groups'])
          .doUpdateSet((old) => ({ visits: old('dimensionTotal.visits', '+', old.ref('excluded.visits')) })),
      )
      .execute()
}
