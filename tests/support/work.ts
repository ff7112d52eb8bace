// The loket's work on a test tablet, as the services do it, with parameters that are short to write.

import { endFollowUp, renewCode, resumeFollowUp } from '../../src/domain/book/follow-ups.ts'
import { currentMonth } from '../../src/domain/book/ledger.ts'
import { countUnfinishedSurvey, discardSurvey, finishSurvey, saveSurvey } from '../../src/domain/book/surveys.ts'
import { hoursOf, monthsKnown, type RecentHour, remarksIn as remarksOf, spanOf } from '../../src/domain/book/totals.ts'
import { addMonths, type Month } from '../../src/domain/calendar.ts'
import type { EndReason, FollowUpId } from '../../src/domain/follow-up.ts'
import { isIn, type Period, type PeriodUnit, periodOf } from '../../src/domain/period.ts'
import type { Problem } from '../../src/domain/problem.ts'
import { fail, ok, type Result } from '../../src/domain/result.ts'
import { tallyIn } from '../../src/domain/series.ts'
import type { Remark, SurveyAnswers } from '../../src/domain/survey.ts'
import type { Tally } from '../../src/domain/tally.ts'
import type { VisitId } from '../../src/domain/visit.ts'
import type { Snapshot } from '../../src/records/stored.ts'
import type { Bookkeeper } from '../../src/tablet/bookkeeper/bookkeeper.ts'
import { appointments } from '../../src/tablet/services/follow-ups.ts'
import { intakes } from '../../src/tablet/services/intakes.ts'
import { meetings } from '../../src/tablet/services/meetings.ts'
import { walkInHours } from '../../src/tablet/services/walk-in-hours.ts'

export function createWalkInHours(book: Bookkeeper) {
  const service = walkInHours({ book })
  return {
    ...service,
    open: (believeClock: boolean, location?: string) =>
      service.open({ believeClock, ...(location !== undefined && { location }) }),
    async recent(): Promise<Result<readonly (RecentHour & { readonly reopenable: boolean })[], Problem>> {
      const month = currentMonth(book.profileNow(), book.clock())
      const hours = hoursOf(book.book.getState(), [addMonths(month, -1), month])
      const kept = await book.store.read(
        'hours',
        hours.map(({ hour }) => hour.id),
      )
      if (!kept.ok) return fail({ code: kept.error })
      return ok(hours.map((hour, index) => ({ ...hour, reopenable: (kept.value[index] ?? null) !== null })))
    },
  }
}

export const createIntakes = (book: Bookkeeper) => ({
  ...intakes({ book }),
  find: (id: VisitId) => book.book.getState().visits.get(id) ?? null,
})

export const createFollowUps = ({ run }: Bookkeeper) => ({
  renewCode: (id: FollowUpId) => run(renewCode, id),
  end: (id: FollowUpId, reason: EndReason | null, referral?: string) =>
    run(endFollowUp, { id, reason, ...(referral !== undefined && { referral }) }),
  resume: (id: FollowUpId) => run(resumeFollowUp, id),
})

export const createAppointments = (book: Bookkeeper) => appointments({ book })
export const createMeetings = (book: Bookkeeper) => meetings({ book })

export const createSurveys = ({ run, runNewest }: Bookkeeper) => ({
  save: (answers: SurveyAnswers) => runNewest('survey', saveSurvey, answers),
  finish: (answers: SurveyAnswers) => run(finishSurvey, answers),
  countUnfinished: () => run(countUnfinishedSurvey, undefined),
  discard: () => run(discardSurvey, undefined),
})

/** The totals of the period of kind `unit` in which `month` lies, and whether an open hour counts along. */
export async function totalsOf(
  { book }: Bookkeeper,
  unit: PeriodUnit,
  month: Month,
  others: readonly Snapshot[] = [],
): Promise<Result<{ readonly tally: Tally; readonly openHour: boolean }, Problem>> {
  const period = periodOf(unit, month)
  const { months, openIn } = monthsKnown(book.getState(), others)
  return ok({ tally: tallyIn(months, period), openHour: openIn !== null && isIn(openIn, period) })
}

export const totalsSpan = spanOf

export async function remarksIn(
  { book, profileNow, clock }: Bookkeeper,
  period: Period,
  others: readonly Snapshot[] = [],
): Promise<Result<readonly Remark[], Problem>> {
  return ok(remarksOf(book.getState(), period, currentMonth(profileNow(), clock()), others))
}
