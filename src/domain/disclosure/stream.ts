// The stream of a tablet: what waits, and when it freezes. Everything here is decided by counts and the calendar ([D3]);
// no answer of any visitor can hold a block back or bring it forward, and as blocks share no visit, nothing can be found by
// differencing: subtracting one table from a later one.
import {
  addDays,
  addMonths,
  type Instant,
  type IsoWeek,
  localDate,
  type Month,
  mondayOf,
  monthOf,
  monthsBetween,
  weekOf,
} from '../calendar.ts'
import type { MinimumFrequency, Profile } from '../profile.ts'
import { fail, ok, type Result } from '../result.ts'
import { addTally, emptyTally, subtractTally, type Tally } from '../tally.ts'
import type { Acceptance, WalkInHour } from '../walk-in-hour.ts'
import { type Headline, makeBlockRelease, makeWeekRelease, type Release, type ReleaseSource } from './release.ts'

export interface Stream {
  /** The month up to which the calendar has been followed. */
  readonly month: Month
  /** The first week whose headline is not frozen. */
  readonly week: IsoWeek
  /** The month in which the first hour was accepted. */
  readonly since: Month | null
  /** First visits accepted since then. */
  readonly accepted: number
  /** [D2] Hours and visits of weeks that are not closed yet. */
  readonly weeks: Readonly<Record<IsoWeek, Headline>>
  /** [D3] Σ of the closed hours that are in no block yet; without what is counted beside visits, which is never shared. */
  readonly pending: Tally
  readonly blocks: number
  /** The month at whose start the last block closed. */
  readonly blockClosed: Month | null
  /** [D8] The month at whose start an announced end was carried out, the last one. */
  readonly ended?: Month
  /** [D9] The k under which the visits that wait were entered, where the profile has a lower one since. */
  readonly heldTo?: MinimumFrequency
}

export function newStream(profile: Profile, now: Instant): Stream {
  const today = localDate(now, profile.timeZone)
  return {
    month: monthOf(today),
    week: weekOf(today),
    since: null,
    accepted: 0,
    weeks: {},
    pending: emptyTally,
    blocks: 0,
    blockClosed: null,
  }
}

/** [D3] How many first visits a block needs: 4k; 6k for a loket that has seen ten or more a month. */
export const blockSize = (k: MinimumFrequency, visitsPerMonth: number): number => (visitsPerMonth >= 10 ? 6 : 4) * k

/** How many first visits the block under way needs to close at the start of month `boundary`; at an announced end 2k ([D8]). */
export function neededVisits(stream: Stream, profile: Profile, boundary: Month): number {
  const k = frequencyOf(stream, profile)
  if (boundary === endOf(profile)) return 2 * k
  const months = Math.max(1, stream.since ? monthsBetween(stream.since, boundary) : 1)
  return blockSize(k, stream.accepted / months)
}

/** The smallest group that the block under way shows by itself. */
export const frequencyOf = ({ heldTo = 3 }: Stream, { minimumFrequency }: Profile): MinimumFrequency =>
  heldTo > minimumFrequency ? heldTo : minimumFrequency

/** [D8] The month at whose start the announced end falls: the first boundary after the last day; null where none is announced. */
const endOf = ({ schedule: { ends } }: Profile): Month | null =>
  ends === undefined ? null : addMonths(monthOf(ends), 1)

/** [D9] The stream once the profile changes: what waits keeps the higher k. */
export function changeProfile(stream: Stream, before: Profile, after: Profile): Stream {
  const { heldTo: _, ...rest } = stream
  const k = frequencyOf(stream, before)
  return stream.pending.firstVisits > 0 && k > after.minimumFrequency ? { ...rest, heldTo: k } : rest
}

/** Whether something is counted by what the profile shares now that is not frozen yet, and so could come to stand in a block. */
export const waits = ({ pending, weeks }: Stream): boolean => pending.firstVisits > 0 || Object.keys(weeks).length > 0

/** Where an hour that closes now would be counted. */
function acceptanceOf(stream: Stream, { date }: Pick<WalkInHour, 'date'>): Acceptance {
  // A frozen headline is never changed: an hour that comes too late for its own week counts in the first open one.
  return { month: stream.month, week: latest(weekOf(date), stream.week) }
}

/**
 * A closed walk-in hour joins the headline of its week and the block under way.
 * @param mark where the service may have counted it already ([D11]): what is frozen of that gets nothing
 */
export function accept(
  stream: Stream,
  hour: Pick<WalkInHour, 'date' | 'tally'>,
  mark: Acceptance | null = null,
): { stream: Stream; acceptance: Acceptance } {
  const acceptance = mark ?? acceptanceOf(stream, hour)
  const changed = change(stream, hour.tally, acceptance, 1)
  return { stream: { ...changed, since: stream.since ?? stream.month }, acceptance }
}

/** Takes an accepted hour out again, before its period is frozen; after that the released numbers stand ([D4]). */
export function withdraw(stream: Stream, tally: Tally, { month, week }: Acceptance): Result<Stream, 'period-shared'> {
  return isFrozen(stream, { month, week }) ? fail('period-shared') : ok(change(stream, tally, { month, week }, -1))
}

/** Whether an accepted hour stands in a frozen headline or block. */
export const isFrozen = (stream: Stream, acceptance: Acceptance): boolean =>
  isWeekFrozen(stream, acceptance) || isBlockFrozen(stream, acceptance)

const isWeekFrozen = (stream: Stream, { week }: Acceptance): boolean => week < stream.week
const isBlockFrozen = ({ blockClosed, ended = '' }: Stream, { month }: Acceptance): boolean =>
  month < latest(blockClosed ?? '', ended)

/**
 * Follows the calendar to `now`: freezes the headlines of weeks that are over and, at each month boundary passed, the block
 * if it is large enough ([D3], [D8]). Call it before every other change, so that what was accepted before a boundary is what it sees.
 * @param open the walk-in hour that is still open: the headline of its week waits for it
 */
export function advance(
  stream: Stream,
  profile: Profile,
  source: ReleaseSource,
  now: Instant,
  open: Pick<WalkInHour, 'date'> | null,
): { stream: Stream; releases: readonly Release[] } {
  const today = localDate(now, profile.timeZone)
  const thisWeek = weekOf(today)
  const openWeek = open ? weekOf(open.date) : thisWeek
  const week = latest(stream.week, openWeek < thisWeek ? openWeek : thisWeek)

  const over = Object.keys(stream.weeks)
    .filter((key) => key < week)
    .toSorted()
  const releases: Release[] = over.map((key) => makeWeekRelease(source, key, stream.weeks[key] ?? noHeadline))

  let next: Stream = { ...stream, week, weeks: weeksFrom(stream, week) }
  while (next.month < monthOf(today)) {
    const boundary = addMonths(next.month, 1)
    next = { ...next, month: boundary }
    const ends = boundary === endOf(profile)
    if (next.pending.firstVisits >= neededVisits(next, profile, boundary)) {
      const block = {
        number: next.blocks + 1,
        closed: boundary,
        k: frequencyOf(next, profile),
        ends,
        tally: next.pending,
      }
      releases.push(makeBlockRelease(source, block, profile))
      next = { ...withoutPending(next), blocks: block.number, blockClosed: boundary }
    }
    // What is too little for a last block stays in the headlines only, for ever. Whatever comes after begins anew.
    if (ends) next = { ...withoutPending(next), since: null, accepted: 0, ended: boundary }
  }
  return { stream: next, releases }
}

/** What the service has of a tablet. */
export interface Standing {
  /** The last week whose headline it has. */
  readonly week: IsoWeek | null
  /** The number of the last block that it has; 0 when it has none. */
  readonly blocks: number
  /** The month at whose start that block closed. */
  readonly blockClosed: Month | null
}

/**
 * [D11] A stream from a backup, once the service has told what it has since. Headlines up to its last week are frozen. If it
 * has a block that the backup does not know, all that waits is frozen: it may stand in that block, and a visit that may have
 * been shared is not shared again. If it has none, nothing of what waits was counted, and everything stays as it is.
 * `accepted` and `since` stay, without the visits that only the lost tablet knew: a block may then need 4k where it would
 * have needed 6k, never less.
 */
export function resume(stream: Stream, { week, blocks, blockClosed }: Standing): Stream {
  const first = week === null ? stream.week : latest(stream.week, weekAfter(week))
  const known: Stream = { ...stream, week: first, weeks: weeksFrom(stream, first) }
  // The same number with another closing is a block that this stream never made.
  const same = blocks < stream.blocks || (blocks === stream.blocks && blockClosed === stream.blockClosed)
  if (same) return known
  // Everything that was accepted so far lies before it, whatever the clocks of the two tablets said.
  const closed = latest(blockClosed ?? '', addMonths(stream.month, 1))
  return { ...withoutPending(known), month: closed, blocks, blockClosed: closed }
}

/**
 * [D11] Where an hour that was open when the stream resumed may have been counted: the lost tablet may have closed it, and
 * shared it. Null when it can't have been.
 */
export function markOf(before: Stream, after: Stream, hour: Pick<WalkInHour, 'date' | 'accepted'>): Acceptance | null {
  // An hour that was marked before, on a tablet that is restored once more, keeps its mark.
  const acceptance = hour.accepted ?? acceptanceOf(before, hour)
  return isFrozen(after, acceptance) ? acceptance : null
}

const weekAfter = (week: IsoWeek): IsoWeek => weekOf(addDays(mondayOf(week), 7))

const weeksFrom = ({ weeks }: Stream, first: IsoWeek): Stream['weeks'] =>
  Object.fromEntries(Object.entries(weeks).filter(([week]) => week >= first))

function withoutPending({ heldTo: _, ...stream }: Stream): Stream {
  return { ...stream, pending: emptyTally }
}

/** Of two weeks or two months, which compare as text. */
const latest = (a: string, b: string): string => (a > b ? a : b)

const noHeadline: Headline = { hours: 0, hoursWithoutVisit: 0, visits: 0 }

/** Adds a tally to, or takes it out of, what is not frozen of the headline and the block that it belongs to. */
function change(stream: Stream, tally: Tally, acceptance: Acceptance, sign: 1 | -1): Stream {
  const weeks = isWeekFrozen(stream, acceptance) ? stream.weeks : changedWeeks(stream, tally, acceptance.week, sign)
  if (isBlockFrozen(stream, acceptance)) return { ...stream, weeks }
  const ofVisits = { ...tally, counts: {} }
  const pending = sign === 1 ? addTally(stream.pending, ofVisits) : subtractTally(stream.pending, ofVisits)
  return { ...stream, weeks, pending, accepted: stream.accepted + sign * tally.firstVisits }
}

function changedWeeks({ weeks }: Stream, tally: Tally, week: IsoWeek, sign: 1 | -1): Stream['weeks'] {
  const { [week]: old = noHeadline, ...others } = weeks
  const headline: Headline = {
    hours: old.hours + sign * tally.hours,
    hoursWithoutVisit: old.hoursWithoutVisit + sign * tally.hoursWithoutVisit,
    visits: old.visits + sign * tally.visits,
  }
  // A week without an hour has no headline.
  return headline.hours === 0 ? others : { ...others, [week]: headline }
}
