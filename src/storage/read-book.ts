// The book as it lies on the disk: read at unlock, and as the rows that differ between two of its states.
import type { Appointment } from '../domain/appointment.ts'
import type { Book } from '../domain/book/book.ts'
import type { StoredHour } from '../domain/book/hours.ts'
import { type Ledger, type MonthTotals, newLedger } from '../domain/book/ledger.ts'
import type { Instant, Month } from '../domain/calendar.ts'
import type { Meeting } from '../domain/meeting.ts'
import type { Problem } from '../domain/problem.ts'
import type { Profile } from '../domain/profile.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import type { Remark, SurveyDraft } from '../domain/survey.ts'
import type { FollowUp } from '../domain/trajectory.ts'
import type { VisitId } from '../domain/visit.ts'
import type { WalkInHour, WalkInHourId } from '../domain/walk-in-hour.ts'
import { hourFromRows, visitIdsOf } from './rows.ts'
import type { Change, Store } from './store.ts'

/** Where each month's row lies: the row's own id is random, so that nobody sees which month was written. */
export type MonthRows = Readonly<Record<Month, string>>

interface LedgerRow {
  readonly ledger: Ledger
  readonly monthRows: MonthRows
}

export const ledgerChange = (value: LedgerRow): Change => ({ table: 'ledger', id: 'ledger', value })

/** The row with which a tablet begins. */
export const firstLedger = (profile: Profile, now: Instant): Change =>
  ledgerChange({ ledger: newLedger(profile, now), monthRows: {} })

export interface ReadBook {
  readonly book: Book
  readonly monthRows: MonthRows
}

export async function readBook(store: Store): Promise<Result<ReadBook, Problem>> {
  const ledgers = await store.read('ledger', ['ledger'])
  if (!ledgers.ok) return fail({ code: ledgers.error })
  const stored = ledgers.value[0] as LedgerRow | null
  if (!stored) return fail({ code: 'storage-damaged' })
  const { ledger, monthRows } = stored
  const months = await readMonths(store, monthRows)
  if (!months.ok) return months
  const followUps = await readRecords<FollowUp>(store, 'followUps')
  if (!followUps.ok) return followUps
  const appointments = await readRecords<Appointment>(store, 'appointments')
  if (!appointments.ok) return appointments
  const meetings = await readRecords<Meeting>(store, 'meetings')
  if (!meetings.ok) return meetings
  const surveys = await readSurveys(store)
  if (!surveys.ok) return surveys
  const current = ledger.current ? await readHour(store, ledger.current) : ok(null)
  if (!current.ok) return current
  const book: Book = {
    // The hour's week may have been erased.
    ledger: current.value ? ledger : { ...ledger, current: null },
    months: months.value,
    hour: null,
    visits: new Map(),
    ...current.value,
    followUps: followUps.value,
    appointments: appointments.value,
    meetings: meetings.value,
    ...surveys.value,
  }
  return ok({ book, monthRows })
}

/** An hour with its drafts and visits; null when its week has been erased. */
export async function readHour(store: Store, id: WalkInHourId): Promise<Result<StoredHour | null, Problem>> {
  const hours = await store.read('hours', [id])
  if (!hours.ok) return fail({ code: hours.error })
  const hour = hours.value[0] as WalkInHour | null
  if (!hour) return ok(null)
  const ids = visitIdsOf(hour)
  const visits = await store.read('visits', ids)
  if (!visits.ok) return fail({ code: visits.error })
  const notes = await store.read('notes', ids)
  if (!notes.ok) return fail({ code: notes.error })
  const rows = new Map<VisitId, { visit: unknown; note: unknown }>()
  for (const [index, visit] of ids.entries()) rows.set(visit, { visit: visits.value[index], note: notes.value[index] })
  // A row that another row names must be there: to go on without it would be a total that is silently wrong.
  const read = hourFromRows(hour, rows)
  return read ? ok(read) : fail({ code: 'storage-damaged' })
}

async function readMonths(store: Store, monthRows: MonthRows): Promise<Result<Book['months'], Problem>> {
  const read = await store.read('months', Object.values(monthRows))
  if (!read.ok) return fail({ code: read.error })
  if (read.value.includes(null)) return fail({ code: 'storage-damaged' })
  return ok(new Map(read.value.map((value) => [(value as MonthTotals).month, value as MonthTotals])))
}

/** Records that each have a row of their own, by id. */
async function readRecords<R extends { readonly id: string }>(
  store: Store,
  table: 'followUps' | 'appointments' | 'meetings',
): Promise<Result<ReadonlyMap<R['id'], R>, Problem>> {
  const read = await store.readAll(table)
  if (!read.ok) return fail({ code: read.error })
  const all = read.value.map(({ value }) => value as R)
  return ok(new Map(all.map((record) => [record.id, record])))
}

async function readSurveys(store: Store): Promise<Result<Pick<Book, 'survey' | 'remarks'>, Problem>> {
  const [surveys, remarks] = await Promise.all([store.readAll('surveys'), store.readAll('remarks')])
  if (!surveys.ok) return fail({ code: surveys.error })
  if (!remarks.ok) return fail({ code: remarks.error })
  // Null where its key has been destroyed.
  const [survey = null] = surveys.value.flatMap(({ value }) => (value === null ? [] : [value as SurveyDraft]))
  const kept = remarks.value.flatMap(({ id, value }) => (value === null ? [] : [[id, value as Remark] as const]))
  return ok({ survey, remarks: new Map(kept) })
}
