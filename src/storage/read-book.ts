// The book as it lies on the disk: read at unlock, and as the rows that differ between two of its states.
import type { Book } from '../domain/book/book.ts'
import type { StoredHour } from '../domain/book/hours.ts'
import { newLedger } from '../domain/book/ledger.ts'
import type { Instant } from '../domain/calendar.ts'
import type { Problem } from '../domain/problem.ts'
import type { Profile } from '../domain/profile.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import type { VisitId } from '../domain/visit.ts'
import type { WalkInHourId } from '../domain/walk-in-hour.ts'
import type { LedgerRow, MonthRows } from '../records/stored.ts'
import type { Change, StorageProblem } from './change.ts'
import { hourFromRows, type VisitRows, visitIdsOf } from './rows.ts'
import type { Store } from './store.ts'

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
  const [stored] = ledgers.value
  if (!stored) return fail({ code: 'storage-damaged' })
  const { ledger, monthRows } = stored
  const months = await readMonths(store, monthRows)
  if (!months.ok) return months
  const followUps = byId(await store.readAll('followUps'))
  if (!followUps.ok) return followUps
  const appointments = byId(await store.readAll('appointments'))
  if (!appointments.ok) return appointments
  const meetings = byId(await store.readAll('meetings'))
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
  const [hour] = hours.value
  if (!hour) return ok(null)
  const ids = visitIdsOf(hour)
  const visits = await store.read('visits', ids)
  if (!visits.ok) return fail({ code: visits.error })
  const notes = await store.read('notes', ids)
  if (!notes.ok) return fail({ code: notes.error })
  const rows = new Map<VisitId, VisitRows>()
  for (const [index, id] of ids.entries())
    rows.set(id, { visit: visits.value[index] ?? null, note: notes.value[index] ?? null })
  // A row that another row names must be there: to go on without it would be a total that is silently wrong.
  const read = hourFromRows(hour, rows)
  return read ? ok(read) : fail({ code: 'storage-damaged' })
}

async function readMonths(store: Store, monthRows: MonthRows): Promise<Result<Book['months'], Problem>> {
  const read = await store.read('months', Object.values(monthRows))
  if (!read.ok) return fail({ code: read.error })
  const months = read.value.filter((month) => month !== null)
  if (months.length < read.value.length) return fail({ code: 'storage-damaged' })
  return ok(new Map(months.map((totals) => [totals.month, totals])))
}

/** Records that each have a row of their own. */
function byId<R extends { readonly id: string }>(
  read: Result<readonly { readonly value: R | null }[], StorageProblem>,
): Result<ReadonlyMap<R['id'], R>, Problem> {
  if (!read.ok) return fail({ code: read.error })
  return ok(new Map(read.value.flatMap(({ value }) => (value ? [[value.id, value]] : []))))
}

async function readSurveys(store: Store): Promise<Result<Pick<Book, 'survey' | 'lastSurvey' | 'remarks'>, Problem>> {
  const [surveys, remarks] = await Promise.all([store.readAll('surveys'), store.readAll('remarks')])
  if (!surveys.ok) return fail({ code: surveys.error })
  if (!remarks.ok) return fail({ code: remarks.error })
  // Null where the key of a row has been destroyed.
  const [survey = null] = surveys.value.flatMap(({ value }) => (value && 'answers' in value ? [value] : []))
  const [lastSurvey = null] = surveys.value.flatMap(({ value }) => (value && 'tally' in value ? [value] : []))
  const kept = remarks.value.flatMap(({ id, value }) => (value ? [[id, value] as const] : []))
  return ok({ survey, lastSurvey, remarks: new Map(kept) })
}
