import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fairBelow } from '../../../scripts/headless/chance.ts'
import { EPSILONS } from '../profile.ts'
import { drawNoise } from './noise.ts'
import { type Counted, rateOf, SHARES } from './release.ts'
import { addDraws, CONFIDENCE, type Draws, marginOf, noDraws } from './uncertainty.ts'

const counted = fc.constantFrom(...(Object.keys(SHARES) as Counted[]))

/** P(|noise| ≤ margin) of one draw, in closed form. */
function within(margin: number, over: number, under: number): number {
  const ratio = Math.exp(-over / under)
  return 1 - (2 * ratio ** (margin + 1)) / (1 + ratio)
}

describe('[D11] the margin', () => {
  it('of one draw is the smallest that the noise exceeds in at most one of ten cases', () => {
    for (const epsilon of EPSILONS)
      for (const kind of Object.keys(SHARES) as Counted[]) {
        const { over, under } = rateOf(epsilon, kind)
        const margin = marginOf({ ...noDraws, [epsilon]: 1 }, kind)
        expect(within(margin, over, under)).toBeGreaterThanOrEqual(CONFIDENCE)
        if (margin > 0) expect(within(margin - 1, over, under)).toBeLessThan(CONFIDENCE)
      }
  })

  it('of no draw is none: that number is exact', () => {
    expect(marginOf(noDraws, 'leaf')).toBe(0)
  })

  it('grows with every draw, and does not depend on the order in which messages are added', () => {
    const draws = fc.record({ 1: fc.nat(6), 2: fc.nat(6), 3: fc.nat(6) }) as fc.Arbitrary<Draws>
    fc.assert(
      fc.property(draws, draws, counted, (a, b, kind) => {
        expect(addDraws(a, b)).toEqual(addDraws(b, a))
        expect(marginOf(addDraws(a, b), kind)).toBeGreaterThanOrEqual(marginOf(a, kind))
      }),
      { numRuns: 50 },
    )
  })

  it('holds nine of ten sums of drawn noise, of several messages and several ε too', () => {
    const cases: readonly (readonly [Draws, Counted])[] = [
      [{ 1: 0, 2: 4, 3: 0 }, 'leaf'],
      [{ 1: 2, 2: 3, 3: 1 }, 'leaf'],
      [{ 1: 0, 2: 4, 3: 0 }, 'estimatedChildren'],
    ]
    for (const [draws, kind] of cases) {
      const margin = marginOf(draws, kind)
      const sums = Array.from({ length: 4_000 }, () =>
        EPSILONS.flatMap((epsilon) =>
          Array.from({ length: draws[epsilon] }, () => drawNoise(rateOf(epsilon, kind), fairBelow)),
        ).reduce((sum, noise) => sum + noise, 0),
      )
      const held = sums.filter((sum) => Math.abs(sum) <= margin).length / sums.length
      const shorter = sums.filter((sum) => Math.abs(sum) <= margin - 1).length / sums.length
      // Six standard deviations of a share of 4,000.
      expect(held).toBeGreaterThan(CONFIDENCE - 0.029)
      expect(shorter).toBeLessThan(CONFIDENCE + 0.029)
    }
  })

  it('of a thousand messages is what the sum of their variances says', () => {
    const margin = marginOf({ ...noDraws, 2: 1_000 }, 'leaf')
    const ratio = Math.exp(-1)
    const deviation = Math.sqrt((1_000 * 2 * ratio) / (1 - ratio) ** 2)
    // 1.645 standard deviations of a normal distribution hold nine of ten.
    expect(Math.abs(margin - 1.645 * deviation)).toBeLessThan(1.5)
  })
})
