// Where the parts of a walk-in hour lie: the hour and its visits under the key of their week, each note under the key
// that only its author has. The record that undo puts back lies with the record that replaced it, so that both are
// forgotten together.
import type { Appointment } from '../domain/appointment.ts'
import type { Book } from '../domain/book/book.ts'
import type { StoredHour } from '../domain/book/hours.ts'
import { type LocalDate, monthOf, weekOf } from '../domain/calendar.ts'
import type { FollowUp, FollowUpId } from '../domain/follow-up.ts'
import type { PersonId } from '../domain/person.ts'
import type { Remark } from '../domain/survey.ts'
import type { VisitId } from '../domain/visit.ts'
import {
  firstDayOf,
  isRecorded,
  type LastAction,
  undoable,
  type VisitRecord,
  type WalkInHour,
} from '../domain/walk-in-hour.ts'
import type { HourRow, LastRow, NoteRow, RecordRow, VisitRow } from '../records/stored.ts'
import type { Term } from '../vault/week-keys.ts'
import type { Change } from './change.ts'
import { CLOSED, type Opened } from './sealed-row.ts'

type Hour = Pick<Book, 'hour' | 'visits'>

/** A visit and the record that undo would put back in its place; `undefined`: the last step was not about it. */
interface KeptVisit {
  readonly record: VisitRecord | null
  readonly before: VisitRecord | null | undefined
}

export const remarksTerm = ({ month }: Pick<Remark, 'month'>): Term => ({ kind: 'remarks', month })

type Kept = Pick<WalkInHour, 'date' | 'keptFrom'>

/** What is kept of one code lies under keys of its own, so that it can be forgotten without another code. */
const codeTerm = (followUp: FollowUpId, date: LocalDate): Term => ({ kind: 'code', followUp, month: monthOf(date) })

export const followUpTerm = ({ id, since, conversations }: FollowUp): Term =>
  codeTerm(id, conversations.map(firstDayOf).toSorted().at(-1) ?? since)

export const appointmentTerm = ({ followUp, date }: Appointment): Term => codeTerm(followUp, date)

export const detailsTerm = (hour: Kept): Extract<Term, { kind: 'details' }> => ({
  kind: 'details',
  week: weekOf(firstDayOf(hour)),
})

export const notesTerm = (hour: Kept, person: PersonId): Term => ({
  kind: 'notes',
  week: weekOf(firstDayOf(hour)),
  person,
})

/** The row of an hour. The record that its last step replaced stands with the visit. */
export function hourChange(hour: WalkInHour): Change {
  const value: HourRow = { ...hour, last: hour.last && lastRow(hour.last) }
  return { table: 'hours', id: hour.id, value, term: detailsTerm(hour) }
}

/** The rows of one visit that differ between two states of its hour. */
export function visitChanges(before: Hour, after: Hour, hour: WalkInHour): readonly Change[] {
  const ids = new Set([...idsOf(before), ...idsOf(after)])
  // With its date the hour goes under the key of another week, and all that belongs to it goes along.
  const isMoved = before.hour?.id === hour.id && before.hour.date !== hour.date
  return [...ids].flatMap((id): readonly Change[] => {
    const [old, now] = [keptOf(before, id), keptOf(after, id)]
    if (old.record === now.record && old.before === now.before && !isMoved) return []
    if (!now.record && !now.before)
      return [
        { table: 'visits', id, value: undefined },
        { table: 'notes', id, value: undefined },
      ]
    const value: VisitRow = {
      record: now.record && withoutWords(now.record),
      ...(now.before !== undefined && { before: now.before && withoutWords(now.before) }),
    }
    const visit: Change = { table: 'visits', id, value, term: detailsTerm(hour) }
    const note = noteRow(now, hour)
    // Without words to write the note is another person's, and stays as it is.
    return note ? [visit, { table: 'notes', id, value: note, term: notesTerm(hour, note.author) }] : [visit]
  })
}

/** The ids of the visit rows that belong to an hour as its row has it. */
export const visitIdsOf = (hour: Pick<HourRow, 'entries' | 'last'>): readonly VisitId[] => [
  ...new Set([...hour.entries.filter(({ state }) => state !== 'counted').map(({ id }) => id), ...movedIn(hour.last)]),
]

/** The visits that a step and the removals before it wrote or removed. */
const movedIn = (last: LastRow | LastAction | null): readonly VisitId[] =>
  last ? [...(last.visit ? [last.visit.id] : []), ...movedIn(last.earlier ?? null)] : []

/** The rows of one visit; the note can be another person's. */
export interface VisitRows {
  readonly visit: Opened<'visits'>
  readonly note: Opened<'notes'>
}

/** The hour and its visits from their rows; null when a visit that must be there is not. */
export function hourFromRows(hour: HourRow, rows: ReadonlyMap<VisitId, VisitRows>): StoredHour | null {
  const visits = new Map<VisitId, VisitRecord>()
  const read = (id: VisitId) => {
    const row = rows.get(id)
    return { visit: row?.visit ?? null, note: row?.note === CLOSED ? null : (row?.note ?? null) }
  }
  for (const { id, state } of hour.entries) {
    if (state === 'counted') continue
    const { visit, note } = read(id)
    if (!visit?.record) return null
    visits.set(id, withWords(visit.record, note))
  }
  const lastFromRow = ({ visit: moved, earlier, ...step }: LastRow): LastAction => ({
    ...step,
    ...(moved && { visit: { id: moved.id, before: replacedBy(step, moved.id) } }),
    ...(earlier && { earlier: lastFromRow(earlier) }),
  })
  const replacedBy = ({ before }: Pick<LastRow, 'before'>, id: VisitId) => {
    // A visit that was only counted had no record, also when a draft of it was thrown away before.
    if (before?.entries.find((entry) => entry.id === id)?.state === 'counted') return null
    const { visit, note } = read(id)
    return visit?.before ? withWords(visit.before, note?.before ?? null) : null
  }
  return { hour: { ...hour, last: hour.last && lastFromRow(hour.last) }, visits }
}

/** A note's words have been erased from the disk: the copy in memory goes, too. */
export const withoutNotes = (record: VisitRecord): VisitRecord =>
  isRecorded(record) && record.change
    ? { ...record, note: null, change: { ...record.change, note: null } }
    : { ...record, note: null }

const lastRow = ({ visit, earlier, ...step }: LastAction): LastRow => ({
  ...step,
  ...(visit && { visit: { id: visit.id } }),
  ...(earlier && { earlier: lastRow(earlier) }),
})

const idsOf = ({ hour, visits }: Hour): readonly VisitId[] => [...visits.keys(), ...movedIn(hour?.last ?? null)]

function keptOf({ hour, visits }: Hour, id: VisitId): KeptVisit {
  const moved = undoable(hour?.last ?? null).flatMap(({ visit }) => (visit?.id === id ? [visit.before] : []))
  return {
    record: visits.get(id) ?? null,
    before: moved.length === 0 ? undefined : (moved.find((before) => before !== null) ?? null),
  }
}

function withoutWords(record: VisitRecord): RecordRow {
  const { note: _, change, ...rest } = { change: undefined, ...record }
  if (!change) return rest
  const { note: __, ...own } = change
  return { ...rest, change: own }
}

const wordsOf = (record: VisitRecord | null | undefined) => {
  if (!record || record.note === null) return null
  const change = isRecorded(record) ? record.change?.note : undefined
  return { note: record.note, ...(typeof change === 'string' && { change }) }
}

function noteRow({ record, before }: KeptVisit, { date, keptFrom }: WalkInHour): NoteRow | null {
  const [words, beforeWords] = [wordsOf(record), wordsOf(before)]
  const whose = record ?? before
  if (!whose || (!words && !beforeWords)) return null
  const { author, startedAt } = whose
  const kept = keptFrom === undefined ? {} : { keptFrom }
  return { date, ...kept, startedAt, author, ...(words ?? { note: '' }), ...(beforeWords && { before: beforeWords }) }
}

function withWords(stored: RecordRow, words: { readonly note: string; readonly change?: string } | null): VisitRecord {
  const record = { ...stored, note: null } as VisitRecord
  const change = isRecorded(record) && record.change ? { ...record.change, note: words?.change ?? null } : null
  return { ...record, note: words?.note ?? null, ...(change && { change }) }
}
