import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answersArbitrary, hia, visitOf } from '../../tests/support/disclosure.ts'
import {
  addTally,
  emptyTally,
  subtractTally,
  type Tally,
  tallyOfContact,
  tallyOfCountedVisit,
  tallyOfVisit,
} from './tally.ts'

const part: fc.Arbitrary<Tally> = fc.oneof(
  answersArbitrary(fc.constantFrom('no', 'yes', 'unknown')).map((answers) =>
    tallyOfVisit(visitOf(answers, 'a', 0), hia),
  ),
  fc.constant(tallyOfCountedVisit(hia)),
  fc.constantFrom('phone', 'information').map(tallyOfContact),
  fc.constant({ ...emptyTally, hours: 1, hoursWithoutVisit: 1 }),
)
const tally = fc.array(part, { maxLength: 8 }).map((parts) => parts.reduce(addTally, emptyTally))
const runs = { numRuns: 500 }

describe('tallies are a group', () => {
  it('in which order does not matter, nor does grouping', () => {
    fc.assert(
      fc.property(tally, tally, tally, (a, b, c) => {
        expect(addTally(a, b)).toEqual(addTally(b, a))
        expect(addTally(addTally(a, b), c)).toEqual(addTally(a, addTally(b, c)))
      }),
      runs,
    )
  })

  it('the empty one changes nothing', () => {
    fc.assert(
      fc.property(tally, (a) => {
        expect(addTally(a, emptyTally)).toEqual(a)
        expect(subtractTally(a, emptyTally)).toEqual(a)
        expect(subtractTally(a, a)).toEqual(emptyTally)
      }),
      runs,
    )
  })

  it('subtracting undoes adding exactly, also after a stay on the disk', () => {
    fc.assert(
      fc.property(tally, tally, (a, b) => {
        const stored: Tally = JSON.parse(JSON.stringify(addTally(a, b)))
        // Keys and all: a count of zero leaves no trace.
        expect(sorted(subtractTally(stored, JSON.parse(JSON.stringify(b))))).toBe(sorted(a))
      }),
      runs,
    )
  })

  it('would not be one if counts of zero were kept', () => {
    // The planted fault: 0 is written where nothing stood before.
    const kept: Tally = { ...emptyTally, contacts: { phone: 0 } }
    expect(sorted(kept)).not.toBe(sorted(emptyTally))
    expect(sorted(subtractTally(tallyOfContact('phone'), tallyOfContact('phone')))).toBe(sorted(emptyTally))
  })
})

describe('a visit', () => {
  const answers = { party: 'couple', returning: 'no', helpQuestion: 'repair', estimatedChildren: 'n3' }

  it('of a couple is one visit, one first visit, one couple and two visitors', () => {
    expect(tallyOfVisit(visitOf(answers, 'a', 0), hia)).toMatchObject({
      visits: 1,
      firstVisits: 1,
      couples: 1,
      visitors: 2,
      estimatedChildren: 3,
      conversations: 1,
    })
  })

  it('of somebody who was here before adds no visitor, couple or child, and only answers that are counted per visit', () => {
    const counted = tallyOfVisit(visitOf({ ...answers, returning: 'yes' }, 'a', 0), hia)
    expect(counted).toMatchObject({ visits: 1, firstVisits: 0, couples: 0, visitors: 0, estimatedChildren: 0 })
    expect(Object.keys(counted.answers)).toEqual(['returning', 'next', 'minutes', 'arrival'])
  })

  it('of a trajectory counts once as its beginning, and each time as a conversation', () => {
    const visit = visitOf(answers, 'a', 0)
    const counted = ([false, 'starts', 'continues'] as const).map((trajectory) =>
      tallyOfVisit({ ...visit, trajectory }, hia),
    )
    expect(counted.map(({ trajectories }) => trajectories)).toEqual([0, 1, 0])
    expect(counted.map(({ trajectoryConversations }) => trajectoryConversations)).toEqual([0, 1, 1])
  })

  it('sets what was asked against what was found, where the profile says so', () => {
    const profile = { ...hia, askedAndFound: { asked: 'helpQuestion', found: 'stage' } }
    const visit = visitOf({ ...answers, helpQuestion: 'repair', stage: 'pastRepair' }, 'a', 0)
    expect(tallyOfVisit(visit, profile).counts).toEqual({ askedAndFound: { 'repair pastRepair': 1 } })
    expect(tallyOfVisit({ ...visit, answers: { ...visit.answers, returning: 'yes' } }, profile).counts).toEqual({})
  })

  it('counts what was not answered as unknown, and what was not asked not at all', () => {
    const counted = tallyOfVisit(visitOf(answers, 'a', 0), hia)
    expect(counted.answers['stage']).toEqual({ unknown: 1 })
    expect(counted.answers).not.toHaveProperty('referral')
    const referred = tallyOfVisit(visitOf({ ...answers, next: 'referral' }, 'a', 0), hia)
    expect(referred.answers['referral']).toEqual({ unknown: 1 })
  })

  it('[D3] that was only counted is a visit of which nothing else is known: no first one, and no conversation', () => {
    const counted = tallyOfCountedVisit(hia)
    expect(counted).toMatchObject({ visits: 1, firstVisits: 0, visitors: 0, couples: 0, conversations: 0 })
    for (const counts of Object.values(counted.answers)) expect(counts).toEqual({ unknown: 1 })
  })

  it('gives every field exactly as many answers as there are visits that were asked', () => {
    fc.assert(
      fc.property(tally, ({ visits, firstVisits, answers: given }) => {
        for (const { id, per, askedWhen } of hia.fields) {
          const count = Object.values(given[id] ?? {}).reduce((sum, each) => sum + each, 0)
          const asked = askedWhen
            ? (given[askedWhen.field]?.[askedWhen.is] ?? 0)
            : per === 'visit'
              ? visits
              : firstVisits
          expect(count).toBe(asked)
        }
      }),
      runs,
    )
  })
})

/** A tally as text, independent of the order of its keys. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_, each) =>
    each !== null && typeof each === 'object' ? Object.fromEntries(Object.entries(each).toSorted()) : each,
  )
