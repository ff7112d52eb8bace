// The quick part of `npm run audit`: what somebody outside can be certain of, over every data set of small schedules.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RUNS } from '../support/runs.ts'
import { auditAllTables, auditBlackBox } from './audit.ts'
import { flaws } from './flaws.ts'
import { MOST_VISITS, membershipFaults, membershipsOf } from './ledger.ts'
import { loketOf } from './loket.ts'
import { auditPools, type Publishing, poolSchedules, published, releasesOf } from './pools.ts'
import { schedules } from './schedules.ts'
import { splitAsText, type TableRule } from './table.ts'

describe('[L1] every data set of a schedule', () => {
  it.each(schedules)('leaves every answer in doubt, also to k − 2 of the visitors: $name', (schedule) => {
    const { told, certain, withInsiders, transcripts } = auditBlackBox(loketOf(schedule))
    expect({ told, certain, withInsiders }).toEqual({ told: null, certain: 0, withInsiders: 0 })
    // A schedule in which nothing depends on any answer would prove nothing.
    expect(transcripts).toBeGreaterThan(3)
  })

  it.each(flaws)('catches a rule that looks safe: $name', (flaw) => {
    const { certain, withInsiders, told } = auditBlackBox(flaw)
    expect(certain).toBeGreaterThan(0)
    expect(withInsiders).toBeGreaterThanOrEqual(certain)
    expect(told).toMatch(/visit \d+ is “.+”: that is certain\.$/)
  })

  it('knows who must tell: of two that are known to differ, one gives away the other', () => {
    const pair = {
      name: 'how many of two',
      minimumFrequency: 3,
      options: ['no', 'yes'],
      start: 0,
      events: [
        {
          what: 'two visits',
          visits: 2,
          happen: (state: number, [a, b]: readonly number[]) => ({
            state,
            published: [a === b ? 'alike' : 'different'],
          }),
        },
      ],
    }
    expect(auditBlackBox(pair)).toMatchObject({ answers: 8, certain: 0, withInsiders: 8 })
    expect(auditBlackBox({ ...pair, minimumFrequency: 2 })).toMatchObject({ certain: 0, withInsiders: 0, told: null })
  })
})

describe('[L2] every vector of counts', () => {
  it('[D6] gives the table that the rule says, and one in which k − 2 members make nobody certain', () => {
    const { vectors, different, certain } = auditAllTables(splitAsText)
    expect(vectors).toBeGreaterThan(15_000)
    expect({ different, certain }).toEqual({ different: [], certain: [] })
  })

  it.each<readonly [string, TableRule]>([
    ['leaves out what is under k', (counts, k) => counts.map((count) => (count < k ? '' : count)).join(' ')],
    [
      'merges what is under k, however little that is',
      (counts, k) =>
        [...counts.map((count) => (count < k ? '' : count)), counts.reduce((n, c) => n + (c < k ? c : 0), 0)].join(' '),
    ],
    ['gives the count of one that dominates', (counts, k) => `${splitAsText(counts, k)} ${Math.max(...counts)}`],
  ])('catches a table that %s', (_, rule) => {
    const { different, certain } = auditAllTables(rule)
    expect(different.length).toBeGreaterThan(0)
    expect(certain.length).toBeGreaterThan(0)
  })
})

describe('[L2] [D7] every combination of counts of several blocks', () => {
  it.each(poolSchedules)('makes nobody certain, also to k − 2 members of any of them: $weeks', (blocks) => {
    const { certain, transcripts } = auditPools(blocks)
    expect(certain).toBe(0)
    expect(transcripts).toBeGreaterThan(50)
    // Or it would prove nothing about pools.
    const shown = blocks.weeks.map(([, visits]) => [visits - 6, 3, 3])
    const kinds = releasesOf(blocks, shown).map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind === 'block')).toHaveLength(blocks.weeks.length)
    expect(kinds).toContain('pools')
  })

  it('catches a pool that is published again with those who came since', () => {
    const again: Publishing = (blocks, counts) => {
      const shown = counts.map(([a = 0, b = 0, c = 0]) => (a + b >= 3 && c >= 3 ? [a, b] : [0, 0]))
      const sums = shown.map((_, index) =>
        shown.slice(0, index + 1).reduce(([x = 0, y = 0], [a = 0, b = 0]) => [x + a, y + b]),
      )
      return JSON.stringify([published(blocks, counts), sums.map((sum) => splitAsText(sum, 3))])
    }
    expect(
      auditPools(
        {
          k: 3,
          weeks: [
            [5, 12],
            [10, 12],
          ],
        },
        again,
      ).certain,
    ).toBeGreaterThan(0)
  })
})

describe('[L3] the ledger', () => {
  const weeks = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 20 })
  const visits = weeks.filter((counts) => counts.reduce((sum, count) => sum + count, 0) <= MOST_VISITS)

  it('[D4] [invariant 2] holds every first visit in one block or waiting, in order of entry, and tables add up', () => {
    fc.assert(
      fc.property(visits, fc.constantFrom(3 as const, 5 as const), (counts, k) => {
        expect(membershipFaults(membershipsOf(counts, k))).toEqual([])
      }),
      RUNS,
    )
  })

  it('would find a visit that stands in two blocks, or in none', () => {
    const held = membershipsOf(new Array<number>(8).fill(4), 3)
    expect(held.blocks.length).toBeGreaterThan(0)
    const [first = 0, ...others] = held.blocks
    expect(membershipFaults({ ...held, blocks: [first, first, ...others] })).toHaveLength(1)
    expect(membershipFaults({ ...held, blocks: others })).toHaveLength(1)
  })
})
