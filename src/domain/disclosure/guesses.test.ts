import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lokets } from '../../profiles/lokets.ts'
import { EPSILONS } from '../profile.ts'
import { certaintyAfter, sharedAbout } from './guesses.ts'

describe('[D4] the promise of each ε', () => {
  it('is the one of the table: from 25, 50 and 75 %', () => {
    const table = EPSILONS.map((epsilon) =>
      [0.25, 0.5, 0.75].map((before) => Math.round(100 * certaintyAfter(epsilon, before))),
    )
    expect(table).toEqual([
      [48, 73, 89],
      [71, 88, 96],
      [87, 95, 98],
    ])
  })

  it('never makes a guess certain, and is the less the smaller ε is', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.99, noNaN: true }), (before) => {
        const after = EPSILONS.map((epsilon) => certaintyAfter(epsilon, before))
        expect(after).toEqual(after.toSorted((a, b) => a - b))
        expect(after[0]).toBeGreaterThan(before)
        expect(after.at(-1)).toBeLessThan(1)
      }),
    )
  })
})

it('counts everything that is shared about one couple or person', () => {
  const all = Object.fromEntries(lokets.map((profile) => [profile.id, sharedAbout(profile)]))
  expect(all['hendrik-ido-ambacht']).toEqual({ questions: 3, outcomes: 2, numbers: 3, all: 8 })
  expect(all['zwolle-team']).toEqual({ questions: 5, outcomes: 2, numbers: 3, all: 10 })
})
