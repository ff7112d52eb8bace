// Intakes: drafts on the disk after every tap, visits when they are recorded.
import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import { changeOf, type Draft, recordDraft, type VisitId } from '../domain/visit.ts'
import { isRecorded, recordVisit, type VisitRecord } from '../domain/walk-in-hour.ts'
import type { Book } from './book.ts'
import type { BookState } from './book-state.ts'
import { followUpsOfHour, monthsOfOutcomes, moved, withFollowUp, withoutSecondOutcome } from './follow-ups.ts'

/** Whoever goes on with an intake: it stays its author's, and a note that can't be read here can't be changed here. */
const ofItsAuthor = (draft: Draft, { author, note }: VisitRecord): Draft => ({
  ...draft,
  author,
  note: note === null ? null : draft.note,
})

type Written = Promise<Result<void, Problem>>

export function createIntakes(book: Book) {
  /** Drafts that wait for their turn: a later one takes the place of an earlier one, so that typing never queues up. */
  const waiting = new Map<VisitId, { draft: Draft; written: Written }>()

  return {
    find: (id: VisitId) => book.state.getState().visits.get(id) ?? null,

    // Recorded meanwhile: a late keystroke does not bring the draft back.
    saveDraft: (draft: Draft): Written =>
      save(draft, (stored, newest) => (isRecorded(stored) ? null : ofItsAuthor(newest, stored))),

    /** The same for a recorded visit that is being changed: what is counted stays as it is. */
    saveChange: (draft: Draft): Written =>
      save(draft, (stored, newest) =>
        isRecorded(stored) ? { ...stored, change: changeOf(ofItsAuthor(newest, stored)) } : null,
      ),

    dropChange: (id: VisitId): Written =>
      book.change((state) => {
        const stored = state.visits.get(id)
        if (!stored || !isRecorded(stored)) return fail({ code: 'no-such-visit' })
        const { change: _, ...unchanged } = stored
        return ok({ ...state, visits: new Map(state.visits).set(id, unchanged) })
      }),

    record: (draft: Draft): Written =>
      book.change(
        (state, now) => {
          const before = state.visits.get(draft.id)
          if (!state.hour || !before) return fail({ code: 'no-such-visit' })
          const profile = book.profileOf(state.hour)
          const own = withFollowUp(ofItsAuthor(draft, before), state, { profile, newId: book.newId })
          if (!own.ok) return own
          const { draft: followed, trajectory } = own.value
          const visit = recordDraft(followed, profile, now, trajectory)
          if (!visit.ok) return fail({ code: 'answers-missing', fields: visit.error })
          const hour = recordVisit(state.hour, visit.value, before, profile, now)
          if (!hour.ok) return fail({ code: hour.error })
          const visits = new Map(state.visits).set(draft.id, visit.value)
          const followUps = withoutSecondOutcome(own.value.followUps, state, state.hour, before, visit.value)
          const next = { ...state, followUps, hour: hour.value, visits }
          return ok(moved(next, state.hour, visit.value.id, before, visit.value, book.newId))
        },
        (state) => book.withMonths(state, monthsOfOutcomes(state, [...followUpsOfHour(state), draft.followUp])),
      ),
  }

  /** Writes the newest version of a draft; `put` gives what then stands under its id, or null where that is refused. */
  function save(draft: Draft, put: (stored: VisitRecord, newest: Draft) => VisitRecord | null): Written {
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
      const next = stored && put(stored, entry.draft)
      if (!next) return fail({ code: 'no-such-visit' })
      return ok({ ...state, visits: new Map(state.visits).set(draft.id, next) })
    }
  }
}
