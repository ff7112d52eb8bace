// Releases as tablets make them, through the domain's own anonymisation.
import fc from 'fast-check'
import type { IsoWeek, Month } from '../../src/domain/calendar.ts'
import { closingDimensionsOf, sharedDimensionsOf } from '../../src/domain/disclosure/closings.ts'
import { nodeOf, publishPools } from '../../src/domain/disclosure/pools.ts'
import {
  type Headline,
  makeBlockRelease,
  makeClosingsRelease,
  makePoolsRelease,
  makeWeekRelease,
  type Release,
  type ReleaseSource,
} from '../../src/domain/disclosure/release.ts'
import { dimensionsOf, type Profile } from '../../src/domain/profile.ts'
import { type Counts, emptyTally } from '../../src/domain/tally.ts'
import { lokets } from '../../src/profiles/lokets.ts'

const profileOf = (loket: string): Profile => {
  const profile = lokets.find(({ id }) => id === loket)
  if (!profile) throw new Error(`no loket ${loket}`)
  return profile
}

export const hia = profileOf('hendrik-ido-ambacht')

/** What a couple answers at Hendrik-Ido-Ambacht: just what is required. */
export const COUPLE = { party: 'couple', returning: 'no', helpQuestion: 'repair', estimatedChildren: 'n2' }

const sourceOf = (tablet: string, profile: Profile = hia): ReleaseSource => ({
  tablet,
  loket: profile.id,
  municipality: profile.municipality,
  profileVersion: profile.version,
})

export const weekOf = (
  tablet: string,
  week: IsoWeek = '2023-W41',
  headline: Headline = { hours: 1, hoursWithoutVisit: 0, visits: 2 },
): Release => makeWeekRelease(sourceOf(tablet), week, headline)

/**
 * A block in which the given visitors came.
 * @param picks one number per visitor, that decides the option of every dimension
 */
export function blockOf(tablet: string, number: number, closed: Month, picks: readonly number[]): Release {
  const answers: Record<string, Counts> = {}
  for (const [position, { id, options }] of dimensionsOf(hia).entries())
    answers[id] = countsOf(options, picks, position)
  const tally = {
    ...emptyTally,
    firstVisits: picks.length,
    visitors: picks.length + picks.filter((pick) => pick % 2 === 1).length,
    estimatedChildren: picks.reduce((sum, pick) => sum + (pick % 4), 0),
    answers,
  }
  return makeBlockRelease(
    sourceOf(tablet),
    { number, closed, k: hia.minimumFrequency, ends: false, sum: tally, unshown: [] },
    hia,
  )
}

/** Sums over options of a field, as the given visitors chose them. */
const countsOf = (options: readonly { readonly id: string }[], picks: readonly number[], position = 0): Counts => {
  const counts: Record<string, number> = {}
  for (const pick of picks) {
    const option = options[Math.floor(pick / 7 ** position) % options.length]?.id ?? 'unknown'
    counts[option] = (counts[option] ?? 0) + 1
  }
  return counts
}

/** A block of closing records, and what was chosen in each. */
export function closingsOf(tablet: string, number: number, closed: Month, picks: readonly number[]): Release {
  const fields = closingDimensionsOf(hia)
  const sum = Object.fromEntries(fields.map(({ id, options }, position) => [id, countsOf(options, picks, position)]))
  const block = { number, closed, k: hia.minimumFrequency, ends: false, sum, unshown: [] }
  return makeClosingsRelease(sourceOf(tablet), block, hia)
}

/** The pools below one group of every dimension, with as many members each. */
export function poolsOf(tablet: string, closed: Month, picks: readonly number[]): Release {
  const k = hia.minimumFrequency
  const pools = Object.fromEntries(
    sharedDimensionsOf(hia).flatMap(({ id, options, groups = [] }) =>
      groups.slice(0, 1).map((group) => {
        const own = options.filter((option) => option.group === group.id)
        return [nodeOf(id, group.id), { k, counts: countsOf(own, picks) }] as const
      }),
    ),
  )
  return makePoolsRelease(sourceOf(tablet), closed, publishPools(pools, hia).tables)
}

/** What totals are of no release. */
export const NO_SUMS = { headlines: [], blocks: [], closings: [], pools: [] }

const week = fc
  .record({ year: fc.integer({ min: 2023, max: 2025 }), week: fc.integer({ min: 1, max: 52 }) })
  .map(({ year, week }) => `${year}-W${String(week).padStart(2, '0')}`)
const headline = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.nat(4), fc.nat(9))
  .map(([hours, without, visits]): Headline => ({ hours, hoursWithoutVisit: Math.min(hours, without), visits }))
const month = fc
  .record({ year: fc.integer({ min: 2023, max: 2025 }), month: fc.integer({ min: 1, max: 12 }) })
  .map(({ year, month }) => `${year}-${String(month).padStart(2, '0')}`)
// A narrow range of picks gives tables that are dominated or mixed, a wide one exact ones.
const picks = fc.oneof(
  fc.array(fc.nat(6), { minLength: 20, maxLength: 40 }),
  fc.array(fc.nat(100_000), { minLength: 20, maxLength: 40 }),
  fc.tuple(fc.nat(100_000), fc.integer({ min: 20, max: 30 })).map(([pick, n]) => new Array<number>(n).fill(pick)),
)

/** Any release of one of `tablets`; several of them may share an id with different contents. */
export const anyRelease = (tablets: readonly string[]): fc.Arbitrary<Release> => {
  const tablet = fc.constantFrom(...tablets)
  return fc.oneof(
    fc.tuple(tablet, week, headline).map(([tablet, week, headline]) => weekOf(tablet, week, headline)),
    fc
      .tuple(tablet, fc.integer({ min: 1, max: 9 }), month, picks)
      .map(([tablet, number, closed, picks]) => blockOf(tablet, number, closed, picks)),
    fc
      .tuple(tablet, fc.integer({ min: 1, max: 9 }), month, picks)
      .map(([tablet, number, closed, picks]) => closingsOf(tablet, number, closed, picks)),
    fc.tuple(tablet, month, picks).map(([tablet, closed, picks]) => poolsOf(tablet, closed, picks)),
  )
}
