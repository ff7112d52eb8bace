// [D11] How often the true number lies in the interval: two years of Hendrik-Ido-Ambacht, drawn and read many times.
import { readAnswers, sumOfAnswers } from '../../src/domain/disclosure/reading.ts'
import type { EPSILONS } from '../../src/domain/profile.ts'
import { addTally, emptyTally } from '../../src/domain/tally.ts'
import { drawn, halfYears, tallyIn } from './two-years.ts'

export const truth = halfYears.map(tallyIn).reduce(addTally, emptyTally)
const visits = truth.visits

interface Interval {
  readonly from: number
  readonly to: number
}

/** The share of so many draws in which the true number lies in the interval, for every number of the reading. */
export function sharesHeld(epsilon: (typeof EPSILONS)[number], draws: number): ReadonlyMap<string, number> {
  const within = new Map<string, number>()
  const look = (name: string, { from, to }: Interval, count: number) =>
    within.set(name, (within.get(name) ?? 0) + (from <= count && count <= to ? 1 : 0))
  for (let draw = 0; draw < draws; draw++) {
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
  return new Map([...within].map(([name, count]) => [name, count / draws]))
}
