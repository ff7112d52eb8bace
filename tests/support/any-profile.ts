// Every table that blocks of one size can be released as, whatever groups the profile has and however it orders them, with
// every vector of counts behind it.
import { type Split, split } from '../../src/domain/disclosure/split.ts'
import { countVectors } from '../audit/table.ts'

export interface PossibleTable {
  readonly table: Split
  /** Members by name; a group that the profile does not have has none. */
  readonly behind: readonly Readonly<Record<string, number>>[]
}

/** @param names of which a profile has two or more */
export function possibleTables(names: readonly string[], n: number, k: number): readonly PossibleTable[] {
  const found = new Map<string, { table: Split; behind: Map<string, Record<string, number>> }>()
  for (const groups of ordersOf(names).filter(({ length }) => length > 1))
    for (const vector of countVectors(n, groups.length)) {
      const own = Object.fromEntries(groups.map((group, index) => [group, vector[index] ?? 0]))
      const table = split(groups, own, k)
      const key = asSet(table)
      const entry = found.get(key) ?? { table, behind: new Map() }
      found.set(key, entry)
      const counts = Object.fromEntries(names.map((name) => [name, own[name] ?? 0]))
      entry.behind.set(JSON.stringify(counts), counts)
    }
  return [...found.values()].map(({ table, behind }) => ({ table, behind: [...behind.values()] }))
}

/** The least and the most of a name among vectors. */
export function amongAll(vectors: readonly Readonly<Record<string, number>>[], name: string) {
  let [least, most] = [Number.POSITIVE_INFINITY, 0]
  for (const vector of vectors) {
    least = Math.min(least, vector[name] ?? 0)
    most = Math.max(most, vector[name] ?? 0)
  }
  return { least, most }
}

/** Every subset, in every order. */
const ordersOf = (names: readonly string[]): readonly (readonly string[])[] => [
  [],
  ...names.flatMap((first) => ordersOf(names.filter((name) => name !== first)).map((rest) => [first, ...rest])),
]

/** The same text for tables that differ in nothing but order. */
const asSet = (table: Split): string =>
  table.outcome === 'exact'
    ? JSON.stringify([Object.entries(table.groups).sort(), [...table.merged.groups].sort(), table.merged.count])
    : JSON.stringify(table)
