// [D4] An attacker who knows what everybody else said, and has every message of two years, against the production code.
import { describe, expect, it } from 'vitest'
import type { Answers as Message } from '../../src/domain/disclosure/release.ts'
import { EPSILONS, type Epsilon } from '../../src/domain/profile.ts'
import type { Counts } from '../../src/domain/tally.ts'
import { AT_LENGTH } from '../support/runs.ts'
import { type Attack, attack, logLikelihood, promised, seen } from './attacker.ts'
import { drawn, type HalfYearOfVisits, halfYears, questions, shapeIn, tallyIn } from './two-years.ts'

const DRAWS = AT_LENGTH ? 500 : 20

/** What is published of a half-year; several messages only where a fault is planted. */
type Publish = (each: HalfYearOfVisits, epsilon: Epsilon) => readonly Message[]
const real: Publish = (each, epsilon) => [drawn(each, epsilon)]

const less = (counts: Counts | undefined, answer: string): Counts => ({
  ...counts,
  [answer]: (counts?.[answer] ?? 0) - 1,
})

/** Every answer of every first visit of two years is attacked, `draws` times. */
function attackAll(epsilon: Epsilon, draws: number, publish: Publish = real): Attack {
  const attacks: Attack[] = []
  for (let draw = 0; draw < draws; draw++)
    for (const each of halfYears) {
      const messages = publish(each, epsilon)
      const { answers } = tallyIn(each)
      for (const [number, visit] of each.firsts.entries())
        for (const id of questions) {
          const own = visit[id] ?? 'unknown'
          const all = messages.map((message) => seen(message, id, less(answers[id], own)))
          const options =
            shapeIn(each.halfYear, epsilon).questions.find((question) => question.id === id)?.answers ?? []
          const logs = new Map(options.map((option) => [option.id, logLikelihood(all, option.id)]))
          attacks.push(attack(`visit ${number} of ${each.halfYear}, ${id}`, epsilon, logs))
        }
    }
  return together(attacks)
}

const together = (attacks: readonly Attack[]): Attack => ({
  used: Math.max(...attacks.map(({ used }) => used)),
  broken: attacks.flatMap(({ broken }) => broken),
})

describe.each(EPSILONS)('[D4] at ε = %d', (epsilon) => {
  it('no answer of two years becomes more probable than promised, whatever was believed before', () => {
    const { used, broken } = attackAll(epsilon, DRAWS)
    expect(broken).toEqual([])
    // The attack is as good as can be: here and there it gets all that the promise leaves.
    expect(used).toBeGreaterThan(0.999)
  })

  it('nor does how it went, also where the half-year in which it was known is not known', () => {
    const attacks = Array.from({ length: DRAWS }).flatMap(() =>
      halfYears.slice(1).map((later, index) => {
        const earlier = halfYears[index] as HalfYearOfVisits
        const [own] = later.outcomes
        const counts = [tallyIn(earlier).counts['track'] ?? {}, less(tallyIn(later).counts['track'], own?.track ?? '')]
        const [first, second] = [earlier, later].map((each, at) =>
          seen(drawn(each, epsilon), 'track', counts[at] ?? {}),
        )
        if (!first || !second) throw new Error('no messages')
        const hypotheses = new Map(
          first.question.answers.flatMap(({ answer }) => [
            [`${answer} in ${earlier.halfYear}`, logLikelihood([first], answer) + logLikelihood([second], null)],
            [`${answer} in ${later.halfYear}`, logLikelihood([first], null) + logLikelihood([second], answer)],
          ]),
        )
        return attack(later.halfYear, epsilon, hypotheses)
      }),
    )
    expect(together(attacks).broken).toEqual([])
  })

  it('[D10] where a restored tablet drew anew and somebody has both, it is twice ε and no more', () => {
    const twice: Publish = (each, given) => [drawn(each, given), drawn(each, given)]
    const { broken } = attackAll(epsilon, 3, twice)
    expect(broken.length).toBeGreaterThan(0)
    const worst = promised(2 * epsilon, 0.5)
    const found = broken.flatMap((sentence) => /from 50 % to (\d+) %/.exec(sentence)?.slice(1).map(Number) ?? [])
    expect(Math.max(...found)).toBeLessThanOrEqual(Math.round(100 * worst))
  })
})

describe('planted, and caught:', () => {
  it('noise that is drawn again at a retry', () => {
    const again: Publish = (each, epsilon) => [drawn(each, epsilon), drawn(each, epsilon)]
    expect(attackAll(2, 1, again).broken[0]).toMatch(/from \d+ % to \d+ %/)
  })

  it('half of the noise', () => {
    const quiet: Publish = (each) => [{ ...drawn(each, 3), epsilon: 3 }]
    expect(attackAll(1, 1, quiet).broken.length).toBeGreaterThan(0)
  })

  it('no noise at all', () => {
    const bare: Publish = (each, epsilon) => {
      const message = drawn(each, epsilon)
      const { answers } = tallyIn(each)
      const exact = message.questions.map((question) => ({
        ...question,
        answers: question.answers.map((leaf) => ({ ...leaf, count: answers[question.question]?.[leaf.answer] ?? 0 })),
      }))
      // Who reads exact counts takes any noise for impossible.
      return [{ ...message, epsilon: 3, questions: exact }]
    }
    expect(attackAll(1, 1, bare).broken.length).toBeGreaterThan(0)
  })
})
