// The stream of a tablet: what waits, and when it freezes. Everything here is decided by counts and the calendar ([D3]);
// no answer of any visitor can hold a block back or bring it forward.
import {
  addMonths,
  type Instant,
  type IsoWeek,
  localDate,
  type Month,
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
  /** [D3] Σ of the closed hours that are in no block yet. */
  readonly pending: Tally
  readonly blocks: number
  /** The month at whose start the last block closed. */
  readonly blockClosed: Month | null
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

/** How many first visits the block under way needs to close at the start of month `boundary`. */
export const neededVisits = (stream: Stream, profile: Profile, boundary: Month): number => {
  const months = Math.max(1, stream.since ? monthsBetween(stream.since, boundary) : 1)
  return blockSize(profile.minimumFrequency, stream.accepted / months)
}

/** A closed walk-in hour joins the headline of its week and the block under way. */
export function accept(stream: Stream, hour: WalkInHour): { stream: Stream; acceptance: Acceptance } {
  // A frozen headline is never changed: an hour that comes too late for its own week counts in the first open one.
  const own = weekOf(hour.date)
  const week = own < stream.week ? stream.week : own
  const changed = change(stream, hour.tally, week, 1)
  return { stream: { ...changed, since: stream.since ?? stream.month }, acceptance: { month: stream.month, week } }
}

/** Takes an accepted hour out again, before its period is frozen; after that the released numbers stand ([D4]). */
export function withdraw(stream: Stream, tally: Tally, { month, week }: Acceptance): Result<Stream, 'period-shared'> {
  return isFrozen(stream, { month, week }) ? fail('period-shared') : ok(change(stream, tally, week, -1))
}

/** Whether an accepted hour stands in a frozen headline or block. */
export const isFrozen = (stream: Stream, { month, week }: Acceptance): boolean =>
  week < stream.week || (stream.blockClosed !== null && month < stream.blockClosed)

/**
 * Follows the calendar to `now`: freezes the headlines of weeks that are over and, at each month boundary passed, the block
 * if it is large enough ([D3]). Call it before every other change, so that what was accepted before a boundary is what it sees.
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
  const week = [stream.week, openWeek < thisWeek ? openWeek : thisWeek].toSorted().at(-1) ?? thisWeek

  const over = Object.keys(stream.weeks)
    .filter((key) => key < week)
    .toSorted()
  const releases: Release[] = over.map((key) => makeWeekRelease(source, key, stream.weeks[key] ?? noHeadline))
  const weeks = Object.fromEntries(Object.entries(stream.weeks).filter(([key]) => key >= week))

  let next: Stream = { ...stream, week, weeks }
  while (next.month < monthOf(today)) {
    const boundary = addMonths(next.month, 1)
    next = { ...next, month: boundary }
    if (next.pending.firstVisits < neededVisits(next, profile, boundary)) continue
    const number = next.blocks + 1
    releases.push(makeBlockRelease(source, { number, closed: boundary, tally: next.pending }, profile))
    next = { ...next, pending: emptyTally, blocks: number, blockClosed: boundary }
  }
  return { stream: next, releases }
}

const noHeadline: Headline = { hours: 0, hoursWithoutVisit: 0, visits: 0 }

function change(stream: Stream, tally: Tally, week: IsoWeek, sign: 1 | -1): Stream {
  const old = stream.weeks[week] ?? noHeadline
  const headline: Headline = {
    hours: old.hours + sign * tally.hours,
    hoursWithoutVisit: old.hoursWithoutVisit + sign * tally.hoursWithoutVisit,
    visits: old.visits + sign * tally.visits,
  }
  const { [week]: _, ...others } = stream.weeks
  return {
    ...stream,
    accepted: stream.accepted + sign * tally.firstVisits,
    // A week without an hour has no headline.
    weeks: headline.hours === 0 ? others : { ...others, [week]: headline },
    pending: sign === 1 ? addTally(stream.pending, tally) : subtractTally(stream.pending, tally),
  }
}
