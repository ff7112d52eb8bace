// Follow-ups beside the visits they come from: recorded, changed, removed and undone in the same step as the visit.

import type { Snapshot } from '../backup/merge.ts'
import { attend, markAppointment, withoutForgotten } from '../domain/appointment.ts'
import { type Instant, type LocalDate, localDate, type Month, monthOf } from '../domain/calendar.ts'
import { areAnswersDrawn } from '../domain/disclosure/due.ts'
import { newFollowUpCode } from '../domain/follow-up-code.ts'
import { newMonth } from '../domain/ledger.ts'
import { countOutcome, isOutcomeShared, withOutcomeElsewhere } from '../domain/outcome.ts'
import { ALL_TIME } from '../domain/period.ts'
import type { Problem } from '../domain/problem.ts'
import type { Profile } from '../domain/profile.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import type { Terms } from '../domain/retention.ts'
import { tallyIn } from '../domain/series.ts'
import { addTally, subtractTally, type Tally } from '../domain/tally.ts'
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

/**
 * The state after a visit went from `before` to `after` (null: it is not there): conversation, appointment and outcome move
 * along. The months of `monthsOfOutcomes` have been read.
 */
export function moved(
  state: BookState,
  { date }: WalkInHour,
  id: VisitId,
  before: VisitRecord | null,
  after: VisitRecord | null,
  newId: () => string,
): BookState {
  const [was, is] = [belongingOf(before), belongingOf(after)]
  const next = {
    ...state,
    followUps: moveConversation(state.followUps, id, date, was, is),
    appointments: attend(state.appointments, id, date, was?.followUp ?? null, is?.followUp ?? null),
  }
  return [was, is].reduce((each, belonging) => withOutcome(each, belonging?.followUp, newId), next)
}

/**
 * The follow-ups when a visit is recorded under a code. Where the outcome of a first visit was shared before, with its hour or
 * under another code, the code that the visit has now brings no second one.
 */
export function withoutSecondOutcome(
  followUps: FollowUps,
  { ledger: { drawn } }: BookState,
  { date }: WalkInHour,
  before: VisitRecord,
  after: Visit,
): FollowUps {
  const [was, is] = [belongingOf(before), belongingOf(after)]
  const known = is?.first && areAnswersDrawn(drawn, date) && followUps.get(is.followUp)
  if (!known) return followUps
  const followed = was?.first && followUps.get(was.followUp)
  if (followed && !isOutcomeShared(drawn, followed)) return followUps
  return new Map(followUps).set(known.id, withOutcomeElsewhere(known, monthOf(date)))
}

/** The months that the outcomes of these follow-ups are counted in, or would be. */
export const monthsOfOutcomes = (
  { followUps }: BookState,
  ids: readonly (FollowUpId | undefined)[],
  today?: LocalDate,
): readonly Month[] => [
  ...new Set([
    ...(today ? [monthOf(today)] : []),
    ...ids.flatMap((id) => {
      const { ended, counted } = (id && followUps.get(id)) || {}
      return [...(ended ? [monthOf(ended.on)] : []), ...(counted ? [counted.month] : [])]
    }),
  ]),
]

/** The follow-ups to which the visits of the current hour belong, or belonged before its last step. */
export const followUpsOfHour = ({ visits, hour }: BookState): readonly (FollowUpId | undefined)[] =>
  [...visits.values(), hour?.last?.visit?.before].map((record) => record?.followUp)

/** The state with the outcome of a follow-up counted if it is over, and not counted if it goes on. */
function withOutcome(state: BookState, id: FollowUpId | undefined, newId: () => string): BookState {
  const known = id && state.followUps.get(id)
  if (!known) return state
  const month = monthOf(known.ended?.on ?? known.since)
  const { followUp, changes } = countOutcome(state.ledger.drawn, known, month)
  if (followUp === known) return state
  const followUps = new Map(state.followUps).set(followUp.id, followUp)
  return changes.reduce<BookState>((next, change) => addToMonth(next, change, newId), { ...state, followUps })
}

function addToMonth(
  state: BookState,
  { month, tally, sign }: { readonly month: Month; readonly tally: Tally; readonly sign: 1 | -1 },
  newId: () => string,
): BookState {
  const totals = state.months.get(month) ?? newMonth(month)
  const sum = sign === 1 ? addTally(totals.tally, tally) : subtractTally(totals.tally, tally)
  return {
    ...state,
    monthRows: { ...state.monthRows, [month]: state.monthRows[month] ?? newId() },
    months: new Map(state.months).set(month, { ...totals, tally: sum }),
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
    book.change(
      (state, now) => {
        const followUp = state.followUps.get(id)
        if (!followUp) return fail({ code: 'follow-up-unknown' })
        const followUps = new Map(state.followUps).set(id, work(followUp, state, now))
        const appointments = new Map(state.appointments)
        // What was planned for one that is over is off.
        if (followUps.get(id)?.ended && !followUp.ended)
          for (const appointment of state.appointments.values())
            if (appointment.followUp === id && appointment.state === 'planned')
              appointments.set(appointment.id, markAppointment(appointment, 'cancelled'))
        return ok(withOutcome({ ...state, followUps, appointments }, id, book.newId))
      },
      (state) =>
        book.withMonths(state, monthsOfOutcomes(state, [id], localDate(book.clock(), book.profileNow().timeZone))),
    )

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
