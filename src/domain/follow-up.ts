// Follow-up without identity: a code, the conversations under it, and whether they are a funded trajectory. The state
// of the relationship afterwards is deliberately not registered.
import type { Brand } from './brand.ts'
import type { LocalDate, Month } from './calendar.ts'
import { readFollowUpCode } from './follow-up-code.ts'
import type { Profile } from './profile.ts'
import { fail, ok, type Result } from './result.ts'
import type { VisitId } from './visit.ts'

export type FollowUpId = Brand<string, 'FollowUpId'>

export const END_REASONS = ['completed', 'stopped', 'referred', 'other'] as const
export type EndReason = (typeof END_REASONS)[number]

/** A conversation under a code. Its visit's answers are forgotten long before; that it took place stays. */
export interface Conversation {
  readonly visit: VisitId
  readonly date: LocalDate
  readonly inTrajectory: boolean
  /** The first day of its term, where its hour has a date of long before. */
  readonly keptFrom?: LocalDate
  /** The visit was the first of this couple or person ([D3]). */
  readonly first?: true
}

/** [D2] How it went for a couple or person: one conversation or more, and where they were referred. */
export interface Outcome {
  readonly track: 'single' | 'several' | 'trajectory'
  /** An option of the field `referral`; `none`, or `unknown`. */
  readonly onwardReferral: string
}

/** A visitor who may come back, known by a code. */
export interface FollowUp {
  readonly id: FollowUpId
  readonly code: string
  readonly since: LocalDate
  /** In order of date. */
  readonly conversations: readonly Conversation[]
  /** Set once the follow-up is over, with or without a reason. */
  readonly ended: {
    readonly on: LocalDate
    readonly reason: EndReason | null
    /** Where they were referred to, when that was the reason. */
    readonly referral?: string
  } | null
  /** The outcome that was counted, and the month in which; null where another tablet may have counted it ([D10]). */
  readonly counted?: { readonly month: Month; readonly outcome: Outcome | null }
}

export type FollowUps = ReadonlyMap<FollowUpId, FollowUp>

export const newFollowUp = (id: FollowUpId, code: string, since: LocalDate): FollowUp => ({
  id,
  code,
  since,
  conversations: [],
  ended: null,
})

export const findByCode = (followUps: FollowUps, code: string): FollowUp | null =>
  [...followUps.values()].find((each) => each.code === code) ?? null

/** Whose code was typed; `follow-up-slip` while it can't be a code, be it too short still. */
export function lookUp(followUps: FollowUps, typed: string): Result<FollowUp, 'follow-up-slip' | 'follow-up-unknown'> {
  const code = readFollowUpCode(typed)
  if (!code.ok) return fail('follow-up-slip')
  const found = findByCode(followUps, code.value)
  return found ? ok(found) : fail('follow-up-unknown')
}

/** The follow-up without the conversation of `visit`: its state before that visit. */
export const withoutVisit = (followUp: FollowUp, visit: VisitId): FollowUp => ({
  ...followUp,
  conversations: followUp.conversations.filter((each) => each.visit !== visit),
})

export const trajectoryConversations = ({ conversations }: FollowUp): number =>
  conversations.filter(({ inTrajectory }) => inTrajectory).length

export const isTrajectory = (followUp: FollowUp): boolean => trajectoryConversations(followUp) > 0

/** Conversations of the trajectory that are still to come; 0 where the loket funds none. */
export const conversationsLeft = (followUp: FollowUp, { trajectory }: Profile): number =>
  Math.max(0, (trajectory?.conversations ?? 0) - trajectoryConversations(followUp))

/**
 * The progress of a follow-up: conversations held, and how many a trajectory has in all (null: it is no trajectory).
 */
export interface Progress {
  readonly held: number
  readonly of: number | null
}

export const progressOf = (followUp: FollowUp, { trajectory }: Profile): Progress =>
  trajectory && isTrajectory(followUp)
    ? { held: trajectoryConversations(followUp), of: trajectory.conversations }
    : { held: followUp.conversations.length, of: null }

/** The code that a visit belongs to, and the visit's part in the follow-up. */
export interface Belonging {
  readonly followUp: FollowUpId
  readonly inTrajectory: boolean
  readonly first: boolean
}

/** The follow-ups after a visit changed from belonging to `before` to belonging to `after` (null: to none). */
export function moveConversation(
  followUps: FollowUps,
  visit: VisitId,
  { date, keptFrom }: Pick<Conversation, 'date' | 'keptFrom'>,
  before: Belonging | null,
  after: Belonging | null,
): FollowUps {
  const same = (['followUp', 'inTrajectory', 'first'] as const).every((key) => before?.[key] === after?.[key])
  if (same) return followUps
  const next = new Map(followUps)
  const old = before && next.get(before.followUp)
  if (old) next.set(old.id, { ...old, conversations: old.conversations.filter((each) => each.visit !== visit) })
  const now = after && next.get(after.followUp)
  if (now && after) {
    const { inTrajectory, first } = after
    const conversations = [
      ...now.conversations,
      { visit, date, ...(keptFrom && { keptFrom }), inTrajectory, ...(first && { first }) },
    ]
    next.set(now.id, { ...now, conversations: conversations.toSorted(inOrder) })
  }
  return next
}

/** By date; within one day always in the same order, so that a conversation taken back leaves no trace. */
const inOrder = (a: Conversation, b: Conversation): number =>
  `${a.date} ${a.visit}`.localeCompare(`${b.date} ${b.visit}`)
