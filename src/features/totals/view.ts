// The data of a period, and of the one before: made once, and read by the screen, the report and the files.
import { areAnswersShown } from '../../domain/answers-shown.ts'
import type { Month } from '../../domain/calendar.ts'
import { isIn, type Period, periodBefore } from '../../domain/period.ts'
import type { Profile } from '../../domain/profile.ts'
import { shownIn } from '../../domain/profile-shown.ts'
import { type MonthState, type MonthTally, monthsIn, type Series, tallyIn } from '../../domain/series.ts'
import { type SurveyPeriod, surveyPeriodsIn } from '../../domain/survey.ts'
import type { Tally } from '../../domain/tally.ts'

export type KnownMonth = MonthTally & { readonly state: MonthState }

export interface View {
  /** The current questions, and the retired ones that were counted in either period. */
  readonly profile: Profile
  readonly period: Period
  readonly tally: Tally
  readonly months: readonly KnownMonth[]
  /** The month of the first hour of all. */
  readonly first: Month
  /** Whether the period is not over. */
  readonly running: boolean
  /** As many months right before, unless nothing was kept then. */
  readonly before: {
    readonly period: Period
    readonly tally: Tally
    readonly months: readonly KnownMonth[]
    /** Whether something was kept from its first month on. */
    readonly whole: boolean
  } | null
  /** Whether the answers of the period are shown; headlines always are. */
  readonly showsAnswers: boolean
  /** The questionnaires that stand with the period. */
  readonly surveys: readonly SurveyPeriod[]
  /** Of all time: the funds that a trajectory uses do not end with a period. */
  readonly sinceBeginning: Tally
}

interface Known {
  readonly profile: Profile
  readonly series: Series
  readonly first: Month
  /** The month that it is now. */
  readonly today: Month
  /** The month that it is by two signs, where the date of the tablet itself is one. */
  readonly sure?: Month
  /** Whether the right `see-small-numbers` is there. */
  readonly seesFew: boolean
}

export function viewOf({ profile, series, first, today, sure = today, seesFew }: Known, period: Period): View {
  const before = periodBefore(period)
  const tally = tallyIn(series, period)
  const surveys = surveyPeriodsIn(series, period, sure)
  const { survey } = shownIn(
    profile,
    surveys.map((each) => each.tally),
  )
  return {
    profile: { ...shownIn(profile, [tally, tallyIn(series, before)]), ...(survey && { survey }) },
    period,
    tally,
    months: monthsIn(series, period, first, today),
    first,
    running: isIn(today, period),
    before:
      before.until < first
        ? null
        : {
            period: before,
            tally: tallyIn(series, before),
            months: monthsIn(series, before, first, today),
            whole: before.from >= first,
          },
    showsAnswers: areAnswersShown(tally, seesFew),
    surveys,
    sinceBeginning: tallyIn(series, { from: first, until: '9999-12' }),
  }
}
