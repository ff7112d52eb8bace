// An attacker who knows the rule, every message and all answers but one. The attack works with the formula of the noise, not
// with the code that draws it.
import type { Answers as Message, NoisyQuestion } from '../../src/domain/disclosure/release.ts'
import type { Counts } from '../../src/domain/tally.ts'

/** A question of one message, with its ε; `others` are the counts of everybody but the one who is attacked. */
export interface Seen {
  readonly epsilon: number
  readonly question: NoisyQuestion
  readonly others: Counts
}

/** The question `id` of a message, as an attacker sees it. */
export function seen(message: Message, id: string, others: Counts): Seen {
  const question = [...message.questions, ...message.outcomes].find((each) => each.question === id)
  if (!question) throw new Error(`no question ${id}`)
  return { epsilon: message.epsilon, question, others }
}

/**
 * The log-probability of all these messages if the answer was `answer`; null: the answer is in none of them. Terms that
 * are the same for every answer are left out.
 */
export const logLikelihood = (all: readonly Seen[], answer: string | null): number =>
  all.reduce(
    (sum, { epsilon, question, others }) =>
      question.answers.reduce((total, leaf) => {
        const count = (others[leaf.answer] ?? 0) + (leaf.answer === answer ? 1 : 0)
        return total - (Math.abs(leaf.count - count) * epsilon) / 2
      }, sum),
    0,
  )

/** Bayes: the probabilities of hypotheses, from their probabilities before and the logarithms of their likelihoods. */
export function posterior(prior: readonly number[], logs: readonly number[]): readonly number[] {
  const highest = Math.max(...logs)
  const weights = prior.map((before, index) => before * Math.exp((logs[index] ?? 0) - highest))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / all)
}

/** The promise of [D4]: a guess of probability `before` gets this probability at most. */
export const promised = (epsilon: number, before: number): number =>
  (before * Math.exp(epsilon)) / (before * Math.exp(epsilon) + 1 - before)

const PRIORS = [0.1, 0.25, 0.5, 0.75, 0.9]

/** The result of an attack: the largest share of the promise that it used up, and every guess that broke the promise. */
export interface Attack {
  readonly used: number
  readonly broken: readonly string[]
}

/**
 * Attacks one answer. The attacker believes beforehand that the answer is one of two, or any at all; never should any of
 * these become more probable than promised.
 * @param hypotheses the logarithm of the likelihood of each answer
 */
export function attack(name: string, epsilon: number, hypotheses: ReadonlyMap<string, number>): Attack {
  const all = [...hypotheses]
  const even = all.map(() => 1 / all.length)
  const beliefs = [
    [even, all] as const,
    ...all.flatMap(([a, logA], index) =>
      all.slice(index + 1).flatMap(([b, logB]) =>
        PRIORS.map(
          (before) =>
            [
              [before, 1 - before],
              [
                [a, logA],
                [b, logB],
              ],
            ] as const,
        ),
      ),
    ),
  ] as readonly (readonly [readonly number[], readonly (readonly [string, number])[]])[]
  let used = 0
  const broken: string[] = []
  for (const [prior, among] of beliefs) {
    const after = posterior(
      prior,
      among.map(([, log]) => log),
    )
    for (const [index, [answer]] of among.entries()) {
      const before = prior[index] ?? 0
      const gained = oddsOf(after[index] ?? 0) / oddsOf(before)
      used = Math.max(used, gained / Math.exp(epsilon))
      if ((after[index] ?? 0) > promised(epsilon, before) + 1e-9)
        broken.push(`${name}: “${answer}” from ${percent(before)} to ${percent(after[index] ?? 0)}`)
    }
  }
  return { used, broken }
}

const oddsOf = (share: number): number => share / (1 - share)
const percent = (share: number): string => `${Math.round(100 * share)} %`
