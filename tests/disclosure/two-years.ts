// Two years of Hendrik-Ido-Ambacht, half-year by half-year: first visits and their outcomes.
import { join } from 'node:path'
import { fairBelow } from '../../scripts/headless/chance.ts'
import { answersOf, profileOf, readScenario } from '../../scripts/headless/scenario.ts'
import { type Shape, shapeOf } from '../../src/domain/disclosure/questions.ts'
import { type Answers as Message, makeRelease } from '../../src/domain/disclosure/release.ts'
import type { Outcome } from '../../src/domain/follow-up.ts'
import { dimensionsOf, type Epsilon, type Profile } from '../../src/domain/profile.ts'
import { type HalfYear, halfYearOf, quarterOf, quartersOf } from '../../src/domain/quarter.ts'
import type { Tally } from '../../src/domain/tally.ts'
import { type Answers, isFirstVisit } from '../../src/domain/visit.ts'
import { source } from '../support/disclosure.ts'
import { tallyOf } from './messages.ts'

const scenario = readScenario(join(import.meta.dirname, '../scenarios/hendrik-ido-ambacht-2023-2025.json'))

export const profile: Profile = profileOf(scenario)

export interface HalfYearOfVisits {
  readonly halfYear: HalfYear
  readonly visits: readonly Answers[]
  readonly firsts: readonly Answers[]
  /** One of each first visit, known half a year later for every third. */
  readonly outcomes: readonly Outcome[]
}

export const halfYears: readonly HalfYearOfVisits[] = inHalfYears()

function inHalfYears(): readonly HalfYearOfVisits[] {
  const byHalfYear = new Map<HalfYear, Answers[]>()
  for (const { date, visits } of scenario.hours) {
    const halfYear = halfYearOf(quarterOf(date))
    byHalfYear.set(halfYear, [...(byHalfYear.get(halfYear) ?? []), ...visits.map((visit) => answersOf(visit, profile))])
  }
  let late: readonly Outcome[] = []
  return [...byHalfYear].toSorted().map(([halfYear, visits]) => {
    const firsts = visits.filter(isFirstVisit)
    const known = firsts.map(outcomeOf)
    const outcomes = [...late, ...known.filter((_, index) => index % 3 > 0)]
    late = known.filter((_, index) => index % 3 === 0)
    return { halfYear, visits, firsts, outcomes }
  })
}

function outcomeOf({ next, referral }: Answers): Outcome {
  const track = next === 'trajectory' ? 'trajectory' : 'single'
  return { track, onwardReferral: next === 'referral' ? (referral ?? 'unknown') : 'none' }
}

export const shapeIn = (halfYear: HalfYear, epsilon: Epsilon): Shape =>
  shapeOf([{ savedAt: null, profile: { ...profile, epsilon } }], halfYear)

export const tallyIn = ({ visits, outcomes }: HalfYearOfVisits): Tally => tallyOf(profile, visits, outcomes)

/** Draws the message of a half-year. */
export function drawn(each: HalfYearOfVisits, epsilon: Epsilon, below = fairBelow): Message {
  const { halfYear } = each
  const tally = tallyIn(each)
  const due = { quarter: quartersOf(halfYear)[1], halfYear }
  const { answers } = makeRelease(
    source,
    due,
    { ofQuarter: tally, ofHalfYear: tally },
    shapeIn(halfYear, epsilon),
    below,
  )
  if (!answers) throw new Error('no answers')
  return answers
}

export const questions: readonly string[] = dimensionsOf(profile).map(({ id }) => id)
