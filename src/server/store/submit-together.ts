// Several submissions in one transaction, each under its own savepoint, so that one failure spoils only itself.
import { sql, type Transaction } from 'kysely'
import type { Tables } from './tables.ts'

/**
 * Runs `steps` one after the other in `tx`. A step that throws is undone and reported; the others stand. Where not even the
 * savepoint can be rolled back (a full disk undoes the whole transaction), it throws.
 */
export async function submitTogether<Outcome>(
  tx: Transaction<Tables>,
  steps: readonly (() => Promise<Outcome>)[],
): Promise<PromiseSettledResult<Outcome>[]> {
  const outcomes: PromiseSettledResult<Outcome>[] = []
  for (const step of steps) {
    await sql`savepoint one`.execute(tx)
    try {
      outcomes.push({ status: 'fulfilled', value: await step() })
    } catch (reason) {
      await sql`rollback to one`.execute(tx)
      outcomes.push({ status: 'rejected', reason })
    }
    await sql`release one`.execute(tx)
  }
  return outcomes
}
