// One visit: the answers that the counsellor taps during the conversation. Anonymous by construction: there is no field
// for a name.

import type { Brand } from './brand.ts'
import type { Instant } from './calendar.ts'
import type { FollowUp, FollowUpId } from './follow-up.ts'
import { CAME_BEFORE, FIRST_TIME, NEXT, REFERRAL, RETURNING, TRAJECTORY } from './meanings.ts'
import type { PersonId } from './person.ts'
import type { Field, Option, Profile } from './profile.ts'
import { fail, ok, type Result } from './result.ts'

export type VisitId = Brand<string, 'VisitId'>

/** One option id per field; a field that was not answered is absent and counts as `unknown`. */
export type Answers = Readonly<Record<string, string>>

/** An intake under way: every tap is kept, nothing is required yet. */
export interface Draft {
  readonly id: VisitId
  readonly startedAt: Instant
  /** The person who began the intake, and so wrote the note. */
  readonly author: PersonId
  readonly answers: Answers
  /** The author's own words; null when they can't be read here: another person wrote them, or they have been erased. */
  readonly note: string | null
  /** Whom the visitor's code belongs to, once it was given. */
  readonly followUp?: FollowUpId
  /** A visitor who may come back without a trajectory gets a code, too, once the intake is recorded. */
  readonly givesCode?: true
}

/** A recorded visit. */
export interface Visit extends Draft {
  readonly recordedAt: Instant
  /** Whether this conversation is part of a funded trajectory: its first, a later one, or not. */
  readonly trajectory: 'starts' | 'continues' | false
  /** A change under way: it stands on the disk with every tap, and counts once it is saved. */
  readonly change?: Change
}

/** The parts of a visit that an edit can change. */
type Change = Pick<Draft, 'answers' | 'note' | 'followUp' | 'givesCode'>

/** The answer for "was not said" in every field. */
export const UNKNOWN = 'unknown'

export const newDraft = (id: VisitId, author: PersonId, now: Instant): Draft => ({
  id,
  startedAt: now,
  author,
  answers: {},
  note: '',
})

/** The fields that the intake asks, given the answers so far; retired fields are not asked. */
export const fieldsAsked = (profile: Profile, answers: Answers): readonly Field[] =>
  profile.fields.filter(
    ({ askedWhen, retired }) => !retired && (!askedWhen || answers[askedWhen.field] === askedWhen.is),
  )

/** The options that the intake offers for a field: without the retired ones, but with the one that was chosen before. */
export const optionsOffered = ({ id, options }: Field, answers: Answers): readonly Option[] =>
  options.filter((option) => !option.retired || answers[id] === option.id)

/**
 * Sets one answer; choosing the chosen option again clears it. Answers to fields that are no longer asked go with it,
 * except to retired fields: an earlier answer there stays.
 */
export function answer(draft: Draft, profile: Profile, field: string, option: string): Draft {
  const { [field]: current, ...others } = draft.answers
  const answers = current === option ? others : { ...others, [field]: option }
  const kept = new Set(
    [...fieldsAsked(profile, answers), ...profile.fields.filter(({ retired }) => retired)].map(({ id }) => id),
  )
  return { ...draft, answers: Object.fromEntries(Object.entries(answers).filter(([id]) => kept.has(id))) }
}

/** The draft with a referral to this option, as if the answers had been tapped; the same where the loket does not offer it. */
export function refer(draft: Draft, profile: Profile, option: string): Draft {
  const field = profile.fields.find(({ id, retired }) => id === REFERRAL && !retired)
  if (!field || !optionsOffered(field, {}).some(({ id }) => id === option)) return draft
  const { askedWhen } = field
  const asked = askedWhen ? choose(draft, profile, askedWhen.field, askedWhen.is) : draft
  return choose(asked, profile, field.id, option)
}

/** Sets one answer, also when it is chosen already. */
const choose = (draft: Draft, profile: Profile, field: string, option: string): Draft =>
  draft.answers[field] === option ? draft : answer(draft, profile, field, option)

/**
 * The draft of a visitor who brings a code (null: none after all). A visitor with a conversation under the code has
 * been here before; a code can also be older than the first visit, when it came with an appointment.
 */
export function bringCode(draft: Draft, profile: Profile, followUp: FollowUp | null): Draft {
  const { followUp: _, givesCode: __, ...rest } = draft
  if (followUp === null) return rest
  const before = followUp.conversations.some(({ visit }) => visit !== draft.id)
  const known = before ? choose(rest, profile, RETURNING, CAME_BEFORE) : rest
  return { ...known, followUp: followUp.id }
}

/** The part of a draft that is stored with a recorded visit during an edit. */
export const changeOf = ({ answers, note, followUp, givesCode }: Draft): Change => ({
  answers,
  note,
  ...(followUp !== undefined && { followUp }),
  ...(givesCode && { givesCode }),
})

/** A recorded visit as its form begins: with the change that was left under way. */
export function draftOf({ change, recordedAt: _, trajectory: __, ...recorded }: Visit): Draft {
  if (!change) return recorded
  const { followUp: ___, ...rest } = recorded
  return { ...rest, ...change }
}

/** Whether this conversation is one of a funded trajectory: it is agreed on now, or its code belongs to one (`running`). */
export const joinsTrajectory = ({ answers }: Draft, profile: Profile, running: boolean): boolean =>
  profile.trajectory !== undefined && (running || answers[NEXT] === TRAJECTORY)

/** Records a draft at `now`, or names the required fields that are still open. */
export function recordDraft(
  draft: Draft,
  profile: Profile,
  now: Instant,
  trajectory: Visit['trajectory'] = false,
): Result<Visit, readonly Field[]> {
  const open = fieldsAsked(profile, draft.answers).filter((field) => field.missing && !draft.answers[field.id])
  if (open.length > 0) return fail(open)
  return ok({ ...draft, recordedAt: now, trajectory })
}

/** [D3] The couple has said that neither came before. Without that answer the visit does not count as a first visit. */
export const isFirstVisit = (answers: Answers): boolean => answers[RETURNING] === FIRST_TIME
