import { describe, expect, it } from 'vitest'
import { hia } from '../../../tests/support/disclosure.ts'
import { blockOf, weekOf } from '../../../tests/support/releases.ts'
import { dimensionsOf } from '../profile.ts'
import { knownOf, oneSided, releasedIn } from './released.ts'

const tablet = '0b5f1c5e-5d5c-4a2b-9d7e-1f2a3b4c5d6e'
const twenty = Array.from({ length: 20 }, (_, pick) => pick)
const releases = [
  // Monday 30 October to Sunday 5 November 2023: its Thursday lies in November.
  weekOf(tablet, '2023-W44', { hours: 1, hoursWithoutVisit: 0, visits: 3 }),
  weekOf(tablet, '2023-W48', { hours: 2, hoursWithoutVisit: 1, visits: 1 }),
  weekOf(tablet, '2024-W01', { hours: 1, hoursWithoutVisit: 1, visits: 0 }),
  blockOf(tablet, 2, '2024-05', twenty),
  blockOf(tablet, 1, '2024-01', twenty),
]

describe('what was released about a period', () => {
  it('adds up its weeks, each in the month of its Thursday', () => {
    expect(releasedIn(releases, { from: '2023-11', until: '2023-12' })).toMatchObject({
      weeks: 2,
      headline: { hours: 3, hoursWithoutVisit: 1, visits: 4 },
    })
    expect(releasedIn(releases, { from: '2023-10', until: '2023-10' }).headline.hours).toBe(0)
  })

  it('has the blocks that end in it, with the months in which their visitors came', () => {
    const blocks = releasedIn(releases, { from: '2023-11', until: '2024-06' }).blocks
    expect(blocks.map(({ number, from, until }) => [number, from, until])).toEqual([
      [1, null, '2023-12'],
      [2, '2024-01', '2024-04'],
    ])
    // How far the second reaches is known, also where the first is not shown.
    expect(releasedIn(releases, { from: '2024-02', until: '2024-06' }).blocks).toMatchObject([
      { number: 2, from: '2024-01' },
    ])
  })

  it('shows each block with the tables that were released, to the last count', () => {
    const [block] = releasedIn(releases, { from: '2024-04', until: '2024-04' }).blocks
    expect(block?.tables).toBe((releases[3] as unknown as { tables: unknown }).tables)
  })

  it('is nothing where nothing was released', () => {
    expect(releasedIn([], { from: '2023-11', until: '2024-06' })).toEqual({
      weeks: 0,
      headline: { hours: 0, hoursWithoutVisit: 0, visits: 0 },
      blocks: [],
      closings: [],
      pools: [],
    })
  })
})

describe('what several blocks say together of a question', () => {
  const period = { from: '2024-01', until: '2024-12' }
  const [question] = dimensionsOf(hia)
  if (!question) throw new Error('nothing is shared')
  const groupOf = (pick: number) => question.options[pick % question.options.length]?.group ?? ''

  it('[D6] is the least and the most of every group, between which the real count lies', () => {
    const picks = [
      Array.from({ length: 24 }, (_, pick) => pick),
      // All but two in the first group: a table that shows no count.
      [...new Array<number>(18).fill(0), 2, 2],
    ]
    const blocks = picks.map((each, index) => blockOf(tablet, index + 1, `2024-0${index + 4}`, each))
    const known = knownOf(question, releasedIn(blocks, period).blocks)
    expect(known?.firstVisits).toBe(44)
    for (const { id } of question.groups ?? []) {
      const real = picks.flat().filter((pick) => groupOf(pick) === id).length
      const { least = 0, most = 0 } = known?.groups[id] ?? {}
      expect(least).toBeLessThanOrEqual(real)
      expect(most).toBeGreaterThanOrEqual(real)
      expect(most - least).toBe(4)
    }
  })

  it('is nothing of a question that no block has', () => {
    expect(
      knownOf({ ...question, id: 'later' }, releasedIn([blockOf(tablet, 1, '2024-04', twenty)], period).blocks),
    ).toBeNull()
    expect(knownOf(question, [])).toBeNull()
  })
})

describe('[D5] a question whose top is split unevenly', () => {
  const [question] = dimensionsOf(hia)
  const even = blockOf(tablet, 1, '2024-04', twenty)
  const uneven = (number: number) => blockOf(tablet, number, `2024-1${number - 2}`, new Array<number>(20).fill(0))

  it('is told by most of its blocks, once there are two', () => {
    const id = question?.id ?? ''
    expect(oneSided([uneven(2)], id)).toBeNull()
    expect(oneSided([even, uneven(2)], id)).toBeNull()
    expect(oneSided([even, uneven(2), uneven(3)], id)).toEqual({ dominated: 2, of: 3 })
    expect(oneSided([even, uneven(2), uneven(3)], 'arrival')).toBeNull()
  })
})
