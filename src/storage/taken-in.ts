// The other tablets whose backups were taken in: one row with the newest snapshot of each.
import { createStore as createState, type StoreApi } from 'zustand/vanilla'
import { canonicalJson } from '../backup/canonical.ts'
import { join } from '../backup/merge.ts'
import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import type { Snapshot } from '../records/stored.ts'
import type { Change } from './change.ts'
import type { Store } from './store.ts'

export interface TakenIn {
  /** By tablet; undefined until they have been read. */
  readonly snapshots: StoreApi<readonly Snapshot[] | undefined>
  readonly load: () => Promise<Result<readonly Snapshot[], Problem>>
  /**
   * Joins snapshots with the known ones, and writes the changed ones.
   * @param own this tablet's id: it takes in no snapshot of itself
   */
  readonly add: (more: readonly Snapshot[], own: string) => Promise<Result<void, Problem>>
  /** From then on this tablet does not count along; a later file of it can be taken in again. */
  readonly remove: (tabletId: string) => Promise<Result<void, Problem>>
}

export function createTakenIn(store: Store): TakenIn {
  const snapshots = createState<readonly Snapshot[] | undefined>(() => undefined)

  const load = async (): Promise<Result<readonly Snapshot[], Problem>> => {
    const known = snapshots.getState()
    if (known) return ok(known)
    const read = await readTakenIn(store)
    if (read.ok) snapshots.setState(read.value, true)
    return read
  }

  const write = async (next: readonly Snapshot[]): Promise<Result<void, Problem>> => {
    const written = await store.commit([takenInChange(next)])
    if (!written.ok) return fail({ code: written.error })
    snapshots.setState(next, true)
    return ok(undefined)
  }

  return {
    snapshots,
    load,
    async add(more, own) {
      const known = await load()
      if (!known.ok) return known
      const next = join(known.value, more, own)
      return canonicalJson(next) === canonicalJson(known.value) ? ok(undefined) : write(next)
    },
    async remove(tabletId) {
      const known = await load()
      return known.ok ? write(known.value.filter((each) => each.tabletId !== tabletId)) : known
    },
  }
}

export async function readTakenIn(store: Store): Promise<Result<readonly Snapshot[], Problem>> {
  const read = await store.read('takenIn', ['tablets'])
  return read.ok ? ok(read.value[0] ?? []) : fail({ code: read.error })
}

export const takenInChange = (snapshots: readonly Snapshot[]): Change => ({
  table: 'takenIn',
  id: 'tablets',
  value: snapshots,
})
