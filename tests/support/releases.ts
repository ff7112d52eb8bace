// Releases as tablets make them, by the domain's own drawing, with randomness that a test can repeat.
import fc from 'fast-check'
import { seededBelow } from '../../scripts/headless/chance.ts'
import type { Due } from '../../src/domain/disclosure/due.ts'
import { type SharedQuestion, shapeOf } from '../../src/domain/disclosure/questions.ts'
import { type Door, makeRelease, type Release, type ReleaseSource } from '../../src/domain/disclosure/release.ts'
import { EPSILONS, type Profile } from '../../src/domain/profile.ts'
import { endsHalfYear, type HalfYear, halfYearOf, type Quarter } from '../../src/domain/quarter.ts'
import { type Counts, emptyTally, type Tally } from '../../src/domain/tally.ts'
import { lokets } from '../../src/profiles/lokets.ts'

const profileOf = (loket: string): Profile => {
  const profile = lokets.find(({ id }) => id === loket)
  if (!profile) throw new Error(`no loket ${loket}`)
  return profile
}

export const hia = profileOf('hendrik-ido-ambacht')

/** The answers of a couple at Hendrik-Ido-Ambacht: the required ones. */
export const COUPLE = { party: 'couple', returning: 'no', helpQuestion: 'repair', estimatedChildren: 'n2' }

/** The loket that tablets of tests are enrolled for. */
export const place = { loket: hia.id, municipality: hia.municipality }

/** The source of a release, and the numbers that it is drawn from. */
export interface Given {
  readonly profile?: Profile
  readonly door?: Door
  /** One number per first visit, that decides the answer to every question. */
  readonly picks?: readonly number[]
  /** Another seed draws other noise. */
  readonly seed?: number
  /** Of a message that brings answers before the half-year is over, as before an announced end. */
  readonly halfYear?: HalfYear
}

/** The message of a quarter, with the answers of the half-year where the quarter ends one. */
export function releaseOf(tablet: string, quarter: Quarter = '2023-Q3', given: Given = {}): Release {
  const { profile = hia, door = { hours: 1, hoursWithoutVisit: 0, visits: 2 }, picks = [3, 5], seed = 1 } = given
  const halfYear = given.halfYear ?? (endsHalfYear(quarter) ? halfYearOf(quarter) : null)
  const due: Due = { quarter, halfYear }
  const source: ReleaseSource = {
    tablet,
    loket: profile.id,
    municipality: profile.municipality,
    profileVersion: profile.version,
  }
  const shape = shapeOf([{ savedAt: null, profile }], halfYearOf(quarter))
  const tallies = { ofQuarter: { ...emptyTally, ...door }, ofHalfYear: tallyOf(shape, picks) }
  return makeRelease(source, due, tallies, shape, seededBelow(seed))
}

function tallyOf(
  {
    questions,
    outcomes,
  }: { readonly questions: readonly SharedQuestion[]; readonly outcomes: readonly SharedQuestion[] },
  picks: readonly number[],
): Tally {
  const counted = (all: readonly SharedQuestion[]): Readonly<Record<string, Counts>> =>
    Object.fromEntries(all.map(({ id, answers }, position) => [id, countsOf(answers, picks, position)]))
  return {
    ...emptyTally,
    firstVisits: picks.length,
    visitors: picks.length + picks.filter((pick) => pick % 2 === 1).length,
    estimatedChildren: picks.reduce((sum, pick) => sum + (pick % 4), 0),
    answers: counted(questions.map(({ id, answers }) => ({ id, answers: answers.slice(0, -1) }))),
    counts: counted(outcomes),
  }
}

function countsOf(answers: SharedQuestion['answers'], picks: readonly number[], position: number): Counts {
  const counts: Record<string, number> = {}
  for (const pick of picks) {
    const { id = '' } = answers[Math.floor(pick / 7 ** position) % answers.length] ?? {}
    counts[id] = (counts[id] ?? 0) + 1
  }
  return counts
}

const regrouped = <Option extends { readonly group?: string }>(option: Option): Option =>
  option.group === 'together' ? { ...option, group: 'apart' } : option

/** The loket with fewer questions, and with answers in another group: an older or newer version of its profile. */
const otherVersion: Profile = {
  ...hia,
  version: 2,
  fields: hia.fields
    .filter(({ groups }, index) => !groups || index % 2 === 0)
    .map((field) => ({ ...field, options: field.options.map((option) => regrouped(option)) })),
}

export const quarters: readonly Quarter[] = [
  '2021-Q4',
  '2022-Q1',
  '2022-Q2',
  '2022-Q3',
  '2022-Q4',
  '2023-Q1',
  '2023-Q2',
]

/** Any release of one of `tablets` in one of `quarters`; several of them may be of one tablet and period. */
export const anyRelease = (tablets: readonly string[]): fc.Arbitrary<Release> =>
  fc
    .record({
      tablet: fc.constantFrom(...tablets),
      quarter: fc.constantFrom(...quarters),
      hours: fc.nat(4),
      without: fc.nat(4),
      visits: fc.nat(9),
      picks: fc.array(fc.nat(100_000), { maxLength: 30 }),
      seed: fc.nat(),
      epsilon: fc.constantFrom(...EPSILONS),
      version: fc.constantFrom(hia, otherVersion),
      endsEarly: fc.constantFrom(false, false, true),
    })
    .map(({ tablet, quarter, hours, without, visits, picks, seed, epsilon, version, endsEarly }) =>
      releaseOf(tablet, quarter, {
        profile: { ...version, epsilon },
        door: { hours, hoursWithoutVisit: Math.min(hours, without), visits },
        ...{ picks, seed },
        ...(endsEarly && { halfYear: halfYearOf(quarter) }),
      }),
    )

/** The totals of no release. */
export const NO_SUMS = { door: [], answers: [] }
