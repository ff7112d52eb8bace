// Steps of the intake: a draft is stored after every tap, and becomes a visit when it is recorded.
import { fail, ok } from '../result.ts'
import { changeOf, type Draft, recordDraft, type VisitId } from '../visit.ts'
import { isRecorded, type LastAction, recordVisit, undoable, type VisitRecord } from '../walk-in-hour.ts'
import type { Step } from './book.ts'
import { moveVisit, withFollowUp, withoutSecondOutcome } from './follow-ups.ts'

/**
 * An intake keeps its author, also when a colleague goes on with it; a note that can't be read here can't be changed
 * here.
 */
const ofItsAuthor = (draft: Draft, { author, note }: VisitRecord): Draft => ({
  ...draft,
  author,
  note: note === null ? null : draft.note,
})

/** A visit that was recorded meanwhile is not turned back into a draft by a late keystroke. */
export const saveDraft: Step<Draft> = (book, draft) => {
  const stored = book.visits.get(draft.id)
  if (!stored || isRecorded(stored)) return fail({ code: 'no-such-visit' })
  return ok({ ...book, visits: new Map(book.visits).set(draft.id, ofItsAuthor(draft, stored)) })
}

/** The same for a recorded visit that is being changed: its counts stay as they are. */
export const saveChange: Step<Draft> = (book, draft) => {
  const stored = book.visits.get(draft.id)
  if (!stored || !isRecorded(stored)) return fail({ code: 'no-such-visit' })
  const changed = { ...stored, change: changeOf(ofItsAuthor(draft, stored)) }
  return ok({ ...book, visits: new Map(book.visits).set(draft.id, changed) })
}

export const dropChange: Step<VisitId> = (book, id) => {
  const stored = book.visits.get(id)
  if (!stored || !isRecorded(stored)) return fail({ code: 'no-such-visit' })
  const { change: _, ...unchanged } = stored
  return ok({ ...book, visits: new Map(book.visits).set(id, unchanged) })
}

/** `Opslaan`. Fails with `answers-missing` and the fields that are still open. */
export const recordIntake: Step<Draft> = (book, draft, circumstances) => {
  const before = book.visits.get(draft.id)
  if (!book.hour || !before) return fail({ code: 'no-such-visit' })
  const { now, profileOf } = circumstances
  const profile = profileOf(book.hour)
  const own = withFollowUp(book, ofItsAuthor(draft, before), { ...circumstances, profile })
  if (!own.ok) return own
  const { draft: followed, trajectory } = own.value
  const visit = recordDraft(followed, profile, now, trajectory)
  if (!visit.ok) return fail({ code: 'answers-missing', fields: visit.error })
  const hour = recordVisit(book.hour, visit.value, before, profile, now)
  if (!hour.ok) return fail({ code: hour.error })
  const visits = new Map(book.visits).set(draft.id, visit.value)
  const { followUps } = own.value
  const next = withoutSecondOutcome({ ...book, followUps, hour: hour.value, visits }, before, visit.value)
  return ok(moveVisit(next, draft.id, before, visit.value))
}

/** The words about a visit go for good, also those that undo would put back. */
export const eraseWords: Step<VisitId> = (book, id) => {
  const { hour } = book
  const stored = book.visits.get(id)
  if (!hour || (!stored && !undoable(hour.last).some(({ visit }) => visit?.id === id))) return ok(book)
  const visits = stored ? new Map(book.visits).set(id, emptied(stored)) : book.visits
  return ok({ ...book, hour: { ...hour, last: hour.last && withoutWordsOf(id, hour.last) }, visits })
}

/** A note that can't be read here is another person's, and stays. */
const emptied = (record: VisitRecord): VisitRecord => {
  const own = record.note === null ? record : { ...record, note: '' }
  return isRecorded(own) && own.change ? { ...own, change: { ...own.change, note: own.note } } : own
}

const withoutWordsOf = (id: VisitId, last: LastAction): LastAction => ({
  ...last,
  ...(last.visit?.id === id && last.visit.before && { visit: { id, before: emptied(last.visit.before) } }),
  ...(last.earlier && { earlier: withoutWordsOf(id, last.earlier) }),
})
