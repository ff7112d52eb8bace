// Many lokets of the same size, each published in the same way for two years: the reader's error, and the number of
// visitors whose answer is certain to an attacker who knows all the others.
import { randomFrom } from '../headless/random.ts'
import { type Counts, type HalfYear, SHARES, sumsOf, total, type Way } from './ways.ts'

export interface Outcome {
  /** Mean absolute errors of the sum so far, at months 6, 12, 18 and 24: of one answer, *uit elkaar*, *samen verder*. */
  readonly leaf: readonly number[]
  readonly apart: readonly number[]
  readonly together: readonly number[]
  /** The share of all first visits of which the answer is certain to an attacker who knows all the others. */
  readonly certain: number
}

const HALF_YEARS = 4
/** Of HIA's 55 visits 34 were first ones. */
const OTHERS_PER_FIRST = 21 / 34

/** @param perMonth first visits, on average; how many there are in a half-year is drawn after Poisson */
export function simulate(way: Way, perMonth: number, runs: number, seed = 2026): Outcome {
  const random = randomFrom(seed)
  const errors = { leaf: zeros(), apart: zeros(), together: zeros() }
  const certainty = { certain: 0, visits: 0 }
  for (let run = 0; run < runs; run++) {
    const halfYears = Array.from({ length: HALF_YEARS }, () => drawHalfYear(perMonth, random))
    const read = way.read(halfYears)
    for (const [index, actual] of sumsOf(halfYears.map(({ counts }) => counts)).entries()) {
      const off = actual.map((count, answer) => (read[index]?.[answer] ?? 0) - count)
      const [strengthening = 0, repair = 0, separation = 0] = off
      add(errors.leaf, index, total(off.map(Math.abs)) / off.length / runs)
      add(errors.apart, index, Math.abs(separation) / runs)
      add(errors.together, index, Math.abs(strengthening + repair) / runs)
    }
    for (const { counts } of halfYears) {
      certainty.certain += way.text ? certainOf(counts, way.text) : 0
      certainty.visits += total(counts)
    }
  }
  return { ...errors, certain: certainty.certain / Math.max(1, certainty.visits) }
}

/** The number of visitors of a half-year whose answer is the only one that fits the figures and all other answers. */
export function certainOf(counts: Counts, text: (counts: Counts) => string): number {
  const moved = (from: number, to: number) => counts.map((count, at) => count - Number(at === from) + Number(at === to))
  return total(
    counts.map((count, own) => {
      const isCertain = counts.every((_, other) => other === own || text(moved(own, other)) !== text(counts))
      return isCertain ? count : 0
    }),
  )
}

function drawHalfYear(perMonth: number, random: () => number): HalfYear {
  const firsts = poisson(6 * perMonth, random)
  const counts = SHARES.map(() => 0)
  for (let visit = 0; visit < firsts; visit++) add(counts, answerOf(random()), 1)
  return { counts, visits: firsts + poisson(6 * perMonth * OTHERS_PER_FIRST, random) }
}

function answerOf(drawn: number): number {
  let below = 0
  return Math.max(
    0,
    SHARES.findIndex((share) => {
      below += share
      return drawn < below
    }),
  )
}

/** Knuth's way, in steps of mean 20 at most: how many draws fit before their product falls under e^−mean. */
function poisson(mean: number, random: () => number): number {
  if (mean > 20) return poisson(20, random) + poisson(mean - 20, random)
  let count = 0
  for (let product = random(); product > Math.exp(-mean); product *= random()) count++
  return count
}

const zeros = (): number[] => new Array<number>(HALF_YEARS).fill(0)
const add = (numbers: number[], at: number, more: number): void => {
  numbers[at] = (numbers[at] ?? 0) + more
}
