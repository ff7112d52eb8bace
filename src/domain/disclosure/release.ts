// What leaves a tablet. Only this folder can make a `Release`; a tally does not compile where one is asked for.
import type { Brand } from '../brand.ts'
import type { IsoWeek, Month } from '../calendar.ts'
import { dimensionsOf, type Field, type MinimumFrequency, type Profile } from '../profile.ts'
import type { Tally } from '../tally.ts'
import type { ClosingBlock } from './blocks.ts'
import { type Closings, closingDimensionsOf, closingUnit } from './closings.ts'
import { type Split, split } from './split.ts'

/** [D2] The headline of one closed week: exact, and nothing about who came. */
export interface WeekContent {
  readonly kind: 'week'
  readonly week: IsoWeek
  readonly hours: number
  readonly hoursWithoutVisit: number
  readonly visits: number
}

/** [D3] A block of first visits, closed at the start of month `closed`. */
export interface BlockContent {
  readonly kind: 'block'
  /** 1, 2, 3 … per tablet. */
  readonly number: number
  readonly closed: Month
  readonly k: MinimumFrequency
  /** [D8] Closed by an announced end: the only block that may be smaller than 4k, though not than 2k. */
  readonly last?: true
  readonly firstVisits: number
  readonly visitors: number
  readonly estimatedChildren: number
  readonly tables: readonly Table[]
}

export type Table = { readonly dimension: string } & Split

/** [D1] A block of closing records: what came of it for other couples than those of the block of first visits. */
export interface ClosingsContent extends Pick<BlockContent, 'number' | 'closed' | 'k' | 'last' | 'tables'> {
  readonly kind: 'closings'
  readonly records: number
}

/** [D7] The pools below the tops that were large enough at the start of a half year, or at an announced end. */
export interface PoolsContent {
  readonly kind: 'pools'
  readonly closed: Month
  readonly tables: readonly PoolTable[]
}

/** How the members of a pool, which were all shown in the group `below` which it lies, fall into its options. */
export type PoolTable = Table & {
  readonly below: string
  readonly k: MinimumFrequency
  /** At least 2k. */
  readonly members: number
}

export type ReleaseContent = WeekContent | BlockContent | ClosingsContent | PoolsContent

/** Who releases: the tablet and the loket that it stands in. */
export interface ReleaseSource {
  /** A random UUID, made on the tablet. */
  readonly tablet: string
  readonly loket: string
  readonly municipality: string
  readonly profileVersion: number
}

/** The version of the format, the first thing that a reader looks at. */
export const RELEASE_FORMAT = 'inloop-release/1'

export type ReleaseData = { readonly format: typeof RELEASE_FORMAT } & ReleaseSource & ReleaseContent

/** A frozen release: made once, never changed. */
export type Release = Brand<ReleaseData, 'Release'>

/** One per week, per block and per half year of a tablet, so that a second content for the same thing shows as a conflict ([D10]). */
export const releaseId = (release: ReleaseData): string => `${release.tablet}.${release.kind}.${nameOf(release)}`

/** What tells it from others of its kind. */
function nameOf(release: ReleaseData): string {
  if (release.kind === 'week') return release.week
  return release.kind === 'pools' ? release.closed : String(release.number)
}

export type Headline = Pick<WeekContent, 'hours' | 'hoursWithoutVisit' | 'visits'>

export const makeWeekRelease = (source: ReleaseSource, week: IsoWeek, headline: Headline): Release => {
  const { hours, hoursWithoutVisit, visits } = headline
  return seal(source, { kind: 'week', week, hours, hoursWithoutVisit, visits })
}

/** Splits the sums of a whole block over the top groups of every dimension at once. */
export function makeBlockRelease(
  source: ReleaseSource,
  block: ClosingBlock<Tally>,
  profile: Profile,
): Release & BlockContent {
  const { firstVisits, visitors, estimatedChildren, answers } = block.sum
  const tables = tablesOf(dimensionsOf(profile), block, answers)
  return seal(source, { kind: 'block', ...headOf(block), firstVisits, visitors, estimatedChildren, tables })
}

/** [D1] The same of closing records. */
export function makeClosingsRelease(
  source: ReleaseSource,
  block: ClosingBlock<Closings>,
  profile: Profile,
): Release & ClosingsContent {
  const tables = tablesOf(closingDimensionsOf(profile), block, block.sum)
  return seal(source, { kind: 'closings', ...headOf(block), records: closingUnit.count(block.sum), tables })
}

export const makePoolsRelease = (
  source: ReleaseSource,
  closed: Month,
  tables: readonly PoolTable[],
): Release & PoolsContent => seal(source, { kind: 'pools', closed, tables })

const headOf = ({ number, closed, k, ends }: ClosingBlock<unknown>) => ({
  number,
  closed,
  k,
  ...(ends && { last: true as const }),
})

function tablesOf(
  dimensions: readonly Field[],
  { k, unshown }: ClosingBlock<unknown>,
  answers: Tally['answers'],
): readonly Table[] {
  const shown = dimensions.filter(({ id }) => !unshown.includes(id))
  return shown.map(({ id, options, groups = [] }) => {
    const counts: Record<string, number> = {}
    for (const option of options)
      if (option.group) counts[option.group] = (counts[option.group] ?? 0) + (answers[id]?.[option.id] ?? 0)
    const order = groups.map((group) => group.id)
    return { dimension: id, ...split(order, counts, k) }
  })
}

function seal<Content extends ReleaseContent>(source: ReleaseSource, content: Content): Release & Content {
  const { tablet, loket, municipality, profileVersion } = source
  return { format: RELEASE_FORMAT, tablet, loket, municipality, profileVersion, ...content } as unknown as Release &
    Content
}
