// [P11] The bounds over blocks are exact, and leave somebody outside of every group.
import { describe, expect, it } from 'vitest'
import { amongAll, possibleTables } from '../../../tests/support/any-profile.ts'
import { blockOf } from '../../../tests/support/releases.ts'
import type { ReleaseData } from '../../domain/disclosure/release.ts'
import type { Split } from '../../domain/disclosure/split.ts'
import { contributionOf } from './contribution.ts'
import { type DimensionRow, dimensionTotals } from './dimension-totals.ts'

const NAMES = ['a', 'b', 'c', 'd']
const K = 3
const N = 2 * K
const tables = possibleTables(NAMES, N, K)

function rowsOf(table: Split): readonly DimensionRow[] {
  const block = blockOf('tablet', 1, '2024-05', new Array(20).fill(0)) as Extract<ReleaseData, { kind: 'block' }>
  return contributionOf({ ...block, k: K, firstVisits: N, tables: [{ dimension: 'stage', ...table }] }).dimensions
}

const pairs = tables.flatMap((one) => tables.map((two) => [one, two] as const))
const totalsOf = (pair: readonly { readonly table: Split }[], rows = rowsOf) =>
  dimensionTotals(
    pair.flatMap(({ table }) => rows(table)),
    pair.length * N,
  )

/** Groups in which so many visits are known to be that k − 2 insiders and one more could be all who are left. */
const pointedAt = ({ groups, covered }: ReturnType<typeof totalsOf>) =>
  Object.values(groups).filter(({ least }) => covered - least < K - 1)

describe('[P11] the bounds of two blocks', () => {
  it('are what trying every pair of data sets gives that is released as these', () => {
    expect(pairs.length).toBeGreaterThan(1_000)
    for (const [one, two] of pairs) {
      const { groups, others, covered } = totalsOf([one, two])
      expect(covered).toBe(2 * N)
      const sums = one.behind.flatMap((first) =>
        two.behind.map((second) =>
          Object.fromEntries(NAMES.map((name) => [name, (first[name] ?? 0) + (second[name] ?? 0)])),
        ),
      )
      for (const name of NAMES) {
        const { least, most, estimate } = groups[name] ?? others
        expect({ least, most }, `${name} in ${JSON.stringify([one.table, two.table])}`).toEqual(amongAll(sums, name))
        expect(estimate).toBeGreaterThanOrEqual(least)
        expect(estimate).toBeLessThanOrEqual(most)
      }
    }
  })

  it('leave k − 1 visits or more outside of every group', () => {
    for (const pair of pairs) expect(pointedAt(totalsOf(pair))).toEqual([])
  })

  it('would be found to point at somebody, if nearly all were taken for all', () => {
    const asAll = (table: Split) => rowsOf(table).map((row) => ({ ...row, least: row.most }))
    expect(pairs.some((pair) => pointedAt(totalsOf(pair, asAll)).length > 0)).toBe(true)
  })
})
