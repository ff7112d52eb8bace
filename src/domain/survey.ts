// The questionnaire that a visitor may fill in. An answered one is never a record of its own: its choices are added to the
// counts of a month, where nothing ties them to a visit, to a day or to each other.
import { addDays, addMonths, type LocalDate, type Month } from './calendar.ts'
import { offered, type Profile, type SurveyQuestion } from './profile.ts'
import { noteDaysAt, type Terms } from './retention.ts'
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

/** Words of a visitor. */
export interface Remark {
  readonly month: Month
  readonly question: string
  readonly text: string
}

/** The most characters of a remark. */
export const LONGEST_REMARK = 1000

/** Fewer questionnaires than this are not shown: what they say could be told of single visitors. */
export const FEWEST_SURVEYS = 5

/** The names of the counts: how many were filled in, and how often each option of a question was chosen. */
const SURVEY = 'survey'
const FILLED = 'answers'
export const countsOf = (question: string) => `${SURVEY}-${question}`

/** What a visitor is asked now; empty where the loket has no questionnaire. */
export const questionsAsked = ({ survey }: Profile): readonly SurveyQuestion[] =>
  offered(survey).map(({ options, ...question }) => (options ? { ...question, options: offered(options) } : question))

/** What an answered questionnaire adds to its month; null when nothing was answered, which counts for nothing. */
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
    return text === '' ? [] : [{ question: id, text: text.slice(0, LONGEST_REMARK) }]
  })

/**
 * The day on which the remarks of a month are erased. Their key is that of the month, as a week would tell whose they are; a
 * term that is shorter than the month lasts until it is over, or nobody could read them at all.
 */
export function remarksErasedOn(month: Month, terms: Terms): LocalDate {
  const first = `${month}-01`
  const [term, over] = [addDays(first, noteDaysAt(first, terms)), `${addMonths(month, 1)}-01`]
  return term > over ? term : over
}

export const surveysFilled = ({ counts }: Pick<Tally, 'counts'>): number => counts[SURVEY]?.[FILLED] ?? 0

export const isEnough = (tally: Pick<Tally, 'counts'>): boolean => surveysFilled(tally) >= FEWEST_SURVEYS

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

/** The results of a period; null while fewer than `FEWEST_SURVEYS` were filled in. */
export function surveyResults(tally: Pick<Tally, 'counts'>, { survey = [] }: Profile): SurveyResults | null {
  if (!isEnough(tally)) return null
  const filled = surveysFilled(tally)
  const questions = survey.flatMap((question): readonly QuestionResult[] => {
    if (!question.options) return []
    const counts = tally.counts[countsOf(question.id)] ?? {}
    const answered = Object.values(counts).reduce((sum, count) => sum + count, 0)
    return [{ question, counts, unanswered: filled - answered }]
  })
  return { filled, questions }
}
