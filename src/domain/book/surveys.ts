// Steps of the questionnaire: stored after every tap; with the last one its choices join the counts of the month, beside the
// words that the visitor wrote. One that was only tried out is taken off again.
import { type LocalDate, monthOf } from '../calendar.ts'
import { areAnswersDrawn } from '../disclosure/due.ts'
import { fail, ok } from '../result.ts'
import { type CountedSurvey, type Remark, remarksOf, type SurveyAnswers, tallyOfSurvey } from '../survey.ts'
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
  const lastSurvey = { id: newId(), date, tally, remarks: written.map(([id]) => id) }
  return ok({ ...addToMonth(finished, month, tally), lastSurvey, remarks: new Map([...book.remarks, ...written]) })
}

/** The questionnaire counted last, while it can be taken off: [D7] not from a half-year whose answers were shared. */
export const surveyToTakeOff = ({ lastSurvey, ledger }: Book): CountedSurvey | null =>
  lastSurvey && !areAnswersDrawn(ledger.drawn, lastSurvey.date) ? lastSurvey : null

/** Its counts and its words go. */
export const takeOffSurvey: Step<void> = (book) => {
  const off = surveyToTakeOff(book)
  if (!off) return fail({ code: 'survey-gone' })
  const remarks = new Map([...book.remarks].filter(([id]) => !off.remarks.includes(id)))
  return ok({ ...addToMonth(book, monthOf(off.date), off.tally, -1), lastSurvey: null, remarks })
}

/** A visitor's words go for good, at any time: they can name a person. The counts stay. */
export const eraseRemark: Step<string> = (book, id) =>
  ok({ ...book, remarks: new Map([...book.remarks].filter(([other]) => other !== id)) })

/** Counts a questionnaire that was left unfinished, as it stands. */
export const countUnfinishedSurvey: Step<void> = (book, _, circumstances) =>
  finishSurvey(book, book.survey?.answers ?? {}, circumstances)

export const discardSurvey: Step<void> = (book) => ok({ ...book, survey: null })

/** The day whose month a questionnaire belongs to: that of the hour in which it was begun, and none of long before it. */
const dateOf = ({ survey, hour }: Book): LocalDate | null => survey?.date ?? (hour && firstDayOf(hour))
