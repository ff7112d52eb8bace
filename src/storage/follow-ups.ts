// Follow-ups beside the visits they come from: recorded, changed, removed and undone in the same step as the visit.

import type { Snapshot } from '../backup/merge.ts'
import { attend, markAppointment, withoutForgotten } from '../domain/appointment.ts'
import { type Instant, type LocalDate, localDate } from '../domain/calendar.ts'
import { settleClosing } from '../domain/disclosure/stream.ts'
import { newFollowUpCode } from '../domain/follow-up-code.ts'
import { ALL_TIME } from '../domain/period.ts'
import type { Problem } from '../domain/problem.ts'
import type { Profile } from '../domain/profile.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import type { Terms } from '../domain/retention.ts'
import { tallyIn } from '../domain/series.ts'
import {
  type Belonging,
  conversationsLeft,
  type EndReason,
  type FollowUp,
  type FollowUpId,
  type FollowUps,
  findByCode,
  isTrajectory,
  type Meter,
  meterOf,
  moveConversation,
  newFollowUp,
  withoutVisit,
} from '../domain/trajectory.ts'
import { type Draft, isFirstVisit, joinsTrajectory, type Visit, type VisitId } from '../domain/visit.ts'
import { isRecorded, type VisitRecord, type WalkInHour } from '../domain/walk-in-hour.ts'
import type { Book } from './book.ts'
import type { BookState } from './book-state.ts'
import { monthsOf } from './totals.ts'

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

/** The follow-ups with a new one, under a code that nobody has. */
export const addFollowUp = (followUps: FollowUps, id: FollowUpId, since: LocalDate): FollowUps =>
  new Map(followUps).set(id, newFollowUp(id, unusedCode(followUps), since))

/** The draft with the code that it belongs to or that is given, and whether its conversation is one of a trajectory. */
export function withFollowUp(
  { givesCode, ...draft }: Draft,
  state: BookState,
  { profile, newId }: { readonly profile: Profile; readonly newId: () => string },
): Result<{ readonly draft: Draft; readonly followUps: FollowUps; readonly trajectory: Visit['trajectory'] }, Problem> {
  const known = draft.followUp ? state.followUps.get(draft.followUp) : undefined
  if (draft.followUp && !known) return fail({ code: 'follow-up-unknown' })
  const stored = state.visits.get(draft.id)
  /** The visit as it belonged to this code before: what it was there it stays. */
  const belonged = known && stored && isRecorded(stored) && stored.followUp === known.id ? stored : null
  const open = !known?.ended || belonged !== null
  const others = known && withoutVisit(known, draft.id)
  const running = open && others !== undefined && isTrajectory(others)
  const id = known?.id ?? (newId() as FollowUpId)
  const given = () => (known ? state.followUps : addFollowUp(state.followUps, id, state.hour?.date ?? ''))

  if (!joinsTrajectory(draft, profile, running)) {
    if (known || !givesCode) return ok({ draft, followUps: state.followUps, trajectory: false })
    return ok({ draft: { ...draft, followUp: id }, followUps: given(), trajectory: false })
  }
  if (!open) return fail({ code: 'follow-up-ended' })
  if (running && conversationsLeft(others, profile) === 0) return fail({ code: 'trajectory-full' })
  const trajectory = belonged?.trajectory || (running ? 'continues' : 'starts')
  return ok({ draft: { ...draft, followUp: id }, followUps: given(), trajectory })
}

/** The state after a visit went from `before` to `after` (null: it is not there): conversation and appointment move along. */
export function moved(
  state: BookState,
  { date }: WalkInHour,
  id: VisitId,
  before: VisitRecord | null,
  after: VisitRecord | null,
): BookState {
  const [was, is] = [belongingOf(before), belongingOf(after)]
  const next = {
    ...state,
    followUps: moveConversation(state.followUps, id, date, was, is),
    appointments: attend(state.appointments, id, date, was?.followUp ?? null, is?.followUp ?? null),
  }
  return [was, is].reduce((each, belonging) => withClosing(each, belonging?.followUp), next)
}

/** The state once the closing record of a follow-up is counted if it should be, and is not if it should not. */
function withClosing(state: BookState, id: FollowUpId | undefined): BookState {
  const known = id && state.followUps.get(id)
  if (!known) return state
  const { stream, followUp } = settleClosing(state.ledger.stream, known)
  if (followUp === known) return state
  return {
    ...state,
    ledger: { ...state.ledger, stream },
    followUps: new Map(state.followUps).set(followUp.id, followUp),
  }
}

function belongingOf(record: VisitRecord | null): Belonging | null {
  if (!record || !isRecorded(record) || !record.followUp) return null
  const { followUp, trajectory, answers } = record
  return { followUp, inTrajectory: trajectory !== false, first: isFirstVisit(answers) }
}

/** Without the appointments that are forgotten by now, and without the codes that are nobody's: given and then taken back. */
export function withoutStale(state: BookState, terms: Terms, today: LocalDate): BookState {
  const appointments = withoutForgotten(state.appointments, terms, today)
  const named = new Set([...appointments.values()].map(({ followUp }) => followUp))
  const kept = [...state.followUps].filter(
    ([id, { conversations, ended }]) => conversations.length > 0 || ended || named.has(id),
  )
  const followUps = kept.length === state.followUps.size ? state.followUps : new Map(kept)
  return { ...state, appointments, followUps }
}

/** How much of the funded trajectories is used, of all time; null where the loket funds none. */
export async function readMeter(
  book: Book,
  profile: Profile,
  others: readonly Snapshot[],
): Promise<Result<Meter | null, Problem>> {
  if (!profile.trajectory) return ok(null)
  const read = await monthsOf(book, ALL_TIME, others)
  return read.ok ? ok(meterOf(profile, tallyIn(read.value.months, ALL_TIME))) : read
}

export function createFollowUps(book: Book) {
  const change = (id: FollowUpId, work: (followUp: FollowUp, state: BookState, now: Instant) => FollowUp) =>
    book.change((state, now) => {
      const followUp = state.followUps.get(id)
      if (!followUp) return fail({ code: 'follow-up-unknown' })
      const followUps = new Map(state.followUps).set(id, work(followUp, state, now))
      const appointments = new Map(state.appointments)
      // What was planned for one that is over is off.
      if (followUps.get(id)?.ended && !followUp.ended)
        for (const appointment of state.appointments.values())
          if (appointment.followUp === id && appointment.state === 'planned')
            appointments.set(appointment.id, markAppointment(appointment, 'cancelled'))
      return ok(withClosing({ ...state, followUps, appointments }, id))
    })

  return {
    /** Lost is lost: the old code opens nothing any more. */
    renewCode: (id: FollowUpId) =>
      change(id, (followUp, { followUps }) => ({ ...followUp, code: unusedCode(followUps) })),
    /**
     * What was planned for it is off.
     * @param referral where they were referred to, when that is the reason
     */
    end: (id: FollowUpId, reason: EndReason | null, referral?: string) =>
      change(id, (followUp, _, now) => {
        const on = localDate(now, book.profileNow().timeZone)
        return { ...followUp, ended: { on, reason, ...(referral !== undefined && { referral }) } }
      }),
    /** Takes an ending back. */
    resume: (id: FollowUpId) => change(id, (followUp) => ({ ...followUp, ended: null })),
  }
}
