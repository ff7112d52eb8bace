import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hia } from '../../tests/support/disclosure.ts'
import {
  type Belonging,
  conversationsLeft,
  type FollowUpId,
  type FollowUps,
  lookUp,
  moveConversation,
  newFollowUp,
  trajectoryConversations,
  withoutVisit,
} from './follow-up.ts'
import { newFollowUpCode, spacedCode } from './follow-up-code.ts'
import { meterOf, placesLeft } from './funding.ts'
import { emptyTally } from './tally.ts'
import type { VisitId } from './visit.ts'

const ids = ['f1', 'f2', 'f3'] as readonly string[] as readonly FollowUpId[]
const code = (seed: number) => newFollowUpCode(() => seed)
const empty: FollowUps = new Map(ids.map((id, index) => [id, newFollowUp(id, code(index), '2023-10-11')]))

const belonging: fc.Arbitrary<Belonging | null> = fc.option(
  fc.record({ followUp: fc.constantFrom(...ids), inTrajectory: fc.boolean(), first: fc.boolean() }),
)
const visit = fc.constantFrom(...(['a', 'b', 'c', 'd'] as readonly string[] as readonly VisitId[]))
/** Two of them on one day. */
const date = (of: VisitId) => `2023-10-1${'abcd'.indexOf(of) >> 1}`
const moves = fc.array(fc.tuple(visit, belonging), { maxLength: 20 })

/** Lets visits go from one follow-up to another; gives where each of them stands at the end, too. */
function carryOut(steps: readonly (readonly [VisitId, Belonging | null])[]) {
  const places = new Map<VisitId, Belonging | null>()
  let followUps = empty
  for (const [each, after] of steps) {
    followUps = moveConversation(followUps, each, { date: date(each) }, places.get(each) ?? null, after)
    places.set(each, after)
  }
  return { followUps, places }
}

describe('a conversation', () => {
  it('stands under the code that its visit belongs to, once, and under no other', () => {
    fc.assert(
      fc.property(moves, (steps) => {
        const { followUps, places } = carryOut(steps)
        for (const [id, { conversations }] of followUps) {
          const expected = [...places].filter(([, place]) => place?.followUp === id)
          expect(conversations.map((each) => each.visit).toSorted()).toEqual(expected.map(([each]) => each).toSorted())
          for (const each of conversations) expect(each.inTrajectory).toBe(places.get(each.visit)?.inTrajectory)
          expect(conversations).toEqual(conversations.toSorted((a, b) => a.date.localeCompare(b.date)))
        }
      }),
    )
  })

  it('that moves is moved back exactly, wherever it came from', () => {
    fc.assert(
      fc.property(moves, visit, belonging, (steps, each, after) => {
        const { followUps, places } = carryOut(steps)
        const before = places.get(each) ?? null
        const there = moveConversation(followUps, each, { date: date(each) }, before, after)
        expect(moveConversation(there, each, { date: date(each) }, after, before)).toEqual(followUps)
      }),
    )
  })

  it('would not be moved back if it were left where it was: the planted fault', () => {
    const a = 'a' as VisitId
    const [f1, f2] = ids.map((followUp) => ({ followUp, inTrajectory: true, first: false }))
    const once = moveConversation(empty, a, { date: date(a) }, null, f1 ?? null)
    const twice = moveConversation(once, a, { date: date(a) }, null, f2 ?? null)
    expect(moveConversation(twice, a, { date: date(a) }, f2 ?? null, f1 ?? null)).not.toEqual(once)
  })

  it('leaves one more to come when it is taken out', () => {
    const all = ['a', 'b', 'c', 'd'].map(
      (each) => [each as VisitId, { followUp: 'f1', inTrajectory: true, first: false }] as const,
    )
    const full = carryOut(all as never).followUps.get('f1' as FollowUpId)
    if (!full) throw new Error('no follow-up')
    expect([trajectoryConversations(full), conversationsLeft(full, hia)]).toEqual([4, 1])
    expect(conversationsLeft(withoutVisit(full, 'b' as VisitId), hia)).toBe(2)
    expect(conversationsLeft({ ...full, conversations: [...full.conversations, ...full.conversations] }, hia)).toBe(0)
  })
})

describe('a code that is typed', () => {
  it('tells whose it is, however it is written', () => {
    for (const { id, code: known } of empty.values())
      for (const typed of [known, spacedCode(known), ` ${known.toLowerCase()}-`])
        expect(lookUp(empty, typed)).toMatchObject({ ok: true, value: { id } })
  })

  it('is a slip while it can be no code, and unknown when it is nobody’s', () => {
    expect(lookUp(empty, 'K7F')).toEqual({ ok: false, error: 'follow-up-slip' })
    expect(lookUp(empty, code(1).slice(0, 6).concat('A'))).toEqual({ ok: false, error: 'follow-up-slip' })
    expect(lookUp(empty, code(20))).toEqual({ ok: false, error: 'follow-up-unknown' })
  })
})

describe('the meter', () => {
  it('counts what Hendrik-Ido-Ambacht funds to the euro: 10 places, 50 conversations, 75 hours, € 10,000', () => {
    expect(meterOf(hia, { ...emptyTally, trajectories: 6, trajectoryConversations: 27 })).toEqual({
      trajectories: { used: 6, of: 10 },
      conversations: { used: 27, of: 50 },
      hours: { used: 40.5, of: 75 },
      euros: { used: 5400, of: 10_000 },
    })
  })

  it('says how many places are left, and never fewer than none', () => {
    const left = [0, 9, 10, 12].map((trajectories) => {
      const meter = meterOf(hia, { ...emptyTally, trajectories })
      return meter && placesLeft(meter)
    })
    expect(left).toEqual([10, 1, 0, 0])
  })

  it('is not there where nothing is funded', () => {
    const { trajectory: _, ...without } = hia
    expect(meterOf(without, emptyTally)).toBeNull()
  })
})
