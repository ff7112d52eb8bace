// [D4] The promise of the noise, for the people who choose ε: how much better shared figures can make a guess.
import { outcomeQuestionsOf } from '../outcome.ts'
import { dimensionsOf, type Epsilon, type Profile } from '../profile.ts'
import type { Counted } from './release.ts'

/** At most so many times do the odds of a guess about one answer grow: e^ε. */
export const oddsFactor = (epsilon: Epsilon): number => Math.exp(epsilon)

/**
 * How certain a reader can be of an answer once it is shared: a share from 0 to 1.
 * @param before how certain they were, between 0 and 1
 */
export function certaintyAfter(epsilon: Epsilon, before: number): number {
  const odds = (oddsFactor(epsilon) * before) / (1 - before)
  return odds / (1 + odds)
}

/** How much of one couple or person is shared. Each of these is drawn with the whole ε. */
export interface SharedAbout {
  readonly questions: number
  readonly outcomes: number
  /** First visits, visitors, children. */
  readonly numbers: number
  /** All of them together. A guess about everything at once gains at most this many times ε. */
  readonly all: number
}

export function sharedAbout(profile: Profile): SharedAbout {
  const questions = dimensionsOf(profile).length
  const outcomes = outcomeQuestionsOf(profile).length
  const numbers = NUMBERS.length
  return { questions, outcomes, numbers, all: questions + outcomes + numbers }
}

const NUMBERS: readonly Counted[] = ['firstVisits', 'visitors', 'estimatedChildren']
