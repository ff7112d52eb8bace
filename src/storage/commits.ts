// One commit: everything is sealed first, and then written with the new heads in one strict transaction.
import type { Change, SlotChange } from './change.ts'
import type { Database, Row, Write } from './database.ts'
import { type Heads, nextHeads, writesOfHeads } from './heads.ts'
import { type Sealing, sealRow } from './sealed-row.ts'

interface Commits {
  /** The heads after the last commit. */
  readonly heads: () => Heads
  /** `again`: an earlier attempt stands on the disk, and this one has to be repeated after it. */
  readonly write: (changes: readonly Change[], slots: SlotChange) => Promise<'written' | 'again'>
}

export function createCommits(database: Database, { vault, keys }: Sealing, start: Heads): Commits {
  let heads = start
  /** Attempts at the next commit of which it is unknown whether one stands on the disk. */
  let uncertain: readonly { readonly root: Row; readonly heads: Heads }[] = []

  const isOnDisk = async (root: Row): Promise<boolean> => {
    const row = await database.heads.get(root.id)
    return row !== undefined && String(row.sealed) === String(root.sealed)
  }

  const write = async (
    changes: readonly Change[],
    { put = [], remove = [] }: SlotChange,
  ): Promise<'written' | 'again'> => {
    let after = heads
    let root: Row | undefined
    const sealAll = async (): Promise<readonly Write[]> => {
      const version = heads.commit + 1
      const rows = await Promise.all(changes.map((change) => sealRow({ vault, keys }, change, version)))
      after = nextHeads(heads, rows, keys.generation())
      const sealed = await writesOfHeads(vault, heads, after)
      root = sealed.root
      const slots: readonly Write[] = [
        ...put.map((slot) => ({ table: 'slots', id: slot.id, row: slot }) as const),
        ...remove.map((id) => ({ table: 'slots', id, row: null }) as const),
      ]
      return [...rows, ...slots, ...sealed.writes]
    }
    try {
      await database.write(sealAll(), () => {
        if (root) uncertain = [...uncertain, { root, heads: after }]
      })
    } catch (error) {
      if (!(error instanceof Error && error.name === 'ConstraintError')) throw error
      // The commit stands on the disk: from an earlier attempt of this tab that only seemed to fail, or from another
      // writer.
      const stands = await Promise.all(uncertain.map((attempt) => isOnDisk(attempt.root)))
      const found = uncertain[stands.indexOf(true)]
      uncertain = []
      if (!found) {
        database.supersede()
        throw new DOMException('another writer', 'InvalidStateError')
      }
      heads = found.heads
      return 'again'
    }
    heads = after
    uncertain = []
    return 'written'
  }

  return { heads: () => heads, write }
}
