// [D10] [D11] What small tablets pass on to a main one: counted once, whatever is lost, repeated or comes late.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { at, first, heldHour, hia, source } from '../../../tests/support/disclosure.ts'
import {
  countedTwice,
  lost,
  outcomeOf,
  quietArbitrary,
  REAL,
  roughArbitrary,
  type Ways,
} from '../../../tests/support/organisation.ts'
import { RUNS } from '../../../tests/support/runs.ts'
import type { Month } from '../calendar.ts'
import type { Profile } from '../profile.ts'
import { emptyTally } from '../tally.ts'
import { frequencyOf } from './blocks.ts'
import type { Release } from './release.ts'
import { accept, advance, changeProfile, isFrozen, newStream, resume, type Stream, withdraw } from './stream.ts'
import { takeIn } from './take-in.ts'
import { sizeOf, type Transfer } from './transfer.ts'

const passing = (id = 'a') => ({ newId: () => id, name: 'Balie Noord' })
const small = { ...source, tablet: 'small' }
const MAIN = 'main'

/** A small tablet of three visits in October, at the start of November. */
function passedOn(profile: Profile = hia, id = 'a') {
  const accepted = accept(newStream(profile, at(0, '18:00')), heldHour(0, [first, first, first], profile))
  const followed = advance(accepted.stream, profile, small, at(4, '12:00'), null, passing(id))
  const [transfer] = followed.transfers
  if (!transfer) throw new Error('nothing was passed on')
  return { ...followed, transfer, acceptance: accepted.acceptance }
}

const main = (profile: Profile = hia): Stream => newStream(profile, at(4, '12:00'))
const taken = (stream: Stream, transfer: Transfer, profile: Profile = hia): Stream => {
  const result = takeIn(stream, profile, MAIN, transfer)
  if (!result.ok) throw new Error(result.error)
  return result.value
}
const refusal = (stream: Stream, transfer: Transfer, profile: Profile = hia, tablet = MAIN) => {
  const result = takeIn(stream, profile, tablet, transfer)
  return result.ok ? null : result.error
}

describe('passing on', () => {
  it('[D3] takes all that waits at the start of a month, however little, and shares none of it here', () => {
    const { stream, releases, transfers, transfer } = passedOn()
    expect(transfers).toHaveLength(1)
    expect(sizeOf(transfer)).toEqual({ firstVisits: 3, closings: 3 })
    expect(transfer).toMatchObject({ from: 'small', since: '2023-10', made: '2023-11' })
    expect(stream.pending).toEqual(emptyTally)
    expect(stream.closings?.pending).toEqual({})
    expect(releases.map(({ kind }) => kind)).toEqual(['week'])
  })

  it('holds sums of what is shared, and nothing else that was asked', () => {
    const { visits } = passedOn().transfer
    expect(Object.keys(visits.sum)).toEqual(['firstVisits', 'visitors', 'estimatedChildren', 'answers'])
    expect(Object.keys(visits.sum.answers)).toEqual(
      hia.fields.filter(({ groups, retired }) => groups && !retired).map(({ id }) => id),
    )
  })

  it('makes nothing where nothing waits', () => {
    const idle = advance(newStream(hia, at(0, '18:00')), hia, small, at(30, '12:00'), null, passing())
    expect(idle.transfers).toEqual([])
  })

  it('[D4] lets no hour of before be opened again', () => {
    const { stream, acceptance } = passedOn()
    expect(isFrozen(stream, acceptance)).toBe(true)
    expect(withdraw(stream, heldHour(0, [first, first, first]), acceptance).ok).toBe(false)
  })

  it('[D8] takes the last that waits at an announced end as well', () => {
    const ending: Profile = { ...hia, schedule: { ...hia.schedule, ends: '2023-10-31' } }
    const { stream, releases, transfers } = passedOn(ending)
    expect(transfers).toHaveLength(1)
    expect(stream).toMatchObject({ ended: '2023-11', accepted: 0, since: null })
    expect(releases.map(({ kind }) => kind)).toEqual(['week'])
  })
})

describe('taking in', () => {
  it('counts it with what waits here, and the same again changes nothing', () => {
    const { transfer } = passedOn()
    const once = taken(main(), transfer)
    expect(once).toMatchObject({ accepted: 3, since: '2023-10', pending: { firstVisits: 3 } })
    expect(once.closings).toMatchObject({ accepted: 3, pending: { track: { single: 3 } } })
    expect(taken(once, transfer)).toBe(once)
  })

  it('refuses what this tablet made, and what is of another municipality', () => {
    const { transfer } = passedOn()
    expect(refusal(main(), transfer, hia, 'small')).toBe('own')
    expect(refusal(main(), { ...transfer, municipality: 'GM0001' })).toBe('municipality')
  })

  it('refuses what is of a month that has not begun here: a block could then hold what comes after it', () => {
    const { transfer } = passedOn()
    expect(refusal(newStream(hia, at(0, '18:00')), transfer)).toBe('ahead')
  })

  it('refuses what does not add up under the profile of this tablet, where it would be shown', () => {
    const { transfer } = passedOn()
    const withAnswers = (answers: Transfer['visits']['sum']['answers']): Transfer => ({
      ...transfer,
      visits: { ...transfer.visits, sum: { ...transfer.visits.sum, answers } },
    })
    const { answers } = transfer.visits.sum
    const strange = withAnswers({ ...answers, helpQuestion: { strange: 3 } })
    expect(refusal(main(), strange)).toBe('profile')
    expect(refusal(main(), { ...strange, trees: { ...strange.trees, helpQuestion: 'other' } })).toBe(null)
    expect(refusal(main(), withAnswers({ ...answers, helpQuestion: { repair: 2 } }))).toBe('profile')
    const records = { ...transfer.closings, sum: { ...transfer.closings.sum, onwardReferral: { strange: 3 } } }
    expect(refusal(main(), { ...transfer, closings: records })).toBe('profile')
  })

  it('[D9] keeps to the higher k of both, and says nothing of what not everybody could answer', () => {
    const strict: Profile = { ...hia, minimumFrequency: 10 }
    const { transfer } = passedOn(strict)
    const stream = taken(main(), transfer)
    expect(frequencyOf(stream, hia)).toBe(10)
    const otherwise = { ...transfer, trees: { ...transfer.trees, 'helpQuestion/together': 'repair' } }
    expect(taken(main(), otherwise).unshown).toEqual(['helpQuestion/together'])
    const waited = { ...transfer, visits: { ...transfer.visits, unshown: ['stage'] } }
    expect(taken(main(), waited).unshown).toEqual(['stage'])
    expect(taken(main(), waited).closings?.unshown).toBeUndefined()
    // As for what waits here: it holds until the block closes.
    expect(changeProfile(stream, hia, { ...hia, minimumFrequency: 3 }).heldTo).toBe(10)
  })

  it('[D11] refuses, once restored, what may stand in a block that the backup does not know', () => {
    const { transfer } = passedOn()
    const shared = { week: null, blocks: 1, closings: 0, closingsClosed: null, poolsClosed: null }
    const inDoubt = resume(main(), { ...shared, blockClosed: '2023-12' })
    expect(refusal(inDoubt, transfer)).toBe('in-doubt')
    expect(refusal(inDoubt, { ...transfer, made: '2023-12' })).toBe(null)
    expect(refusal(resume(main(), { ...shared, blocks: 0, blockClosed: null }), transfer)).toBe(null)
  })
})

describe('[D11] a small tablet that is restored', () => {
  it('passes nothing on that the lost one may have passed on', () => {
    const waiting = accept(newStream(hia, at(0, '18:00')), heldHour(0, [first])).stream
    const nothing = { week: null, blocks: 0, blockClosed: null, closings: 0, closingsClosed: null, poolsClosed: null }
    const resumed = resume(waiting, nothing, true)
    expect(resumed).toMatchObject({ pending: emptyTally, passed: '2023-11', month: '2023-11', blocks: 0 })
    expect(resumed.closings).toMatchObject({ pending: {}, passed: '2023-11' })
    // What comes after it goes on.
    const { stream } = accept(resumed, heldHour(4, [first]))
    const { transfers } = advance(stream, hia, small, at(8, '12:00'), null, passing())
    expect(transfers).toMatchObject([{ since: '2023-11', made: '2023-12' }])
    expect(resume(waiting, nothing)).toEqual(waiting)
  })
})

describe('[D10] [invariant 2] several tablets of one organisation', () => {
  const rough = (ways: Ways) =>
    fc.property(roughArbitrary, (commands) => {
      expect(countedTwice(outcomeOf(commands, ways))).toEqual([])
    })
  const quiet = (ways: Ways) =>
    fc.property(quietArbitrary, (commands) => {
      const outcome = outcomeOf(commands, ways)
      expect([...countedTwice(outcome), ...lost(outcome)]).toEqual([])
    })
  const planted = { numRuns: 10_000, seed: 2024, endOnFailure: true }

  it('count every first visit once at most, through loss, repetition, other orders and restored tablets', () => {
    fc.assert(rough(REAL), RUNS)
  })

  it('have every visit and closing record in one block or waiting somewhere when nothing is lost', () => {
    fc.assert(quiet(REAL), RUNS)
  })

  const forgetful: Ways = {
    ...REAL,
    takeIn(stream, ...rest) {
      const result = takeIn(stream, ...rest)
      if (!result.ok) return result
      const { taken: _, ...forgot } = result.value
      return { ok: true, value: forgot }
    },
  }
  const counting: Ways = {
    ...REAL,
    advance(stream, profile, from, now, open, way) {
      const { transfers } = advance(stream, profile, from, now, open, way)
      return { ...advance(stream, profile, from, now, open), transfers }
    },
  }
  const trusting: Ways = {
    ...REAL,
    resume(...parameters) {
      const { takesFrom: _, ...stream } = resume(...parameters)
      return stream
    },
  }
  const repeating: Ways = { ...REAL, resume: (stream, standing) => resume(stream, standing) }
  const careless: Ways = { ...REAL, keepBack: (stream) => stream }

  it.each([
    ['a main tablet that forgets what it took in', forgetful],
    ['a small one that goes on counting what it passed on', counting],
    ['a restored main tablet that takes in what may stand in a block', trusting],
    ['a restored small one that passes on what the lost one may have passed on', repeating],
    ['a small one that passes on what stands in an older backup', careless],
  ])('would find out %s', (_, ways) => {
    expect(fc.check(rough(ways), planted).failed).toBe(true)
  })
})

describe('[D3] five lokets of three visits in four weeks', () => {
  /** The month in which the first block closes; each tablet passes on to the first one, on the second of the month. */
  function firstBlock(lokets: number, visits: number, together: boolean): Month | null {
    let streams = Array.from({ length: lokets }, () => newStream(hia, at(0, '18:00')))
    for (let week = 0; week < 60; week += 1) {
      const transfers: Transfer[] = []
      const releases: Release[] = []
      streams = streams.map((stream, tablet) => {
        const way = together && tablet > 0 ? passing(`${week} ${tablet}`) : null
        const from = { ...source, tablet: `tablet ${tablet}` }
        const followed = advance(stream, hia, from, at(week, '18:00'), null, way)
        transfers.push(...followed.transfers)
        releases.push(...followed.releases)
        return followed.stream
      })
      const block = releases.find(({ kind }) => kind === 'block')
      if (block?.kind === 'block') return block.closed
      for (const transfer of transfers) streams = streams.with(0, taken(streams[0] as Stream, transfer))
      if (week % 4 === 0)
        streams = streams.map((stream) => accept(stream, heldHour(week, new Array(visits).fill(first))).stream)
    }
    return null
  }

  it('close a block when one of fifteen would, or a month later; alone each would wait for months', () => {
    expect(firstBlock(1, 15, false)).toBe('2023-12')
    expect(firstBlock(5, 3, true)).toBe('2024-01')
    expect(firstBlock(1, 3, false)).toBe('2024-04')
  })
})
