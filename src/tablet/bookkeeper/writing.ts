// How a new book gets onto the disk: the rows that differ from the old one, in one transaction, and only then it is
// shown. A screen that says "saved" shows the state on the disk.
import { createStore as createState, type StoreApi } from 'zustand/vanilla'
import type { Book } from '../../domain/book/book.ts'
import type { Problem } from '../../domain/problem.ts'
import { fail, ok, type Result } from '../../domain/result.ts'
import type { StoredRelease } from '../../records/stored.ts'
import type { Change } from '../../storage/change.ts'
import { changedRows } from '../../storage/changed-rows.ts'
import type { Outbox } from '../../storage/outbox.ts'
import { ledgerChange, type ReadBook } from '../../storage/read-book.ts'
import type { Store } from '../../storage/store.ts'

/** `saving` while a change is under way; a problem stays until a later change succeeds. */
export type Saving = 'saved' | 'saving' | Problem

export interface Writing {
  readonly book: StoreApi<Book>
  readonly saving: StoreApi<Saving>
  /**
   * @param along rows that belong to the same transaction
   * @param drawn messages that were drawn of it
   */
  readonly write: (
    after: Book,
    along?: readonly Change[],
    drawn?: readonly StoredRelease[],
  ) => Promise<Result<void, Problem>>
  /** The row of a ledger, for a transaction that changes nothing else of the book. */
  readonly ledgerRow: (ledger: Book['ledger']) => Change
}

export function createWriting(store: Store, outbox: Outbox, read: ReadBook, newId: () => string): Writing {
  const book = createState<Book>(() => read.book)
  const saving = createState<Saving>(() => 'saved')
  let { monthRows } = read
  return {
    book,
    saving,
    ledgerRow: (ledger) => ledgerChange({ ledger, monthRows }),
    async write(after, along = [], drawn = []) {
      const changed = changedRows(book.getState(), after, monthRows, newId)
      const changes = [...changed.changes, ...drawn.map(outbox.changeFor), ...along]
      if (changes.length > 0) {
        saving.setState('saving', true)
        const written = await store.commit(changes)
        if (!written.ok) {
          const problem: Problem = { code: written.error }
          saving.setState(problem, true)
          return fail(problem)
        }
        saving.setState('saved', true)
      }
      monthRows = changed.monthRows
      book.setState(after, true)
      outbox.add(drawn)
      return ok(undefined)
    },
  }
}
