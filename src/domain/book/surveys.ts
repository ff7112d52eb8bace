// Steps of the questionnaire: stored after every tap; with the last one its choices join the counts of the month, and nothing
// else of it is kept but the words that the visitor wrote.
import { type LocalDate, monthOf } from '../calendar.ts'
import { fail, ok } from '../result.ts'
import { type Remark, remarksOf, type SurveyAnswers, tallyOfSurvey } from '../survey.ts'
import { firstDayOf } from '../walk-in-hour.ts'
import { addToMonth, type Book, type Step } from './book.ts'

export const saveSurvey: Step<SurveyAnswers> = (book, answers, { newId }) => {
  const date = dateOf(book)
  if (date === null) return fail({ code: 'hour-closed' })
  return ok({ ...book, survey: { id: book.survey?.id ?? newId(), date, answers } })
}

/** Counts the answers, and forgets which visitor gave which. Counts nothing when every question was skipped. */
export const finishSurvey: Step<SurveyAnswers> = (book, answers, { profile, newId }) => {
  const date = dateOf(book)
  if (date === null) return fail({ code: 'hour-closed' })
  const questions = profile.survey ?? []
  const tally = tallyOfSurvey(answers, questions)
  const finished = { ...book, survey: null }
  if (!tally) return ok(finished)
  const month = monthOf(date)
  const written = remarksOf(answers, questions).map((words): [string, Remark] => [newId(), { month, ...words }])
  return ok({ ...addToMonth(finished, month, tally), remarks: new Map([...book.remarks, ...written]) })
}

/** Counts a questionnaire that was left unfinished, as it stands. */
export const countUnfinishedSurvey: Step<void> = (book, _, circumstances) =>
  finishSurvey(book, book.survey?.answers ?? {}, circumstances)

export const discardSurvey: Step<void> = (book) => ok({ ...book, survey: null })

/** The day whose month a questionnaire belongs to: that of the hour in which it was begun, and none of long before it. */
const dateOf = ({ survey, hour }: Book): LocalDate | null => survey?.date ?? (hour && firstDayOf(hour))
