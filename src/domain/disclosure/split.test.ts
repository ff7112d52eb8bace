import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RUNS } from '../../../tests/support/runs.ts'
import { split } from './split.ts'

const groups = ['a', 'b', 'c', 'd', 'e']
const counts = fc.record({ a: small(), b: small(), c: small(), d: small(), e: small() })
const k = fc.constantFrom(3, 5, 10)

describe('[D6] split', () => {
  it('shows groups of at least k exactly and merges the rest', () => {
    expect(split(['a', 'b', 'c'], { a: 13, b: 2, c: 5 }, 5)).toEqual({
      outcome: 'exact',
      groups: { a: 13 },
      merged: { groups: ['b', 'c'], count: 7 },
    })
  })

  it('shows a group that nobody is in as part of a rest of 0', () => {
    expect(split(['a', 'b', 'c'], { a: 13, b: 7 }, 5)).toEqual({
      outcome: 'exact',
      groups: { a: 13, b: 7 },
      merged: { groups: ['c'], count: 0 },
    })
  })

  it('says which group dominates, and no count, when only one reaches k', () => {
    expect(split(['a', 'b', 'c'], { a: 17, b: 3 }, 5)).toEqual({ outcome: 'dominated', group: 'a' })
    expect(split(['a', 'b'], { a: 20 }, 5)).toEqual({ outcome: 'dominated', group: 'a' })
  })

  it('says mixed when no group reaches k', () => {
    expect(split(groups, { a: 4, b: 4, c: 4, d: 4, e: 4 }, 5)).toEqual({ outcome: 'mixed' })
    expect(split(['a', 'b'], { a: 2, b: 1 }, 5)).toEqual({ outcome: 'mixed' })
  })

  it('[invariant 1] an exact table has two non-zero groups or more, each at least k, that add up to n', () => {
    fc.assert(
      fc.property(counts, k, (given, minimum) => {
        const result = split(groups, given, minimum)
        if (result.outcome !== 'exact') return
        const visible = [...Object.values(result.groups), result.merged.count].filter((count) => count > 0)
        expect(visible.length).toBeGreaterThanOrEqual(2)
        expect(Math.min(...visible)).toBeGreaterThanOrEqual(minimum)
        expect(sum(visible)).toBe(sum(Object.values(given)))
        expect(sum(visible)).toBeGreaterThanOrEqual(2 * minimum)
        for (const [group, count] of Object.entries(result.groups)) expect(given[group as 'a']).toBe(count)
      }),
      RUNS,
    )
  })

  it('[invariant 1] other outcomes carry no count', () => {
    fc.assert(
      fc.property(counts, k, (given, minimum) => {
        const result = split(groups, given, minimum)
        if (result.outcome === 'dominated') expect(Object.keys(result)).toEqual(['outcome', 'group'])
        if (result.outcome === 'mixed') expect(Object.keys(result)).toEqual(['outcome'])
      }),
      RUNS,
    )
  })

  it('[invariant 6] a dominated table stays byte for byte the same while its rest stays at most k − 1', () => {
    fc.assert(
      fc.property(
        k,
        fc.integer({ min: 0, max: 60 }),
        fc.array(fc.constantFrom('b', 'c', 'd', 'e'), { maxLength: 9 }),
        (minimum, extra, others) => {
          const rest = others.slice(0, minimum - 1)
          const n = 2 * minimum + extra
          const table = (members: readonly string[]) => {
            const given: Record<string, number> = { a: n - members.length }
            for (const group of members) given[group] = (given[group] ?? 0) + 1
            return JSON.stringify(split(groups, given, minimum))
          }
          const output = table(rest)
          expect(JSON.parse(output)).toEqual({ outcome: 'dominated', group: 'a' })
          // One member moves across, in either direction.
          for (let index = 0; index < rest.length; index++) expect(table(rest.toSpliced(index, 1))).toBe(output)
          if (rest.length < minimum - 1)
            for (const group of ['b', 'c', 'd', 'e']) expect(table([...rest, group])).toBe(output)
        },
      ),
      RUNS,
    )
  })

  it('never shows the smallest of several groups when the rest beside it would be too small', () => {
    // The planted fault: primary suppression alone ("under k left out"), which differencing undoes.
    const naive = (given: Readonly<Record<string, number>>, minimum: number) =>
      Object.fromEntries(Object.entries(given).filter(([, count]) => count >= minimum))
    const unsafe = { a: 12, b: 7, c: 1 }
    const shownByNaive = naive(unsafe, 5)
    expect(sum(Object.values(unsafe)) - sum(Object.values(shownByNaive))).toBe(1)
    const result = split(['a', 'b', 'c'], unsafe, 5)
    expect(result).toEqual({ outcome: 'exact', groups: { a: 12 }, merged: { groups: ['b', 'c'], count: 8 } })
  })
})

function small() {
  return fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 60 }))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
