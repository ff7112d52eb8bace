// A period of a year and a half, held hour by hour on a tablet. The file is invented; its totals equal the ones that
// HIA published.
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  answersOf,
  firstHours,
  holdScenario,
  profileOf,
  readScenario,
  type Scenario,
} from '../../scripts/headless/scenario.ts'
import type { Running } from '../../scripts/headless/tablet.ts'
import { marginOf, noDraws } from '../../src/domain/disclosure/uncertainty.ts'
import { meterOf } from '../../src/domain/funding.ts'
import { monthsOfQuarter, quarterOf } from '../../src/domain/quarter.ts'
import type { Tally } from '../../src/domain/tally.ts'
import { readableOnDisk } from '../support/disk.ts'

const scenario: Scenario = readScenario(join(import.meta.dirname, 'hendrik-ido-ambacht-2023-2025.json'))

let totals: Tally
let tablet: Running
beforeAll(async () => {
  ;({ totals, tablet } = await holdScenario(scenario))
})

const released = () => (tablet.outbox.releases.getState() ?? []).map(({ release }) => release)
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

  it('[D1] gives every quarter one message, and their hours and visits add up to the totals', () => {
    const releases = released()
    const quarters = releases.map(({ quarter }) => quarter)
    expect(quarters).toEqual([...new Set(scenario.hours.map(({ date }) => quarterOf(date)))].toSorted())
    const { months } = tablet.book.book.getState()
    for (const { quarter, door } of releases) {
      const tallies = monthsOfQuarter(quarter).flatMap((month) => months.get(month)?.tally ?? [])
      expect(door).toEqual({
        hours: sum(tallies.map(({ hours }) => hours)),
        hoursWithoutVisit: sum(tallies.map(({ hoursWithoutVisit }) => hoursWithoutVisit)),
        visits: sum(tallies.map(({ visits }) => visits)),
      })
    }
    expect({
      hours: sum(releases.map(({ door }) => door.hours)),
      hoursWithoutVisit: sum(releases.map(({ door }) => door.hoursWithoutVisit)),
      visits: sum(releases.map(({ door }) => door.visits)),
    }).toEqual({ hours: totals.hours, hoursWithoutVisit: totals.hoursWithoutVisit, visits: totals.visits })
  })

  it('[D2] brings the answers of each half-year once; they are near the totals, as the noise allows', () => {
    const answers = released().flatMap(({ answers }) => answers ?? [])
    expect(answers.map(({ halfYear }) => halfYear)).toEqual(['2023-H2', '2024-H1', '2024-H2', '2025-H1'])
    // Ten times the margin that is exceeded once in ten: hardly ever, and the sum of another count lies further off.
    const most = 10 * marginOf({ ...noDraws, 2: answers.length }, 'visitors')
    expect(Math.abs(sum(answers.map(({ visitors }) => visitors)) - totals.visitors)).toBeLessThanOrEqual(most)
  })

  it('has no note on the disk that can be read, nor in any message', async () => {
    const notes = scenario.hours.flatMap(({ visits }) => visits.map(({ note }) => note))
    expect(notes).toHaveLength(totals.visits)
    expect(await readableOnDisk(tablet.database, [...notes, 'merkteken'])).toEqual([])
    const messages = (tablet.outbox.releases.getState() ?? []).map(({ payload }) => payload).join()
    expect(messages).not.toContain('merkteken')
  })
})
