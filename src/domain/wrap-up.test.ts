import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hia } from '../../tests/support/disclosure.ts'
import { NUMBERS } from './bounds.ts'
import { addTally, emptyTally } from './tally.ts'
import { allMinutes, answersTo, stepMinutes, tallyOfWrapUp, usualTime } from './wrap-up.ts'

const evening = { from: '19:00', until: '20:30' }

describe('the usual time', () => {
  it('is the profile’s own, with the length of the hour', () => {
    const profile = { ...hia, usualTime: { preparation: 30, travel: 20 } }
    expect(usualTime(profile, evening)).toEqual({ preparation: 30, hour: 90, travel: 20, counsellors: 1 })
    expect(usualTime(profile, { from: '09:00', until: '21:00' })?.hour).toBe(NUMBERS.minutes.most)
  })

  it('is not asked where the loket does not log it', () => {
    const { usualTime: _, ...profile } = { usualTime: undefined, ...hia }
    expect(usualTime(profile, evening)).toBeNull()
  })

  it('counts for every counsellor', () => {
    const time = { preparation: 30, hour: 90, travel: 20, counsellors: 3 }
    const { counts } = tallyOfWrapUp({ time })
    expect(counts).toEqual({ time: { preparation: 90, hour: 270, travel: 60 } })
    expect(allMinutes(time)).toBe(90 + 270 + 60)
  })
})

describe('a step of the stepper', () => {
  it('goes to the next quarter, from wherever it is', () => {
    expect([stepMinutes(20, 1), stepMinutes(20, -1), stepMinutes(30, 1), stepMinutes(30, -1)]).toEqual([30, 15, 45, 15])
    fc.assert(
      fc.property(fc.nat(NUMBERS.minutes.most), fc.constantFrom(1 as const, -1 as const), (minutes, direction) => {
        const next = stepMinutes(minutes, direction)
        expect(next % 15).toBe(0)
        const atEnd = direction === 1 ? minutes === NUMBERS.minutes.most : minutes === 0
        if (atEnd) expect(next).toBe(minutes)
        else expect(Math.sign(next - minutes)).toBe(direction)
        expect(Math.abs(next - minutes)).toBeLessThanOrEqual(15)
      }),
    )
  })
})

describe('the anonymity of the location', () => {
  it('counts what was answered, and nothing of what was skipped', () => {
    const tally = addTally(
      tallyOfWrapUp({ anonymity: { corridor: 'yes', sound: 'no' } }),
      tallyOfWrapUp({ anonymity: { corridor: 'no' } }),
    )
    expect(answersTo('corridor', tally)).toEqual({ yes: 1, of: 2 })
    expect(answersTo('sound', tally)).toEqual({ yes: 0, of: 1 })
    expect(answersTo('sign', tally)).toEqual({ yes: 0, of: 0 })
  })

  it('adds nothing where nothing was said', () => {
    expect(tallyOfWrapUp({})).toEqual(emptyTally)
    expect(tallyOfWrapUp({ anonymity: {} })).toEqual(emptyTally)
  })
})
