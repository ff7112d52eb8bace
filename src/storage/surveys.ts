// Questionnaires: one under way is on the disk after every tap; with the last one its row goes, and its choices join the
// counts of the month in the same transaction. Nothing else of it is kept but what somebody wrote, row by row.
import { type LocalDate, type Month, monthOf } from '../domain/calendar.ts'
import { newMonth } from '../domain/ledger.ts'
import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import { type Remark, remarksOf, type SurveyAnswers, type SurveyDraft, tallyOfSurvey } from '../domain/survey.ts'
import { addTally } from '../domain/tally.ts'
import type { Book } from './book.ts'
import type { BookState } from './book-state.ts'

type Written = Promise<Result<void, Problem>>

export function createSurveys(book: Book) {
  /** The answers that wait for their turn: later ones take their place, so that typing never queues up. */
  let waiting: { answers: SurveyAnswers; written: Written } | null = null

  const withMonth = (state: BookState) => book.withMonths(state, monthsOf(dateOf(state)))

  const finish = (answersOf: (state: BookState) => SurveyAnswers): Written =>
    book.change((state) => {
      const date = dateOf(state)
      return date === null ? fail({ code: 'hour-closed' }) : ok(counted(state, answersOf(state), monthOf(date), book))
    }, withMonth)

  return {
    /** The answers so far. */
    save(answers: SurveyAnswers): Written {
      if (waiting) {
        waiting.answers = answers
        return waiting.written
      }
      const written = book.change((state) => store(state)).finally(leave)
      const entry = { answers, written }
      waiting = entry
      return written

      function leave() {
        if (waiting === entry) waiting = null
      }

      function store(state: BookState): Result<BookState, Problem> {
        leave()
        const date = dateOf(state)
        if (date === null) return fail({ code: 'hour-closed' })
        const survey: SurveyDraft = { id: state.survey?.id ?? book.newId(), date, answers: entry.answers }
        return ok({ ...state, survey })
      }
    },

    /** `Klaar`: counts the answers, and forgets who gave which. Counts nothing when every question was skipped. */
    finish: (answers: SurveyAnswers): Written => finish(() => answers),

    /** Counts a questionnaire that was left unfinished, as it stands. */
    countUnfinished: (): Written => finish(({ survey }) => survey?.answers ?? {}),

    discard: (): Written => book.change((state) => ok({ ...state, survey: null })),
  }
}

/** The day whose month a questionnaire belongs to: that of the hour in which it was begun. */
const dateOf = ({ survey, hour }: BookState): LocalDate | null => survey?.date ?? hour?.date ?? null

const monthsOf = (date: LocalDate | null): readonly Month[] => (date === null ? [] : [monthOf(date)])

function counted(state: BookState, answers: SurveyAnswers, month: Month, { profileNow, newId }: Book): BookState {
  const questions = profileNow().survey ?? []
  const tally = tallyOfSurvey(answers, questions)
  if (!tally) return { ...state, survey: null }
  const books = state.months.get(month) ?? newMonth(month)
  const written = remarksOf(answers, questions).map((words): [string, Remark] => [newId(), { month, ...words }])
  return {
    ...state,
    survey: null,
    // A month may have its first questionnaire before its first hour is closed.
    monthRows: { ...state.monthRows, [month]: state.monthRows[month] ?? newId() },
    months: new Map(state.months).set(month, { ...books, tally: addTally(books.tally, tally) }),
    remarks: new Map([...state.remarks, ...written]),
  }
}
