// The report of the whole period of Hendrik-Ido-Ambacht: the numbers that it published, from hours held on a tablet.
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { holdScenario, profileOf, readScenario } from '../../scripts/headless/scenario.ts'
import type { Running } from '../../scripts/headless/tablet.ts'
import { monthsKnown } from '../../src/domain/book/totals.ts'
import { monthOf } from '../../src/domain/calendar.ts'
import { readAnswers, sumOfAnswers, sumOfDoors } from '../../src/domain/disclosure/reading.ts'
import { ALL_TIME } from '../../src/domain/period.ts'
import { quarterOf } from '../../src/domain/quarter.ts'
import type { Series } from '../../src/domain/series.ts'
import { anonymisedSections } from '../../src/features/totals/report/anonymised.ts'
import { exactSections } from '../../src/features/totals/report/exact.ts'
import type { Section } from '../../src/features/totals/report/model.ts'
import { allTables } from '../../src/features/totals/tables.ts'
import { viewOf } from '../../src/features/totals/view.ts'
import { nlWords } from '../support/totals.ts'

const scenario = readScenario(join(import.meta.dirname, 'hendrik-ido-ambacht-2023-2025.json'))
const profile = profileOf(scenario)
const [first, last] = [scenario.hours[0], scenario.hours.at(-1)].map((hour) => monthOf(hour?.date ?? ''))
const period = { from: first ?? '', until: last ?? '' }

let tablet: Running
let series: Series
beforeAll(async () => {
  ;({ tablet } = await holdScenario(scenario))
  series = monthsKnown(tablet.book.book.getState()).months
})

const view = () => viewOf({ profile, series, first: period.from, today: '2025-06', seesFew: true }, period)
const figures = (sections: readonly Section[]) =>
  Object.fromEntries(
    sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'figures' ? block.figures.map(({ key, value }) => [key, value]) : [])),
    ),
  )
const said = (sections: readonly Section[]) =>
  JSON.stringify(sections.map(({ blocks }) => blocks.filter(({ kind }) => kind !== 'columns' && kind !== 'line')))

describe('the report of October 2023 to April 2025', () => {
  it('has 79 hours, 37 without visit, 55 visits, 53 visitors and 74 children', () => {
    expect(figures(exactSections(view(), nlWords))).toMatchObject({
      hours: 79,
      hoursWithoutVisit: 37,
      visits: 55,
      visitors: 53,
      estimatedChildren: 74,
      trajectories: 6,
      trajectoryConversations: 27,
    })
  })

  it('has 6 trajectories, 27 conversations and € 5.400 of € 10.000', () => {
    const words = said(exactSections(view(), nlWords))
    for (const part of ['6 van 10', '27 van 50', '40,5 van 75', '€ 5.400 van € 10.000']) expect(words).toContain(part)
    expect(words).toContain(
      '28 losse gesprekken. 6 trajecten begonnen in deze periode. 27 gesprekken hoorden bij een traject.',
    )
  })

  it('says how many wanted to stay together and came too late, as the file has it', () => {
    const firsts = scenario.hours.flatMap(({ visits }) => visits).filter(({ conversation }) => conversation === 1)
    const together = firsts.filter(({ helpQuestion }) => ['strengthening', 'repair'].includes(helpQuestion))
    const late = together.filter(({ stage }) => ['pastRepair', 'separating', 'separated'].includes(stage))
    expect(said(exactSections(view(), nlWords))).toContain(
      `${together.length} stellen of mensen wilden samen verder. Bij ${late.length} van hen kon dat niet meer.`,
    )
  })

  it('has every month, and its months add up', () => {
    const months = allTables(view(), nlWords).find(({ id }) => id === 'months')
    expect(months?.rows).toHaveLength(19 + 1)
    expect(months?.rows.at(-1)?.values.slice(0, 3)).toEqual([79, 37, 55])
  })

  it('compares its second year with the first, to the last visit', () => {
    const year = viewOf(
      { profile, series, first: period.from, today: '2025-06', seesFew: true },
      { from: '2024-10', until: '2025-04' },
    )
    const visitsIn = (from: string, until: string) =>
      scenario.hours
        .filter(({ date }) => monthOf(date) >= from && monthOf(date) <= until)
        .flatMap(({ visits }) => visits).length
    const row = allTables(year, nlWords)[0]?.rows.find(({ key }) => key === 'visits')
    const [now, before] = [visitsIn('2024-10', '2025-04'), visitsIn('2024-03', '2024-09')]
    expect(row?.values).toEqual([now, before, now - before])
  })

  it('anonymised, has the door exactly, the answers as they were read, and nothing of the budget', () => {
    const releases = (tablet.outbox.releases.getState() ?? []).map(({ release }) => release)
    const given = { releases, profile, period: ALL_TIME, nextOn: '2025-10-01', otherTablets: false }
    const sections = anonymisedSections(given, nlWords)
    const answers = releases.flatMap((release) => release.answers ?? [])
    expect(answers.map(({ halfYear }) => halfYear)).toEqual(['2023-H2', '2024-H1', '2024-H2', '2025-H1'])
    const door = sumOfDoors(releases)
    const held = scenario.hours.filter(({ date }) => releases.some(({ quarter }) => quarter === quarterOf(date)))
    expect(door).toEqual({
      hours: held.length,
      hoursWithoutVisit: held.filter(({ visits }) => visits.length === 0).length,
      visits: held.flatMap(({ visits }) => visits).length,
    })
    const words = said(sections)
    expect(words).toContain(nlWords.report.doorSentence(door.hours, door.hoursWithoutVisit, door.visits))
    expect(words).toContain(
      nlWords.report.firstVisitsSentence(readAnswers(sumOfAnswers(answers), door.visits).firstVisits),
    )
    expect(words).toMatch(/Ongeveer \d+ van de \d+ stellen en mensen wilden samen verder \(\d+ tot \d+\)\./)
    expect(words).not.toContain('€')
  })
})
