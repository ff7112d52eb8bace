// One's own words about a visit go for good, whenever its hour was.
import type { Circumstances } from '../../domain/book/book.ts'
import { eraseWords } from '../../domain/book/intakes.ts'
import type { Problem } from '../../domain/problem.ts'
import { fail, type Result } from '../../domain/result.ts'
import type { VisitId } from '../../domain/visit.ts'
import { emptiedNote } from '../../storage/notes.ts'
import type { Store } from '../../storage/store.ts'
import type { Writing } from './writing.ts'

export async function eraseNote(
  store: Store,
  { book, write }: Pick<Writing, 'book' | 'write'>,
  visit: VisitId,
  circumstances: Circumstances,
): Promise<Result<void, Problem>> {
  const row = await emptiedNote(store, visit)
  if (!row.ok) return row
  if (!row.value) return fail({ code: 'no-such-visit' })
  const before = book.getState()
  const erased = eraseWords(before, visit, circumstances)
  if (!erased.ok) return erased
  // Of an hour that is not the current one the book knows no visits.
  return write(erased.value, erased.value === before ? [row.value] : [])
}
