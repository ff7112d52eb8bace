// Messages as sentences that a council reads: each number with the interval in which the true one nearly always lies.
import { wantsTogether } from '../../../domain/asked-and-found.ts'
import { NOT_ASKED } from '../../../domain/disclosure/questions.ts'
import type { Estimate, QuestionReading, Reading } from '../../../domain/disclosure/reading.ts'
import { releasedNames } from '../../../domain/disclosure/released-names.ts'
import type { Profile } from '../../../domain/profile.ts'
import { periodOfHalfYear } from '../../../domain/quarter.ts'
import { UNKNOWN } from '../../../domain/visit.ts'
import type { Words } from '../../../i18n/report-texts.ts'
import { nameOfPeriod } from '../period-words.ts'
import type { SharedFigures, SharedHalfYear } from './shared-figures.ts'

/** `29 (27 tot 31)`. */
export const estimateWords = ({ value, from, to }: Estimate, { t, format }: Words): string =>
  t.sharing.estimate(format.number(value), format.number(from), format.number(to))

/** A group, also one that holds a single answer; undefined where the question has no such group. */
export const groupIn = ({ answers, groups }: QuestionReading, group: string): Estimate | undefined =>
  groups.find((each) => each.group === group) ?? answers.find((each) => each.group === group)

/** The estimate of visitors who wanted to go on together, of a reading; undefined where the loket does not ask it. */
export function togetherIn({ questions }: Reading, profile: Profile): (Estimate & { readonly of: number }) | undefined {
  const wanted = wantsTogether(profile)
  const question = questions.find((each) => each.question === wanted?.question)
  if (!wanted || !question) return undefined
  const together = groupIn(question, wanted.group)
  return together && { ...together, of: question.of }
}

export function answerSentences(reading: Reading, profile: Profile, words: Words): readonly string[] {
  const { report } = words
  const { firstVisits, visitors, estimatedChildren, questions, outcomes } = reading
  const together = togetherIn(reading, profile)
  const others = questions.filter(({ question }) => !together || question !== wantsTogether(profile)?.question)
  return [
    report.firstVisitsSentence(firstVisits),
    report.visitorsSentence(visitors, estimatedChildren),
    ...(together ? [report.togetherSentence(together, together.of)] : []),
    ...others.flatMap((question) => mostGiven(question, profile, words)),
    ...outcomeSentences(outcomes, words),
  ]
}

/** The largest group of answers, apart from the unknown ones. */
function mostGiven(reading: QuestionReading, profile: Profile, { report, label }: Words): readonly string[] {
  const names = releasedNames(profile, label)
  const silent = reading.answers.filter(({ answer }) => answer === UNKNOWN || answer === NOT_ASKED)
  const groups = new Set(reading.answers.map(({ group }) => group))
  for (const { group } of silent) groups.delete(group)
  const [most] = [...groups]
    .flatMap((group) => {
      const estimate = groupIn(reading, group)
      return estimate ? [{ group, estimate }] : []
    })
    .toSorted((a, b) => b.estimate.value - a.estimate.value)
  if (!most || most.estimate.value === 0) return []
  const { question, of } = reading
  return [report.mostGiven(names.question(question), names.group(question, most.group), most.estimate, of)]
}

function outcomeSentences(outcomes: readonly QuestionReading[], { report }: Words): readonly string[] {
  const say = (question: string, group: string, sentence: (count: Estimate, of: number) => string) => {
    const reading = outcomes.find((each) => each.question === question)
    const count = reading && groupIn(reading, group)
    return count ? [sentence(count, reading.of)] : []
  }
  return [...say('track', 'more', report.moreConversations), ...say('onwardReferral', 'referred', report.referredOn)]
}

/** The first half-year against the last, in the numbers that are exact; none where there is only one. */
export function trendSentences({ halfYears }: SharedFigures, words: Words): readonly string[] {
  const whole = halfYears.filter(({ reading }) => reading !== null)
  const [first, last] = [whole[0], whole.at(-1)]
  if (!first || !last || first === last) return []
  return [first, last].map((each) => halfYearSentence(each, words))
}

const halfYearSentence = ({ halfYear, door }: SharedHalfYear, words: Words): string =>
  words.report.trendSentence(
    words.report.the(nameOfPeriod(periodOfHalfYear(halfYear), words)),
    door.hours,
    door.visits,
    door.hoursWithoutVisit,
  )
