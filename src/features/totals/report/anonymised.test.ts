import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { logOf, type Schedule, scheduleArbitrary } from '../../../../tests/support/disclosure.ts'
import { enWords, nlWords } from '../../../../tests/support/totals.ts'
import { readAnswers, sumOfAnswers } from '../../../domain/disclosure/reading.ts'
import type { Answers, Release } from '../../../domain/disclosure/release.ts'
import { ALL_TIME, isIn, type Period, periodOf } from '../../../domain/period.ts'
import { periodOfHalfYear, periodOfQuarter, type Quarter } from '../../../domain/quarter.ts'
import { lokets } from '../../../profiles/lokets.ts'
import { anonymisedSections } from './anonymised.ts'
import type { Section } from './model.ts'
import { type Shared, sharedIn } from './shared-figures.ts'

const hia = lokets.find(({ id }) => id === 'hendrik-ido-ambacht')
if (!hia) throw new Error('no loket')

const sectionsOf = (releases: readonly Shared[], period: Period = ALL_TIME, words = nlWords) =>
  anonymisedSections({ releases, profile: hia, period, nextOn: '2025-07-01', otherTablets: false }, words)
const wordsIn = (sections: readonly Section[]) => JSON.stringify(sections)
const linesIn = (sections: readonly Section[], id: string) =>
  (sections.find((each) => each.id === id)?.blocks ?? []).flatMap((block) =>
    block.kind === 'list' ? block.lines : block.kind === 'text' ? [block.text] : [],
  )
const tablesIn = (sections: readonly Section[]) =>
  sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'tables' ? block.tables : [])))

const question = (name: string, counts: readonly (readonly [answer: string, group: string, count: number])[]) => ({
  question: name,
  answers: counts.map(([answer, group, count]) => ({ answer, group, count })),
})

/** The answers of a half-year in which 29 of 41 wanted to go on together. */
const half = (halfYear: string, firstVisits = 41): Answers => ({
  halfYear,
  epsilon: 2,
  firstVisits,
  visitors: 53,
  estimatedChildren: 74,
  questions: [
    question('helpQuestion', [
      ['strengthening', 'together', 11],
      ['repair', 'together', 18],
      ['separation', 'apart', 8],
      ['other', 'otherOrUnknown', 1],
      ['unknown', 'otherOrUnknown', 3],
      ['notAsked', 'notAsked', 0],
    ]),
    question('lifeEvent', [
      ['none', 'none', 30],
      ['birth', 'event', 11],
      ['unknown', 'unknown', 0],
      ['notAsked', 'notAsked', 0],
    ]),
  ],
  outcomes: [
    question('track', [
      ['single', 'once', 20],
      ['several', 'more', 7],
      ['trajectory', 'more', 5],
    ]),
    question('onwardReferral', [
      ['none', 'noneOrUnknown', 22],
      ['unknown', 'noneOrUnknown', 1],
      ['sko', 'referred', 9],
    ]),
  ],
})
const message = (quarter: Quarter, visits: number, answers: Answers | null = null): Shared => ({
  quarter,
  door: { hours: 13, hoursWithoutVisit: 6, visits },
  answers,
})
const year = [
  message('2024-Q1', 30),
  message('2024-Q2', 25, half('2024-H1')),
  message('2024-Q3', 10),
  message('2024-Q4', 8, half('2024-H2', 12)),
]
const H1 = periodOfHalfYear('2024-H1')

describe('the anonymised report', () => {
  it('begins with sentences that a council can read', () => {
    expect(linesIn(sectionsOf(year, H1), 'summary')).toEqual([
      'Er waren 26 spreekuren, waarvan 12 zonder bezoek, en 55 bezoeken. Deze aantallen zijn precies.',
      'Ongeveer 41 stellen en mensen kwamen voor het eerst (40 tot 42).',
      'Dat waren ongeveer 53 bezoekers (51 tot 55). Bij hen horen ongeveer 74 kinderen (67 tot 81).',
      'Ongeveer 29 van de 41 stellen en mensen wilden samen verder (26 tot 32).',
      'Gebeurtenis: “Geen gebeurtenis” bij ongeveer 30 van de 41 (28 tot 32).',
      'Ongeveer 12 van de 32 stellen en mensen hadden meer dan één gesprek (9 tot 15).',
      'Ongeveer 9 van de 32 stellen en mensen zijn doorverwezen (7 tot 11).',
      expect.stringMatching(/^Wat iemand bij de deur kan tellen, is precies\. Al het andere kan een paar afwijken\./),
    ])
  })

  it('shows each group with the answers of which it is the sum, and no row for a question that everybody was asked', () => {
    const table = tablesIn(sectionsOf(year, H1)).find(({ id }) => id === 'helpQuestion')
    expect(table?.rows.map(({ label, texts, isPart }) => [label, texts?.[0], isPart ?? false])).toEqual([
      ['Samen verder', '29 (26 tot 32)', false],
      ['Versterken', '11 (9 tot 13)', true],
      ['Herstel', '18 (16 tot 20)', true],
      ['Uit elkaar', '8 (6 tot 10)', false],
      ['Anders of onbekend', '4 (1 tot 7)', false],
      ['Anders', '1 (0 tot 3)', true],
      ['Onbekend', '3 (1 tot 5)', true],
    ])
  })

  it('sets half-years side by side, and says the first and the last in exact numbers', () => {
    const sections = sectionsOf(year)
    const rows = tablesIn(sections).find(({ id }) => id === 'halfYears')?.rows
    expect(rows?.map(({ label, texts }) => [label, ...(texts ?? [])])).toEqual([
      ['1e half jaar 2024', '26', '12', '55', '41 (40 tot 42)', '29 (26 tot 32)'],
      ['2e half jaar 2024', '26', '12', '18', '12 (11 tot 13)', expect.stringMatching(/^\d+ \(\d+ tot \d+\)$/)],
    ])
    expect(linesIn(sections, 'trend')).toEqual([
      'In het 1e half jaar 2024: 55 bezoeken in 26 spreekuren, en 12 keer kwam er niemand. In het 2e half jaar 2024: 18 bezoeken in 26 spreekuren, en 12 keer kwam er niemand.',
    ])
  })

  it('shows of a month or quarter no answers, and of a free period the half-years that lie in it', () => {
    const quarter = sectionsOf(year, periodOf('quarter', '2024-05'))
    expect(linesIn(quarter, 'summary')[0]).toContain('13 spreekuren, waarvan 6 zonder bezoek, en 25 bezoeken.')
    expect(linesIn(quarter, 'summary')[1]).toContain('In deze periode ligt geen half jaar dat al gedeeld is.')
    expect(tablesIn(quarter)).toEqual([])
    expect(linesIn(sectionsOf(year, periodOf('month', '2024-05')), 'summary')).toEqual([
      expect.stringContaining('nog niets gedeeld'),
    ])
    const free = sharedIn(year, { from: '2024-02', until: '2024-12' })
    expect(free.quarters).toEqual(['2024-Q2', '2024-Q3', '2024-Q4'])
    expect(free.halfYears.map(({ halfYear, reading }) => [halfYear, reading !== null])).toEqual([
      ['2024-H1', false],
      ['2024-H2', true],
    ])
  })

  it('says when the next message comes, and that other tablets are not in it', () => {
    const given = { releases: year, profile: hia, period: ALL_TIME, nextOn: '2025-04-01', otherTablets: true }
    expect(linesIn(anonymisedSections(given, nlWords), 'coverage')).toEqual([
      'Het volgende bericht komt op 1 april 2025. Wat nog niet gedeeld is, staat hier niet in.',
      'Andere tablets van dit loket staan er niet in: die delen hun eigen aantallen.',
    ])
  })

  it('[D11] lets nobody come for the first time more often than there were visits, where all visits are known', () => {
    const few = [message('2024-Q1', 2), message('2024-Q2', 3, half('2024-H1'))]
    expect(sharedIn(few, H1).reading?.firstVisits.value).toBe(5)
    // An earlier message shows that one is missing.
    const gap = [message('2023-Q4', 2), message('2024-Q2', 3, half('2024-H1'))]
    expect(sharedIn(gap, H1).reading?.firstVisits.value).toBe(41)
    // A tablet that was set up in the second quarter has no message of the first.
    expect(sharedIn([message('2024-Q2', 3, half('2024-H1'))], H1).reading?.firstVisits.value).toBe(3)
  })

  it('speaks of nothing that nobody at a loket knows', () => {
    const jargon = /\b(blok|afronding|uitsplitsing|hoofdtablet|bijna alles|groepje|k|ruis|epsilon|block|noise)\b/i
    expect(wordsIn(sectionsOf(year))).not.toMatch(jargon)
    expect(wordsIn(sectionsOf(year, ALL_TIME, enWords))).not.toMatch(jargon)
  })
})

/** A year and more. */
const schedule: fc.Arbitrary<Schedule> = fc
  .array(scheduleArbitrary(8, 3), { minLength: 6, maxLength: 9 })
  .map((parts) => parts.flat())
const anyPeriod: fc.Arbitrary<Period> = fc.constantFrom(
  ALL_TIME,
  ...(['quarter', 'halfYear', 'year'] as const).flatMap((unit) =>
    ['2023-10', '2024-02', '2024-05', '2024-08', '2024-11'].map((month) => periodOf(unit, month)),
  ),
)
const liesIn = (inner: Period, outer: Period) => isIn(inner.from, outer) && isIn(inner.until, outer)

describe('the anonymised report of drawn messages', () => {
  it('has the exact numbers of the door, and of the answers only the reading of the messages', () => {
    let readings = 0
    fc.assert(
      fc.property(schedule, anyPeriod, (weeks, period) => {
        const { releases, months } = logOf(weeks)
        const own = releases.filter(({ quarter }) => liesIn(periodOfQuarter(quarter), period))
        const { door, reading, quarters } = sharedIn(releases, period)
        const tallies = [...months.values()].filter(({ month }) =>
          quarters.some((quarter) => isIn(month, periodOfQuarter(quarter))),
        )
        const sum = (of: 'hours' | 'hoursWithoutVisit' | 'visits') =>
          tallies.reduce((total, { tally }) => total + tally[of], 0)
        expect(door).toEqual({
          hours: sum('hours'),
          hoursWithoutVisit: sum('hoursWithoutVisit'),
          visits: sum('visits'),
        })
        expect(quarters).toEqual(own.map(({ quarter }) => quarter))
        const answers = releases.flatMap((each) =>
          each.answers && liesIn(periodOfHalfYear(each.answers.halfYear), period) ? [each.answers] : [],
        )
        const read = answers.length > 0 ? readAnswers(sumOfAnswers(answers), visitsOf(releases, answers)) : null
        expect(reading).toEqual(read)
        if (read) readings++
      }),
      { numRuns: 60 },
    )
    expect(readings).toBeGreaterThan(15)
  })

  it('is the same in whatever order the messages come', () => {
    fc.assert(
      fc.property(schedule, anyPeriod, (weeks, period) => {
        const { releases } = logOf(weeks)
        expect(sectionsOf(releases.toReversed(), period)).toEqual(sectionsOf(releases, period))
      }),
      { numRuns: 20 },
    )
  })
})

const visitsOf = (releases: readonly Release[], answers: readonly Answers[]) =>
  releases
    .filter(({ quarter }) =>
      answers.some(({ halfYear }) => liesIn(periodOfQuarter(quarter), periodOfHalfYear(halfYear))),
    )
    .reduce((sum, { door }) => sum + door.visits, 0)
