// What leaves a tablet. Only this folder can make a `Release`; a tally does not compile where one is asked for.
import type { Brand } from '../brand.ts'
import type { IsoWeek, Month } from '../calendar.ts'
import { dimensionsOf, type MinimumFrequency, type Profile } from '../profile.ts'
import type { Counts, Tally } from '../tally.ts'
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

export type ReleaseContent = WeekContent | BlockContent

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

/** One per week and per block of a tablet, so that a second content for the same thing shows as a conflict ([D10]). */
export const releaseId = (release: ReleaseData): string =>
  `${release.tablet}.${release.kind}.${release.kind === 'week' ? release.week : release.number}`

export type Headline = Pick<WeekContent, 'hours' | 'hoursWithoutVisit' | 'visits'>

export const makeWeekRelease = (source: ReleaseSource, week: IsoWeek, headline: Headline): Release => {
  const { hours, hoursWithoutVisit, visits } = headline
  return seal(source, { kind: 'week', week, hours, hoursWithoutVisit, visits })
}

/** A whole block, as it closes. */
interface ClosingBlock extends Pick<BlockContent, 'number' | 'closed' | 'k'> {
  /** [D8] Whether an announced end closes it. */
  readonly ends: boolean
  readonly tally: Tally
}

/** Splits the tally of a whole block over the top groups of every dimension at once. */
export function makeBlockRelease(source: ReleaseSource, block: ClosingBlock, profile: Profile): Release {
  const { number, closed, k, ends } = block
  const { firstVisits, visitors, estimatedChildren, answers } = block.tally
  const tables = dimensionsOf(profile).map(({ id, options, groups = [] }): Table => {
    const counts: Record<string, number> = {}
    for (const option of options)
      if (option.group) counts[option.group] = (counts[option.group] ?? 0) + countOf(answers[id], option.id)
    return {
      dimension: id,
      ...split(
        groups.map((group) => group.id),
        counts,
        k,
      ),
    }
  })
  const sums = { firstVisits, visitors, estimatedChildren, tables }
  return seal(source, { kind: 'block', number, closed, k, ...(ends && { last: true }), ...sums })
}

const countOf = (counts: Counts | undefined, option: string): number => counts?.[option] ?? 0

const seal = (source: ReleaseSource, content: ReleaseContent): Release => {
  const { tablet, loket, municipality, profileVersion } = source
  return { format: RELEASE_FORMAT, tablet, loket, municipality, profileVersion, ...content } as Release
}
