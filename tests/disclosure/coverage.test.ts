import { expect, it } from 'vitest'
import { EPSILONS } from '../../src/domain/profile.ts'
import { sharesHeld, truth } from './intervals.ts'

it('[D11] has the numbers of two years of the tablet to read', () => {
  expect(truth).toMatchObject({ visits: 55, visitors: 53, estimatedChildren: 74 })
})

it.each(EPSILONS)(
  '[D11] at ε = %d the true number lies in its interval nine times out of ten, for every answer',
  (epsilon) => {
    const shares = [...sharesHeld(epsilon, 200)]
    // Six standard deviations of a share of 200, under nine tenths.
    expect(shares.filter(([, share]) => share < 0.77)).toEqual([])
    const pooled = shares.reduce((sum, [, share]) => sum + share, 0) / shares.length
    expect(pooled).toBeGreaterThan(0.88)
  },
)
