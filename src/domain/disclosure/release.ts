// The message that leaves a tablet each quarter. Only this folder can make a `Release`; a tally does not compile where
// a release is asked for.
import type { Brand } from '../brand.ts'
import type { Epsilon } from '../profile.ts'
import type { HalfYear, Quarter } from '../quarter.ts'
import type { Tally } from '../tally.ts'
import type { Due } from './due.ts'
import { type DrawBelow, drawNoise, type Rate } from './noise.ts'
import { NOT_ASKED, type Shape, type SharedQuestion } from './questions.ts'

/** [D1] The numbers that an observer of the door can count: exact. */
export interface Door {
  readonly hours: number
  readonly hoursWithoutVisit: number
  readonly visits: number
}

/** The answers to one question: each a count with noise, which can be negative. */
export interface NoisyQuestion {
  readonly question: string
  readonly answers: readonly { readonly answer: string; readonly group: string; readonly count: number }[]
}

/** [D2] The answers given behind the door in a half-year: every number with noise. */
export interface Answers {
  readonly halfYear: HalfYear
  readonly epsilon: Epsilon
  readonly firstVisits: number
  readonly visitors: number
  readonly estimatedChildren: number
  readonly questions: readonly NoisyQuestion[]
  readonly outcomes: readonly NoisyQuestion[]
}

/** The sender: the tablet and the loket that it stands in. */
export interface ReleaseSource {
  /** A random UUID, made on the tablet. */
  readonly tablet: string
  readonly loket: string
  readonly municipality: string
  readonly profileVersion: number
}

/** The version of the format, the first thing that a reader looks at. */
export const RELEASE_FORMAT = 'inloop-release/1'

export interface ReleaseData extends ReleaseSource {
  readonly format: typeof RELEASE_FORMAT
  readonly quarter: Quarter
  readonly door: Door
  /** Null in the first quarter of a half-year. */
  readonly answers: Answers | null
  /** [D6] Spaces, so that the message is as long as any other of the same shape. */
  readonly padding: string
}

/** [D5] A message: drawn once, never changed. */
export type Release = Brand<ReleaseData, 'Release'>

/** The id of the message of a quarter and a half-year: `<tablet>.2026-Q3`, `<tablet>.2026-Q4.2026-H2`. */
export const releaseId = (tablet: string, { quarter, halfYear }: Due): string =>
  [tablet, quarter, ...(halfYear ? [halfYear] : [])].join('.')

/** The id of a message that was made. */
export const idOf = ({ tablet, quarter, answers }: ReleaseData): string =>
  releaseId(tablet, { quarter, halfYear: answers?.halfYear ?? null })

/**
 * [D4] How much noise each count gets, as a share of ε: the inverse of how much one answer of one visit can change the counts of
 * its question. A changed answer moves two leaves by one; a first visit is one; a couple is two visitors; a visit counts at
 * most six children.
 */
export const SHARES = { leaf: 2, firstVisits: 1, visitors: 2, estimatedChildren: 6 } as const
export type Counted = keyof typeof SHARES

export const rateOf = (epsilon: Epsilon, counted: Counted): Rate => ({ over: epsilon, under: SHARES[counted] })

/** Draws the message that is due. */
export function makeRelease(
  source: ReleaseSource,
  due: Due,
  tallies: { readonly ofQuarter: Tally; readonly ofHalfYear: Tally },
  shape: Shape,
  below: DrawBelow,
): Release {
  const { tablet, loket, municipality, profileVersion } = source
  const { hours, hoursWithoutVisit, visits } = tallies.ofQuarter
  const { quarter, halfYear } = due
  const message: Omit<ReleaseData, 'padding'> = {
    format: RELEASE_FORMAT,
    ...{ tablet, loket, municipality, profileVersion },
    quarter,
    door: { hours, hoursWithoutVisit, visits },
    answers: halfYear === null ? null : drawAnswers(halfYear, tallies.ofHalfYear, shape, below),
  }
  return { ...message, padding: paddingOf(message) } as unknown as Release
}

/** Draws every number of a half-year, zeros too, in a fixed order. */
function drawAnswers(halfYear: HalfYear, tally: Tally, shape: Shape, below: DrawBelow): Answers {
  const { epsilon } = shape
  const noisy = (count: number, counted: Counted) => count + drawNoise(rateOf(epsilon, counted), below)
  const drawn = ({ id, answers }: SharedQuestion, counts: Tally['answers']): NoisyQuestion => ({
    question: id,
    answers: answers.map(({ id: answer, group }) => ({
      answer,
      group,
      count: noisy(counts[id]?.[answer] ?? 0, 'leaf'),
    })),
  })
  const { firstVisits, visitors, estimatedChildren } = tally
  return {
    halfYear,
    epsilon,
    firstVisits: noisy(firstVisits, 'firstVisits'),
    visitors: noisy(visitors, 'visitors'),
    estimatedChildren: noisy(estimatedChildren, 'estimatedChildren'),
    questions: shape.questions.map((question) => drawn(question, withNotAsked(tally, question))),
    outcomes: shape.outcomes.map((question) => drawn(question, tally.counts)),
  }
}

/** The counts of a question, with the first visits at which it was not asked. */
function withNotAsked({ answers, firstVisits }: Tally, { id }: SharedQuestion): Tally['answers'] {
  const counts = answers[id] ?? {}
  const asked = Object.values(counts).reduce((sum, count) => sum + count, 0)
  return { [id]: { ...counts, [NOT_ASKED]: firstVisits - asked } }
}

/** Characters that a number may take: nine digits and a sign. */
const WIDTH = 10

function paddingOf(message: Omit<ReleaseData, 'padding'>): string {
  const numbers = numbersIn(message)
  const room = numbers.length * WIDTH - numbers.reduce((sum, number) => sum + String(number).length, 0)
  return ' '.repeat(Math.max(0, room))
}

/** Every number of a message that says something about a visitor or a walk-in hour. */
export function numbersIn({ door, answers }: Pick<ReleaseData, 'door' | 'answers'>): readonly number[] {
  const { hours, hoursWithoutVisit, visits } = door
  const atDoor = [hours, hoursWithoutVisit, visits]
  if (!answers) return atDoor
  const { firstVisits, visitors, estimatedChildren, questions, outcomes } = answers
  const leaves = [...questions, ...outcomes].flatMap((question) => question.answers.map(({ count }) => count))
  return [...atDoor, firstVisits, visitors, estimatedChildren, ...leaves]
}
