// [D4] How much more probable any message can be under one of two data sets that differ in one person's answer to one question:
// at most e^ε times, through the production code. `release.test.ts` shows that a message is counts plus independent noise.
import { describe, expect, it } from 'vitest'
import type { Outcome } from '../../src/domain/follow-up.ts'
import { outcomeQuestionsOf } from '../../src/domain/outcome.ts'
import { dimensionsOf, EPSILONS, type Profile } from '../../src/domain/profile.ts'
import type { Answers } from '../../src/domain/visit.ts'
import { lokets } from '../../src/profiles/lokets.ts'
import { hia } from '../support/hia.ts'
import { cellsOf, shapeFor, tallyOf, worstRatio } from './messages.ts'

const ONE = 6

/** A visitor who answers every question with its option of this number. */
const visitor = (profile: Profile, number: number): Answers => ({
  ...Object.fromEntries(profile.fields.map(({ id, options }) => [id, options[number % options.length]?.id ?? ''])),
  returning: 'no',
})

/** Other visitors: nobody, or up to two with different answers. */
const othersOf = (profile: Profile): readonly (readonly Answers[])[] => {
  const each = [0, 1, 2].map((number) => visitor(profile, number))
  return [[], ...each.map((one) => [one]), ...each.map((one, index) => [one, each[(index + 1) % 3] ?? one])]
}

/** The worst over every pair of these answers of one visitor, for all answers of the others. */
function worstOf(profile: Profile, answers: readonly Answers[]): number {
  const shape = shapeFor(profile)
  const ratios = othersOf(profile).flatMap((others) => {
    const each = answers.map((own) => cellsOf(shape, tallyOf(profile, [...others, own])))
    return each.flatMap((a) => each.map((b) => worstRatio(profile.epsilon, a, b)))
  })
  return Math.max(...ratios)
}

const everyAnswer = (profile: Profile, field: string): readonly Answers[] =>
  (profile.fields.find(({ id }) => id === field)?.options ?? []).map(({ id }) => ({
    ...visitor(profile, 0),
    [field]: id,
  }))

const profiles = [...lokets, ...EPSILONS.map((epsilon) => ({ ...hia, epsilon }))]

describe.each(profiles)('$id at ε = $epsilon: of two data sets that differ in one person', (profile) => {
  const limit = ONE * profile.epsilon

  it('[D4] another answer to a shared question changes the odds by e^ε, and no more', () => {
    for (const { id } of dimensionsOf(profile)) expect(worstOf(profile, everyAnswer(profile, id))).toBe(limit)
  })

  it('[D4] as does whether they came alone or together, at most, and how many children they have', () => {
    expect(worstOf(profile, everyAnswer(profile, 'party'))).toBeLessThanOrEqual(limit)
    const children = worstOf(profile, everyAnswer(profile, 'estimatedChildren'))
    expect(children).toBeLessThanOrEqual(limit)
    expect(children).toBeGreaterThan(0)
  })

  it('[D2] another outcome does not change them by more, nor does one that is known a half-year later', () => {
    const shape = shapeFor(profile)
    const [track, referral] = outcomeQuestionsOf(profile)
    const others: readonly Outcome[] = [{ track: 'single', onwardReferral: 'none' }]
    const known = (outcomes: readonly Outcome[]) => cellsOf(shape, tallyOf(profile, [visitor(profile, 1)], outcomes))
    const each = (track?.options ?? []).map(({ id }) =>
      known([...others, { track: id, onwardReferral: 'none' } as Outcome]),
    )
    for (const a of each) {
      for (const b of each) expect(worstRatio(profile.epsilon, a, b)).toBeLessThanOrEqual(limit)
      // Known in one half-year or in the other: two messages change.
      const moved = worstRatio(profile.epsilon, a, known(others)) + worstRatio(profile.epsilon, known(others), a)
      expect(moved).toBe((referral ? 2 : 1) * limit)
    }
  })

  it('a whole other person is protected by the product over the questions', () => {
    const questions = dimensionsOf(profile).length
    const all = worstOf(
      profile,
      [0, 1, 2, 3].map((number) => visitor(profile, number)),
    )
    expect(all).toBeLessThanOrEqual((questions + 2) * limit)
    // [D3] The answer on earlier visits moves a number of every kind, and half as much of every question.
    const came = [visitor(profile, 6), { ...visitor(profile, 6), returning: 'yes' }]
    expect(worstOf(profile, came)).toBeLessThanOrEqual((3 + questions / 2) * limit)
  })
})
