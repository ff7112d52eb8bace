// The figures of `npm run simulate`, as far as the choice of noise rests on them.
import { describe, expect, it } from 'vitest'
import { certainOf, simulate } from '../../scripts/simulation/simulate.ts'
import { rounded, smallLeftOut, withNoise } from '../../scripts/simulation/ways.ts'

describe('the simulation', () => {
  it('[D4] has an error of a visit or two at ε = 2, at a small loket and a large one', () => {
    for (const perMonth of [3, 40]) {
      const { leaf, together, certain } = simulate(withNoise(2), perMonth, 100)
      expect(leaf[0]).toBeLessThan(1.2)
      expect(leaf[3]).toBeLessThan(2.4)
      expect(together[3]).toBeLessThan(3)
      expect(certain).toBe(0)
    }
  })

  it('has a smaller error the larger ε is, and a larger one the more messages are added', () => {
    const [strict, usual, wide] = ([1, 2, 3] as const).map((epsilon) => simulate(withNoise(epsilon), 6, 100).leaf)
    expect(strict?.[3]).toBeGreaterThan(usual?.[3] ?? 0)
    expect(usual?.[3]).toBeGreaterThan(wide?.[3] ?? 0)
    expect(usual?.[3]).toBeGreaterThan(usual?.[0] ?? 0)
  })

  it('finds visitors certain where small numbers are left out or rounded, and others not', () => {
    const { text = String } = smallLeftOut(5)
    // Nine and eight are shown, so the other visitors' answers tell the last one's. The three that are left out stay open.
    expect(certainOf([9, 8, 1, 1, 1], text)).toBe(17)
    expect(certainOf([9, 8, 7, 6, 5], text)).toBe(35)
    const { text: round = String } = rounded(5)
    // One more or less makes another multiple of five of 3 and of 8, not of 6.
    expect(certainOf([3, 6, 6, 0, 0], round)).toBe(3)
    expect(simulate(smallLeftOut(5), 3, 50).certain).toBeGreaterThan(0.2)
    expect(simulate(rounded(5), 3, 50).certain).toBeGreaterThan(0.05)
  })
})
