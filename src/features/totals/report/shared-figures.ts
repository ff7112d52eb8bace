// The messages of a period: whole quarters at the door, and the answers of whole half-years.
import { type Reading, readAnswers, sumOfAnswers, sumOfDoors } from '../../../domain/disclosure/reading.ts'
import type { Door, ReleaseData } from '../../../domain/disclosure/release.ts'
import type { Period } from '../../../domain/period.ts'
import {
  type HalfYear,
  halfYearOf,
  periodOfHalfYear,
  periodOfQuarter,
  type Quarter,
  quartersOf,
} from '../../../domain/quarter.ts'

export type Shared = Pick<ReleaseData, 'quarter' | 'door' | 'answers'>

/** A half-year with shared answers. */
export interface SharedHalfYear {
  readonly halfYear: HalfYear
  readonly quarters: readonly Quarter[]
  readonly door: Door
  /** Null until its answers are shared, with its second quarter. */
  readonly reading: Reading | null
}

export interface SharedFigures {
  readonly quarters: readonly Quarter[]
  readonly door: Door
  /** In order of time. */
  readonly halfYears: readonly SharedHalfYear[]
  /** Those half-years together whose answers were shared; null where there is none. */
  readonly reading: Reading | null
}

/** @param releases every message of the tablet, in any order */
export function sharedIn(releases: readonly Shared[], period: Period): SharedFigures {
  const all = releases.toSorted((a, b) => (a.quarter < b.quarter ? -1 : 1))
  const inPeriod = all.filter(({ quarter }) => liesIn(periodOfQuarter(quarter), period))
  const withAnswers = all.filter(({ answers }) => answers && liesIn(periodOfHalfYear(answers.halfYear), period))
  const halfYears = new Set(inPeriod.map(({ quarter }) => halfYearOf(quarter)))
  return {
    quarters: inPeriod.map(({ quarter }) => quarter),
    door: sumOfDoors(inPeriod),
    halfYears: [...halfYears].map((halfYear) => {
      const own = inPeriod.filter(({ quarter }) => halfYearOf(quarter) === halfYear)
      const answered = withAnswers.filter(({ answers }) => answers?.halfYear === halfYear)
      return {
        halfYear,
        quarters: own.map(({ quarter }) => quarter),
        door: sumOfDoors(own),
        reading: readingOf(answered, all),
      }
    }),
    reading: readingOf(withAnswers, all),
  }
}

const liesIn = (inner: Period, outer: Period): boolean => outer.from <= inner.from && inner.until <= outer.until

function readingOf(withAnswers: readonly Shared[], all: readonly Shared[]): Reading | null {
  const answers = withAnswers.flatMap((each) => each.answers ?? [])
  return answers.length === 0 ? null : readAnswers(sumOfAnswers(answers), visitsAt(withAnswers, all))
}

/**
 * [D11] How many visits there were in the half-years of these messages: nobody can have come for the first time more often.
 * Undefined where the message of a quarter is missing, as on a restored tablet.
 */
function visitsAt(withAnswers: readonly Shared[], all: readonly Shared[]): number | undefined {
  // The tablet was set up in the quarter of its first message; an announced end closes a half-year in its first quarter.
  const first = all[0]?.quarter ?? ''
  const wanted = withAnswers.flatMap(({ quarter, answers }) =>
    answers ? quartersOf(answers.halfYear).filter((each) => first <= each && each <= quarter) : [],
  )
  const known = all.filter(({ quarter }) => wanted.includes(quarter))
  return known.length === wanted.length ? sumOfDoors(known).visits : undefined
}
