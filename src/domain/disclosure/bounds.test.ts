// [D6] The bounds are exact: neither wider than what the table allows, nor so narrow that they leave out what is possible.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countVectors, sizes } from '../../../tests/audit/table.ts'
import { amongAll, possibleTables } from '../../../tests/support/any-profile.ts'
import { type Bounds, boundsAsReleased, boundsOf, sumOfBounds } from './bounds.ts'
import { split } from './split.ts'

const NAMES = ['a', 'b', 'c', 'd', 'e']
const tableOf = (counts: readonly number[], k: number) =>
  split(NAMES.slice(0, counts.length), Object.fromEntries(counts.map((count, index) => [NAMES[index], count])), k)

/** The same from every vector of counts that gives the same table. */
function byTrying(vectors: readonly (readonly number[])[]): Readonly<Record<string, Bounds>> {
  const groups = NAMES.slice(0, vectors[0]?.length)
  return Object.fromEntries(
    groups.map((group, index) => {
      const counts = vectors.map((vector) => vector[index] ?? 0)
      return [group, { least: Math.min(...counts), most: Math.max(...counts) }]
    }),
  )
}

describe('[D6] the bounds of a table', () => {
  it.each([3, 4, 5])('are what trying every vector of counts gives, k = %i', (minimum) => {
    for (const [k, n, groups] of sizes.filter(([k]) => k === minimum)) {
      const alike = Map.groupBy(countVectors(n, groups), (counts) => JSON.stringify(tableOf(counts, k)))
      for (const [table, vectors] of alike)
        expect(boundsOf(JSON.parse(table), NAMES.slice(0, groups), n, k), table).toEqual(byTrying(vectors))
    }
  })

  it('leave two answers open for everybody, also where they are narrow', () => {
    const table = tableOf([13, 2, 5], 5)
    expect(boundsOf(table, ['a', 'b', 'c'], 20, 5)).toEqual({
      a: { least: 13, most: 13 },
      b: { least: 1, most: 6 },
      c: { least: 1, most: 6 },
    })
  })
})

describe('[D6] the bounds of a table whose profile nobody knows', () => {
  it.each([6, 7, 8])('are what trying every vector under every profile gives, n = %i', (n) => {
    for (const { table, behind } of possibleTables(NAMES, n, 3)) {
      const { named, others } = boundsAsReleased(table, n, 3)
      for (const name of NAMES)
        expect(named[name] ?? others, `${name} in ${JSON.stringify(table)}`).toEqual(amongAll(behind, name))
    }
  })
})

describe('[D6] a table that the rule never gives', () => {
  it('says no more than its sum', () => {
    const table = { outcome: 'exact' as const, groups: { a: 10 }, merged: { groups: ['b', 'c'], count: 50 } }
    const { named } = boundsAsReleased(table, 60, 5)
    expect(named).toEqual({ a: { least: 10, most: 10 }, b: { least: 0, most: 50 }, c: { least: 0, most: 50 } })
  })
})

describe('the bounds of several tables', () => {
  it('hold every sum that is possible, and their ends occur', () => {
    const vector = fc
      .array(fc.nat(9), { minLength: 3, maxLength: 3 })
      .filter((counts) => counts.reduce((a, b) => a + b) >= 6)
    fc.assert(
      fc.property(fc.array(vector, { minLength: 1, maxLength: 4 }), (blocks) => {
        const groups = NAMES.slice(0, 3)
        const each = blocks.map((counts) =>
          boundsOf(
            tableOf(counts, 3),
            groups,
            counts.reduce((a, b) => a + b),
            3,
          ),
        )
        for (const [index, group] of groups.entries()) {
          const { least, most } = sumOfBounds(each.flatMap((bounds) => bounds[group] ?? []))
          const real = blocks.reduce((sum, counts) => sum + (counts[index] ?? 0), 0)
          expect(real).toBeGreaterThanOrEqual(least)
          expect(real).toBeLessThanOrEqual(most)
        }
      }),
      { numRuns: 1_000 },
    )
  })
})
