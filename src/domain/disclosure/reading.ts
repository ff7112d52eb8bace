// [D11] Reads shared messages: their sums, as the nearest whole numbers that fit together, each with the interval that
// the noise allows nine times out of ten. Made of releases alone, so that all readers of the same messages see the same
// numbers.

import { nearestWhole } from './nearest-whole.ts'
import type { Answers, Counted, Door, NoisyQuestion, ReleaseData } from './release.ts'
import { addDraws, type Draws, marginOf, noDraws } from './uncertainty.ts'

/** A sum of noisy counts, and how many draws of noise are in it. */
export interface NoisySum {
  readonly sum: number
  readonly draws: Draws
}

/** Sums of one question over messages. */
export interface QuestionSum {
  readonly question: string
  /** The first visits of the messages that have this question. */
  readonly firstVisits: NoisySum
  readonly answers: readonly ({ readonly answer: string; readonly group: string } & NoisySum)[]
}

export interface AnswerSums {
  /** The messages with answers that are in it. */
  readonly messages: number
  readonly firstVisits: NoisySum
  readonly visitors: NoisySum
  readonly estimatedChildren: NoisySum
  readonly questions: readonly QuestionSum[]
  readonly outcomes: readonly QuestionSum[]
}

/** The best whole number, and the interval in which the true one lies at least nine times out of ten. */
export interface Estimate {
  readonly value: number
  readonly from: number
  readonly to: number
}

export interface QuestionReading {
  readonly question: string
  /** Of how many first visits (of outcomes: how many outcomes) the answers are. */
  readonly of: number
  readonly answers: readonly ({ readonly answer: string; readonly group: string } & Estimate)[]
  /** Each group of two answers or more. */
  readonly groups: readonly ({ readonly group: string } & Estimate)[]
}

export interface Reading {
  readonly firstVisits: Estimate
  readonly visitors: Estimate
  readonly estimatedChildren: Estimate
  readonly questions: readonly QuestionReading[]
  readonly outcomes: readonly QuestionReading[]
}

/** No message. */
export const noSum: NoisySum = { sum: 0, draws: noDraws }
export const noAnswers: AnswerSums = {
  messages: 0,
  firstVisits: noSum,
  visitors: noSum,
  estimatedChildren: noSum,
  questions: [],
  outcomes: [],
}

export const noDoor: Door = { hours: 0, hoursWithoutVisit: 0, visits: 0 }

/** [D1] Exact sums. */
export const sumOfDoors = (releases: readonly Pick<ReleaseData, 'door'>[]): Door =>
  releases.reduce(
    (sum, { door }) => ({
      hours: sum.hours + door.hours,
      hoursWithoutVisit: sum.hoursWithoutVisit + door.hoursWithoutVisit,
      visits: sum.visits + door.visits,
    }),
    noDoor,
  )

/** The answers of several messages. Nothing is made positive before it is added: that would make every sum too large. */
export const sumOfAnswers = (all: readonly Answers[]): AnswerSums => all.map(sumsOf).reduce(addSums, noAnswers)

function sumsOf(answers: Answers): AnswerSums {
  const draws: Draws = { ...noDraws, [answers.epsilon]: 1 }
  const noisy = (sum: number): NoisySum => ({ sum, draws })
  const firstVisits = noisy(answers.firstVisits)
  const questionSum = ({ question, answers: given }: NoisyQuestion): QuestionSum => ({
    question,
    firstVisits,
    answers: given.map(({ answer, group, count }) => ({ answer, group, ...noisy(count) })),
  })
  return {
    messages: 1,
    firstVisits,
    visitors: noisy(answers.visitors),
    estimatedChildren: noisy(answers.estimatedChildren),
    questions: answers.questions.map(questionSum),
    outcomes: answers.outcomes.map(questionSum),
  }
}

export const addNoisy = (a: NoisySum, b: NoisySum): NoisySum => ({
  sum: a.sum + b.sum,
  draws: addDraws(a.draws, b.draws),
})

export const addSums = (a: AnswerSums, b: AnswerSums): AnswerSums => ({
  messages: a.messages + b.messages,
  firstVisits: addNoisy(a.firstVisits, b.firstVisits),
  visitors: addNoisy(a.visitors, b.visitors),
  estimatedChildren: addNoisy(a.estimatedChildren, b.estimatedChildren),
  questions: addQuestions(a.questions, b.questions),
  outcomes: addQuestions(a.outcomes, b.outcomes),
})

function addQuestions(a: readonly QuestionSum[], b: readonly QuestionSum[]): readonly QuestionSum[] {
  const sums = new Map(a.map((question) => [question.question, question]))
  for (const other of b) {
    const known = sums.get(other.question)
    sums.set(other.question, known ? addQuestion(known, other) : other)
  }
  return [...sums.values()]
}

function addQuestion(a: QuestionSum, b: QuestionSum): QuestionSum {
  const answers = new Map(a.answers.map((answer) => [answer.answer, answer]))
  // The later message decides in which group an answer lies.
  for (const { answer, group, ...more } of b.answers)
    answers.set(answer, { answer, group, ...addNoisy(answers.get(answer) ?? noSum, more) })
  return {
    question: a.question,
    firstVisits: addNoisy(a.firstVisits, b.firstVisits),
    answers: [...answers.values()],
  }
}

/** @param visits how many visits there were in the same messages, exactly: there can't be more first visits */
export function readAnswers(sums: AnswerSums, visits = Number.POSITIVE_INFINITY): Reading {
  const firstVisits = estimateOf(sums.firstVisits, 'firstVisits', 0, visits)
  const first = firstVisits.value
  return {
    firstVisits,
    visitors: estimateOf(sums.visitors, 'visitors', first, 2 * first),
    estimatedChildren: estimateOf(sums.estimatedChildren, 'estimatedChildren', 0, 6 * first),
    questions: sums.questions.map((question) =>
      readQuestion(question, estimateOf(question.firstVisits, 'firstVisits', 0, visits).value, visits),
    ),
    outcomes: readOutcomes(sums.outcomes),
  }
}

/** Outcomes have no number of their own: the two questions are about the same people, so both sums say how many they are. */
function readOutcomes(outcomes: readonly QuestionSum[]): readonly QuestionReading[] {
  const totals = outcomes.map(({ answers }) => answers.reduce((total, { sum }) => total + sum, 0))
  // The more answers, the more noise in their sum.
  const weights = outcomes.map(({ answers }) => 1 / Math.max(1, answers.length))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const mean = totals.reduce((sum, total, index) => sum + (total * (weights[index] ?? 0)) / all, 0)
  return outcomes.map((question) => readQuestion(question, Math.max(0, Math.round(mean))))
}

/** @param most how many there can be, exactly */
function readQuestion(
  { question, answers }: QuestionSum,
  of: number,
  most = Number.POSITIVE_INFINITY,
): QuestionReading {
  // Rounded in order of name: all readers of the same messages see the same numbers, in any order of arrival.
  const byName = answers.toSorted((a, b) => (a.answer < b.answer ? -1 : 1))
  const whole = nearestWhole(
    byName.map(({ sum }) => sum),
    of,
  )
  const values = new Map(byName.map(({ answer }, index) => [answer, whole[index] ?? 0]))
  const read = answers.map(({ answer, group, ...noisy }) => {
    const value = values.get(answer) ?? 0
    return { answer, group, ...around(value, noisy.sum, marginOf(noisy.draws, 'leaf'), most) }
  })
  const groups = [...new Set(answers.map(({ group }) => group))].flatMap((group) => {
    const leaves = answers.filter((answer) => answer.group === group)
    if (leaves.length < 2) return []
    const noisy = leaves.reduce<NoisySum>(addNoisy, noSum)
    const value = read.filter((answer) => answer.group === group).reduce((sum, answer) => sum + answer.value, 0)
    return [{ group, ...around(value, noisy.sum, marginOf(noisy.draws, 'leaf'), most) }]
  })
  return { question, of, answers: read, groups }
}

function estimateOf({ sum, draws }: NoisySum, counted: Counted, least: number, most: number): Estimate {
  const value = Math.min(most, Math.max(least, sum))
  return around(value, sum, marginOf(draws, counted))
}

/**
 * The interval around the noisy sum; widened where the best number lies outside of it. A sum below 0 is taken for 0: a zero is
 * never sure.
 */
const around = (value: number, sum: number, margin: number, most = Number.POSITIVE_INFINITY): Estimate => ({
  value,
  from: Math.max(0, Math.min(value, sum - margin)),
  to: Math.min(most, Math.max(value, Math.max(0, sum) + margin)),
})
