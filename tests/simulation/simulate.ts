// Many lokets of the same size, each published in the same way: what an attacker has of their visits, and how far a reader is off.
import { randomFrom } from '../faults/random.ts'
import { attack } from './attacker.ts'
import type { Months, Scheme } from './schemes.ts'

export interface Outcome {
  readonly scheme: string
  /** Shares of all visits. */
  readonly certain: number
  readonly withInsiders: number
  readonly likely: number
  /** Mean absolute error of the running total of one group, after each of `REPORTED` months. */
  readonly errors: readonly number[]
  /** The month of the first figure about answers in the middle run; null when most have none. */
  readonly firstTable: number | null
}

export const MONTHS = 18
export const REPORTED = [6, 12, 18]
/** The rarer of two answers: 25 to 75, as the first couples of Hendrik-Ido-Ambacht. */
const SHARE = 0.25

/**
 * @param perMonth visits, on average; how many there are in a month is drawn after Poisson
 * @param share of the rarer answer
 */
export function simulate(scheme: Scheme, perMonth: number, runs: number, insiders: number, share = SHARE): Outcome {
  const random = randomFrom(2024)
  let visits = 0
  const sums = { certain: 0, withInsiders: 0, likely: 0 }
  const errors = REPORTED.map(() => 0)
  const firsts: number[] = []
  for (let run = 0; run < runs; run++) {
    const months = drawMonths(perMonth, share, random)
    const { chains, estimates, firstTable } = scheme.publish(months, random)
    let from = 0
    for (const chain of chains) {
      const known = attack(chain, months.second.slice(from, from + chain.visits.length), share, insiders)
      from += chain.visits.length
      sums.certain += known.certain
      sums.withInsiders += known.withInsiders
      sums.likely += known.likely
    }
    visits += total(months.visits)
    for (const [index, month] of REPORTED.entries())
      errors[index] =
        (errors[index] ?? 0) + Math.abs((estimates[month - 1] ?? 0) - total(months.second.slice(0, month))) / runs
    firsts.push(firstTable ?? Number.POSITIVE_INFINITY)
  }
  const middle = firsts.toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? Number.POSITIVE_INFINITY
  return {
    scheme: scheme.name,
    certain: sums.certain / visits,
    withInsiders: sums.withInsiders / visits,
    likely: sums.likely / visits,
    errors,
    firstTable: Number.isFinite(middle) ? middle : null,
  }
}

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0)

function drawMonths(perMonth: number, share: number, random: () => number): Months {
  const visits = Array.from({ length: MONTHS }, () => poisson(perMonth, random))
  const second = visits.map((count) => Array.from({ length: count }, random).filter((draw) => draw < share).length)
  return { visits, second }
}

/** Knuth's way: how many draws fit before their product falls under e^−mean. */
function poisson(mean: number, random: () => number): number {
  let count = 0
  for (let product = random(); product > Math.exp(-mean); product *= random()) count++
  return count
}
