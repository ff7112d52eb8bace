// [D4] Faults of a sampler of noise, in words: its distribution, counted out, is held against the formula. Chances of
// exp(−x) stay symbols, so nothing is rounded and nothing is left over.

import { fairBelow } from '../../scripts/headless/chance.ts'
import { type DrawBelow, type DrawExp, drawNoise, type Rate } from '../../src/domain/disclosure/noise.ts'
import {
  addPowers,
  arePowersSame,
  everyPathTaken,
  type Fraction,
  fraction,
  isSame,
  minus,
  NONE,
  type Powers,
  plus,
  scaled,
  shifted,
  times,
} from './exact.ts'

export type Sampler = (rate: Rate, below: DrawBelow, happens: DrawExp) => number

/**
 * The rule for every noise from −`window` to `window`: n + 1 comes exp(−over/under) times as often as n, and −n as often as n.
 * A sampler that throws an attempt away begins again with nothing kept, so the attempts without that are enough.
 */
export function samplerFaults(sampler: Sampler, rate: Rate, window = 6): readonly string[] {
  const { over, under } = rate
  const found = massesOf(sampler, rate, (window + 2) * over)
  const broken = [...found.keys()].filter((noise) => !Number.isSafeInteger(noise))
  if (broken.length > 0) return [`draws ${broken[0]}, which is no whole number`]
  const mass = (noise: number): Powers => found.get(noise) ?? []
  const faults: string[] = []
  if (arePowersSame(mass(0), [])) faults.push('never draws 0')
  for (let noise = 0; noise < window; noise++) {
    if (!arePowersSame(mass(noise), mass(-noise))) faults.push(`draws −${noise} not as often as ${noise}`)
    if (!arePowersSame(mass(noise + 1), shifted(mass(noise), over)))
      faults.push(`draws ${noise + 1} not exp(−${over}/${under}) times as often as ${noise}`)
  }
  return faults
}

/** How often the first attempt gives each noise, for all noise whose power of q = exp(−1/under) is under `reach`. */
function massesOf(sampler: Sampler, rate: Rate, reach: number): ReadonlyMap<number, Powers> {
  const masses = new Map<number, Powers>()
  const paths = everyPathTaken((choose, leave) => {
    let mass: Powers = [fraction(1)]
    let draws = 0
    const below: DrawBelow = (limit) => {
      // One attempt draws a rest and a sign.
      if (++draws > 2) leave()
      mass = scaled(mass, fraction(1, limit))
      return choose(limit)
    }
    const happens: DrawExp = (over, under) => {
      const power = (over * rate.under) / under
      const does = choose(2) === 0
      const with_ = shifted(mass, power)
      mass = does ? with_ : addPowers(mass, scaled(with_, fraction(-1)))
      if (mass.findIndex(({ over }) => over !== 0n) >= reach || arePowersSame(mass, [])) leave()
      return does
    }
    return [sampler(rate, below, happens), mass] as const
  })
  for (const [noise, mass] of paths) {
    const key = noise === 0 ? 0 : noise
    masses.set(key, addPowers(masses.get(key) ?? [], mass))
  }
  return masses
}

/**
 * The rule for a draw with probability exp(−x), x = over/under, without any symbol: it is settled by turn t with probability
 * x^(t−1)/(t−1)! − x^t/t!, and then it happens if t is odd. The sum of the first `turns` is within x^turns/turns! of exp(−x).
 */
export function expFaults(draw: DrawExp, over: number, under: number, turns: number): readonly string[] {
  const settled = new Map<string, Fraction>()
  const paths = everyPathTaken((choose, leave) => {
    let mass = fraction(1)
    let turn = 0
    const below: DrawBelow = (limit) => {
      if (++turn > turns) leave()
      mass = times(mass, fraction(1, limit))
      return choose(limit)
    }
    const happens = draw(over, under, below)
    return { key: `${turn} ${happens}`, mass }
  })
  for (const { key, mass } of paths) settled.set(key, plus(settled.get(key) ?? NONE, mass))
  return Array.from({ length: turns }, (_, index) => index + 1).flatMap((turn) => {
    const due = minus(term(over, under, turn - 1), term(over, under, turn))
    const right = settled.get(`${turn} ${turn % 2 === 1}`) ?? NONE
    const wrong = settled.get(`${turn} ${turn % 2 === 0}`) ?? NONE
    return isSame(right, due) && isSame(wrong, NONE)
      ? []
      : [`exp(−${over}/${under}) is not drawn right at turn ${turn}`]
  })
}

/** x^n / n! */
function term(over: number, under: number, n: number): Fraction {
  let product = fraction(1)
  for (let factor = 1; factor <= n; factor++) product = times(product, fraction(over, under * factor))
  return product
}

/** So many draws of the production code, from the platform's randomness. */
export function* drawsOf(rate: Rate, count: number): Iterable<number> {
  for (let drawn = 0; drawn < count; drawn++) yield drawNoise(rate, fairBelow)
}

/** The χ² of draws against the formula, for one degree of freedom less than there are cells. */
export function chiSquare(
  draws: Iterable<number>,
  { over, under }: Rate,
): { readonly chi: number; readonly cells: number } {
  const counts = new Map<number, number>()
  let total = 0
  for (const draw of draws) {
    counts.set(draw, (counts.get(draw) ?? 0) + 1)
    total++
  }
  const ratio = Math.exp(-over / under)
  const expected = (noise: number) => (total * (1 - ratio) * ratio ** Math.abs(noise)) / (1 + ratio)
  // Each cell has a hundred draws or more; all noise beyond the last cell is one cell more on each side.
  let edge = 0
  while (expected(edge + 1) >= 100) edge++
  const tail = (total * ratio ** (edge + 1)) / (1 + ratio)
  const cells = [
    ...Array.from({ length: 2 * edge + 1 }, (_, index) => index - edge).map(
      (noise) => [counts.get(noise) ?? 0, expected(noise)] as const,
    ),
    ...[1, -1].map((sign) => {
      const beyond = [...counts].filter(([noise]) => noise * sign > edge)
      return [beyond.reduce((sum, [, count]) => sum + count, 0), tail] as const
    }),
  ]
  return { chi: cells.reduce((sum, [seen, due]) => sum + (seen - due) ** 2 / due, 0), cells: cells.length }
}

/** The limit that χ² of so many cells passes by chance once in ten million: Wilson and Hilferty's approximation, z = 5.2. */
export function chiLimit(cells: number): number {
  const degrees = cells - 1
  return degrees * (1 - 2 / (9 * degrees) + 5.2 * Math.sqrt(2 / (9 * degrees))) ** 3
}
