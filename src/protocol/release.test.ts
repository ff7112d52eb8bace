import * as fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { answersArbitrary, hia, logOf, scheduleArbitrary, visitOf } from '../../tests/support/disclosure.ts'
import type { Release } from '../domain/disclosure/release.ts'
import type { MinimumFrequency } from '../domain/profile.ts'
import { tallyOfVisit } from '../domain/tally.ts'
import { encodeRelease } from './encode-release.ts'
import { releaseSchema } from './release.ts'

const accepts = (data: unknown) => v.is(releaseSchema, data)
const decoded = (release: Release) => JSON.parse(encodeRelease(release))

/** A block as a tablet makes it, and the headline of a week. */
const first = { party: 'alone', returning: 'no', helpQuestion: 'repair', estimatedChildren: 'n1' }
const { releases } = logOf(
  Array.from({ length: 22 }, (_, index) => [{ ...first, helpQuestion: index % 2 ? 'repair' : 'separation' }]),
)
const week = decoded(find('week'))
const block = decoded(find('block'))
const table = block.tables[0]
const withTable = (changed: object) => ({ ...block, tables: [changed, ...block.tables.slice(1)] })

function find(kind: 'week' | 'block'): Release {
  const release = releases.find((each) => each.kind === kind)
  if (!release) throw new Error(`no ${kind}`)
  return release
}

describe('[P1] the schema', () => {
  it('accepts everything that the domain makes, and keeps every byte of it', () => {
    const schedule = fc.oneof(
      scheduleArbitrary(30, 4),
      fc.array(fc.array(answersArbitrary(), { minLength: 1, maxLength: 3 }), { minLength: 18, maxLength: 26 }),
    )
    fc.assert(
      fc.property(
        schedule,
        fc.constantFrom<MinimumFrequency>(3, 5, 10),
        fc.boolean(),
        (hours, minimumFrequency, ends) => {
          const schedule = ends ? { ...hia.schedule, ends: '2024-01-31' } : hia.schedule
          for (const release of logOf(hours, { ...hia, minimumFrequency, schedule }).releases) {
            const read = v.safeParse(releaseSchema, decoded(release))
            expect(read.success && JSON.stringify(read.output)).toBe(encodeRelease(release))
          }
        },
      ),
      { numRuns: 300 },
    )
  })

  it('[D8] accepts a last block from 2k', () => {
    expect(accepts({ ...block, last: true, firstVisits: 10, visitors: 10, tables: [] })).toBe(true)
  })

  it('accepts what the cases below are made from', () => {
    expect(table.outcome).toBe('exact')
    expect([accepts(week), accepts(block)]).toEqual([true, true])
  })

  it.each<readonly [string, unknown]>([
    ['an unknown key in a week', { ...week, visitors: 2 }],
    ['an unknown key in a block', { ...block, from: '2023-10-11' }],
    ['an unknown key in a table', withTable({ ...table, total: 20 })],
    ['a note', { ...week, note: 'Zij willen verder praten.' }],
    ['a note in a block', { ...block, notes: [] }],
    ['an instant', { ...week, openedAt: 1_697_043_600_000 }],
    ['a tally', tallyOfVisit(visitOf(first, 'a', 0), hia)],
    ['a tally under the name of a week', { ...week, ...tallyOfVisit(visitOf(first, 'a', 0), hia) }],
    ['the answers of a visit', { ...week, answers: first }],
    ['another format', { ...week, format: 'inloop-release/2' }],
    ['a tablet that is no random UUID', { ...week, tablet: 'tablet-1' }],
    ['a week that is none', { ...week, week: '2023-W54' }],
    ['a month that is none', { ...block, closed: '2023-13' }],
    ['a week without an hour', { ...week, hours: 0, hoursWithoutVisit: 0 }],
    ['more hours without visit than hours', { ...week, hours: 1, hoursWithoutVisit: 2 }],
    ['half a visit', { ...week, visits: 0.5 }],
    ['less than nobody', { ...week, visits: -1 }],
    ['another k than 3, 5 and 10', { ...block, k: 2 }],
    ['[D3] a block that is smaller than 4k', { ...block, firstVisits: 19, visitors: 19, tables: [] }],
    ['[D8] a last block that is smaller than 2k', { ...block, last: true, firstVisits: 9, visitors: 9, tables: [] }],
    ['a block that is said not to be the last', { ...block, last: false }],
    ['fewer visitors than first visits', { ...block, visitors: block.firstVisits - 1 }],
    ['more visitors than two at each', { ...block, visitors: block.firstVisits * 2 + 1 }],
    ['a dimension that stands twice', { ...block, tables: [table, table] }],
    ['[D6] a group below k', withTable({ ...table, groups: { together: block.firstVisits - 4, apart: 4 } })],
    [
      '[D6] a rest below k',
      withTable({ ...table, groups: { together: block.firstVisits - 4 }, merged: { groups: ['apart'], count: 4 } }),
    ],
    ['[D6] all in one group', withTable({ ...table, groups: { together: block.firstVisits } })],
    ['[D6] a table that adds up to less', withTable({ ...table, groups: { together: 7, apart: 7 } })],
    ['[D6] a table that adds up to more', withTable({ ...table, groups: { ...table.groups, otherOrUnknown: 5 } })],
    [
      '[D6] a count where one group dominates',
      withTable({ dimension: table.dimension, outcome: 'dominated', group: 'apart', count: 17 }),
    ],
    ['[D6] counts where the groups are too small', withTable({ ...table, outcome: 'mixed' })],
  ])('refuses %s', (_, data) => {
    expect(accepts(data)).toBe(false)
  })
})

describe('[P1] the payload', () => {
  it('is the JSON of the release, and the same each time', () => {
    const release = find('block')
    expect(encodeRelease(release)).toBe(JSON.stringify(release))
    expect(encodeRelease(release)).toBe(encodeRelease(find('block')))
  })

  it('names nothing of a visit', () => {
    const text = releases.map(encodeRelease).join()
    for (const word of [
      'note',
      'party',
      'alone',
      'returning',
      'minutes',
      'arrival',
      'referral"',
      'repair',
      'separation',
    ])
      expect(text).not.toContain(word)
  })
})
