// The loket's work on a test tablet, as the services do it, with parameters that are short to write.

import { endFollowUp, renewCode, resumeFollowUp } from '../../src/domain/book/follow-ups.ts'
import { currentMonth } from '../../src/domain/book/ledger.ts'
import {
  countUnfinishedSurvey,
  discardSurvey,
  eraseRemark,
  finishSurvey,
  saveSurvey,
  takeOffSurvey,
} from '../../src/domain/book/surveys.ts'
import { type KnownRemark, remarksIn as remarksOf, spanOf } from '../../src/domain/book/totals.ts'
import type { EndReason, FollowUpId } from '../../src/domain/follow-up.ts'
import type { Period } from '../../src/domain/period.ts'
import type { Problem } from '../../src/domain/problem.ts'
import { ok, type Result } from '../../src/domain/result.ts'
import type { SurveyAnswers } from '../../src/domain/survey.ts'
import type { Snapshot } from '../../src/records/stored.ts'
import type { Bookkeeper } from '../../src/tablet/bookkeeper/bookkeeper.ts'
import { appointments, eraseCode } from '../../src/tablet/services/follow-ups.ts'
import { meetings } from '../../src/tablet/services/meetings.ts'

export const createFollowUps = (book: Bookkeeper) => {
  const { run } = book
  return {
    renewCode: (id: FollowUpId) => run(renewCode, id),
    end: (id: FollowUpId, reason: EndReason | null, referral?: string) =>
      run(endFollowUp, { id, reason, ...(referral !== undefined && { referral }) }),
    resume: (id: FollowUpId) => run(resumeFollowUp, id),
    erase: (id: FollowUpId) => eraseCode(book, id),
  }
}

export const createAppointments = (book: Bookkeeper) => appointments({ book })
export const createMeetings = (book: Bookkeeper) => meetings({ book })

export const createSurveys = ({ run, runNewest }: Bookkeeper) => ({
  save: (answers: SurveyAnswers) => runNewest('survey', saveSurvey, answers),
  finish: (answers: SurveyAnswers) => run(finishSurvey, answers),
  countUnfinished: () => run(countUnfinishedSurvey, undefined),
  discard: () => run(discardSurvey, undefined),
  takeOff: () => run(takeOffSurvey, undefined),
  eraseRemark: (id: string) => run(eraseRemark, id),
})

export const totalsSpan = spanOf

export async function remarksIn(
  { book, profileNow, clock }: Bookkeeper,
  period: Period,
  others: readonly Snapshot[] = [],
): Promise<Result<readonly KnownRemark[], Problem>> {
  return ok(remarksOf(book.getState(), period, currentMonth(profileNow(), clock()), others))
}
