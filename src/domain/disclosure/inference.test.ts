import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { logOf, scheduleArbitrary } from '../../../tests/support/disclosure.ts'
import { anyRelease, blockOf, weekOf } from '../../../tests/support/releases.ts'
import { RUNS } from '../../../tests/support/runs.ts'
import { inferenceOf } from './inference.ts'
import type { ReleaseData } from './release.ts'

const tablet = '0b5f1c5e-5d5c-4a2b-9d7e-1f2a3b4c5d6e'
type Block = Extract<ReleaseData, { kind: 'block' }>
const block = blockOf(tablet, 1, '2024-05', new Array(20).fill(0)) as Block
const withTable = (table: object): Block => ({
  ...block,
  tables: [{ dimension: 'stage', ...table }] as unknown as Block['tables'],
})

describe('what somebody can find out from a release', () => {
  it('is never certain of anybody, whatever is released', () => {
    fc.assert(
      fc.property(anyRelease([tablet]), (release) => {
        expect(inferenceOf(release)?.certain ?? []).toEqual([])
      }),
      RUNS,
    )
    fc.assert(
      fc.property(scheduleArbitrary(40, 3), (schedule) => {
        for (const release of logOf(schedule).releases) expect(inferenceOf(release)?.certain ?? []).toEqual([])
      }),
      { numRuns: 300 },
    )
  })

  it('would be certain where so few are outside of a group that those who tell are all of them: the planted fault', () => {
    const merged = { groups: ['late'], count: 3 }
    const shown = inferenceOf(withTable({ outcome: 'exact', groups: { early: 17 }, merged }))
    expect(shown?.certain).toEqual([{ dimension: 'stage', group: 'early' }])
  })

  it('names what nearly everybody answered, and what nobody did', () => {
    const dominated = inferenceOf(withTable({ outcome: 'dominated', group: 'late' }))
    expect(dominated).toMatchObject({ insiders: 3, nearlyAll: [{ dimension: 'stage', group: 'late' }], nobody: [] })
    const exact = inferenceOf(
      withTable({ outcome: 'exact', groups: { early: 12, late: 8 }, merged: { groups: ['unknown'], count: 0 } }),
    )
    expect(exact).toMatchObject({ nearlyAll: [], nobody: [{ dimension: 'stage', group: 'unknown' }] })
    expect(inferenceOf(withTable({ outcome: 'mixed' }))).toMatchObject({ nearlyAll: [], nobody: [] })
  })

  it('says what exact sums tell of everybody', () => {
    const sums = (visitors: number, estimatedChildren: number) =>
      inferenceOf({ ...block, firstVisits: 20, visitors, estimatedChildren })?.ofEverybody
    expect([sums(20, 4), sums(40, 0), sums(25, 9)]).toEqual([['alone'], ['couples', 'no-children'], []])
  })

  it('of a week is nothing, and below the top names the group that it lies in', () => {
    expect(inferenceOf(weekOf(tablet))).toBeNull()
    const table = {
      dimension: 'helpQuestion',
      below: 'together',
      k: 3,
      members: 7,
      outcome: 'dominated',
      group: 'repair',
    } as const
    const { format, loket, municipality, profileVersion } = block
    const pools = {
      format,
      tablet,
      loket,
      municipality,
      profileVersion,
      kind: 'pools',
      closed: '2024-07',
      tables: [table],
    } as const
    expect(inferenceOf(pools)).toMatchObject({
      insiders: 1,
      nearlyAll: [{ dimension: 'helpQuestion', below: 'together', group: 'repair' }],
    })
  })
})
