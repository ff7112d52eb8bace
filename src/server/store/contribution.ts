// The rows that one release adds to the totals. Every number in them is a sum, so the order in which releases come does not
// matter (invariant 8).
import type { Answers, NoisyQuestion, ReleaseData } from '../../domain/disclosure/release.ts'
import { halfYearOf } from '../../domain/quarter.ts'
import type { Tables } from './tables.ts'

/** Rows of `answerTotal`: their common values, and as a JSON array of arrays `[kind, question, answer, group, sum]` the others. */
export type AnswerValues = Pick<Tables['answerTotal'], 'loket' | 'municipality' | 'halfYear' | 'epsilon'> & {
  readonly rows: string
}

export interface Contribution {
  readonly door: Tables['doorTotal']
  readonly answers: AnswerValues | null
}

export function contributionOf({ loket, municipality, quarter, door, answers }: ReleaseData): Contribution {
  const { hours, hoursWithoutVisit, visits } = door
  const place = { loket, municipality }
  return {
    door: { ...place, quarter, halfYear: halfYearOf(quarter), hours, hoursWithoutVisit, visits },
    answers: answers && {
      ...place,
      halfYear: answers.halfYear,
      epsilon: answers.epsilon,
      rows: JSON.stringify(rowsOf(answers)),
    },
  }
}

type Kind = Tables['answerTotal']['kind']
type AnswerRow = readonly [kind: Kind, question: string, answer: string, group: string, sum: number]

function rowsOf({ firstVisits, visitors, estimatedChildren, questions, outcomes }: Answers): readonly AnswerRow[] {
  const numbers = Object.entries({ firstVisits, visitors, estimatedChildren })
  return [
    ...numbers.map(([name, sum]): AnswerRow => ['number', name, '', '', sum]),
    ...questions.map(({ question }): AnswerRow => ['asked', question, '', '', firstVisits]),
    ...questions.flatMap((question) => leavesOf('question', question)),
    ...outcomes.flatMap((question) => leavesOf('outcome', question)),
  ]
}

const leavesOf = (kind: Kind, { question, answers }: NoisyQuestion): readonly AnswerRow[] =>
  answers.map(({ answer, group, count }) => [kind, question, answer, group, count])
