// The walk-in hour: opened with one tap, counted in, closed with a summary. Each step is a pure function of the hour and the
// clock; the hour remembers the state before its last step, so that undo outlives a killed tablet.
import type { Brand } from './brand.ts'
import type { Instant, LocalDate, LocalTime } from './calendar.ts'
import { atLocation } from './location.ts'
import { outcomesOfHour } from './outcome.ts'
import type { Profile } from './profile.ts'
import { fail, ok, type Result } from './result.ts'
import type { Proposal } from './schedule.ts'
import {
  addTally,
  emptyTally,
  subtractTally,
  type Tally,
  tallyOfContact,
  tallyOfCountedVisit,
  tallyOfVisit,
} from './tally.ts'
import type { Draft, Visit, VisitId } from './visit.ts'
import { tallyOfWrapUp, type WrapUp } from './wrap-up.ts'

export type WalkInHourId = Brand<string, 'WalkInHourId'>

/** A visit as its hour knows it. `counted` by the plus button (it counts, nothing else is known), `draft`, or `recorded`. */
export interface Entry {
  readonly id: VisitId
  readonly at: Instant
  readonly state: 'counted' | 'draft' | 'recorded'
  /** Whether the visit was counted by the plus button before its intake: then it counts while the intake is a draft, too. */
  readonly counted: boolean
}

interface HourState {
  readonly id: WalkInHourId
  readonly date: LocalDate
  readonly from: LocalTime
  readonly until: LocalTime
  /** The first day of its terms, where it was opened under a date of long ago: its words would be gone at once. */
  readonly keptFrom?: LocalDate
  readonly openedAt: Instant
  /** The version of the profile for all counts of this hour; absent, the first that the tablet had. */
  readonly profileVersion?: number
  readonly closedAt: Instant | null
  /** Where it is held: one of the profile's locations, where the loket has several. */
  readonly location?: string
  /** The answers given when the hour was closed last; they count while the hour is closed. */
  readonly wrapUp?: WrapUp
  readonly entries: readonly Entry[]
  /** The tally that this hour adds to the totals. Hours held, and outcomes, are counted when it closes. */
  readonly tally: Tally
  /** [D2] The outcomes in that tally; absent while the hour is open. */
  readonly outcomes?: Tally['counts']
}

export const ACTIONS = [
  'opened',
  'counted',
  'contact',
  'recorded',
  'removed',
  'discarded',
  'closed',
  'reopened',
] as const
export type Action = (typeof ACTIONS)[number]

/** The last step, and the state that undo puts back. */
export interface LastAction {
  readonly action: Action
  readonly at: Instant
  /** The kind of contact that was counted. */
  readonly contact?: string
  readonly before: HourState | null
  /** The visit that the step wrote or removed, and its record before the step (null: there was none). */
  readonly visit?: { readonly id: VisitId; readonly before: VisitRecord | null }
  /** After a removal: the removal just before it, which undo takes back next, so that nothing of a row of them is gone for good. */
  readonly earlier?: LastAction
}

/** The record under a visit's id: a draft until it is recorded. */
export type VisitRecord = Draft | Visit

export interface WalkInHour extends HourState {
  /** Null when there is nothing to take back. */
  readonly last: LastAction | null
}

export type HourError = 'hour-closed' | 'hour-open' | 'drafts-open' | 'no-such-visit'

export function openWalkInHour(id: WalkInHourId, proposal: Proposal, now: Instant, location?: string): WalkInHour {
  const { date, from, until } = proposal
  const state = { id, date, from, until, openedAt: now, closedAt: null, entries: [], tally: emptyTally }
  const at = location === undefined ? {} : { location }
  return { ...state, ...at, last: { action: 'opened', at: now, before: null } }
}

/** The day from which the terms of an hour's words and answers count. */
export const firstDayOf = ({ date, keptFrom = date }: Pick<HourState, 'date' | 'keptFrom'>): LocalDate => keptFrom

/** `+ Bezoek`: a visitor came. */
export function countVisit(
  hour: WalkInHour,
  id: VisitId,
  profile: Profile,
  now: Instant,
): Result<WalkInHour, HourError> {
  const entry: Entry = { id, at: now, state: 'counted', counted: true }
  return step(hour, 'counted', now, {
    entries: [...hour.entries, entry],
    tally: addTally(hour.tally, atLocation(tallyOfCountedVisit(profile), hour.location)),
  })
}

/** `+ Telefoon`, `+ Alleen informatie`: a contact that is no visit. */
export function countContact(hour: WalkInHour, kind: string, now: Instant): Result<WalkInHour, HourError> {
  return step(hour, 'contact', now, { tally: addTally(hour.tally, tallyOfContact(kind)) }, { contact: kind })
}

/**
 * Starts an intake, for a visit that was counted or for a new one; the same hour when that visit has its intake already.
 * Undo does not take that back: discarding does.
 */
export function startDraft(hour: WalkInHour, id: VisitId, now: Instant): Result<WalkInHour, HourError> {
  if (hour.closedAt !== null) return fail('hour-closed')
  const known = hour.entries.find((entry) => entry.id === id)
  // A second tap on the same button changes nothing in the draft or visit.
  if (known && known.state !== 'counted') return ok(hour)
  const entries: readonly Entry[] = known
    ? hour.entries.map((entry) => (entry.id === id ? { ...entry, state: 'draft' } : entry))
    : [...hour.entries, { id, at: now, state: 'draft', counted: false }]
  return ok({ ...hour, entries, last: null })
}

/**
 * Stores an intake: a draft becomes a visit, or a recorded visit is replaced. `before` is the record stored under its
 * id.
 */
export function recordVisit(
  hour: WalkInHour,
  visit: Visit,
  before: VisitRecord,
  profile: Profile,
  now: Instant,
): Result<WalkInHour, HourError> {
  const entry = hour.entries.find(({ id }) => id === visit.id)
  if (!entry) return fail('no-such-visit')
  const tally = addTally(
    withoutEntry(hour, entry, before, profile),
    atLocation(tallyOfVisit(visit, profile), hour.location),
  )
  const entries = hour.entries.map((old): Entry => (old.id === visit.id ? { ...old, state: 'recorded' } : old))
  return step(hour, 'recorded', now, { entries, tally }, { visit: { id: visit.id, before } })
}

/**
 * Takes a visit out, or throws a draft away. `before` is the record stored under its id, null for a visit that was only
 * counted.
 */
export function removeVisit(
  hour: WalkInHour,
  id: VisitId,
  before: VisitRecord | null,
  profile: Profile,
  now: Instant,
): Result<WalkInHour, HourError> {
  const entry = hour.entries.find((old) => old.id === id)
  if (!entry) return fail('no-such-visit')
  if (entry.state === 'draft') {
    // A visitor who was counted before the intake began did come, with or without an intake.
    const back: readonly Entry[] = entry.counted ? [{ ...entry, state: 'counted' }] : []
    const entries = hour.entries.flatMap((old) => (old.id === id ? back : [old]))
    return step(hour, 'discarded', now, { entries }, { visit: { id, before } })
  }
  const tally = withoutEntry(hour, entry, before, profile)
  const entries = hour.entries.filter((old) => old.id !== id)
  return step(hour, 'removed', now, { entries, tally }, { visit: { id, before } })
}

/**
 * Closes the hour: it now counts as held, without visit where no visitor came, and with the answers in `wrapUp`.
 * Drafts are finished or discarded first.
 * @param visits the records of its entries
 */
export function closeWalkInHour(
  hour: WalkInHour,
  now: Instant,
  visits: ReadonlyMap<VisitId, VisitRecord>,
  wrapUp: WrapUp = {},
): Result<WalkInHour, HourError> {
  if (hour.entries.some(({ state }) => state === 'draft')) return fail('drafts-open')
  const recorded = hour.entries.flatMap(({ id }) => visits.get(id) ?? [])
  const { counts: outcomes } = outcomesOfHour(recorded)
  const tally = addTally(hour.tally, tallyOfHeld({ ...hour, wrapUp, outcomes }))
  return step(hour, 'closed', now, { closedAt: now, wrapUp, outcomes, tally })
}

/** Opens a closed hour again. The answers of its closing count no more; the next closing starts from them. */
export function reopenWalkInHour(hour: WalkInHour, now: Instant): Result<WalkInHour, HourError> {
  if (hour.closedAt === null) return fail('hour-open')
  const { last: _, ...before } = hour
  const { outcomes: __, ...rest } = before
  const open = { ...rest, closedAt: null, tally: subtractTally(hour.tally, tallyOfHeld(hour)) }
  return ok({ ...open, last: { action: 'reopened', at: now, before } })
}

/** Takes back the last step. Null when that step opened the hour, which then never was. */
export const undo = ({ last }: WalkInHour): WalkInHour | null =>
  last?.before ? { ...last.before, last: last.earlier ?? null } : null

/** A step with the removals before it that undo takes back after it, newest first. */
export const undoable = (last: LastAction | null): readonly LastAction[] =>
  last ? [last, ...undoable(last.earlier ?? null)] : []

export const isRecorded = (record: VisitRecord): record is Visit => 'recordedAt' in record

/** The counts that an hour adds when it closes, beside its visits. */
function tallyOfHeld({ tally, location, wrapUp = {}, outcomes = {} }: HourState): Tally {
  const held = { ...emptyTally, hours: 1, hoursWithoutVisit: tally.visits === 0 ? 1 : 0 }
  const said = addTally(tallyOfWrapUp(wrapUp), { ...emptyTally, counts: outcomes })
  return addTally(atLocation(held, location), said)
}

/** The tally of an hour without the present share of one of its entries. */
function withoutEntry(
  { tally, location }: HourState,
  entry: Entry,
  before: VisitRecord | null,
  profile: Profile,
): Tally {
  if (entry.state === 'recorded' && before && isRecorded(before))
    return subtractTally(tally, atLocation(tallyOfVisit(before, profile), location))
  return entry.counted ? subtractTally(tally, atLocation(tallyOfCountedVisit(profile), location)) : tally
}

function step(
  hour: WalkInHour,
  action: Action,
  now: Instant,
  change: Partial<HourState>,
  last: Pick<LastAction, 'visit' | 'contact'> = {},
): Result<WalkInHour, HourError> {
  if (hour.closedAt !== null) return fail('hour-closed')
  const { last: previous, ...before } = hour
  const earlier = removes(action) && previous && removes(previous.action) ? { earlier: previous } : {}
  return ok({ ...before, ...change, last: { action, at: now, before, ...last, ...earlier } })
}

const removes = (action: Action): boolean => action === 'removed' || action === 'discarded'
