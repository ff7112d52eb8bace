// Intakes: drafts on the disk after every tap, visits when they are recorded.
import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import { type Draft, recordDraft, type VisitId } from '../domain/visit.ts'
import { isRecorded, recordVisit } from '../domain/walk-in-hour.ts'
import type { Book, BookState } from './book.ts'

type Written = Promise<Result<void, Problem>>

export function createIntakes(book: Book) {
  /** Drafts that wait for their turn: a later one takes the place of an earlier one, so that typing never queues up. */
  const waiting = new Map<VisitId, { draft: Draft; written: Written }>()

  return {
    find: (id: VisitId) => book.state.getState().visits.get(id) ?? null,

    saveDraft(draft: Draft): Written {
      const before = waiting.get(draft.id)
      if (before) {
        before.draft = draft
        return before.written
      }
      // It may also fail before its turn comes, and then has to make room for the next one.
      const written = book.change((state) => store(state)).finally(leave)
      const entry: { draft: Draft; written: Written } = { draft, written }
      waiting.set(draft.id, entry)
      return written

      function leave() {
        if (waiting.get(draft.id) === entry) waiting.delete(draft.id)
      }

      function store(state: BookState): Result<BookState, Problem> {
        leave()
        const stored = state.visits.get(draft.id)
        // Recorded or thrown away meanwhile: a late keystroke does not bring the draft back.
        if (!stored || isRecorded(stored)) return fail({ code: 'no-such-visit' })
        return ok({ ...state, visits: new Map(state.visits).set(draft.id, entry.draft) })
      }
    },

    record: (draft: Draft): Written =>
      book.change((state, now) => {
        const before = state.visits.get(draft.id)
        if (!state.hour || !before) return fail({ code: 'no-such-visit' })
        const visit = recordDraft(draft, book.profile, now)
        if (!visit.ok) return fail({ code: 'answers-missing', fields: visit.error })
        const hour = recordVisit(state.hour, visit.value, before, book.profile, now)
        if (!hour.ok) return fail({ code: hour.error })
        return ok({ ...state, hour: hour.value, visits: new Map(state.visits).set(draft.id, visit.value) })
      }),
  }
}
