import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AUTHOR, hia } from '../../tests/support/disclosure.ts'
import {
  answer,
  type Draft,
  fieldsAsked,
  isFirstVisit,
  joinsTrajectory,
  newDraft,
  recordDraft,
  type VisitId,
} from './visit.ts'

const draft = newDraft('a' as VisitId, AUTHOR, 1_000)
const fill = (...taps: readonly (readonly [string, string])[]): Draft =>
  taps.reduce((filled, [field, option]) => answer(filled, hia, field, option), draft)
const required = [
  ['party', 'alone'],
  ['returning', 'no'],
  ['helpQuestion', 'repair'],
  ['estimatedChildren', 'n2'],
] as const

const tap = fc
  .constantFrom(...hia.fields)
  .chain(({ id, options }) => fc.tuple(fc.constant(id), fc.constantFrom(...options.map((option) => option.id))))

describe('an answer', () => {
  it('takes the place of the one before it', () => {
    expect(fill(['party', 'alone'], ['party', 'couple']).answers).toEqual({ party: 'couple' })
  })

  it('that is tapped again is taken back', () => {
    expect(fill(['party', 'alone'], ['party', 'alone']).answers).toEqual({})
  })

  it('leaves the draft that it was given as it was', () => {
    const before = fill(['party', 'alone'])
    answer(before, hia, 'party', 'couple')
    expect(before.answers).toEqual({ party: 'alone' })
  })

  it('to a question that is asked no longer goes with the answer that it hung on', () => {
    const referred = fill(['next', 'referral'], ['referral', 'sko'])
    expect(referred.answers).toEqual({ next: 'referral', referral: 'sko' })
    expect(answer(referred, hia, 'next', 'ready').answers).toEqual({ next: 'ready' })
    expect(answer(referred, hia, 'next', 'referral').answers).toEqual({})
  })

  it('never stands in a field that is not asked, whatever is tapped', () => {
    fc.assert(
      fc.property(fc.array(tap, { maxLength: 20 }), (taps) => {
        const { answers } = fill(...taps)
        const asked = fieldsAsked(hia, answers).map(({ id }) => id)
        for (const field of Object.keys(answers)) expect(asked).toContain(field)
      }),
    )
  })
})

describe('recording a draft', () => {
  it('names the required fields that are open, in the order of the profile', () => {
    const recorded = recordDraft(fill(['returning', 'no']), hia, 2_000)
    expect(recorded.ok || recorded.error.map(({ id }) => id)).toEqual(['party', 'helpQuestion', 'estimatedChildren'])
  })

  it('needs no other field', () => {
    const recorded = recordDraft({ ...fill(...required), note: 'kort' }, hia, 2_000)
    expect(recorded).toEqual({
      ok: true,
      value: { ...fill(...required), note: 'kort', recordedAt: 2_000, trajectory: false },
    })
  })

  it('takes "unknown" for an answer', () => {
    const unknown = required.map(([field]) => [field, 'unknown'] as const)
    expect(recordDraft(fill(...unknown), hia, 2_000).ok).toBe(true)
  })

  it('counts a conversation to a trajectory when one is agreed or under way, where the loket has any', () => {
    const { trajectory: _, ...without } = hia
    const agreed = fill(...required, ['next', 'trajectory'])
    expect(joinsTrajectory(fill(...required), hia, false)).toBe(false)
    expect(joinsTrajectory(agreed, hia, false)).toBe(true)
    expect(joinsTrajectory(fill(...required), hia, true)).toBe(true)
    expect(joinsTrajectory(agreed, without, false)).toBe(false)
    expect(joinsTrajectory(agreed, without, true)).toBe(false)
  })
})

describe('a first visit', () => {
  it('is one of somebody who was not here before, or of whom that is not known', () => {
    expect([{ returning: 'no' }, { returning: 'unknown' }, {}, { returning: 'yes' }].map(isFirstVisit)).toEqual([
      true,
      true,
      true,
      false,
    ])
  })
})
