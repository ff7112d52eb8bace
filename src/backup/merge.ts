// The newest snapshot of each other tablet. Snapshots are joined, so any order gives the same result, and twice is
// once; no tally can be added twice.
import type { Snapshot } from '../records/stored.ts'
import { canonicalJson } from './canonical.ts'

/**
 * The snapshots that are known after `more` was taken in, by tablet.
 * @param own the tablet that takes them in: snapshots of itself from others are never kept
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
