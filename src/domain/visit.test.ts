import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AUTHOR, hia } from '../../tests/support/disclosure.ts'
import { dimensionsOf, type Field, type Profile } from './profile.ts'
import {
  answer,
  type Draft,
  fieldsAsked,
  isFirstVisit,
  joinsTrajectory,
  newDraft,
  optionsOffered,
  recordDraft,
  refer,
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

describe('a referral that is chosen from a card', () => {
  it('is the same as its taps, and twice is once', () => {
    const tapped = fill(['party', 'alone'], ['next', 'referral'], ['referral', 'gpYouth'])
    const chosen = refer(fill(['party', 'alone'], ['next', 'ready']), hia, 'gpYouth')
    expect(chosen.answers).toEqual(tapped.answers)
    expect(refer(chosen, hia, 'gpYouth')).toBe(chosen)
    expect(refer(chosen, hia, 'sko').answers['referral']).toBe('sko')
  })

  it('changes nothing where the loket does not offer it', () => {
    const before = fill(['party', 'alone'])
    expect(refer(before, hia, 'nowhere')).toBe(before)
    expect(refer(before, { ...hia, fields: hia.fields.filter(({ id }) => id !== 'referral') }, 'sko')).toBe(before)
  })
})

describe('what is retired', () => {
  const retiring = (...ids: readonly string[]): Profile => ({
    ...hia,
    fields: hia.fields.map((field) => ({
      ...field,
      ...(ids.includes(field.id) && { retired: true as const }),
      options: field.options.map((each) => (ids.includes(each.id) ? { ...each, retired: true as const } : each)),
    })),
  })
  const source = (profile: Profile): Field => {
    const field = profile.fields.find(({ id }) => id === 'referralSource')
    if (!field) throw new Error('no field')
    return field
  }
  const ids = (each: readonly { readonly id: string }[]) => each.map(({ id }) => id)

  it('is no question any more, not even a required one', () => {
    const profile = retiring('helpQuestion')
    expect(ids(fieldsAsked(profile, {}))).toEqual(ids(fieldsAsked(hia, {})).filter((id) => id !== 'helpQuestion'))
    const recorded = recordDraft(draft, profile, 2_000)
    expect(recorded.ok || ids(recorded.error)).toEqual(['party', 'returning', 'estimatedChildren'])
  })

  it('is asked neither where another answer hangs on it', () => {
    expect(ids(fieldsAsked(retiring('referral'), { next: 'referral' }))).not.toContain('referral')
  })

  it('is no option any more, but where it was chosen before', () => {
    expect(optionsOffered(source(hia), {})).toEqual(source(hia).options)
    const retired = source(retiring('church', 'paper'))
    expect(ids(optionsOffered(retired, {}))).toEqual(ids(retired.options).filter((id) => id !== 'church'))
    expect(ids(optionsOffered(retired, { referralSource: 'self' }))).not.toContain('church')
    expect(optionsOffered(retired, { referralSource: 'church' })).toEqual(retired.options)
  })

  it('of the options never leaves one that was not there, whatever was answered', () => {
    fc.assert(
      fc.property(
        fc.subarray(hia.fields.flatMap(({ options }) => ids(options))),
        fc.array(tap, { maxLength: 8 }),
        (retired, taps) => {
          const { answers } = fill(...taps)
          for (const field of retiring(...retired).fields) {
            const offered = optionsOffered(field, answers)
            expect(field.options.filter((each) => offered.includes(each))).toEqual(offered)
            for (const each of field.options)
              expect(offered.includes(each)).toBe(!each.retired || answers[field.id] === each.id)
          }
        },
      ),
    )
  })

  it('stays in a visit that said it before, whatever else is changed in it', () => {
    const before = fill(['party', 'alone'], ['stage', 'deepened'])
    expect(answer(before, retiring('stage'), 'party', 'couple').answers).toEqual({ party: 'couple', stage: 'deepened' })
  })

  it('is no dimension any more: its table would not add up to the block', () => {
    expect(ids(dimensionsOf(retiring('stage')))).toEqual(ids(dimensionsOf(hia)).filter((id) => id !== 'stage'))
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
  it('[D3] is one of which it was said that nobody of the couple came before', () => {
    const asked = ['no', 'yes', 'yesWithoutCode', 'unknown'].filter((returning) => isFirstVisit({ returning }))
    expect([asked, isFirstVisit({})]).toEqual([['no'], false])
  })
})
