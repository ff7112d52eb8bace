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
  weekOf,
} from '../calendar.ts'
import type { Profile } from '../profile.ts'
import { fail, ok, type Result } from '../result.ts'
import { addTally, combineNamed, emptyTally, subtractTally, type Tally } from '../tally.ts'
import type { FollowUp } from '../trajectory.ts'
import type { Acceptance, WalkInHour } from '../walk-in-hour.ts'
import {
  type Blocks,
  changeBlocks,
  closeAt,
  endOf,
  frozenUntil,
  isInBlock,
  noBlocks,
  passAt,
  resumeBlocks,
  type Unit,
} from './blocks.ts'
import { type Closings, closingOf, closingsOf, closingUnit } from './closings.ts'
import { changedNodes, fillPools, isHalfYear, type Pools, publishPools, withoutPools } from './pools.ts'
import {
  type Headline,
  makeBlockRelease,
  makeClosingsRelease,
  makePoolsRelease,
  makeWeekRelease,
  type Release,
  type ReleaseSource,
} from './release.ts'
import { makeTransfer, type Passing, type Transfer } from './transfer.ts'

/** The stream itself is that of first visits; what is pending is without what is counted beside visits, which is never shared. */
export interface Stream extends Blocks<Tally> {
  /** The month up to which the calendar has been followed. */
  readonly month: Month
  /** The first week whose headline is not frozen. */
  readonly week: IsoWeek
  /** [D2] Hours and visits of weeks that are not closed yet. */
  readonly weeks: Readonly<Record<IsoWeek, Headline>>
  /** [D1] The second stream; absent while there was no closing record. */
  readonly closings?: Blocks<Closings>
  /** [D7] Below the tops of both; absent while no group was shown. */
  readonly pools?: Pools
  /** The month at whose start pools were published last. */
  readonly poolsClosed?: Month
  /** [D10] The ids of what other tablets passed on to this one, and is counted here. */
  readonly taken?: readonly string[]
  /** [D11] What was passed on before this month may have been counted by the tablet that was lost. */
  readonly takesFrom?: Month
}

export const firstVisitUnit: Unit<Tally> = {
  none: emptyTally,
  count: ({ firstVisits }) => firstVisits,
  add: addTally,
}

export function newStream(profile: Profile, now: Instant): Stream {
  const today = localDate(now, profile.timeZone)
  return { ...noBlocks(firstVisitUnit), month: monthOf(today), week: weekOf(today), weeks: {} }
}

export const closingBlocksOf = ({ closings = noBlocks(closingUnit) }: Stream): Blocks<Closings> => closings

/** The stream with other blocks of first visits. */
export const withBlocks = ({ heldTo: _, unshown: __, ...stream }: Stream, blocks: Blocks<Tally>): Stream => ({
  ...stream,
  ...blocks,
})

/** Without second stream or pools where there is nothing to say of them. */
export const withClosings = (stream: Stream, closings: Blocks<Closings>): Stream =>
  stream.closings || closings.accepted > 0 || closings.blocks > 0 || closings.passed ? { ...stream, closings } : stream

const withPools = ({ pools: _, ...stream }: Stream, pools: Pools): Stream =>
  Object.keys(pools).length > 0 ? { ...stream, pools } : stream

/**
 * [D9] The stream once the profile changes: what waits keeps the higher k, and says nothing of what some of it could not have
 * answered.
 */
export function changeProfile(stream: Stream, before: Profile, after: Profile): Stream {
  const nodes = changedNodes(before, after)
  const blocks = changeBlocks(stream, firstVisitUnit, before, after, nodes)
  const closings = changeBlocks(closingBlocksOf(stream), closingUnit, before, after, nodes)
  return withPools(withClosings(withBlocks(stream, blocks), closings), withoutPools(stream.pools ?? {}, nodes))
}

/** Whether something is counted by what the profile shares now that is not frozen yet, and so could come to stand in a block. */
export const waits = ({ pending, weeks }: Stream): boolean => pending.firstVisits > 0 || Object.keys(weeks).length > 0

/** Where an hour that closes now would be counted. */
function acceptanceOf(stream: Stream, { date }: Pick<WalkInHour, 'date'>): Acceptance {
  // A frozen headline is never changed: an hour that comes too late for its own week counts in the first open one.
  return { month: stream.month, week: latest(weekOf(date), stream.week) }
}

/** What an hour brings when it closes. */
type Counted = Pick<WalkInHour, 'tally' | 'closings'>

/**
 * A closed walk-in hour joins the headline of its week and the blocks under way.
 * @param mark where the service may have counted it already ([D11]): what is frozen of that gets nothing
 */
export function accept(
  stream: Stream,
  hour: Counted & Pick<WalkInHour, 'date'>,
  mark: Acceptance | null = null,
): { stream: Stream; acceptance: Acceptance } {
  const acceptance = mark ?? acceptanceOf(stream, hour)
  const changed = change(stream, hour, acceptance, 1)
  return { stream: { ...changed, since: stream.since ?? stream.month }, acceptance }
}

/** Takes an accepted hour out again, before its period is frozen; after that the released numbers stand ([D4]). */
export function withdraw(stream: Stream, hour: Counted, acceptance: Acceptance): Result<Stream, 'period-shared'> {
  return isFrozen(stream, acceptance) ? fail('period-shared') : ok(change(stream, hour, acceptance, -1))
}

/** [D1] Closing records that come outside of hours join the block under way, or are taken out of it before it closes. */
export function countClosings(stream: Stream, closings: Closings, month: Month, sign: 1 | -1): Stream {
  const blocks = closingBlocksOf(stream)
  const count = closingUnit.count(closings)
  if (count === 0 || isInBlock(blocks, month)) return stream
  return {
    ...stream,
    closings: {
      ...blocks,
      since: blocks.since ?? stream.month,
      accepted: blocks.accepted + sign * count,
      pending: combineNamed(blocks.pending, closings, sign),
    },
  }
}

/**
 * [D1] Counts the closing record of a follow-up when it ends, and takes it out again when it goes on after all; once that
 * stands in a block, it is never counted a second time ([D4]).
 */
export function settleClosing(stream: Stream, followUp: FollowUp): { stream: Stream; followUp: FollowUp } {
  const { closing, ...rest } = followUp
  if (closing && isInBlock(closingBlocksOf(stream), closing.month)) return { stream, followUp }
  const record = closingOf(followUp)
  const before = closing?.record ?? null
  if (record?.track === before?.track && record?.onwardReferral === before?.onwardReferral) return { stream, followUp }
  const without = closing && before ? countClosings(stream, closingsOf(before), closing.month, -1) : stream
  if (!record) return { stream: without, followUp: rest }
  const month = stream.month
  return {
    stream: countClosings(without, closingsOf(record), month, 1),
    followUp: { ...rest, closing: { month, record } },
  }
}

/** [D11] What becomes of a follow-up when a stream resumes: one that the lost tablet may have ended, and counted, is not counted. */
export function markFollowUp(before: Stream, after: Stream, followUp: FollowUp): FollowUp {
  const inDoubt = frozenUntil(closingBlocksOf(after)) !== frozenUntil(closingBlocksOf(before))
  return inDoubt && !followUp.closing ? { ...followUp, closing: { month: before.month, record: null } } : followUp
}

/** Whether an accepted hour stands in a frozen headline or block. */
export const isFrozen = (stream: Stream, { week, month }: Acceptance): boolean =>
  isWeekFrozen(stream, week) || isInBlock(stream, month) || isInBlock(closingBlocksOf(stream), month)

const isWeekFrozen = (stream: Stream, week: IsoWeek): boolean => week < stream.week

/**
 * Follows the calendar to `now`: freezes the headlines of weeks that are over and, at each month boundary passed, the blocks
 * that are large enough ([D3], [D8]) and the pools ([D7]). Call it before every other change, so that what was accepted before
 * a boundary is what it sees.
 * @param open the walk-in hour that is still open: the headline of its week waits for it
 * @param passing where this tablet passes on what waits, instead of closing blocks ([D10])
 */
export function advance(
  stream: Stream,
  profile: Profile,
  source: ReleaseSource,
  now: Instant,
  open: Pick<WalkInHour, 'date'> | null,
  passing: Passing | null = null,
): { stream: Stream; releases: readonly Release[]; transfers: readonly Transfer[] } {
  const today = localDate(now, profile.timeZone)
  const thisWeek = weekOf(today)
  const openWeek = open ? weekOf(open.date) : thisWeek
  const week = latest(stream.week, openWeek < thisWeek ? openWeek : thisWeek)

  const over = Object.keys(stream.weeks)
    .filter((key) => key < week)
    .toSorted()
  const releases: Release[] = over.map((key) => makeWeekRelease(source, key, stream.weeks[key] ?? noHeadline))
  const transfers: Transfer[] = []

  let next: Stream = { ...stream, week, weeks: weeksFrom(stream, week) }
  while (next.month < monthOf(today)) {
    const begun = { ...next, month: addMonths(next.month, 1) }
    const transfer = passing && makeTransfer(begun, closingBlocksOf(begun), profile, source, begun.month, passing)
    if (transfer) transfers.push(transfer)
    const closed = closeMonth(passing ? withoutWaiting(begun, begun.month) : begun, profile, source)
    next = closed.stream
    releases.push(...closed.releases)
  }
  return { stream: next, releases, transfers }
}

/** [D10] The stream without what waits until the start of month `boundary`; nothing of it is counted here any more. */
function withoutWaiting(stream: Stream, boundary: Month): Stream {
  const closings = passAt(closingBlocksOf(stream), closingUnit, boundary)
  return withClosings(withBlocks(stream, passAt(stream, firstVisitUnit, boundary)), closings)
}

/**
 * [D11] The stream of a tablet that passes on, where there are copies of what waits: a copy could count it as well, and nobody
 * would know. So it stays in the headlines, for good, and what comes after it begins anew.
 */
export function keepBack(stream: Stream, month = stream.month): Stream {
  const after = addMonths(month, 1)
  return { ...withoutWaiting(stream, after), month: latest(stream.month, after) }
}

/** What the start of the stream's month closes: blocks, and what of them and of earlier ones waits below the top. */
function closeMonth(
  stream: Stream,
  profile: Profile,
  source: ReleaseSource,
): Pick<ReturnType<typeof advance>, 'stream' | 'releases'> {
  const { month } = stream
  const visits = closeAt(stream, firstVisitUnit, profile, month)
  const records = closeAt(closingBlocksOf(stream), closingUnit, profile, month)
  const releases: Release[] = []
  let pools = stream.pools ?? {}
  if (visits.block) {
    const release = makeBlockRelease(source, visits.block, profile)
    releases.push(release)
    pools = fillPools(pools, profile, release, visits.block.sum.answers, visits.block.unshown)
  }
  if (records.block) {
    const release = makeClosingsRelease(source, records.block, profile)
    releases.push(release)
    pools = fillPools(pools, profile, release, records.block.sum, records.block.unshown)
  }
  let next = withClosings(withBlocks(stream, visits.blocks), records.blocks)
  const ends = month === endOf(profile)
  if (ends || isHalfYear(month)) {
    const published = publishPools(pools, profile)
    // [D8] Whatever comes after an announced end begins anew.
    pools = ends ? {} : published.pools
    if (published.tables.length > 0) {
      releases.push(makePoolsRelease(source, month, published.tables))
      next = { ...next, poolsClosed: month }
    }
  }
  return { stream: withPools(next, pools), releases }
}

/** What the service has of a tablet. */
export interface Standing {
  /** The last week whose headline it has. */
  readonly week: IsoWeek | null
  /** The number of the last block that it has; 0 when it has none. */
  readonly blocks: number
  /** The month at whose start that block closed. */
  readonly blockClosed: Month | null
  /** The same of blocks of closing records. */
  readonly closings: number
  readonly closingsClosed: Month | null
  /** The month at whose start pools were published last. */
  readonly poolsClosed: Month | null
}

/**
 * [D11] A stream from a backup, once the service has told what it has since. Headlines up to its last week are frozen. If it
 * has a block that the backup does not know, all that waits for such a block is frozen: it may stand in that block, and what may
 * have been shared is not shared again. If it has none, nothing of what waits was counted, and everything stays as it is.
 * `accepted` and `since` stay, without the visits that only the lost tablet knew: a block may then need 4k where it would
 * have needed 6k, never less.
 * @param passesOn whether this tablet passes on what waits ([D10]): the lost one may have, and the service does not know
 */
export function resume(stream: Stream, standing: Standing, passesOn = false): Stream {
  const { week, blocks, blockClosed, closings, closingsClosed, poolsClosed } = standing
  const first = week === null ? stream.week : latest(stream.week, weekAfter(week))
  const own = closingBlocksOf(stream)
  const inBlocks = { blocks, blockClosed }
  const inClosings = { blocks: closings, blockClosed: closingsClosed }
  const visits = resumeBlocks(stream, firstVisitUnit, inBlocks, stream.month)
  const records = resumeBlocks(own, closingUnit, inClosings, stream.month)
  const changed = [...(visits === stream ? [] : [visits]), ...(records === own ? [] : [records])]
  const counted = [visits === stream ? '' : (blockClosed ?? ''), records === own ? '' : (closingsClosed ?? '')]
  const takesFrom = [stream.takesFrom ?? '', ...counted].reduce(latest)
  const known: Stream = {
    ...withClosings(withBlocks(stream, visits), records),
    week: first,
    weeks: weeksFrom(stream, first),
    // What is accepted from now on comes after everything that may stand in an unknown block.
    month: changed.map(frozenUntil).reduce(latest, stream.month),
    // So may what other tablets passed on before it closed.
    ...(takesFrom !== '' && { takesFrom }),
  }
  // What waits in a pool may stand in one that the backup does not know.
  const isKnown = poolsClosed === null || poolsClosed <= (stream.poolsClosed ?? '')
  const resumed = isKnown ? known : { ...withPools(known, {}), poolsClosed }
  return passesOn ? keepBack(resumed, stream.month) : resumed
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

/** Of two weeks or two months, which compare as text. */
const latest = (a: string, b: string): string => (a > b ? a : b)

const noHeadline: Headline = { hours: 0, hoursWithoutVisit: 0, visits: 0 }

/** Adds an hour to, or takes it out of, what is not frozen of the headline and the blocks that it belongs to. */
function change(stream: Stream, { tally, closings = {} }: Counted, { week, month }: Acceptance, sign: 1 | -1): Stream {
  const weeks = isWeekFrozen(stream, week) ? stream.weeks : changedWeeks(stream, tally, week, sign)
  const counted = countClosings({ ...stream, weeks }, closings, month, sign)
  if (isInBlock(stream, month)) return counted
  const ofVisits = { ...tally, counts: {} }
  const pending = sign === 1 ? addTally(stream.pending, ofVisits) : subtractTally(stream.pending, ofVisits)
  return { ...counted, pending, accepted: stream.accepted + sign * tally.firstVisits }
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
