// [D11] The kept sums of one place and period, in the form that the domain reads.
import { type AnswerSums, addNoisy, type NoisySum, noSum, type QuestionSum } from '../../domain/disclosure/reading.ts'
import { noDraws } from '../../domain/disclosure/uncertainty.ts'
import type { Tables } from './tables.ts'

/** Rows of the period with the same ε are one row. */
export interface SumRow
  extends Pick<Tables['answerTotal'], 'kind' | 'question' | 'answer' | 'epsilon' | 'sum' | 'draws'> {
  readonly place: string
  readonly period: string
  /** The latest half-year in which the answer was shared, a space, and the group in which it lay then. */
  readonly placed: string
}

/** @param rows in order of question and answer */
export function sumsOf(rows: readonly SumRow[]): AnswerSums {
  const numbers = rows.filter(({ kind }) => kind === 'number')
  const number = (name: string) => sumOf(numbers.filter(({ question }) => question === name))
  return {
    messages: numbers.reduce((sum, { question, draws }) => sum + (question === 'firstVisits' ? draws : 0), 0),
    firstVisits: number('firstVisits'),
    visitors: number('visitors'),
    estimatedChildren: number('estimatedChildren'),
    questions: questionsIn(rows, 'question'),
    outcomes: questionsIn(rows, 'outcome'),
  }
}

function questionsIn(rows: readonly SumRow[], wanted: 'question' | 'outcome'): readonly QuestionSum[] {
  const asked = Map.groupBy(
    rows.filter(({ kind }) => kind === 'asked'),
    ({ question }) => question,
  )
  const leaves = Map.groupBy(
    rows.filter(({ kind }) => kind === wanted),
    ({ question }) => question,
  )
  return [...leaves].map(([question, own]) => ({
    question,
    firstVisits: sumOf(asked.get(question) ?? []),
    answers: [...Map.groupBy(own, ({ answer }) => answer)].map(([answer, same]) => ({
      answer,
      group: groupOf(same),
      ...sumOf(same),
    })),
  }))
}

const groupOf = (rows: readonly SumRow[]): string => {
  const latest = rows.reduce((last, { placed }) => (placed > last ? placed : last), '')
  return latest.slice(latest.indexOf(' ') + 1)
}

const sumOf = (rows: readonly SumRow[]): NoisySum =>
  rows.reduce(
    (total, { sum, epsilon, draws }) => addNoisy(total, { sum, draws: { ...noDraws, [epsilon]: draws } }),
    noSum,
  )
