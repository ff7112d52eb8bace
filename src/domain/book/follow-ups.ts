// Steps of the follow-up, and how a visit that is recorded, changed, removed or taken back moves the follow-up, the appointment
// and the outcome that belong to it.

import { attend, markAppointment, withoutForgotten } from '../appointment.ts'
import { idOf } from '../brand.ts'
import { type LocalDate, localDate, monthOf } from '../calendar.ts'
import { areAnswersDrawn } from '../disclosure/due.ts'
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
  withoutVisit,
} from '../follow-up.ts'
import { newFollowUpCode } from '../follow-up-code.ts'
import type { Problem } from '../problem.ts'
import type { Profile } from '../profile.ts'
import { fail, ok, type Result } from '../result.ts'
import type { Terms } from '../retention.ts'
import { bringCode, type Draft, isFirstVisit, joinsTrajectory, type Visit, type VisitId } from '../visit.ts'
import { isRecorded, type VisitRecord } from '../walk-in-hour.ts'
import { addToMonth, type Book, type Circumstances, type Step } from './book.ts'
import { type CountedOutcome, countOutcome, isOutcomeShared, withoutOutcome } from './outcomes.ts'

/** Lost is lost: the old code opens nothing any more. */
export const renewCode: Step<FollowUpId> = (book, id, { below }) =>
  changeFollowUp(book, id, (followUp) => ({ ...followUp, code: unusedCode(book.followUps, below) }))

export interface EndFollowUp {
  readonly id: FollowUpId
  readonly reason: EndReason | null
  /** Where they were referred to, when that is the reason. */
  readonly referral?: string
}

/** Appointments that were planned for it are off. */
export const endFollowUp: Step<EndFollowUp> = (book, { id, reason, referral }, { now, profile }) => {
  const on = localDate(now, profile.timeZone)
  const ended = { on, reason, ...(referral !== undefined && { referral }) }
  const changed = changeFollowUp(book, id, (followUp) => ({ ...followUp, ended }))
  if (!changed.ok || book.followUps.get(id)?.ended) return changed
  const appointments = new Map(changed.value.appointments)
  for (const appointment of appointments.values())
    if (appointment.followUp === id && appointment.state === 'planned')
      appointments.set(appointment.id, markAppointment(appointment, 'cancelled'))
  return ok({ ...changed.value, appointments })
}

/** Intakes under way go on without a code that is about to be erased; a recorded visit was held under it, and stays so. */
export const dropCode: Step<FollowUpId> = (book, id, { profile }) => {
  const naming = [...book.visits.values()].filter((visit) => !isRecorded(visit) && visit.followUp === id)
  if (naming.length === 0) return ok(book)
  const dropped = naming.map((draft) => [draft.id, bringCode(draft, profile, null)] as const)
  return ok({ ...book, visits: new Map([...book.visits, ...dropped]) })
}

/** Takes an ending back. */
export const resumeFollowUp: Step<FollowUpId> = (book, id) =>
  changeFollowUp(book, id, (followUp) => ({ ...followUp, ended: null }))

function changeFollowUp(book: Book, id: FollowUpId, change: (followUp: FollowUp) => FollowUp): Result<Book, Problem> {
  const followUp = book.followUps.get(id)
  if (!followUp) return fail({ code: 'follow-up-unknown' })
  return ok(withOutcome({ ...book, followUps: new Map(book.followUps).set(id, change(followUp)) }, id))
}

/** A code that nobody on this tablet has. */
function unusedCode(followUps: FollowUps, below: Circumstances['below']): string {
  const code = newFollowUpCode(below)
  return findByCode(followUps, code) ? unusedCode(followUps, below) : code
}

/** The follow-ups with a new one, under a code that nobody has. */
export const addFollowUp = (
  followUps: FollowUps,
  id: FollowUpId,
  since: LocalDate,
  below: Circumstances['below'],
): FollowUps => new Map(followUps).set(id, newFollowUp(id, unusedCode(followUps, below), since))

interface Followed {
  readonly draft: Draft
  readonly followUps: FollowUps
  readonly trajectory: Visit['trajectory']
}

/** The draft with the code that it belongs to or that is given, and whether its conversation is one of a trajectory. */
export function withFollowUp(
  book: Book,
  { givesCode, ...draft }: Draft,
  { profile, newId, below }: Pick<Circumstances, 'profile' | 'newId' | 'below'>,
): Result<Followed, Problem> {
  const known = draft.followUp ? book.followUps.get(draft.followUp) : undefined
  const stored = book.visits.get(draft.id)
  if (draft.followUp && !known) return withErased(book, draft, stored, profile)
  /** The visit as it belonged to this code before: it stays as it was there. */
  const belonged = known && stored && isRecorded(stored) && stored.followUp === known.id ? stored : null
  const open = !known?.ended || belonged !== null
  const others = known && withoutVisit(known, draft.id)
  const running = open && others !== undefined && isTrajectory(others)
  const id = known?.id ?? idOf<FollowUpId>(newId())
  const given = () => (known ? book.followUps : addFollowUp(book.followUps, id, book.hour?.date ?? '', below))

  if (!joinsTrajectory(draft, profile, running)) {
    if (known || !givesCode) return ok({ draft, followUps: book.followUps, trajectory: false })
    return ok({ draft: { ...draft, followUp: id }, followUps: given(), trajectory: false })
  }
  if (!open) return fail({ code: 'follow-up-ended' })
  if (running && conversationsLeft(others, profile) === 0) return fail({ code: 'trajectory-full' })
  const trajectory = belonged?.trajectory || (running ? 'continues' : 'starts')
  return ok({ draft: { ...draft, followUp: id }, followUps: given(), trajectory })
}

/**
 * A visit whose code was erased since goes on naming it, by an id that leads nowhere: without it the visit would count as one that
 * was never followed up, and its outcome twice.
 */
function withErased(
  book: Book,
  draft: Omit<Draft, 'givesCode'>,
  stored: VisitRecord | undefined,
  profile: Profile,
): Result<Followed, Problem> {
  if (!stored || !isRecorded(stored) || stored.followUp !== draft.followUp) return fail({ code: 'follow-up-unknown' })
  const joins = joinsTrajectory(draft, profile, stored.trajectory === 'continues')
  return ok({ draft, followUps: book.followUps, trajectory: joins && stored.trajectory })
}

/** The book after a visit of its hour went from `before` to `after` (null: it is not there). */
export function moveVisit(book: Book, id: VisitId, before: VisitRecord | null, after: VisitRecord | null): Book {
  const { date, keptFrom } = book.hour ?? { date: '' }
  const [was, is] = [belongingOf(before), belongingOf(after)]
  const next = {
    ...book,
    followUps: moveConversation(book.followUps, id, { date, ...(keptFrom && { keptFrom }) }, was, is),
    appointments: attend(book.appointments, id, date, was?.followUp ?? null, is?.followUp ?? null),
  }
  return [was, is].reduce((each, belonging) => withOutcome(each, belonging?.followUp), next)
}

/**
 * The book when a visit of the hour is recorded under a code. Where the outcome of a first visit was shared before, with its
 * hour or under another code, the code that the visit has now brings no second outcome ([D3]).
 */
export function withoutSecondOutcome(book: Book, before: VisitRecord, after: Visit): Book {
  const { drawn } = book.ledger
  const date = book.hour?.date ?? ''
  const [was, is] = [belongingOf(before), belongingOf(after)]
  const known = is?.first && areAnswersDrawn(drawn, date) && book.followUps.get(is.followUp)
  if (!known) return book
  const followed = was?.first && book.followUps.get(was.followUp)
  if (followed && !isOutcomeShared(drawn, followed)) return book
  return withCounted(book, withoutOutcome(drawn, known, monthOf(date)))
}

/** The book with the outcome of a follow-up counted if it is over, and not counted if it goes on. */
function withOutcome(book: Book, id: FollowUpId | undefined): Book {
  const known = id && book.followUps.get(id)
  if (!known) return book
  const month = monthOf(known.ended?.on ?? known.since)
  const counted = countOutcome(book.ledger.drawn, known, month)
  return counted.followUp === known ? book : withCounted(book, counted)
}

function withCounted(book: Book, { followUp, changes }: CountedOutcome): Book {
  const counted = { ...book, followUps: new Map(book.followUps).set(followUp.id, followUp) }
  return changes.reduce<Book>((next, { month, tally, sign }) => addToMonth(next, month, tally, sign), counted)
}

function belongingOf(record: VisitRecord | null): Belonging | null {
  if (!record || !isRecorded(record) || !record.followUp) return null
  const { followUp, trajectory, answers } = record
  return { followUp, inTrajectory: trajectory !== false, first: isFirstVisit(answers) }
}

/**
 * Without the appointments that are forgotten by now, and without the codes that are nobody's: given and then taken back.
 * @param day the day up to which terms are over; null: nothing is forgotten
 */
export function withoutStale(book: Book, terms: Terms, day: LocalDate | null): Book {
  const appointments = day === null ? book.appointments : withoutForgotten(book.appointments, terms, day)
  const named = new Set([...appointments.values()].map(({ followUp }) => followUp))
  const kept = [...book.followUps].filter(
    ([id, { conversations, ended }]) => conversations.length > 0 || ended || named.has(id),
  )
  const followUps = kept.length === book.followUps.size ? book.followUps : new Map(kept)
  return { ...book, appointments, followUps }
}
