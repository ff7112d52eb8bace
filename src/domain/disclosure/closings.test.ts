// [D1] The second stream: what came of it, once for each couple or person, when the loket is through with them.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  at,
  heldHour,
  hia,
  logOf,
  NOTHING_SHARED,
  scheduleArbitrary,
  source,
} from '../../../tests/support/disclosure.ts'
import { newFollowUpCode } from '../follow-up-code.ts'
import type { Profile } from '../profile.ts'
import { type FollowUp, type FollowUpId, newFollowUp } from '../trajectory.ts'
import { type Answers, isFirstVisit, type VisitId } from '../visit.ts'
import { closingDimensionsOf, closingOf, closingsOfHour, closingUnit } from './closings.ts'
import type { ClosingsContent, Release } from './release.ts'
import {
  accept,
  advance,
  changeProfile,
  closingBlocksOf,
  countClosings,
  markFollowUp,
  newStream,
  resume,
  type Stream,
  settleClosing,
  withdraw,
} from './stream.ts'

const first: Answers = {
  party: 'alone',
  returning: 'no',
  helpQuestion: 'repair',
  estimatedChildren: 'n1',
  next: 'ready',
}
const referred: Answers = { ...first, next: 'referral', referral: 'sko' }
const blocks = (releases: readonly Release[]) =>
  releases.filter((each): each is Release & ClosingsContent => each.kind === 'closings')
const pendingOf = (stream: Stream) => closingBlocksOf(stream).pending
const start = newStream(hia, at(0, '18:00'))

const conversation = (visit: string, more: { first?: true; inTrajectory?: boolean } = {}) => ({
  visit: visit as VisitId,
  date: '2023-10-11',
  inTrajectory: false,
  ...more,
})
const followUp: FollowUp = {
  ...newFollowUp(
    'f' as FollowUpId,
    newFollowUpCode(() => 1),
    '2023-10-11',
  ),
  conversations: [conversation('a', { first: true }), conversation('b')],
}
const ended = (reason: 'completed' | 'referred' | null, referral?: string): FollowUp => ({
  ...followUp,
  ended: { on: '2023-12-01', reason, ...(referral && { referral }) },
})

describe('[D1] a closing record', () => {
  it('comes of a first visit without a code as the hour closes, and of nobody who is followed or was here before', () => {
    expect(closingsOfHour([{ answers: first }, { answers: referred }, null])).toEqual({
      track: { single: 3 },
      onwardReferral: { none: 1, sko: 1, unknown: 1 },
    })
    expect(closingsOfHour([{ answers: { ...first, returning: 'yes' } }, { answers: first, followUp: 'f' }])).toEqual({})
  })

  it('comes of a follow-up when it ends, and only where its first visit is under its code', () => {
    expect(closingOf(followUp)).toBeNull()
    expect(closingOf(ended('completed'))).toEqual({ track: 'several', onwardReferral: 'none' })
    expect(closingOf(ended('referred', 'sko'))).toEqual({ track: 'several', onwardReferral: 'sko' })
    expect(closingOf(ended(null))).toEqual({ track: 'several', onwardReferral: 'unknown' })
    expect(closingOf({ ...ended(null), conversations: [conversation('a', { first: true })] })?.track).toBe('single')
    expect(
      closingOf({ ...ended(null), conversations: [conversation('a', { first: true, inTrajectory: true })] })?.track,
    ).toBe('trajectory')
    expect(closingOf({ ...ended(null), conversations: [conversation('b')] })).toBeNull()
  })

  it('is counted once per couple, however often a follow-up ends and goes on', () => {
    const steps = fc.array(fc.constantFrom('end', 'refer', 'goOn', 'detach', 'attach', 'month'), { maxLength: 30 })
    fc.assert(
      fc.property(steps, (all) => {
        let stream: Stream = {
          ...start,
          closings: {
            ...closingBlocksOf(start),
            accepted: 1,
            pending: { track: { single: 30 }, onwardReferral: { none: 30 } },
          },
        }
        let each = followUp
        let released = 0
        for (const [index, step] of all.entries()) {
          if (step === 'month') {
            const followed = advance(stream, hia, source, at(5 * (index + 1), '12:00'), null)
            stream = followed.stream
            released += blocks(followed.releases).reduce((sum, { records }) => sum + records, 0)
          }
          if (step === 'end') each = { ...each, ended: ended('completed').ended }
          if (step === 'refer') each = { ...each, ended: ended('referred', 'sko').ended }
          if (step === 'goOn') each = { ...each, ended: null }
          if (step === 'detach') each = { ...each, conversations: [] }
          if (step === 'attach') each = { ...each, conversations: followUp.conversations }
          const settled = settleClosing(stream, each)
          stream = settled.stream
          each = settled.followUp
          const waiting = closingUnit.count(pendingOf(stream))
          expect(released + waiting - 30).toBe(each.closing ? 1 : 0)
          if (!each.closing) expect(closingOf(each)).toBeNull()
        }
      }),
      { numRuns: 1_000 },
    )
  })

  it('would be counted twice by a tablet that forgets that it was: the planted fault', () => {
    const { stream } = settleClosing(start, ended('completed'))
    const again = settleClosing(stream, ended('completed'))
    expect(closingUnit.count(pendingOf(again.stream))).toBe(2)
  })

  it('stands in one block or waits, and the same closing moments come of any answers', () => {
    fc.assert(
      fc.property(scheduleArbitrary(30, 3), (schedule) => {
        const { stream, releases } = logOf(schedule)
        const inBlocks = blocks(releases).reduce((sum, { records }) => sum + records, 0)
        expect(inBlocks + closingUnit.count(pendingOf(stream))).toBe(schedule.flat().filter(isFirstVisit).length)
        for (const { records, tables } of blocks(releases)) {
          expect(records).toBeGreaterThanOrEqual(20)
          expect(tables.map(({ dimension }) => dimension)).toEqual(['track', 'onwardReferral'])
        }
      }),
      { numRuns: 1_000 },
    )
  })

  it('goes out with its hour, until its own block closed', () => {
    const hour = heldHour(0, [first, referred])
    const { stream, acceptance } = accept(start, hour)
    const out = withdraw(stream, hour, acceptance)
    expect(out.ok && closingUnit.count(pendingOf(out.value))).toBe(0)
    const many = countClosings(stream, { track: { single: 28 }, onwardReferral: { none: 28 } }, stream.month, 1)
    const closed = advance(many, hia, source, at(4, '12:00'), null)
    expect(blocks(closed.releases)).toMatchObject([{ records: 30, closed: '2023-11' }])
    expect(withdraw(closed.stream, hour, { ...acceptance, week: '2024-W01' }).ok).toBe(false)
  })
})

describe('[D9] another profile', () => {
  const few: Profile = {
    ...hia,
    fields: hia.fields.map((field) =>
      field.id === 'referral' ? { ...field, options: field.options.slice(0, 4) } : field,
    ),
  }
  const added: Profile = {
    ...few,
    fields: few.fields.map((field) =>
      field.id === 'referral'
        ? { ...field, options: [...field.options, { id: 'mediator', label: { nl: 'm', en: 'm' } }] }
        : field,
    ),
  }
  const thirty = countClosings(
    start,
    { track: { single: 20, trajectory: 10 }, onwardReferral: { none: 20, sko: 10 } },
    start.month,
    1,
  )

  it('shows the tops of what waits as before, and nothing below a group that got another option', () => {
    const node = 'onwardReferral/referred'
    const before = advance(thirty, few, source, at(5, '12:00'), null)
    expect(before.stream.pools?.[node]).toMatchObject({ counts: { sko: 10 } })
    const changed = changeProfile(thirty, few, added)
    const after = advance(changed, added, source, at(5, '12:00'), null)
    expect(blocks(after.releases)).toEqual(blocks(before.releases))
    expect(after.stream.pools?.[node]).toBeUndefined()
    expect(after.stream.closings?.unshown).toBeUndefined()
  })

  it('says nothing of a question that begins to be asked while records wait', () => {
    const without = { ...hia, fields: hia.fields.filter(({ id }) => id !== 'referral') }
    expect(closingDimensionsOf(without).map(({ id }) => id)).toEqual(['track'])
    const changed = changeProfile(thirty, without, hia)
    const [block] = blocks(advance(changed, hia, source, at(5, '12:00'), null).releases)
    expect(block?.tables.map(({ dimension }) => dimension)).toEqual(['track'])
  })
})

describe('[D11] a stream that resumes', () => {
  const waiting = countClosings(start, { track: { single: 3 }, onwardReferral: { none: 3 } }, start.month, 1)

  it('lets no record into a block when the service has one more, nor the end of a follow-up of before', () => {
    const resumed = resume(waiting, { ...NOTHING_SHARED, closings: 1, closingsClosed: '2023-12' })
    expect(closingBlocksOf(resumed)).toMatchObject({ pending: {}, blocks: 1, blockClosed: '2023-12' })
    expect(resumed.month).toBe('2023-12')
    const marked = markFollowUp(waiting, resumed, followUp)
    const after = settleClosing(resumed, { ...marked, ended: ended('completed').ended })
    expect(closingUnit.count(pendingOf(after.stream))).toBe(0)
    // Whoever comes from now on counts.
    const fresh = settleClosing(resumed, ended('completed'))
    expect(closingUnit.count(pendingOf(fresh.stream))).toBe(1)
  })

  it('keeps them when it has none', () => {
    const resumed = resume(waiting, NOTHING_SHARED)
    expect(resumed).toEqual(waiting)
    expect(markFollowUp(waiting, resumed, followUp)).toBe(followUp)
  })
})
