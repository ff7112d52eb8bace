// The questionnaire that a visitor may fill in. An answered one is never a record of its own: its choices are added to the
// counts of a month, where nothing ties them to a visit, to a day or to each other.
import { LENGTHS } from './bounds.ts'
import { addDays, addMonths, type LocalDate, type Month } from './calendar.ts'
import { isIn, type Period, periodOf } from './period.ts'
import { offered, type Profile, type SurveyQuestion } from './profile.ts'
import { noteDaysAt, type Terms } from './retention.ts'
import { type Series, tallyIn } from './series.ts'
import { addTally, type Counts, type Tally, tallyOfCounts } from './tally.ts'

/** By question: the option that was chosen, or the words that were written. A question that was skipped is absent. */
export type SurveyAnswers = Readonly<Record<string, string>>

/** A questionnaire under way: the only place where the answers of one visitor stand together. */
export interface SurveyDraft {
  readonly id: string
  /** The day of the walk-in hour. */
  readonly date: LocalDate
  readonly answers: SurveyAnswers
}

/**
 * The questionnaire that was counted last, so that one that was only tried out can be taken off. The next one that is counted
 * takes its place.
 */
export interface CountedSurvey extends Pick<SurveyDraft, 'id' | 'date'> {
  readonly tally: Tally
  /** The ids of its remarks. */
  readonly remarks: readonly string[]
}

/** Words of a visitor. */
export interface Remark {
  readonly month: Month
  readonly question: string
  readonly text: string
}

/** Fewer questionnaires than this are not shown: their answers could be told of single visitors. */
export const FEWEST_SURVEYS = 5

/** The names of the counts: how many were filled in, and how often each option of a question was chosen. */
const SURVEY = 'survey'
const FILLED = 'answers'
export const countsOf = (question: string) => `${SURVEY}-${question}`

/** The questions that a visitor is asked now; empty where the loket has no questionnaire. */
export const questionsAsked = ({ survey }: Profile): readonly SurveyQuestion[] =>
  offered(survey).map(({ options, ...question }) => (options ? { ...question, options: offered(options) } : question))

/** The tally that an answered questionnaire adds to its month; null for one without answers, which is not counted. */
export function tallyOfSurvey(answers: SurveyAnswers, questions: readonly SurveyQuestion[]): Tally | null {
  const chosen = questions.filter(({ id, options }) => options?.some((option) => option.id === answers[id]))
  if (chosen.length === 0 && remarksOf(answers, questions).length === 0) return null
  const choices = chosen.map(({ id }) => tallyOfCounts(countsOf(id), { [answers[id] ?? '']: 1 }))
  return choices.reduce(addTally, tallyOfCounts(SURVEY, { [FILLED]: 1 }))
}

/** The words in an answered questionnaire. */
export const remarksOf = (
  answers: SurveyAnswers,
  questions: readonly SurveyQuestion[],
): readonly Pick<Remark, 'question' | 'text'>[] =>
  questions.flatMap(({ id, options }) => {
    const text = options ? '' : (answers[id] ?? '').trim()
    return text === '' ? [] : [{ question: id, text: text.slice(0, LENGTHS.remark) }]
  })

/**
 * The day on which the remarks of a month are erased. All remarks of a month share one key, as the key of a week would
 * tell whose they are. They are shown once their half-year is over, so their term begins then.
 */
export const remarksErasedOn = (month: Month, terms: Terms): LocalDate =>
  addDays(`${addMonths(periodOf('halfYear', month).until, 1)}-01`, noteDaysAt(`${month}-01`, terms))

export const surveysFilled = ({ counts }: Pick<Tally, 'counts'>): number => counts[SURVEY]?.[FILLED] ?? 0

export const isEnough = (tally: Pick<Tally, 'counts'>): boolean => surveysFilled(tally) >= FEWEST_SURVEYS

/** One or more whole half-years whose questionnaires are shown together, and their sum. */
export interface SurveyPeriod {
  readonly period: Period
  readonly tally: Tally
}

/**
 * The periods whose questionnaires are shown. A half-year is shown once it is over; one with fewer than
 * `FEWEST_SURVEYS` is shown together with the next. So no two shown periods differ by so few questionnaires that the
 * difference shows one visitor's answers.
 * @param today the month that it is now
 */
export function surveyPeriods(series: Series, today: Month): readonly SurveyPeriod[] {
  const withSurveys = series.filter(({ tally }) => surveysFilled(tally) > 0).map(({ month }) => month)
  const halfYears = [...new Map(withSurveys.map((month) => [periodOf('halfYear', month).from, month])).keys()]
  const shown: SurveyPeriod[] = []
  let from: Month | null = null
  for (const begin of halfYears.toSorted()) {
    const { until } = periodOf('halfYear', begin)
    if (until >= today) break
    const period: Period = { from: from ?? begin, until }
    const tally = tallyIn(series, period)
    from = isEnough(tally) ? null : period.from
    if (from === null) shown.push({ period, tally })
  }
  return shown
}

/** The survey periods in the totals of a period: all counts of their last half-year lie in it. */
export const surveyPeriodsIn = (series: Series, period: Period, today: Month): readonly SurveyPeriod[] =>
  surveyPeriods(series, today).filter(({ period: { until } }) => {
    const last = periodOf('halfYear', until)
    return series.every(({ month }) => !isIn(month, last) || isIn(month, period))
  })

/** How often each option of one question was chosen, by its id, and how often none was. */
export interface QuestionResult {
  readonly question: SurveyQuestion
  readonly counts: Counts
  readonly unanswered: number
}

export interface SurveyResults {
  readonly filled: number
  /** The questions with options, in the order of the profile. */
  readonly questions: readonly QuestionResult[]
}

/** The results of one of the periods that are shown. */
export function surveyResults({ tally }: SurveyPeriod, { survey = [] }: Profile): SurveyResults {
  const filled = surveysFilled(tally)
  const questions = survey.flatMap((question): readonly QuestionResult[] => {
    if (!question.options) return []
    const counts = tally.counts[countsOf(question.id)] ?? {}
    const answered = Object.values(counts).reduce((sum, count) => sum + count, 0)
    return [{ question, counts, unanswered: filled - answered }]
  })
  return { filled, questions }
}
