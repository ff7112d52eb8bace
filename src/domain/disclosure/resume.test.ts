// [D11] A tablet from a backup and the service that has counted it: nothing twice, whatever the lost tablet did after it.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { at, hia, NOTHING_SHARED } from '../../../tests/support/disclosure.ts'
import { livesArbitrary, livesFaults, type Resume } from '../../../tests/support/lives.ts'
import { resumeBooks } from '../ledger.ts'
import { emptyTally } from '../tally.ts'
import { newStream, resume, type Stream } from './stream.ts'

const headline = { hours: 1, hoursWithoutVisit: 0, visits: 3 }
const stream: Stream = {
  ...newStream(hia, at(0, '18:00')),
  month: '2024-02',
  week: '2024-W06',
  since: '2023-10',
  accepted: 31,
  weeks: { '2024-W06': headline, '2024-W07': headline },
  pending: { ...emptyTally, visits: 11, firstVisits: 9 },
  blocks: 1,
  blockClosed: '2024-01',
}

describe('[D11] a stream that resumes', () => {
  it('stays as it is when the service has nothing that it does not know', () => {
    expect(resume(stream, { ...NOTHING_SHARED, week: '2024-W05', blocks: 1, blockClosed: '2024-01' })).toEqual(stream)
    expect(resume(stream, { ...NOTHING_SHARED, week: null, blocks: 0, blockClosed: null })).toEqual(stream)
  })

  it('goes on after the last week that the service has', () => {
    const { week, weeks, pending } = resume(stream, {
      ...NOTHING_SHARED,
      week: '2024-W06',
      blocks: 1,
      blockClosed: '2024-01',
    })
    expect([week, weeks]).toEqual(['2024-W07', { '2024-W07': headline }])
    expect(pending).toEqual(stream.pending)
    expect(resume(stream, { ...NOTHING_SHARED, week: '2024-W52', blocks: 0, blockClosed: null }).week).toBe('2025-W01')
  })

  it('lets nothing that waits into a block when the service has one more', () => {
    const resumed = resume(stream, { ...NOTHING_SHARED, week: '2024-W17', blocks: 3, blockClosed: '2024-05' })
    expect(resumed).toEqual({
      ...stream,
      week: '2024-W18',
      month: '2024-05',
      weeks: {},
      pending: emptyTally,
      blocks: 3,
      blockClosed: '2024-05',
      takesFrom: '2024-05',
    })
  })

  it('is in doubt about a block of its own number that closed at another moment', () => {
    expect(resume(stream, { ...NOTHING_SHARED, week: null, blocks: 1, blockClosed: '2024-03' })).toMatchObject({
      month: '2024-03',
      pending: emptyTally,
      blocks: 1,
      blockClosed: '2024-03',
    })
  })

  it('takes all that waits for frozen, also where the clocks of two tablets differed', () => {
    const { month, blockClosed } = resume(stream, { ...NOTHING_SHARED, week: null, blocks: 2, blockClosed: '2023-12' })
    expect([month, blockClosed]).toEqual(['2024-03', '2024-03'])
  })
})

describe('[D11] [D4] a tablet that is lost and restored', () => {
  const property = (how: Resume, isFault = (_: string) => true) =>
    fc.property(livesArbitrary, (lives) => {
      expect(livesFaults(lives, how).filter(isFault)).toEqual([])
    })
  const planted = { numRuns: 10_000, seed: 2024, endOnFailure: true }
  const withoutAsking: Resume = (ledger, hour) => ({ ledger, hour })

  it('shares every first visit in one block at most, every week once, and nothing in vain', () => {
    fc.assert(property(resumeBooks), { numRuns: 3_000 })
  })

  it.each<readonly [string, Resume]>([
    ['without asking', withoutAsking],
    ['without the blocks', (ledger, hour, { week }) => resumeBooks(ledger, hour, { ...NOTHING_SHARED, week })],
    ['without the weeks', (ledger, hour, standing) => resumeBooks(ledger, hour, { ...standing, week: null })],
    [
      'with what waited',
      (ledger, hour, standing) => {
        const resumed = resumeBooks(ledger, hour, standing)
        const stream = { ...resumed.ledger.stream, pending: ledger.stream.pending }
        return { ...resumed, ledger: { ...resumed.ledger, stream } }
      },
    ],
    ['without a mark on its open hour', (ledger, hour, standing) => ({ ...resumeBooks(ledger, hour, standing), hour })],
    [
      'with a mark that undo takes away',
      (ledger, hour, standing) => {
        const resumed = resumeBooks(ledger, hour, standing)
        return { ...resumed, hour: resumed.hour && hour && { ...resumed.hour, last: hour.last } }
      },
    ],
    [
      'with another mark after it was restored once more',
      (ledger, hour, standing) =>
        resumeBooks(ledger, hour?.closedAt === null ? { ...hour, accepted: null } : hour, standing),
    ],
  ])('is found out when it goes on %s', (_, how) => {
    expect(fc.check(property(how), planted).failed).toBe(true)
  })

  it('would share a visit in two blocks without asking, also when the service refuses a second content', () => {
    expect(
      fc.check(
        property(withoutAsking, (fault) => fault === 'visits in two blocks'),
        planted,
      ).failed,
    ).toBe(true)
  })
})
