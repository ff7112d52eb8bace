// [D4] An attacker who knows all answers but one, and has every message of two years, against the production code.
import { describe, expect, it } from 'vitest'
import { EPSILONS } from '../../src/domain/profile.ts'
import { attackAll, attackOutcomes, type Publish } from './attack-all.ts'
import { promised } from './attacker.ts'
import { drawn, tallyIn } from './two-years.ts'

describe.each(EPSILONS)('[D4] at ε = %d', (epsilon) => {
  it('no answer of two years becomes more probable than promised, whatever was believed before', () => {
    const { used, broken } = attackAll(epsilon, 20)
    expect(broken).toEqual([])
    // The attack is as good as can be: here and there it gets all that the promise leaves.
    expect(used).toBeGreaterThan(0.999)
  })

  it('nor does how it went, also where the half-year in which it was known is not known', () => {
    expect(attackOutcomes(epsilon, 20).broken).toEqual([])
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
      // A reader who takes the counts for exact takes any noise for impossible.
      return [{ ...message, epsilon: 3, questions: exact }]
    }
    expect(attackAll(1, 1, bare).broken.length).toBeGreaterThan(0)
  })
})
