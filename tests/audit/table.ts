// [D6] written a second time, from the rule and not from the code, and what an attacker can do with one table of it: every
// vector of counts is tried, with everything that k − 2 members can tell.
import { split } from '../../src/domain/disclosure/split.ts'

/** The members of each group, in the profile's order. */
export type CountVector = readonly number[]

export interface TableAudit {
  readonly vectors: number
  /** Vectors of which the code under test says something else than the rule. */
  readonly different: readonly CountVector[]
  /** Tables of which, with what k − 2 members tell, one more member's group is certain. */
  readonly certain: readonly CountVector[]
}

/** What the rule says of a vector, as text. */
export type TableRule = (counts: CountVector, k: number) => string

const NAMES = ['a', 'b', 'c', 'd', 'e']

/** What the code under test says, as text. */
export const splitAsText: TableRule = (counts, k) => {
  const groups = NAMES.slice(0, counts.length)
  const table = split(groups, Object.fromEntries(counts.map((count, index) => [NAMES[index], count])), k)
  if (table.outcome === 'mixed') return 'MIX'
  if (table.outcome === 'dominated') return `DOM ${table.group}`
  const shown = groups.filter((group) => group in table.groups).map((group) => `${group}${table.groups[group]}`)
  return `OK ${shown.join(' ')} rest ${table.merged.groups.join('')}${table.merged.count}`
}

/**
 * "S = those ≥ k, rest = the sum of the others. If 0 < rest < k: with S empty say MIX; with one in S say DOM; else move the
 * smallest of S into rest. Then, if S and a non-empty rest are at least two groups: OK. If only one remains: DOM. Else MIX."
 */
export const ruleAsText: TableRule = (counts, k) => {
  const large = counts.flatMap((count, index) => (count >= k ? [{ count, index }] : []))
  const left = counts.reduce((sum, count) => sum + (count < k ? count : 0), 0)
  const alone = left > 0 && left < k
  if (large.length === 0) return 'MIX'
  if (large.length === 1 && left < k) return `DOM ${NAMES[large[0]?.index ?? 0]}`
  // Of equals the last in the profile's order is moved.
  const moved = alone ? large.toSorted((x, y) => x.count - y.count || y.index - x.index)[0] : undefined
  const shown = large.filter((group) => group !== moved)
  const others = [...counts.keys()].filter((index) => !shown.some((group) => group.index === index))
  const groups = shown.map(({ count, index }) => `${NAMES[index]}${count}`)
  return `OK ${groups.join(' ')} rest ${others.map((index) => NAMES[index]).join('')}${left + (moved?.count ?? 0)}`
}

/** Every way in which `n` members fall into `groups` groups. */
export function countVectors(n: number, groups: number): readonly CountVector[] {
  if (groups === 1) return [[n]]
  return Array.from({ length: n + 1 }, (_, first) => first).flatMap((first) =>
    countVectors(n - first, groups - 1).map((rest) => [first, ...rest]),
  )
}

/** Tables of n members, as every block and pool has at least 2k. */
export function auditTables(rule: TableRule, k: number, n: number, groups: number): TableAudit {
  const vectors = countVectors(n, groups)
  const alike = Map.groupBy(vectors, (counts) => rule(counts, k))
  const known = countVectors(k - 2, groups)
  return {
    vectors: vectors.length,
    different: vectors.filter((counts) => rule(counts, k) !== ruleAsText(counts, k)),
    certain: [...alike.values()].flatMap((members) => (isCertain(members, known) ? members.slice(0, 1) : [])),
  }
}

/** Whether there is something to know after which one group is left for a further member. */
function isCertain(alike: readonly CountVector[], known: readonly CountVector[]): boolean {
  return known.some((told) => {
    const groups = new Set<number>()
    for (const counts of alike)
      if (counts.every((count, index) => count >= (told[index] ?? 0)))
        for (const [index, count] of counts.entries()) if (count > (told[index] ?? 0)) groups.add(index)
    return groups.size === 1
  })
}

/** At least 15,000 vectors: k from 3 to 5, two to five groups, from 2k members up. */
export const sizes: readonly (readonly [k: number, n: number, groups: number])[] = [3, 4, 5].flatMap((k) =>
  [2, 3, 4, 5].flatMap((groups) =>
    Array.from({ length: groups > 3 ? k : 3 * k }, (_, more) => [k, 2 * k + more, groups] as const),
  ),
)
