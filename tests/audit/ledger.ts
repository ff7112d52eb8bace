// Which visits stand in which block. Every visit has a bit of its own among the children of its hour, whose sums are exact:
// so a block tells which visits it holds.
import { addDays } from '../../src/domain/calendar.ts'
import type { Release, Table } from '../../src/domain/disclosure/release.ts'
import { accept, advance, newStream } from '../../src/domain/disclosure/stream.ts'
import type { MinimumFrequency } from '../../src/domain/profile.ts'
import { addTally, emptyTally, tallyOfCountedVisit } from '../../src/domain/tally.ts'
import { at, hia, START, source } from '../support/disclosure.ts'

/** As many bits as a sum can hold exactly. */
export const MOST_VISITS = 50

export interface Memberships {
  /** The visits of each block, as bits, in order of entry. */
  readonly blocks: readonly number[]
  readonly pending: number
  readonly entered: number
  readonly releases: readonly Release[]
}

/** @param visits first visits per week, at most `MOST_VISITS` in all */
export function membershipsOf(visits: readonly number[], minimumFrequency: MinimumFrequency): Memberships {
  const profile = { ...hia, minimumFrequency }
  let stream = newStream(profile, at(0, '18:00'))
  const releases: Release[] = []
  let entered = 0
  const follow = (week: number) => {
    const followed = advance(stream, profile, source, at(week, '20:29'), null)
    stream = followed.stream
    releases.push(...followed.releases)
  }
  for (const [week, count] of visits.entries()) {
    follow(week)
    let tally = { ...emptyTally, hours: 1 }
    for (let visit = 0; visit < count; visit++)
      tally = addTally(tally, { ...tallyOfCountedVisit(profile), estimatedChildren: 2 ** entered++ })
    stream = accept(stream, { date: addDays(START, 7 * week), tally }).stream
  }
  follow(visits.length + 9)
  const blocks = releases.flatMap((release) => (release.kind === 'block' ? [release.estimatedChildren] : []))
  return { blocks, pending: stream.pending.estimatedChildren, entered, releases }
}

/** What is wrong, in words: a visit is in one block at most and else waits, in order of entry; a table leaves nobody out. */
export function membershipFaults({ blocks, pending, entered, releases }: Memberships): readonly string[] {
  const inOrder = [...blocks, pending].flatMap(visitsIn)
  const once = inOrder.length === entered && inOrder.every((visit, index) => visit === index)
  const leavesOut = releases.flatMap((release) =>
    release.kind === 'block' && release.tables.some((table) => leftOut(table, release.firstVisits) !== 0)
      ? [`block ${release.number} has a table that does not add up to it`]
      : [],
  )
  return once ? leavesOut : [`visits ${inOrder} of ${entered}`, ...leavesOut]
}

/** The bits of a number up to 2^50, lowest first. */
const visitsIn = (bits: number): readonly number[] =>
  Array.from({ length: MOST_VISITS }, (_, visit) => visit).filter((visit) => Math.floor(bits / 2 ** visit) % 2 === 1)

/** What is in neither a group that is shown nor the rest that is. */
const leftOut = (table: Table, members: number): number =>
  table.outcome === 'exact'
    ? members - Object.values(table.groups).reduce((sum, count) => sum + count, table.merged.count)
    : 0
