// The notes that the keys of this unlock open.
import { idOf } from '../domain/brand.ts'
import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import type { VisitId } from '../domain/visit.ts'
import type { Change } from './change.ts'
import { notesTerm } from './rows.ts'
import { CLOSED } from './sealed-row.ts'
import type { Store } from './store.ts'

export interface StoredNote {
  readonly visit: VisitId
  /** The day of the walk-in hour. */
  readonly date: string
  readonly keptFrom?: string
  readonly startedAt: number
  readonly text: string
}

/** Newest first. A visit at which nothing was written has none. */
export async function ownNotes(store: Store): Promise<Result<readonly StoredNote[], Problem>> {
  const read = await store.readAll('notes')
  if (!read.ok) return fail({ code: read.error })
  const notes = read.value.flatMap(({ id, value }): readonly StoredNote[] => {
    if (value === CLOSED || value === null) return []
    const { date, keptFrom, startedAt, note } = value
    const day = keptFrom === undefined ? { date } : { date, keptFrom }
    return note.trim() === '' ? [] : [{ visit: idOf<VisitId>(id), ...day, startedAt, text: note }]
  })
  return ok(notes.toSorted((a, b) => b.startedAt - a.startedAt))
}

/** The row of a note without its words; null where these keys open none. */
export async function emptiedNote(store: Store, visit: VisitId): Promise<Result<Change | null, Problem>> {
  const read = await store.read('notes', [visit])
  if (!read.ok) return fail({ code: read.error })
  const [value = null] = read.value
  if (value === null || value === CLOSED) return ok(null)
  const { date, startedAt, author } = value
  const empty = { date, startedAt, author, note: '' }
  return ok({ table: 'notes', id: visit, value: empty, term: notesTerm({ date }, author) })
}
