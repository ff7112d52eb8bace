// The proof of the disclosure rules at the length of `npm run prove`.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EPSILONS } from '../../src/domain/profile.ts'
import { attackAll, attackOutcomes } from './attack-all.ts'
import { sharesHeld } from './intervals.ts'
import { live } from './life.ts'
import { chiLimit, chiSquare, drawsOf } from './sampler.ts'
import { saidArbitrary, scheduleArbitrary } from './schedule.ts'
import { drawnTwice, toldApart } from './told-apart.ts'

const runs = { numRuns: 20_000 }

it('[D4] noise comes as often as the formula says, of ten million draws', () => {
  const rate = { over: 2, under: 2 }
  const { chi, cells } = chiSquare(drawsOf(rate, 10_000_000), rate)
  expect(chi).toBeLessThan(chiLimit(cells))
})

it('[D6] answers decide nothing but numbers, in twenty thousand schedules', () => {
  fc.assert(
    fc.property(scheduleArbitrary, saidArbitrary, saidArbitrary, (schedule, one, other) => {
      expect(toldApart(live(schedule, one), live(schedule, other))).toEqual([])
    }),
    runs,
  )
})

it('[D5] [D10] nothing is drawn twice, in twenty thousand schedules', () => {
  fc.assert(
    fc.property(scheduleArbitrary, saidArbitrary, (schedule, said) => {
      expect(drawnTwice(live(schedule, said))).toEqual([])
    }),
    runs,
  )
})

describe.each(EPSILONS)('at ε = %d', (epsilon) => {
  it('[D4] no answer of two years becomes more probable than promised, in five hundred draws', () => {
    expect(attackAll(epsilon, 500).broken).toEqual([])
    expect(attackOutcomes(epsilon, 500).broken).toEqual([])
  })

  it('[D11] every number lies in its interval nine times out of ten, of five thousand draws', () => {
    // Six standard deviations of a share of 5,000, under nine tenths.
    expect([...sharesHeld(epsilon, 5_000)].filter(([, share]) => share < 0.8745)).toEqual([])
  })
})
