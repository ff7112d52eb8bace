// The rows that one release adds to the totals. Every number in them is a sum, so the order in which releases come does not
// matter (invariant 8).
import type { Answers, NoisyQuestion, ReleaseData } from '../../domain/disclosure/release.ts'
import { halfYearOf } from '../../domain/quarter.ts'
import type { Tables } from './tables.ts'

export interface Contribution {
  readonly door: Tables['doorTotal']
  readonly answers: readonly Tables['answerTotal'][]
}

export function contributionOf({ loket, municipality, quarter, door, answers }: ReleaseData): Contribution {
  const { hours, hoursWithoutVisit, visits } = door
  const place = { loket, municipality }
  return {
    door: { ...place, quarter, halfYear: halfYearOf(quarter), hours, hoursWithoutVisit, visits },
    answers: answers
      ? rowsOf(answers).map((row) => ({
          ...place,
          halfYear: answers.halfYear,
          ...row,
          epsilon: answers.epsilon,
          draws: 1,
        }))
      : [],
  }
}

type AnswerRow = Pick<Tables['answerTotal'], 'kind' | 'question' | 'answer' | 'group' | 'sum'>

function rowsOf({ firstVisits, visitors, estimatedChildren, questions, outcomes }: Answers): readonly AnswerRow[] {
  const numbers = Object.entries({ firstVisits, visitors, estimatedChildren })
  return [
    ...numbers.map(([name, sum]) => count('number', name, sum)),
    ...questions.map(({ question }) => count('asked', question, firstVisits)),
    ...questions.flatMap((question) => leavesOf('question', question)),
    ...outcomes.flatMap((question) => leavesOf('outcome', question)),
  ]
}

const count = (kind: AnswerRow['kind'], question: string, sum: number): AnswerRow => ({
  ...{ kind, question, answer: '', group: '', sum },
})

const leavesOf = (kind: AnswerRow['kind'], { question, answers }: NoisyQuestion): readonly AnswerRow[] =>
  answers.map(({ answer, group, count }) => ({ kind, question, answer, group, sum: count }))
