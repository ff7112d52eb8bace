// The numbered properties that need a whole log, and what is done to it on the way, to be seen; the others stand beside the
// part that they are about (split, stream, the store of the service).
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  at,
  bytes,
  heldHour,
  hia,
  logOf,
  type Schedule,
  scheduleArbitrary,
  source,
} from '../../../tests/support/disclosure.ts'
import { RUNS } from '../../../tests/support/runs.ts'
import { emptyTally, subtractTally } from '../tally.ts'
import type { Answers } from '../visit.ts'
import type { Acceptance, WalkInHour } from '../walk-in-hour.ts'
import type { Release, Table } from './release.ts'
import { accept, advance, newStream, type Stream, withdraw } from './stream.ts'

/** What is unsafe about the tables of a block, in words. */
function unsafe(release: Release): readonly string[] {
  if (release.kind === 'week') return []
  if (release.kind === 'pools')
    return release.tables.flatMap(({ below: _, k, members, ...table }) => unsafeTables(members, k, [table]))
  return unsafeTables(release.kind === 'block' ? release.firstVisits : release.records, release.k, release.tables)
}

function unsafeTables(n: number, k: number, tables: readonly Table[]): readonly string[] {
  return [
    ...(n < 2 * k ? [`a block of ${n}`] : []),
    ...tables.flatMap((table) => {
      const { dimension, ...shown } = table
      if (shown.outcome !== 'exact') {
        const bare = shown.outcome === 'mixed' ? ['outcome'] : ['group', 'outcome']
        return String(Object.keys(shown).toSorted()) === String(bare) ? [] : [`${dimension} says more than it may`]
      }
      const groups = [...Object.values(shown.groups), shown.merged.count].filter((count) => count > 0)
      const sum = groups.reduce((total, count) => total + count, 0)
      return [
        ...(groups.length < 2 ? [`${dimension} shows one group`] : []),
        ...(groups.some((count) => count < k) ? [`${dimension} shows fewer than ${k}`] : []),
        ...(sum === n ? [] : [`${dimension} shows ${sum} of ${n}`]),
      ]
    }),
  ]
}

describe('[invariant 1] every table of every block', () => {
  const profiles = ([3, 5, 10] as const).map((minimumFrequency) => ({ ...hia, minimumFrequency }))

  it('is exact with two groups or more of at least k that add up to the block, or carries no count', () => {
    let tables = 0
    fc.assert(
      fc.property(scheduleArbitrary(30, 3), fc.constantFrom(...profiles), (schedule, profile) => {
        const { releases } = logOf(schedule, profile)
        expect(releases.flatMap(unsafe)).toEqual([])
        for (const release of releases) if (release.kind === 'block') tables += release.tables.length
      }),
      RUNS,
    )
    expect(tables).toBeGreaterThan(1_000)
  })

  it('would be found to be unsafe with a small group, a count too many, or one group alone', () => {
    const visits = Array.from({ length: 20 }, (_, index) => [
      { party: 'couple', returning: 'no', estimatedChildren: 'n0', helpQuestion: index % 2 ? 'repair' : 'separation' },
    ])
    const [block] = logOf(visits).releases.filter(({ kind }) => kind === 'block')
    if (block?.kind !== 'block') throw new Error('no block')
    const withTable = (table: object) => ({ ...block, tables: [{ dimension: 'x', ...table }] }) as unknown as Release
    const merged = { groups: ['c'], count: 0 }
    expect(unsafe(block)).toEqual([])
    expect(unsafe(withTable({ outcome: 'exact', groups: { a: 16, b: 4 }, merged }))).toHaveLength(1)
    expect(unsafe(withTable({ outcome: 'exact', groups: { a: 20, b: 5 }, merged }))).toHaveLength(1)
    expect(unsafe(withTable({ outcome: 'exact', groups: { a: 20 }, merged }))).toHaveLength(1)
    expect(unsafe(withTable({ outcome: 'dominated', group: 'a', count: 17 }))).toHaveLength(1)
    expect(unsafe({ ...block, firstVisits: 9, tables: [] } as unknown as Release)).toHaveLength(1)
  })
})

/** After hour `after`, the visits of hour `hour` are put down otherwise; not when it has not been held. */
interface Correction {
  readonly after: number
  readonly hour: number
  readonly visits: readonly Answers[]
}

type TakeOut = (stream: Stream, hour: WalkInHour, acceptance: Acceptance) => Stream | null

const byTheRule: TakeOut = (stream, hour, acceptance) => {
  const out = withdraw(stream, hour, acceptance)
  return out.ok ? out.value : null
}

/** Holds a schedule, and corrects it on the way where that is let: the log, and what stood when it was frozen. */
function corrected(schedule: Schedule, corrections: readonly Correction[], takeOut: TakeOut) {
  let stream = newStream(hia, at(0, '18:00'))
  const releases: Release[] = []
  const held: { hour: WalkInHour; acceptance: Acceptance }[] = []
  const stood = [...schedule]
  const follow = (now: number) => {
    const followed = advance(stream, hia, source, now, null)
    stream = followed.stream
    releases.push(...followed.releases)
  }
  schedule.forEach((visits, week) => {
    follow(at(week, '20:29'))
    const hour = heldHour(week, visits)
    const joined = accept(stream, hour)
    stream = joined.stream
    held.push({ hour, acceptance: joined.acceptance })
    for (const correction of corrections.filter(({ after }) => after === week)) {
      const old = held[correction.hour]
      const without = old && takeOut(stream, old.hour, old.acceptance)
      if (!without) continue
      const hour = heldHour(correction.hour, correction.visits)
      const again = accept(without, hour)
      stream = again.stream
      held[correction.hour] = { hour, acceptance: again.acceptance }
      stood[correction.hour] = correction.visits
    }
  })
  follow(at(schedule.length + 8, '12:00'))
  return { releases, stood }
}

describe('[invariant 7] corrections', () => {
  const correction = (weeks: number) =>
    fc
      .record({ after: fc.nat(weeks), back: fc.oneof(fc.constant(0), fc.nat(6)), visits: scheduleArbitrary(1, 3) })
      .map(({ after, back, visits }): Correction => ({ after, hour: after - back, visits: visits[0] ?? [] }))
  const property = (takeOut: TakeOut) =>
    fc.property(scheduleArbitrary(24, 3), fc.array(correction(23), { maxLength: 8 }), (schedule, corrections) => {
      const { releases, stood } = corrected(schedule, corrections, takeOut)
      expect(bytes(releases)).toBe(bytes(logOf(stood).releases))
    })

  it('before something is frozen leave the log of what stands; after it they change nothing of the log', () => {
    fc.assert(property(byTheRule), RUNS)
  })

  it('would be found out when they took frozen visits out of what comes later', () => {
    const careless: TakeOut = (stream, { date, tally }) =>
      accept(stream, { date, tally: subtractTally(emptyTally, tally) }).stream
    expect(fc.check(property(careless), RUNS).failed).toBe(true)
  })
})
