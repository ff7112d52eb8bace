// A period of a year and a half, held hour by hour on a tablet. The file is invented; its totals are those that HIA published.
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ReleaseContent } from '../../src/domain/disclosure/release.ts'
import type { Tally } from '../../src/domain/tally.ts'
import { meterOf } from '../../src/domain/trajectory.ts'
import { readableOnDisk } from '../support/disk.ts'
import { answersOf, firstHours, holdScenario, profileOf, readScenario, type Scenario } from '../support/scenario.ts'
import type { Running } from '../support/tablet.ts'

const scenario: Scenario = readScenario(join(import.meta.dirname, 'hendrik-ido-ambacht-2023-2025.json'))

let totals: Tally
let tablet: Running
beforeAll(async () => {
  ;({ totals, tablet } = await holdScenario(scenario))
})

const released = <Kind extends ReleaseContent['kind']>(kind: Kind) =>
  (tablet.outbox.releases.getState() ?? [])
    .map(({ release }) => release)
    .filter((release): release is typeof release & { kind: Kind } => release.kind === kind)
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

describe('Hendrik-Ido-Ambacht, October 2023 to April 2025', () => {
  it('adds up to what was published: 53 visitors and 74 children', () => {
    expect(totals).toMatchObject(scenario.derived)
    expect(totals).toMatchObject({ visitors: 53, estimatedChildren: 74 })
  })

  it('has a first part that adds up as the whole does', () => {
    expect(firstHours(scenario, scenario.hours.length)).toEqual(scenario)
  })

  it('adds up to a count of the file itself, answer by answer', () => {
    const profile = profileOf(scenario)
    const visits = scenario.hours.flatMap((hour) => hour.visits)
    const firsts = visits.filter(({ conversation }) => conversation === 1)
    for (const { id, per, askedWhen } of profile.fields) {
      const asked = (per === 'visit' ? visits : firsts).map((visit) => answersOf(visit, profile))
      const counts: Record<string, number> = {}
      for (const answers of asked.filter((each) => !askedWhen || each[askedWhen.field] === askedWhen.is))
        counts[answers[id] ?? 'unknown'] = (counts[answers[id] ?? 'unknown'] ?? 0) + 1
      expect(totals.answers[id]).toEqual(counts)
    }
  })

  it('meters 6 of 10 trajectories, 27 of 50 conversations, 40.5 of 75 hours and 5,400 of 10,000 euros', () => {
    expect(meterOf(profileOf(scenario), totals)).toEqual({
      trajectories: { used: 6, of: 10 },
      conversations: { used: 27, of: 50 },
      hours: { used: 40.5, of: 75 },
      euros: { used: 5_400, of: 10_000 },
    })
  })

  it('[D2] gives every week in which an hour was held one headline, and these add up to the totals', () => {
    const weeks = released('week')
    expect(new Set(weeks.map(({ week }) => week)).size).toBe(weeks.length)
    expect({
      hours: sum(weeks.map(({ hours }) => hours)),
      hoursWithoutVisit: sum(weeks.map(({ hoursWithoutVisit }) => hoursWithoutVisit)),
      visits: sum(weeks.map(({ visits }) => visits)),
    }).toEqual({ hours: totals.hours, hoursWithoutVisit: totals.hoursWithoutVisit, visits: totals.visits })
  })

  it('[D3] has each first visit in one block, or waiting for one', () => {
    const { pending } = tablet.book.book.getState().ledger.stream
    const blocks = released('block')
    expect(blocks.length).toBeGreaterThan(0)
    expect(sum(blocks.map(({ firstVisits }) => firstVisits)) + pending.firstVisits).toBe(totals.firstVisits)
    expect(sum(blocks.map(({ visitors }) => visitors)) + pending.visitors).toBe(totals.visitors)
    expect(sum(blocks.map((block) => block.estimatedChildren)) + pending.estimatedChildren).toBe(
      totals.estimatedChildren,
    )
  })

  it('has no note on the disk that can be read, nor in any message', async () => {
    const notes = scenario.hours.flatMap(({ visits }) => visits.map(({ note }) => note))
    expect(notes).toHaveLength(totals.visits)
    expect(await readableOnDisk(tablet.database, [...notes, 'merkteken'])).toEqual([])
    const messages = (tablet.outbox.releases.getState() ?? []).map(({ payload }) => payload).join()
    expect(messages).not.toContain('merkteken')
  })
})
