// What a tablet knows of the others: of each the newest snapshot. To take snapshots in is to join them, so any order gives the
// same, and twice is once; nothing is ever added up that could be added twice.
import type { Snapshot } from '../records/stored.ts'
import { canonicalJson } from './canonical.ts'

/**
 * The snapshots that are known after `more` was taken in, by tablet.
 * @param own the tablet that takes them in: what others say about itself is never kept
 */
export function join(known: readonly Snapshot[], more: readonly Snapshot[], own: string): readonly Snapshot[] {
  const newest = new Map<string, Snapshot>()
  for (const snapshot of [...known, ...more]) {
    const other = newest.get(snapshot.tabletId)
    if (snapshot.tabletId !== own && (!other || isNewer(snapshot, other))) newest.set(snapshot.tabletId, snapshot)
  }
  return [...newest.values()].toSorted((a, b) => (a.tabletId < b.tabletId ? -1 : 1))
}

/**
 * A total order, so that the join is one. The later file counts: a number of commits can be made up, and would win for ever. Of two
 * that were made at once the one with more commits, and of these the larger text.
 */
function isNewer(a: Snapshot, b: Snapshot): boolean {
  if (a.madeAt !== b.madeAt) return a.madeAt > b.madeAt
  if (a.revision !== b.revision) return a.revision > b.revision
  return canonicalJson(a) > canonicalJson(b)
}
