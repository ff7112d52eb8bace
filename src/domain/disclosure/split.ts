// [D6] Primary and complementary suppression of one frequency table, in one step that depends on the counts and k alone. The
// terms are those of official statistics: a group under the minimum frequency is not shown (primary), and neither is what
// would give it away by subtraction from the total (complementary; Hundepool et al., Statistical Disclosure Control, 2012,
// chapters 4 and 5).
import type { Counts } from '../tally.ts'

/** What may be shown of how `n` members fall into the groups of a node. */
export type Split =
  /** `groups` are exact and each at least k; `merged` groups only have their sum, which is 0 or at least k. */
  | {
      readonly outcome: 'exact'
      readonly groups: Counts
      readonly merged: { readonly groups: readonly string[]; readonly count: number }
    }
  /** Nearly all, at least n − k + 1, are in one group. */
  | { readonly outcome: 'dominated'; readonly group: string }
  /** The groups are too small or too evenly small to show any. */
  | { readonly outcome: 'mixed' }

/**
 * Splits the counts of a node over its child groups.
 * @param groups every child group, in the profile's order; a group that is absent from `counts` counts 0
 * @param counts members per child group, whole numbers ≥ 0
 * @param k minimum frequency, ≥ 2
 */
export function split(groups: readonly string[], counts: Counts, k: number): Split {
  const count = (group: string): number => counts[group] ?? 0
  let shown = groups.filter((group) => count(group) >= k)
  const rest = (): number => groups.reduce((sum, group) => sum + (shown.includes(group) ? 0 : count(group)), 0)

  if (rest() > 0 && rest() < k) {
    const [only, second] = shown
    if (only === undefined) return { outcome: 'mixed' }
    if (second === undefined) return { outcome: 'dominated', group: only }
    // The rest would stand alone below k: the smallest shown group (the last of equals) joins it.
    const smallest = shown.reduce((least, group) => (count(group) <= count(least) ? group : least), only)
    shown = shown.filter((group) => group !== smallest)
  }

  const visible = shown.length + (rest() > 0 ? 1 : 0)
  const [only] = shown
  if (visible >= 2)
    return {
      outcome: 'exact',
      groups: Object.fromEntries(shown.map((group) => [group, count(group)])),
      merged: { groups: groups.filter((group) => !shown.includes(group)), count: rest() },
    }
  return only === undefined ? { outcome: 'mixed' } : { outcome: 'dominated', group: only }
}
