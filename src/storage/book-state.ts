// What an unlocked tablet holds in memory: as much as its screens need, and exactly what is on the disk.
import type { Appointments } from '../domain/appointment.ts'
import type { Month } from '../domain/calendar.ts'
import type { Ledger, MonthTotals } from '../domain/ledger.ts'
import type { Meetings } from '../domain/meeting.ts'
import type { Remark, SurveyDraft } from '../domain/survey.ts'
import type { FollowUps } from '../domain/trajectory.ts'
import type { VisitId } from '../domain/visit.ts'
import type { VisitRecord, WalkInHour } from '../domain/walk-in-hour.ts'

export interface BookState {
  readonly ledger: Ledger
  /** Where each month's row lies: the row's own id is random. */
  readonly monthRows: Readonly<Record<Month, string>>
  readonly months: ReadonlyMap<Month, MonthTotals>
  /** The open walk-in hour, else the one closed last. */
  readonly hour: WalkInHour | null
  readonly visits: ReadonlyMap<VisitId, VisitRecord>
  /** Everybody who may come back by a code. */
  readonly followUps: FollowUps
  readonly appointments: Appointments
  readonly meetings: Meetings
  /** The questionnaire under way, or one that was left unfinished. */
  readonly survey: SurveyDraft | null
  /** What visitors wrote in questionnaires, by the random id of its row. */
  readonly remarks: ReadonlyMap<string, Remark>
}
