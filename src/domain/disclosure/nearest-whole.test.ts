import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RUNS } from '../../../tests/support/runs.ts'
import { nearestWhole } from './nearest-whole.ts'

const count = fc.integer({ min: -9, max: 12 })
const small = fc.tuple(fc.array(count, { minLength: 1, maxLength: 4 }), fc.nat(8))
const total = (counts: readonly number[]) => counts.reduce((sum, each) => sum + each, 0)
const distance = (a: readonly number[], b: readonly number[]) =>
  total(a.map((each, index) => (each - (b[index] ?? 0)) ** 2))

/** Every way to give `left` out over `places`. */
function everyWay(places: number, left: number): readonly (readonly number[])[] {
  if (places === 1) return [[left]]
  return Array.from({ length: left + 1 }, (_, first) => first).flatMap((first) =>
    everyWay(places - 1, left - first).map((rest) => [first, ...rest]),
  )
}

describe('[D11] the nearest whole numbers', () => {
  it('are whole, not below zero, and add up', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -50, max: 200 }), { minLength: 1, maxLength: 60 }),
        fc.nat(900),
        (counts, of) => {
          const whole = nearestWhole(counts, of)
          expect(whole.every((each) => Number.isInteger(each) && each >= 0)).toBe(true)
          expect(total(whole)).toBe(of)
        },
      ),
      RUNS,
    )
  })

  it('lie nearest, of all that add up', () => {
    fc.assert(
      fc.property(small, ([counts, of]) => {
        const nearest = Math.min(...everyWay(counts.length, of).map((way) => distance(way, counts)))
        expect(distance(nearestWhole(counts, of), counts)).toBe(nearest)
      }),
      RUNS,
    )
  })

  it('are the counts themselves where these add up already', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 1 }), (counts) => {
        expect(nearestWhole(counts, total(counts))).toEqual(counts)
      }),
    )
  })

  it('keep the order of the counts', () => {
    fc.assert(
      fc.property(small, ([counts, of]) => {
        const whole = nearestWhole(counts, of)
        for (const [a, one] of counts.entries())
          for (const [b, other] of counts.entries())
            if (one > other) expect(whole[a]).toBeGreaterThanOrEqual(whole[b] ?? 0)
      }),
    )
  })

  it('are none of none', () => {
    expect(nearestWhole([], 3)).toEqual([])
  })
})
