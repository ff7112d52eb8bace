// [D7] Pools hold members of several blocks, which are too many for every data set. But what is published depends on each block's
// counts alone (invariant 5), so every combination of counts stands for all data sets there are: those go through the domain's
// own code, and of each it is asked what somebody outside can be certain of.
import { addDays, type LocalDate } from '../../src/domain/calendar.ts'
import type { Release } from '../../src/domain/disclosure/release.ts'
import { accept, advance, newStream } from '../../src/domain/disclosure/stream.ts'
import type { MinimumFrequency } from '../../src/domain/profile.ts'
import { emptyTally } from '../../src/domain/tally.ts'
import { at, START, source } from '../support/disclosure.ts'
import { profileOf } from './loket.ts'
import { type CountVector, countVectors } from './table.ts'

const groups = { together: ['repair', 'strengthening'], apart: ['separation'] }
const options = Object.values(groups).flat()

export interface Blocks {
  readonly k: MinimumFrequency
  /** How many first visits come in which week: each week closes a block of its own. */
  readonly weeks: readonly (readonly [week: number, visits: number])[]
  readonly ends?: LocalDate
}

/** What is published of the counts of each block, as text. */
export type Publishing = (blocks: Blocks, counts: readonly CountVector[]) => string

export const published: Publishing = (blocks, counts) => JSON.stringify(releasesOf(blocks, counts))

export function releasesOf({ k, weeks, ends }: Blocks, counts: readonly CountVector[]): readonly Release[] {
  const profile = { ...profileOf({ helpQuestion: groups }, ends), minimumFrequency: k }
  let stream = newStream(profile, at(0, '18:00'))
  const releases: Release[] = []
  const follow = (week: number) => {
    const followed = advance(stream, profile, source, at(week, '20:29'), null)
    stream = followed.stream
    releases.push(...followed.releases)
  }
  // The tablet is in use before: so many in its first month would make its blocks larger ([D3]).
  stream = accept(stream, { date: START, tally: { ...emptyTally, hours: 1, hoursWithoutVisit: 1 } }).stream
  for (const [index, [week, visits]] of weeks.entries()) {
    follow(week)
    const given = options.map((option, each) => [option, counts[index]?.[each] ?? 0] as const)
    const answers = { helpQuestion: Object.fromEntries(given.filter(([, count]) => count > 0)) }
    const tally = { ...emptyTally, hours: 1, visits, firstVisits: visits, visitors: visits, answers }
    stream = accept(stream, { date: addDays(START, 7 * week), tally }).stream
  }
  follow((weeks.at(-1)?.[0] ?? 0) + 40)
  return releases
}

export interface PoolAudit {
  readonly combinations: number
  readonly transcripts: number
  /** Transcripts in which k − 2 members of one or several blocks give a further one's group away, or option to who knows the group. */
  readonly certain: number
}

export function auditPools(blocks: Blocks, publish: Publishing = published): PoolAudit {
  const combinations = blocks.weeks
    .map(([, visits]) => countVectors(visits, options.length))
    .reduce<readonly (readonly CountVector[])[]>(
      (all, vectors) => all.flatMap((before) => vectors.map((vector) => [...before, vector])),
      [[]],
    )
  const alike = [...Map.groupBy(combinations, (counts) => publish(blocks, counts)).values()]
  const insiders = multisets(
    blocks.weeks.flatMap((_, block) => options.map((__, option) => [block, option] as const)),
    blocks.k - 2,
  )
  const certain = alike.filter((known) => insiders.some((told) => givesAway(known, told))).length
  return { combinations: combinations.length, transcripts: alike.length, certain }
}

type Member = readonly [block: number, option: number]

/**
 * Whether, among all combinations that are left once these members tell, somebody's group is always the same; or somebody's
 * option, also to who knows the group.
 */
function givesAway(known: readonly (readonly CountVector[])[], told: readonly Member[]): boolean {
  const left = known.flatMap((counts) => {
    const others = counts.map((vector, block) =>
      vector.map((count, option) => count - told.filter(([b, o]) => b === block && o === option).length),
    )
    return others.some((vector) => vector.some((count) => count < 0)) ? [] : [others]
  })
  if (left.length === 0) return false
  return (left[0] ?? []).some((_, block) => {
    const isPossible = (option: string) => left.some((counts) => (counts[block]?.[options.indexOf(option)] ?? 0) > 0)
    const possible = Object.values(groups).map((group) => group.filter(isPossible))
    const alone = possible.some((some, group) => some.length === 1 && Object.values(groups)[group]?.length !== 1)
    return alone || possible.filter(({ length }) => length > 0).length === 1
  })
}

/** Every choice of `size` items of which any may be taken more than once. */
function multisets<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  if (size === 0) return [[]]
  return items.flatMap((item, index) => multisets(items.slice(index), size - 1).map((rest) => [item, ...rest]))
}

/** Two blocks in one half year; one before and one after its start; one whose members an announced end publishes. */
export const poolSchedules: readonly Blocks[] = [
  {
    k: 3,
    weeks: [
      [5, 12],
      [10, 12],
    ],
  },
  {
    k: 3,
    weeks: [
      [10, 12],
      [14, 12],
    ],
  },
  {
    k: 3,
    weeks: [
      [5, 12],
      [10, 8],
    ],
    ends: '2023-12-31',
  },
]

/** Three blocks of which half a million combinations are run, and two of another k. */
export const largePoolSchedules: readonly Blocks[] = [
  {
    k: 3,
    weeks: [
      [14, 12],
      [18, 12],
      [23, 12],
    ],
  },
  {
    k: 5,
    weeks: [
      [14, 20],
      [19, 20],
    ],
  },
]
