import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  answersArbitrary,
  at,
  bytes,
  heldHour,
  hia,
  logOf,
  scheduleArbitrary,
  source,
} from '../../../tests/support/disclosure.ts'
import { RUNS } from '../../../tests/support/runs.ts'
import type { MinimumFrequency, Profile } from '../profile.ts'
import { type Answers, isFirstVisit } from '../visit.ts'
import { blockSize, frequencyOf, neededAt } from './blocks.ts'
import type { BlockContent, Release, WeekContent } from './release.ts'
import { accept, advance, changeProfile, isFrozen, newStream, type Stream, waits, withdraw } from './stream.ts'

const blocks = (releases: readonly Release[]) =>
  releases.filter((release): release is Release & BlockContent => release.kind === 'block')
const weeks = (releases: readonly Release[]) =>
  releases.filter((release): release is Release & WeekContent => release.kind === 'week')
const first = { party: 'alone', returning: 'no', helpQuestion: 'repair', estimatedChildren: 'n1' }
const again = { ...first, returning: 'yes' }
/** When a release was made, and of how many: of pools not even which, as those depend on what was shown. */
const withoutTables = (release: Release) => {
  if (release.kind === 'block') return [release.number, release.closed, release.firstVisits]
  return release.kind === 'closings' ? [release.number, release.closed, release.records] : release.kind
}

describe('headlines', () => {
  it('[D2] are exact per closed week and say nothing about who came', () => {
    const { releases } = logOf([[first, again], [], [first]])
    expect(
      weeks(releases).map(({ week, hours, hoursWithoutVisit, visits }) => ({ week, hours, hoursWithoutVisit, visits })),
    ).toEqual([
      { week: '2023-W41', hours: 1, hoursWithoutVisit: 0, visits: 2 },
      { week: '2023-W42', hours: 1, hoursWithoutVisit: 1, visits: 0 },
      { week: '2023-W43', hours: 1, hoursWithoutVisit: 0, visits: 1 },
    ])
    for (const release of weeks(releases))
      expect(Object.keys(release)).toEqual([
        'format',
        'tablet',
        'loket',
        'municipality',
        'profileVersion',
        'kind',
        'week',
        'hours',
        'hoursWithoutVisit',
        'visits',
      ])
  })

  it('[D2] wait for an hour of their week that is still open', () => {
    const accepted = accept(newStream(hia, at(0, '18:00')), heldHour(0, [first])).stream
    const monday = at(0, '19:00') + 6 * 86_400_000
    const waiting = advance(accepted, hia, source, monday, { date: '2023-10-13' })
    expect(waiting.releases).toEqual([])
    expect(advance(waiting.stream, hia, source, monday, null).releases).toHaveLength(1)
  })

  it('[D2] add up to everything that was held, whatever the schedule', () => {
    fc.assert(
      fc.property(scheduleArbitrary(20, 4), (schedule) => {
        const released = weeks(logOf(schedule).releases)
        expect(released.reduce((sum, { hours }) => sum + hours, 0)).toBe(schedule.length)
        expect(released.reduce((sum, { visits }) => sum + visits, 0)).toBe(schedule.flat().length)
      }),
      RUNS,
    )
  })

  it('[D4] count an hour that comes too late for its own week in the first open one', () => {
    const frozen = advance(
      accept(newStream(hia, at(0, '18:00')), heldHour(0, [])).stream,
      hia,
      source,
      at(1, '12:00'),
      null,
    )
    const late = accept(frozen.stream, heldHour(0, [first]))
    expect(late.acceptance.week).toBe('2023-W42')
    expect(weeks(advance(late.stream, hia, source, at(2, '12:00'), null).releases)).toMatchObject([
      { week: '2023-W42', hours: 1, visits: 1 },
    ])
  })
})

describe('blocks', () => {
  const filled = (count: number) => Array.from({ length: count }, () => [first])

  it('[D3] need 4k first visits, and 6k from about ten a month', () => {
    expect([blockSize(3, 3), blockSize(5, 9.9), blockSize(5, 10), blockSize(10, 40)]).toEqual([12, 20, 30, 60])
  })

  it('[D3] close at the first month boundary with enough first visits, all of them at once', () => {
    // Twenty weeks from 11 October: the twentieth is on 21 February, so the boundary is 1 March.
    expect(blocks(logOf(filled(20)).releases)).toMatchObject([{ number: 1, closed: '2024-03', k: 5, firstVisits: 20 }])
    expect(blocks(logOf(filled(21)).releases)).toMatchObject([{ firstVisits: 21 }])
    expect(blocks(logOf(filled(19)).releases)).toEqual([])
  })

  it('[D1] count first visits only', () => {
    expect(blocks(logOf([...filled(19), ...filled(1).map(() => [again])]).releases)).toEqual([])
  })

  it('[D3] need more while a loket sees ten a month, counted from its first month', () => {
    const stream = { ...newStream(hia, at(0, '18:00')), since: '2023-10', accepted: 24 }
    expect(neededAt(stream, hia, '2023-12')).toBe(30)
    expect(neededAt(stream, hia, '2024-01')).toBe(20)
    const busy = Array.from({ length: 14 }, () => [first, first, first])
    expect(blocks(logOf(busy).releases)).toMatchObject([{ closed: '2024-01', firstVisits: 36 }])
  })

  it.each([3, 5, 10] as const)('[D3] follow the municipality’s k = %i', (minimumFrequency: MinimumFrequency) => {
    const [block] = blocks(logOf(filled(4 * minimumFrequency), { ...hia, minimumFrequency }).releases)
    expect(block).toMatchObject({ k: minimumFrequency, firstVisits: 4 * minimumFrequency })
  })

  it('[invariant 2] hold each first visit once: blocks and pending add up to what was accepted', () => {
    fc.assert(
      fc.property(scheduleArbitrary(30, 3), (schedule) => {
        const { stream, releases } = logOf(schedule)
        const inBlocks = blocks(releases).reduce((sum, { firstVisits }) => sum + firstVisits, 0)
        expect(inBlocks + stream.pending.firstVisits).toBe(schedule.flat().filter(isFirstVisit).length)
        expect(blocks(releases).map(({ number }) => number)).toEqual(blocks(releases).map((_, index) => index + 1))
      }),
      RUNS,
    )
  })

  it('[invariant 3] close at the same moments with the same counts, whatever was answered', () => {
    fc.assert(
      fc.property(scheduleArbitrary(24, 3), fc.infiniteStream(answersArbitrary()), (schedule, others) => {
        const other = schedule.map((hour) =>
          hour.map(({ returning }) => ({ ...others.next().value, returning: returning ?? 'no' })),
        )
        const moments = (releases: readonly Release[]) =>
          releases.map((release) => (release.kind === 'week' ? release : withoutTables(release)))
        expect(moments(logOf(other).releases)).toEqual(moments(logOf(schedule).releases))
      }),
      RUNS,
    )
  })

  it('[invariant 3] would fail for a rule that waits until the answers allow it', () => {
    // The planted fault: a block that closes as soon as no table hides anything depends on the answers.
    const waitUntilSafe = (release: Release & BlockContent) =>
      release.tables.every(({ outcome }) => outcome === 'exact')
    const even = filled(20).map((_, index) => [{ ...first, helpQuestion: index % 2 ? 'repair' : 'separation' }])
    const oneSided = filled(20)
    const closes = (schedule: Parameters<typeof logOf>[0]) =>
      blocks(logOf(schedule, onlyHelpQuestion).releases).filter(waitUntilSafe).length
    expect(closes(even)).not.toBe(closes(oneSided))
  })

  it('[invariant 5] are byte for byte the same after two of their records are swapped', () => {
    const schedule = fc.array(fc.array(answersArbitrary(), { minLength: 1, maxLength: 1 }), {
      minLength: 22,
      maxLength: 26,
    })
    fc.assert(
      fc.property(schedule, fc.nat(19), fc.nat(19), (original, a, b) => {
        const swapped = original.with(a, original[b] ?? []).with(b, original[a] ?? [])
        expect(bytes(logOf(swapped).releases)).toBe(bytes(logOf(original).releases))
      }),
      RUNS,
    )
  })

  it('[invariant 7] are never taken back: the log of a longer period begins with the log of a shorter', () => {
    fc.assert(
      fc.property(scheduleArbitrary(30, 3), fc.nat(30), (schedule, cut) => {
        let stream = newStream(hia, at(0, '18:00'))
        let log = ''
        schedule.forEach((visits, week) => {
          const followed = advance(stream, hia, source, at(week, '20:29'), null)
          const longer = log + followed.releases.map((release) => `${JSON.stringify(release)}\n`).join('')
          expect(longer.startsWith(log)).toBe(true)
          log = longer
          stream = accept(followed.stream, heldHour(week, visits)).stream
        })
        const whole = bytes(logOf(schedule).releases)
        const shorter = logOf(schedule.slice(0, Math.max(1, cut % schedule.length)))
        const sure = shorter.releases.slice(0, shorter.releases.findIndex(({ kind }) => kind === 'week') + 1)
        expect(whole.startsWith(log.trimEnd())).toBe(true)
        expect(whole.startsWith(bytes(sure))).toBe(true)
      }),
      RUNS,
    )
  })

  it('[D4] [invariant 7] an hour in a frozen headline or block cannot be taken out; one that waits can, without a trace', () => {
    fc.assert(
      fc.property(scheduleArbitrary(24, 2), fc.nat(23), (schedule, index) => {
        const week = index % schedule.length
        let stream = newStream(hia, at(0, '18:00'))
        const accepted = schedule.map((visits, each) => {
          stream = advance(stream, hia, source, at(each, '20:29'), null).stream
          const hour = heldHour(each, visits)
          const joined = accept(stream, hour)
          stream = joined.stream
          return { hour, ...joined.acceptance }
        })
        const { hour, ...acceptance } = accepted[week] ?? { hour: heldHour(0, []), month: '', week: '' }
        const out = withdraw(stream, hour, acceptance)
        expect(out.ok).toBe(!isFrozen(stream, acceptance))
        if (out.ok) expect(accept(out.value, hour).stream).toEqual(stream)
      }),
      RUNS,
    )
  })
})

describe('an announced end', () => {
  /** The last day is in February, so the end falls on 1 March. */
  const ending: Profile = { ...hia, schedule: { ...hia.schedule, ends: '2024-02-14' } }
  const filled = (count: number) => Array.from({ length: count }, () => [first])
  const none = (count: number): readonly (readonly Answers[])[] => Array.from({ length: count }, () => [])

  it('[D8] closes a last block from 2k first visits, and says that it is the last', () => {
    const until = (schedule: readonly (readonly Answers[])[]) => [...schedule, ...none(12)]
    expect(blocks(logOf(until(filled(10)), ending).releases)).toMatchObject([
      { closed: '2024-03', last: true, firstVisits: 10 },
    ])
    expect(blocks(logOf(until(filled(9)), ending).releases)).toEqual([])
    expect(blocks(logOf(until(filled(10))).releases)).toEqual([])
  })

  it('[D8] leaves what is less to the headlines, for ever', () => {
    const { stream, releases } = logOf([...filled(9), ...none(12), ...filled(19)], ending)
    expect(stream.pending.firstVisits).toBe(19)
    expect(blocks(releases)).toEqual([])
    expect(weeks(releases).reduce((sum, { visits }) => sum + visits, 0)).toBe(28)
  })

  it('[D8] begins a new stream, also in its average', () => {
    const { stream, releases } = logOf(filled(23), ending)
    expect(blocks(releases)).toMatchObject([{ number: 1, last: true }])
    expect(stream).toMatchObject({ blocks: 1, ended: '2024-03', since: '2024-03', accepted: 2 })
    expect(neededAt(stream, ending, '2024-04')).toBe(20)
  })

  it('[D8] changes nothing once it has passed', () => {
    const passed: Profile = { ...hia, schedule: { ...hia.schedule, ends: '2023-09-30' } }
    expect(bytes(logOf(filled(22), passed).releases)).toBe(bytes(logOf(filled(22)).releases))
  })

  it('[D8] [D4] freezes what it left out, too: no hour of before is taken out or put in', () => {
    let stream = newStream(hia, at(0, '18:00'))
    const hour = heldHour(0, [first])
    const { stream: accepted, acceptance } = accept(stream, hour)
    stream = advance(accepted, ending, source, at(22, '12:00'), null).stream
    expect([isFrozen(stream, acceptance), withdraw(stream, hour, acceptance).ok]).toEqual([true, false])
    expect(accept(stream, hour, acceptance).stream.pending).toEqual(stream.pending)
  })

  it('[D8] [invariant 3] ends at the same moment with the same count, whatever was answered', () => {
    fc.assert(
      fc.property(scheduleArbitrary(24, 2), fc.infiniteStream(answersArbitrary()), (schedule, others) => {
        const other = schedule.map((hour) =>
          hour.map(({ returning }) => ({ ...others.next().value, returning: returning ?? 'no' })),
        )
        const counts = (of: typeof schedule) =>
          blocks(logOf(of, ending).releases).map(({ number, closed, last, firstVisits }) => [
            number,
            closed,
            last,
            firstVisits,
          ])
        expect(counts(other)).toEqual(counts(schedule))
      }),
      RUNS,
    )
  })
})

describe('another k', () => {
  const k = (minimumFrequency: MinimumFrequency): Profile => ({ ...hia, minimumFrequency })
  const held = (stream: Stream, weeks: readonly number[], profile: Profile) =>
    weeks.reduce(
      (each, week) =>
        accept(advance(each, profile, source, at(week, '20:29'), null).stream, heldHour(week, [first])).stream,
      stream,
    )
  const range = (from: number, until: number) => Array.from({ length: until - from }, (_, index) => from + index)

  it('[D9] serves new blocks, while what waits keeps the higher', () => {
    const before = held(newStream(k(5), at(0, '18:00')), range(0, 14), k(5))
    const lowered = changeProfile(before, k(5), k(3))
    expect([frequencyOf(lowered, k(3)), neededAt(lowered, k(3), '2024-02')]).toEqual([5, 20])
    const on = held(lowered, range(14, 21), k(3))
    const { stream, releases } = advance(on, k(3), source, at(21, '12:00'), null)
    expect(blocks(releases)).toMatchObject([{ k: 5, firstVisits: 21 }])
    expect([frequencyOf(stream, k(3)), neededAt(stream, k(3), '2024-04')]).toEqual([3, 12])
  })

  it('[D9] counts at once when it is the higher, also for what waits', () => {
    const raised = changeProfile(held(newStream(k(3), at(0, '18:00')), range(0, 11), k(3)), k(3), k(5))
    expect([frequencyOf(raised, k(5)), neededAt(raised, k(5), '2024-02')]).toEqual([5, 20])
  })

  it('[D9] is the highest there was since the first of those that wait, however often it changes', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom<MinimumFrequency>(3, 5, 10), { minLength: 2, maxLength: 6 }),
        fc.nat(5),
        (values, first) => {
          let stream = newStream(k(values[0] ?? 3), at(0, '18:00'))
          for (const [index, value] of values.entries()) {
            stream = changeProfile(stream, k(values[index - 1] ?? value), k(value))
            if (index === Math.min(first, values.length - 1)) stream = held(stream, [0], k(value))
          }
          const since = values.slice(Math.min(first, values.length - 1))
          expect(frequencyOf(stream, k(values.at(-1) ?? 3))).toBe(Math.max(...since))
        },
      ),
      RUNS,
    )
  })

  it('[D9] leaves nothing waiting only once every block and week is closed', () => {
    const empty = newStream(hia, at(0, '18:00'))
    const none = accept(empty, heldHour(0, [again])).stream
    expect([waits(empty), waits(none), waits(held(empty, [0], hia))]).toEqual([false, true, true])
    expect(waits(advance(none, hia, source, at(1, '12:00'), null).stream)).toBe(false)
  })
})

describe('what is counted beside visits', () => {
  it('never waits to be shared, and changes nothing of what is', () => {
    fc.assert(
      fc.property(scheduleArbitrary(24, 2), (schedule) => {
        const beside = {
          time: { hour: 90, travel: 20 },
          anonymity: { 'corridor-yes': 1 },
          'location-genemuiden': { visits: 3 },
        }
        let stream = newStream(hia, at(0, '18:00'))
        const releases: Release[] = []
        const follow = (now: number) => {
          const followed = advance(stream, hia, source, now, null)
          stream = followed.stream
          releases.push(...followed.releases)
        }
        schedule.forEach((visits, week) => {
          follow(at(week, '20:29'))
          const hour = heldHour(week, visits)
          stream = accept(stream, {
            ...hour,
            tally: { ...hour.tally, counts: { ...hour.tally.counts, ...beside } },
          }).stream
          expect(stream.pending.counts).toEqual({})
        })
        follow(at(schedule.length + 8, '12:00'))
        expect(bytes(releases)).toBe(bytes(logOf(schedule).releases))
      }),
      { numRuns: 100 },
    )
  })
})

describe('visitors and children', () => {
  it('[D2] are exact, and only per block', () => {
    const schedule = Array.from({ length: 20 }, (_, index) => [
      { ...first, party: index < 8 ? 'couple' : 'alone', estimatedChildren: 'n2' },
    ])
    const { releases } = logOf(schedule)
    expect(blocks(releases)).toMatchObject([{ firstVisits: 20, visitors: 28, estimatedChildren: 40 }])
    expect(bytes(weeks(releases))).not.toMatch(/visitors|estimatedChildren/)
  })
})

const onlyHelpQuestion = {
  ...hia,
  fields: hia.fields.map((field) => {
    if (field.id === 'helpQuestion') return field
    const { groups: _, ...unshared } = field
    return unshared
  }),
}
