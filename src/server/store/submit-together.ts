// Several submissions in one transaction, each under its own savepoint, so that one failure spoils only itself.
import { CompiledQuery, type Transaction } from 'kysely'
import type { Tables } from './tables.ts'

const savepoint = CompiledQuery.raw('savepoint one')
const release = CompiledQuery.raw('release one')
const rollBack = CompiledQuery.raw('rollback to one')

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
    await tx.executeQuery(savepoint)
    try {
      outcomes.push({ status: 'fulfilled', value: await step() })
    } catch (reason) {
      await tx.executeQuery(rollBack)
      outcomes.push({ status: 'rejected', reason })
    }
    await tx.executeQuery(release)
  }
  return outcomes
}
