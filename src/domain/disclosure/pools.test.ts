// [D7] Below the top. Schedules are of one question with two groups, of which one has two options: small enough to close often.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { at, bytes, heldHour, hia, NOTHING_SHARED, source } from '../../../tests/support/disclosure.ts'
import { RUNS } from '../../../tests/support/runs.ts'
import type { Profile } from '../profile.ts'
import type { Answers } from '../visit.ts'
import type { WalkInHour } from '../walk-in-hour.ts'
import { membersOf } from './pools.ts'
import type { BlockContent, PoolsContent, Release } from './release.ts'
import { accept, advance, changeProfile, newStream, resume, type Stream } from './stream.ts'

const label = { nl: '', en: '' }
const field = {
  id: 'helpQuestion',
  label,
  per: 'firstVisit',
  groups: [
    { id: 'together', label },
    { id: 'apart', label },
  ],
  options: [
    { id: 'repair', label, group: 'together' },
    { id: 'strengthening', label, group: 'together' },
    { id: 'separation', label, group: 'apart' },
    { id: 'unknown', label, group: 'apart' },
  ],
} as const
const profile: Profile = {
  ...hia,
  minimumFrequency: 3,
  fields: [...hia.fields.filter(({ groups, id }) => !groups && id !== 'referral'), field],
}
const node = 'helpQuestion/together'
const options = field.options.map(({ id }) => id)
const answers = (helpQuestion: string): Answers => ({
  party: 'alone',
  returning: 'no',
  estimatedChildren: 'n0',
  helpQuestion,
})

/** Answers per week; three months make a block of twelve, and half a year a pool. */
const schedules = fc.array(fc.array(fc.constantFrom(...options), { maxLength: 3 }), { minLength: 26, maxLength: 45 })

/** Hours by week and answers, each made once. */
const held = new Map<string, WalkInHour>()
function hourOf(week: number, visits: readonly string[]): WalkInHour {
  const key = `${week} ${visits}`
  const hour = held.get(key) ?? { ...heldHour(week, visits.map(answers), profile), closings: {} }
  held.set(key, hour)
  return hour
}

function logOf(
  schedule: readonly (readonly string[])[],
  change: (stream: Stream, week: number) => Stream = (same) => same,
) {
  let stream = newStream(profile, at(0, '18:00'))
  const releases: Release[] = []
  const follow = (week: number, time: string) => {
    const followed = advance(stream, profile, source, at(week, time), null)
    stream = change(followed.stream, week)
    releases.push(...followed.releases)
  }
  schedule.forEach((week, index) => {
    follow(index, '20:29')
    stream = accept(stream, hourOf(index, week)).stream
  })
  follow(schedule.length + 30, '12:00')
  return { stream, releases }
}

const blocks = (releases: readonly Release[]) =>
  releases.filter((each): each is Release & BlockContent => each.kind === 'block')
const pools = (releases: readonly Release[]) =>
  releases.filter((each): each is Release & PoolsContent => each.kind === 'pools')
/** How many a block showed in a group by itself. */
const shown = ({ tables }: BlockContent, group: string) =>
  tables.reduce((sum, table) => sum + (table.outcome === 'exact' ? (table.groups[group] ?? 0) : 0), 0)

describe('[D7] pools below the top', () => {
  it('[invariant 2] are of those who were shown, each once: what was shown is what pools published, and what waits', () => {
    fc.assert(
      fc.property(schedules, (schedule) => {
        const { releases, stream } = logOf(schedule)
        for (const group of ['together', 'apart']) {
          const above = blocks(releases).reduce((sum, block) => sum + shown(block, group), 0)
          const tables = pools(releases).flatMap((each) => each.tables.filter(({ below }) => below === group))
          const published = tables.reduce((sum, { members }) => sum + members, 0)
          expect(published + membersOf(stream.pools?.[`helpQuestion/${group}`])).toBe(above)
        }
      }),
      RUNS,
    )
  })

  it('[invariant 4] close when the public log says so: at a half year, when 2k were shown since', () => {
    fc.assert(
      fc.property(schedules, (schedule) => {
        const { releases, stream } = logOf(schedule)
        const waits: Record<string, number> = { together: 0, apart: 0 }
        const months = [...new Set(releases.flatMap((each) => (each.kind === 'week' ? [] : [each.closed])))].sort()
        for (const month of months) {
          for (const block of blocks(releases).filter(({ closed }) => closed === month))
            for (const group of Object.keys(waits)) waits[group] = (waits[group] ?? 0) + shown(block, group)
          const due = /-0[17]$/.test(month) ? Object.entries(waits).filter(([, members]) => members >= 6) : []
          const tables = pools(releases)
            .filter(({ closed }) => closed === month)
            .flatMap((each) => each.tables)
          expect(tables.map(({ below, members }) => [below, members])).toEqual(due)
          for (const [group] of due) waits[group] = 0
        }
        expect(pools(releases).every(({ closed }) => /-0[17]$/.test(closed))).toBe(true)
        expect(stream.month >= (months.at(-1) ?? '')).toBe(true)
      }),
      RUNS,
    )
  })

  it('[invariant 1] show two groups or more, each at least k, of 2k members or more', () => {
    fc.assert(
      fc.property(schedules, (schedule) => {
        for (const table of pools(logOf(schedule).releases).flatMap((each) => each.tables)) {
          expect(table.members).toBeGreaterThanOrEqual(6)
          if (table.outcome !== 'exact') continue
          const counts = [...Object.values(table.groups), table.merged.count].filter((count) => count > 0)
          expect([counts.length >= 2, Math.min(...counts) >= 3]).toEqual([true, true])
          expect(counts.reduce((sum, count) => sum + count, 0)).toBe(table.members)
        }
      }),
      RUNS,
    )
  })

  it('[invariant 5] do not tell which of two visits of a block it was', () => {
    fc.assert(
      fc.property(schedules, fc.nat(), fc.nat(), (schedule, a, b) => {
        // The first twelve stand in the first block, whichever week they came in.
        const early = schedule.flatMap((week, index) =>
          index < 3 ? week.map((_, visit) => [index, visit] as const) : [],
        )
        const [first, second] = [early[a % early.length], early[b % early.length]]
        if (!first || !second) return
        const swapped = schedule.map((week) => [...week])
        const [one, other] = [swapped[first[0]], swapped[second[0]]]
        if (!one || !other) return
        const kept = one[first[1]] ?? 'repair'
        one[first[1]] = other[second[1]] ?? 'repair'
        other[second[1]] = kept
        expect(bytes(logOf(swapped).releases)).toBe(bytes(logOf(schedule).releases))
      }),
      RUNS,
    )
  })

  // Weeks 0 to 11: twelve visits in each of three months, so the first half year publishes.
  const steady = Array.from({ length: 40 }, (_, week) => [
    options[week % 4] ?? '',
    options[(week + 1) % 4] ?? '',
    'repair',
  ])

  it('are published once, and what comes after begins a new pool', () => {
    const published = pools(logOf(steady).releases)
    expect(published.map(({ closed }) => closed)).toEqual(['2024-01', '2024-07', '2025-01'])
    for (const { tables } of published) expect(tables.map(({ below }) => below)).toEqual(['together', 'apart'])
  })

  it('[D9] are let go when there is something else to choose below the group, and nothing that waits comes into the next', () => {
    const wider = {
      ...profile,
      fields: profile.fields.map((each) =>
        each.id === field.id
          ? { ...each, options: [...each.options, { id: 'trust', label, group: 'together' }] }
          : each,
      ),
    }
    const { stream } = logOf(steady.slice(0, 22))
    const before = {
      ...stream,
      pools: { [node]: { k: 3, counts: { repair: 7 } }, 'helpQuestion/apart': { k: 3, counts: { unknown: 4 } } },
    } as const
    const changed = changeProfile(before, profile, wider)
    expect(Object.keys(changed.pools ?? {})).toEqual(['helpQuestion/apart'])
    expect(changeProfile(before, profile, { ...profile, version: 2 }).pools).toEqual(before.pools)
  })

  it('[D9] keep the highest k of the blocks that they come from', () => {
    const raised = { ...profile, minimumFrequency: 10 } as const
    const stream: Stream = {
      ...newStream(profile, at(0, '18:00')),
      pools: { [node]: { k: 3, counts: { repair: 7, strengthening: 6 } } },
    }
    expect(pools(advance(stream, profile, source, at(15, '12:00'), null).releases)).toHaveLength(1)
    expect(pools(advance(stream, raised, source, at(15, '12:00'), null).releases)).toHaveLength(0)
    const lowered: Stream = { ...stream, pools: { [node]: { k: 10, counts: { repair: 7, strengthening: 6 } } } }
    expect(pools(advance(lowered, profile, source, at(15, '12:00'), null).releases)).toHaveLength(0)
  })

  it('[D8] are published from 2k on at an announced end, and then let go', () => {
    const ending: Profile = { ...profile, schedule: { ...profile.schedule, ends: '2023-11-30' } }
    const stream: Stream = {
      ...newStream(profile, at(0, '18:00')),
      pools: {
        [node]: { k: 3, counts: { repair: 3, strengthening: 4 } },
        'helpQuestion/apart': { k: 3, counts: { separation: 5 } },
      },
    }
    const { stream: after, releases } = advance(stream, ending, source, at(10, '12:00'), null)
    expect(pools(releases)).toMatchObject([{ closed: '2023-12', tables: [{ below: 'together', members: 7 }] }])
    expect(after.pools).toBeUndefined()
  })

  it('[D11] are let go where the service has one that the backup does not know, and stay where it has none', () => {
    const stream: Stream = { ...newStream(profile, at(0, '18:00')), pools: { [node]: { k: 3, counts: { repair: 7 } } } }
    expect(resume(stream, NOTHING_SHARED).pools).toEqual(stream.pools)
    const resumed = resume(stream, { ...NOTHING_SHARED, poolsClosed: '2024-01' })
    expect([resumed.pools, resumed.poolsClosed]).toEqual([undefined, '2024-01'])
    expect(resume({ ...stream, poolsClosed: '2024-01' }, { ...NOTHING_SHARED, poolsClosed: '2024-01' }).pools).toEqual(
      stream.pools,
    )
  })

  it('would be seen to count twice if a pool were not emptied: the planted fault', () => {
    const kept = logOf(steady, (stream) => ({
      ...stream,
      pools: { ...stream.pools, [node]: { k: 3, counts: { repair: 9, strengthening: 9 } } },
    }))
    const above = blocks(kept.releases).reduce((sum, block) => sum + shown(block, 'together'), 0)
    const tables = pools(kept.releases).flatMap((each) => each.tables.filter(({ below }) => below === 'together'))
    const published = tables.reduce((sum, { members }) => sum + members, 0)
    expect(published + membersOf(kept.stream.pools?.[node])).not.toBe(above)
  })
})
