// [D6] read backwards: between which numbers each group lies, given what a table shows. It is what any attacker can work out,
// and so what everybody may be told; cell bounds, as interval propagation gives them for a table with suppressed cells
// (Hundepool et al., Statistical Disclosure Control, 2012, chapter 4).
import type { Split } from './split.ts'

/** The least and the most members that a group can have; both occur. */
export interface Bounds {
  readonly least: number
  readonly most: number
}

/**
 * The bounds of every group of one table.
 * @param groups every child group, in the profile's order, two or more
 * @param n members of the node, at least 2k
 * @param k the minimum frequency that the table was made with
 */
export function boundsOf(
  table: Split,
  groups: readonly string[],
  n: number,
  k: number,
): Readonly<Record<string, Bounds>> {
  const each = (bounds: (group: string) => Bounds) => Object.fromEntries(groups.map((group) => [group, bounds(group)]))
  if (table.outcome === 'mixed') return each(() => smallAmong(groups.length, n, k))
  if (table.outcome === 'dominated')
    return each((group) => (group === table.group ? { least: n - k + 1, most: n } : { least: 0, most: k - 1 }))
  const { merged } = table
  return each((group) => {
    const count = table.groups[group]
    if (count !== undefined) return { least: count, most: count }
    if (merged.count === 0) return { least: 0, most: 0 }
    const others = merged.groups.length - 1
    const natural = merged.count <= (others + 1) * (k - 1) ? [smallAmong(others + 1, merged.count, k)] : []
    const ways = merged.groups.flatMap((moved): readonly Bounds[] => {
      const large = movedInto(table, groups, moved, k)
      if (!large || moved === group) return large ? [large] : []
      const [least, most] = [merged.count - large.most, merged.count - large.least]
      return [{ least: smallAmong(others, least, k).least, most: Math.min(k - 1, most) }]
    })
    return around([...natural, ...ways])
  })
}

/** What a table tells somebody who has the release alone, and not the profile that it was made with. */
export interface BoundsAsReleased {
  /** By group that the table names. */
  readonly named: Readonly<Record<string, Bounds>>
  /** Of every group that it does not name, if there is one. */
  readonly others: Bounds
}

/** The same whatever other groups the profile has, and however it orders them. */
export function boundsAsReleased(table: Split, n: number, k: number): BoundsAsReleased {
  const others = { least: 0, most: k - 1 }
  if (table.outcome === 'mixed') return { named: {}, others }
  if (table.outcome === 'dominated') return { named: boundsOf(table, [table.group], n, k), others }
  // Of all orders that can give this table, the one in which what is shown comes first leaves most open.
  const groups = [...Object.keys(table.groups), ...table.merged.groups]
  const named = Object.entries(boundsOf(table, groups, n, k)).map(([group, bounds]) => {
    // A rest that D6 never gives, by some fault, says no more than its sum.
    return [group, bounds.least > bounds.most ? { least: 0, most: table.merged.count } : bounds]
  })
  return { named: Object.fromEntries(named), others: { least: 0, most: 0 } }
}

/** Of `groups` groups that are all under k and have `sum` together. */
const smallAmong = (groups: number, sum: number, k: number): Bounds => ({
  least: Math.max(0, sum - (groups - 1) * (k - 1)),
  most: Math.min(k - 1, sum),
})

/** How large a group is that was shown but for the little beside it, and so was moved into the rest; null when it wasn't. */
function movedInto(
  { groups: shown, merged }: Extract<Split, { outcome: 'exact' }>,
  order: readonly string[],
  group: string,
  k: number,
): Bounds | null {
  const most = Math.min(
    merged.count - 1,
    // The smallest is moved; of equals the last in order.
    ...Object.entries(shown).map(([other, count]) => (order.indexOf(other) < order.indexOf(group) ? count : count - 1)),
  )
  const least = Math.max(k, merged.count - Math.min(k - 1, (merged.groups.length - 1) * (k - 1)))
  return least <= most ? { least, most } : null
}

const around = (all: readonly Bounds[]): Bounds => ({
  least: Math.min(...all.map(({ least }) => least)),
  most: Math.max(...all.map(({ most }) => most)),
})

/** Of tables that share no member, such as those of blocks: what each allows is independent of the others, so ends add up. */
export const sumOfBounds = (all: readonly Bounds[]): Bounds => ({
  least: all.reduce((sum, { least }) => sum + least, 0),
  most: all.reduce((sum, { most }) => sum + most, 0),
})
