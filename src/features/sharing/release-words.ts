// A message in words: numbers that are exact, and numbers that can be a few off.

import { type Estimate, type QuestionReading, readAnswers, sumOfAnswers } from '../../domain/disclosure/reading.ts'
import type { Answers, Door, ReleaseData } from '../../domain/disclosure/release.ts'
import { releasedNames } from '../../domain/disclosure/released-names.ts'
import type { Period } from '../../domain/period.ts'
import type { Profile } from '../../domain/profile.ts'
import { periodOfHalfYear, periodOfQuarter, type Quarter } from '../../domain/quarter.ts'
import type { Language } from '../../i18n/language.ts'

type Words = Pick<Language, 't' | 'format' | 'label'>

/** `oktober tot en met december 2026`. */
export const monthsIn = ({ from, until }: Period, { format }: Pick<Words, 'format'>): string =>
  format.months(from, until)

/** `4e kwartaal 2026`. */
export const nameOfQuarter = (quarter: Quarter, { t }: Pick<Words, 't'>): string =>
  t.totals.quarter(Number(quarter.slice(6)), quarter.slice(0, 4))

export const doorWords = ({ hours, hoursWithoutVisit, visits }: Door, { t }: Pick<Words, 't'>): string =>
  t.sharing.doorWords(hours, hoursWithoutVisit, visits)

/** The months of a message, and of its answers. */
export const monthsOfRelease = ({ quarter, answers }: Pick<ReleaseData, 'quarter' | 'answers'>, words: Words) => ({
  door: monthsIn(periodOfQuarter(quarter), words),
  answers: answers && monthsIn(periodOfHalfYear(answers.halfYear), words),
})

export interface Told {
  readonly name: string
  readonly value: string
}

/** [D11] The answers of a message in words, each number with the interval in which the true one nearly always lies. */
export function answersTold(answers: Answers, profile: Profile, words: Words): readonly Told[] {
  const { t, format, label } = words
  const names = releasedNames(profile, label)
  const { firstVisits, visitors, estimatedChildren, questions, outcomes } = readAnswers(sumOfAnswers([answers]))
  const told = ({ value, from, to }: Estimate) =>
    t.sharing.estimate(format.number(value), format.number(from), format.number(to))
  const ofQuestion = ({ question, answers: given }: QuestionReading): Told => ({
    name: names.question(question),
    value: given.map((each) => `${names.answer(question, each.answer)}: ${told(each)}`).join('. '),
  })
  return [
    { name: t.sharing.people, value: told(firstVisits) },
    { name: t.totals.visitorsName, value: told(visitors) },
    { name: t.totals.estimatedChildren, value: told(estimatedChildren) },
    ...[...questions, ...outcomes].map(ofQuestion),
  ]
}
