// The questionnaire, for the counsellor and for the visitor who has the tablet.
import type { LocalDate } from '../domain/calendar.ts'
import type { SurveyQuestion } from '../domain/profile.ts'
import type { SurveyAnswers } from '../domain/survey.ts'
import type { Live } from './live.ts'
import type { Outcome } from './outcome.ts'
import type { TabletSettings } from './tablet.ts'

export interface HandedOver {
  readonly questions: readonly SurveyQuestion[]
  readonly lockAfter: TabletSettings['lockAfter']
}

/** The questionnaire that a visitor may fill in on the tablet. */
export interface Surveys {
  /** Whether a questionnaire was left unfinished. Its answers are shown to nobody. */
  readonly unfinished: Live<boolean>
  /** Counts it as it stands, or throws it away. */
  readonly countUnfinished: () => Outcome
  readonly discardUnfinished: () => Outcome
  /** The day of the questionnaire that was counted last, while it can be taken off; else null. */
  readonly counted: Live<LocalDate | null>
  readonly takeOff: () => Outcome
  /** Gives the tablet to the visitor, until the PIN. Needs an open hour, a PIN, and no other questionnaire unfinished. */
  readonly handOver: () => Outcome
  /** All that there is while a visitor has the tablet; null at any other time. */
  readonly handedOver: Live<HandedOver | null>
  /** The visitor's: stores the answers so far, after every tap. */
  readonly save: (answers: SurveyAnswers) => Outcome
  /** The visitor's: counts the answers, and forgets which visitor gave which. */
  readonly finish: (answers: SurveyAnswers) => Outcome
  /** The visitor's: forgets them without counting. */
  readonly discard: () => Outcome
}
