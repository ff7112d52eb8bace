// Every answer of two years of Hendrik-Ido-Ambacht under attack, by a reader who has every message.
import type { Answers as Message } from '../../src/domain/disclosure/release.ts'
import type { Epsilon } from '../../src/domain/profile.ts'
import type { Counts } from '../../src/domain/tally.ts'
import { type Attack, attack, logLikelihood, seen } from './attacker.ts'
import { drawn, type HalfYearOfVisits, halfYears, questions, shapeIn, tallyIn } from './two-years.ts'

/** The messages of a half-year: several only where a fault is planted. */
export type Publish = (each: HalfYearOfVisits, epsilon: Epsilon) => readonly Message[]
const real: Publish = (each, epsilon) => [drawn(each, epsilon)]

const less = (counts: Counts | undefined, answer: string): Counts => ({
  ...counts,
  [answer]: (counts?.[answer] ?? 0) - 1,
})

/** Every answer of every first visit of two years is attacked, `draws` times. */
export function attackAll(epsilon: Epsilon, draws: number, publish: Publish = real): Attack {
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

/** Attacks an outcome: its value is not known, nor in which of two half-years it was counted. */
export function attackOutcomes(epsilon: Epsilon, draws: number): Attack {
  const attacks = Array.from({ length: draws }).flatMap(() =>
    halfYears.slice(1).map((later, index) => {
      const earlier = halfYears[index] as HalfYearOfVisits
      const [own] = later.outcomes
      const counts = [tallyIn(earlier).counts['track'] ?? {}, less(tallyIn(later).counts['track'], own?.track ?? '')]
      const [first, second] = [earlier, later].map((each, at) => seen(drawn(each, epsilon), 'track', counts[at] ?? {}))
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
  return together(attacks)
}

const together = (attacks: readonly Attack[]): Attack => ({
  used: Math.max(...attacks.map(({ used }) => used)),
  broken: attacks.flatMap(({ broken }) => broken),
})
