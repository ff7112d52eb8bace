import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  chiLimit,
  chiSquare,
  drawsOf,
  expFaults,
  type Sampler,
  samplerFaults,
} from '../../../tests/disclosure/sampler.ts'
import { EPSILONS } from '../profile.ts'
import { belowFrom, drawNoise, happensExp, type Rate } from './noise.ts'
import { type Counted, rateOf, SHARES } from './release.ts'

const rates: readonly Rate[] = EPSILONS.flatMap((epsilon) =>
  [...new Set(Object.values(SHARES))].map((under) => ({ over: epsilon, under })),
)
const named = rates.map((rate) => ({ rate, name: `${rate.over}/${rate.under}` }))

describe('[D4] the noise', () => {
  it('is drawn at every rate of the rule, and at no other', () => {
    const used = EPSILONS.flatMap((epsilon) => Object.keys(SHARES).map((share) => rateOf(epsilon, share as Counted)))
    expect(used.every(({ over, under }) => rates.some((rate) => rate.over === over && rate.under === under))).toBe(true)
  })

  it.each(named)('has exactly the distribution of the formula: rate $name', ({ rate }) => {
    expect(samplerFaults(drawNoise, rate)).toEqual([])
  })

  it('draws exp(−x) exactly, turn by turn, for every x that it needs', () => {
    const fractions = [...new Set(rates.map(({ under }) => under))].flatMap((under) =>
      Array.from({ length: under }, (_, over) => [over, under] as const),
    )
    expect([...fractions, [1, 1] as const].flatMap(([over, under]) => expFaults(happensExp, over, under, 6))).toEqual(
      [],
    )
  })

  it('begins again with nothing kept, once an attempt was thrown away', () => {
    // Rates of 6 throw away a rest of 5 that does not happen, and every rate throws away a negative zero.
    const thrown = [
      [5, 0, 11],
      [0, 0, 0, 1, 1],
    ]
    fc.assert(
      fc.property(fc.constantFrom(...thrown), fc.array(fc.nat(5), { minLength: 60, maxLength: 60 }), (before, tape) => {
        const rate = { over: 2, under: 6 }
        expect(drawNoise(rate, played([...before, ...tape]))).toBe(drawNoise(rate, played(tape)))
      }),
    )
  })

  it.each(named)('comes as often as the formula says, of fifty thousand draws: rate $name', ({ rate }) => {
    const { chi, cells } = chiSquare(drawsOf(rate, 50_000), rate)
    expect(chi).toBeLessThan(chiLimit(cells))
  })

  it('comes as often as the formula says, of a million draws', () => {
    const { chi, cells } = chiSquare(drawsOf({ over: 2, under: 2 }, 1_000_000), { over: 2, under: 2 })
    expect(chi).toBeLessThan(chiLimit(cells))
  })
})

describe('a whole number below a limit', () => {
  it('is as often each of them: the last that would favour the low ones are thrown away', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 ** 31 }), fc.nat(2 ** 32 - 1), (limit, drawn) => {
        const fair = Math.floor(2 ** 32 / limit) * limit
        const below = belowFrom(bytesOf([drawn, 0]))
        expect(below(limit)).toBe(drawn < fair ? drawn % limit : 0)
      }),
    )
    const below = belowFrom(bytesOf([2 ** 32 - 1, 5]))
    expect(below(3)).toBe(2)
  })
})

describe('planted, and caught:', () => {
  const rate = { over: 2, under: 6 }
  it('a sampler in floating point', () => {
    const float: Sampler = ({ over, under }, below) => {
      const uniform = (below(2 ** 12) + 1) / 2 ** 12
      const magnitude = Math.floor((-Math.log(uniform) * under) / over)
      return below(2) === 0 ? magnitude : -magnitude
    }
    expect(samplerFaults(float, rate)).toContain('draws 1 not exp(−2/6) times as often as 0')
    const unrounded: Sampler = ({ over, under }, below) => (-Math.log((below(8) + 1) / 8) * under) / over
    expect(samplerFaults(unrounded, rate)).toEqual([expect.stringContaining('no whole number')])
  })

  it('a zero with two signs', () => {
    const twice: Sampler = (given, below, happens) => {
      let magnitude = below(given.under)
      while (!happens(magnitude, given.under, below)) magnitude = below(given.under)
      while (happens(1, 1, below)) magnitude += given.under
      const noise = Math.floor(magnitude / given.over)
      return below(2) === 1 ? -noise : noise
    }
    expect(samplerFaults(twice, rate)).toEqual(['draws 1 not exp(−2/6) times as often as 0'])
  })

  it('half the noise, or none', () => {
    const half: Sampler = ({ over, under }, below, happens) => drawNoise({ over: 2 * over, under }, below, happens)
    expect(samplerFaults(half, rate)).toContain('draws 1 not exp(−2/6) times as often as 0')
    const { chi, cells } = chiSquare(drawsOf({ over: 4, under: 6 }, 100_000), rate)
    expect(chi).toBeGreaterThan(chiLimit(cells))
    expect(samplerFaults(() => 0, rate)).toContain('draws 1 not exp(−2/6) times as often as 0')
  })

  it('a series that stops too soon', () => {
    const short = (over: number, under: number, below: (limit: number) => number) => below(under) >= over
    expect(expFaults(short, 1, 2, 6)).toContain('exp(−1/2) is not drawn right at turn 2')
  })
})

/** Draws that were written down before; a number too large for its limit is the largest that fits. */
function played(tape: readonly number[]) {
  let at = 0
  return (limit: number) => Math.min(limit - 1, tape[at++] ?? limit - 1)
}

function bytesOf(numbers: readonly number[]) {
  let at = 0
  return () => {
    const number = numbers[at++] ?? 0
    return Uint8Array.from([24, 16, 8, 0].map((shift) => (number >>> shift) & 255))
  }
}
