// Follow-ups beside the visits they come from: recorded, changed, removed and undone in the same step as the visit.
import { type LocalDate, localDate } from '../domain/calendar.ts'
import { newFollowUpCode } from '../domain/follow-up-code.ts'
import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import {
  type Belonging,
  conversationsLeft,
  type EndReason,
  type FollowUp,
  type FollowUpId,
  type FollowUps,
  findByCode,
  isTrajectory,
  moveConversation,
  newFollowUp,
  trajectoryConversations,
} from '../domain/trajectory.ts'
import { type Draft, joinsTrajectory, type Visit, type VisitId } from '../domain/visit.ts'
import { isRecorded, type VisitRecord, type WalkInHour } from '../domain/walk-in-hour.ts'
import type { Book } from './book.ts'
import type { BookState } from './book-state.ts'

/** A whole number below `below`, each as likely: what does not fit a whole number of times is drawn again. */
const random = (below: number): number => {
  const most = 256 - (256 % below)
  const [drawn = 0] = crypto.getRandomValues(new Uint8Array(1))
  return drawn < most ? drawn % below : random(below)
}

/** A code that nobody on this tablet has. */
function unusedCode(followUps: FollowUps): string {
  const code = newFollowUpCode(random)
  return findByCode(followUps, code) ? unusedCode(followUps) : code
}

const add = (followUps: FollowUps, newId: () => string, since: LocalDate): readonly [FollowUp, FollowUps] => {
  const followUp = newFollowUp(newId() as FollowUpId, unusedCode(followUps), since)
  return [followUp, new Map(followUps).set(followUp.id, followUp)]
}

/** The draft with the code that it belongs to, and whether its conversation is one of a trajectory. */
export function withFollowUp(
  draft: Draft,
  state: BookState,
  { profile, newId }: Pick<Book, 'profile' | 'newId'>,
): Result<{ readonly draft: Draft; readonly followUps: FollowUps; readonly trajectory: Visit['trajectory'] }, Problem> {
  const known = draft.followUp && state.followUps.get(draft.followUp)
  if (draft.followUp && !known) return fail({ code: 'follow-up-unknown' })
  const without = known
    ? { ...known, conversations: known.conversations.filter(({ visit }) => visit !== draft.id) }
    : null
  if (!joinsTrajectory(draft, profile, without !== null && isTrajectory(without)))
    return ok({ draft, followUps: state.followUps, trajectory: false })
  if (without && isTrajectory(without) && conversationsLeft(without, profile) === 0)
    return fail({ code: 'trajectory-full' })
  const [followUp, followUps] = known ? [known, state.followUps] : add(state.followUps, newId, state.hour?.date ?? '')
  const trajectory = without && trajectoryConversations(without) > 0 ? 'continues' : 'starts'
  return ok({ draft: { ...draft, followUp: followUp.id }, followUps, trajectory })
}

/** The state after a visit went from `before` to `after` (null: it is not there): its conversation moves along. */
export const moved = (
  state: BookState,
  { date }: WalkInHour,
  id: VisitId,
  before: VisitRecord | null,
  after: VisitRecord | null,
): BookState => ({
  ...state,
  followUps: moveConversation(state.followUps, id, date, belongingOf(before), belongingOf(after)),
})

function belongingOf(record: VisitRecord | null): Belonging | null {
  if (!record || !isRecorded(record) || !record.followUp) return null
  return { followUp: record.followUp, inTrajectory: record.trajectory !== false }
}

/** A code that was given and then taken back with its visit is nobody's. */
export function withoutEmpty(state: BookState): BookState {
  const kept = [...state.followUps].filter(([, { conversations, ended }]) => conversations.length > 0 || ended)
  return kept.length === state.followUps.size ? state : { ...state, followUps: new Map(kept) }
}

export function createFollowUps(book: Book) {
  const change = (id: FollowUpId, work: (followUp: FollowUp, today: LocalDate, all: FollowUps) => FollowUp) =>
    book.change((state, now) => {
      const followUp = state.followUps.get(id)
      if (!followUp) return fail({ code: 'follow-up-unknown' })
      const changed = work(followUp, localDate(now, book.profile.timeZone), state.followUps)
      return ok({ ...state, followUps: new Map(state.followUps).set(id, changed) })
    })

  return {
    /** Lost is lost: the old code opens nothing any more. */
    renewCode: (id: FollowUpId) => change(id, (followUp, _, all) => ({ ...followUp, code: unusedCode(all) })),
    end: (id: FollowUpId, reason: EndReason | null) =>
      change(id, (followUp, on) => ({ ...followUp, ended: { on, reason } })),
    /** Takes an ending back. */
    resume: (id: FollowUpId) => change(id, (followUp) => ({ ...followUp, ended: null })),
  }
}
