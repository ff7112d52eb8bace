// [D11] How often the true number lies in the interval: two years of Hendrik-Ido-Ambacht, drawn and read many times.
import { expect, it } from 'vitest'
import { readAnswers, sumOfAnswers } from '../../src/domain/disclosure/reading.ts'
import { EPSILONS } from '../../src/domain/profile.ts'
import { addTally, emptyTally } from '../../src/domain/tally.ts'
import { AT_LENGTH } from '../support/runs.ts'
import { drawn, halfYears, tallyIn } from './two-years.ts'

const DRAWS = AT_LENGTH ? 5_000 : 200
const truth = halfYears.map(tallyIn).reduce(addTally, emptyTally)
const visits = truth.visits

interface Interval {
  readonly from: number
  readonly to: number
}

/** How many of the draws have the true number in the interval, for every number of the reading. */
function held(epsilon: (typeof EPSILONS)[number]): ReadonlyMap<string, number> {
  const within = new Map<string, number>()
  const look = (name: string, { from, to }: Interval, count: number) =>
    within.set(name, (within.get(name) ?? 0) + (from <= count && count <= to ? 1 : 0))
  for (let draw = 0; draw < DRAWS; draw++) {
    const reading = readAnswers(sumOfAnswers(halfYears.map((each) => drawn(each, epsilon))), visits)
    for (const name of ['firstVisits', 'visitors', 'estimatedChildren'] as const) look(name, reading[name], truth[name])
    for (const { question, answers, groups } of [...reading.questions, ...reading.outcomes]) {
      const counts = truth.answers[question] ?? truth.counts[question] ?? {}
      for (const { answer, ...interval } of answers) look(`${question}.${answer}`, interval, counts[answer] ?? 0)
      for (const { group, ...interval } of groups) {
        const members = answers.filter((each) => each.group === group)
        look(
          `${question} ${group}`,
          interval,
          members.reduce((sum, { answer }) => sum + (counts[answer] ?? 0), 0),
        )
      }
    }
  }
  return within
}

it('[D11] has the numbers of two years of the tablet to read', () => {
  expect(truth).toMatchObject({ visits: 55, visitors: 53, estimatedChildren: 74 })
})

it.each(EPSILONS)(
  '[D11] at ε = %d the true number lies in its interval nine times out of ten, for every answer',
  (epsilon) => {
    const within = held(epsilon)
    const shares = [...within].map(([name, count]) => [name, count / DRAWS] as const)
    // Six standard deviations of a share of so many draws, under nine tenths.
    const least = 0.9 - 6 * Math.sqrt(0.09 / DRAWS)
    expect(shares.filter(([, share]) => share < least)).toEqual([])
    const pooled = shares.reduce((sum, [, share]) => sum + share, 0) / shares.length
    expect(pooled).toBeGreaterThan(0.88)
  },
)
