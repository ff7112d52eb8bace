import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hia, logOf, type Schedule, scheduleArbitrary } from '../../../../tests/support/disclosure.ts'
import { COUPLE } from '../../../../tests/support/releases.ts'
import { anyPeriod, anySeries, everything, FIRST, nlWords } from '../../../../tests/support/totals.ts'
import { neededAt } from '../../../domain/disclosure/blocks.ts'
import { knownOf, releasedIn } from '../../../domain/disclosure/released.ts'
import type { Split } from '../../../domain/disclosure/split.ts'
import { dimensionsOf, type MinimumFrequency, type Profile } from '../../../domain/profile.ts'
import { emptyTally } from '../../../domain/tally.ts'
import { allTables } from '../tables.ts'
import { viewOf } from '../view.ts'
import { anonymisedSections } from './anonymised.ts'
import { exactSections } from './exact.ts'
import type { Section } from './model.ts'

const TODAY = '2025-06'
const viewIn = (series: Parameters<typeof viewOf>[0]['series'], period = { from: FIRST, until: TODAY }) =>
  viewOf({ profile: everything, series, first: FIRST, today: TODAY }, period)

/** All words of a section, without its drawings. */
const wordsIn = ({ blocks }: Section): string =>
  blocks.map((block) => (block.kind === 'columns' || block.kind === 'line' ? '' : JSON.stringify(block))).join('\n')
const section = (sections: readonly Section[], id: string) => {
  const found = sections.find((each) => each.id === id)
  if (!found) throw new Error(`no section ${id}`)
  return found
}
const tablesIn = (sections: readonly Section[]) =>
  sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'tables' ? block.tables : [])))

describe('the exact report', () => {
  it('has the numbers of the tables, and of the key figures', () => {
    fc.assert(
      fc.property(anySeries, anyPeriod, (series, period) => {
        const view = viewIn(series, period)
        const sections = exactSections(view, nlWords)
        const known = new Map(allTables(view, nlWords).map((table) => [table.id, table.rows]))
        for (const { id, rows } of tablesIn(sections)) expect(rows, id).toEqual(known.get(id))
        const figures = sections.flatMap(({ blocks }) =>
          blocks.flatMap((block) => (block.kind === 'figures' ? block.figures : [])),
        )
        expect(figures.map(({ key, value }) => [key, value])).toEqual(
          [
            ...(['hours', 'hoursWithoutVisit', 'visits', 'firstVisits', 'visitors', 'couples'] as const),
            ...(['estimatedChildren', 'conversations', 'trajectories', 'trajectoryConversations'] as const),
          ].map((key) => [key, view.tally[key]]),
        )
      }),
      { numRuns: 80 },
    )
  })

  it('says of every part that a loket does not keep, that it does not', () => {
    const { trajectory: _a, askedAndFound: _b, survey: _c, themes: _d, ...little } = hia
    const profile = { ...little, fields: hia.fields.filter(({ id }) => !id.startsWith('referral')) }
    const tally = { ...emptyTally, hours: 2, hoursWithoutVisit: 2 }
    const view = viewOf(
      { profile, series: [{ month: FIRST, tally }], first: FIRST, today: FIRST },
      { from: FIRST, until: FIRST },
    )
    const sections = exactSections(view, nlWords)
    for (const id of ['askedAndFound', 'referrals', 'survey', 'time', 'anonymity', 'themes', 'professionals'])
      expect(wordsIn(section(sections, id)), id).toContain('Niet bijgehouden.')
    expect(wordsIn(section(sections, 'tracks'))).toContain('dit loket heeft geen betaalde trajecten')
  })

  it('says zero as zero, and what was not filled in as that', () => {
    const sections = exactSections(viewIn([{ month: FIRST, tally: { ...emptyTally, hours: 1 } }]), nlWords)
    expect(wordsIn(section(sections, 'professionals'))).toContain('0 keer vroeg een professional advies')
    expect(section(sections, 'referrals').blocks).toMatchObject([
      {
        tables: [
          { rows: hia.fields.find(({ id }) => id === 'referralSource')?.options.map(() => ({ values: [0] })) },
          {},
        ],
      },
    ])
    for (const id of ['time', 'anonymity', 'themes'])
      expect(wordsIn(section(sections, id)), id).toContain('In deze periode is niets vastgelegd.')
    expect(wordsIn(section(sections, 'survey'))).toContain('Minder dan 5 keer ingevuld')
  })

  it('meters the budget since the beginning, whatever the period', () => {
    const started = {
      ...emptyTally,
      hours: 1,
      visits: 3,
      conversations: 3,
      trajectories: 1,
      trajectoryConversations: 3,
    }
    const series = [
      { month: '2023-10', tally: started },
      { month: '2024-03', tally: started },
    ]
    const tracks = section(exactSections(viewIn(series, { from: '2024-03', until: '2024-03' }), nlWords), 'tracks')
    expect(tracks.blocks.find(({ kind }) => kind === 'meters')).toMatchObject({
      meters: [
        { key: 'trajectories', words: '2 van 10' },
        { key: 'conversations', words: '6 van 50' },
        { key: 'hours', words: '9 van 75' },
        { key: 'euros', words: '€ 1.200 van € 10.000' },
      ],
    })
    expect(wordsIn(tracks)).toContain('1 traject begon in deze periode')
  })

  it('says what was deliberately not registered', () => {
    const words = wordsIn(section(exactSections(viewIn([]), nlWords), 'notRegistered'))
    expect(words).toContain('Of mensen bij elkaar bleven of uit elkaar gingen.')
    expect(words).toContain('Namen, adressen')
  })
})

const PERIOD = { from: FIRST, until: TODAY }

/** The report of what a schedule of visits releases. */
function anonymised(schedule: Schedule, now: Profile = hia) {
  const { stream, releases } = logOf(schedule)
  const waiting = {
    firstVisits: stream.pending.firstVisits,
    needed: neededAt(stream, now, stream.month),
    openWeeks: Object.keys(stream.weeks),
  }
  const given = { releases, profile: now, period: PERIOD, waiting, otherTablets: false }
  return { releases, waiting, sections: anonymisedSections(given, nlWords) }
}

/** Half a year and more: blocks close on the way, and visits are left waiting. */
const schedule = fc.array(scheduleArbitrary(8, 3), { minLength: 6, maxLength: 9 }).map((parts) => parts.flat())

/** Every number that a section says or shows. What a figure means is a fixed text. */
function numbersIn({ title, blocks }: Section): readonly number[] {
  const said = blocks.flatMap((block): readonly (string | number | null)[] => {
    if (block.kind === 'text' || block.kind === 'heading') return [block.text]
    if (block.kind === 'list') return block.lines
    if (block.kind === 'figures') return block.figures.flatMap(({ name, value, was = '' }) => [name, value, was])
    if (block.kind === 'tables')
      return block.tables.flatMap(({ caption, note, columns, rows }) => [
        ...[caption, note, ...columns],
        ...rows.flatMap(({ label, values }) => [label, ...values]),
      ])
    throw new Error(`an anonymised report has no ${block.kind}`)
  })
  return [title, ...said].flatMap((each) =>
    typeof each === 'number'
      ? [each]
      : (each?.match(/\d+(?:\.\d{3})*/g) ?? []).map((number) => Number(number.replaceAll('.', ''))),
  )
}

const countsIn = (table: Split) =>
  table.outcome === 'exact' ? [...Object.values(table.groups), table.merged.count] : []

describe('the anonymised report', () => {
  it('has no number that was not released, but the rule’s own and how many visits wait', () => {
    let blocksSeen = 0
    fc.assert(
      fc.property(schedule, (visits) => {
        const { releases, waiting, sections } = anonymised(visits)
        const weeks = releases.filter((each) => each.kind === 'week')
        const blocks = releases.filter((each) => each.kind === 'block')
        const sum = (of: 'hours' | 'hoursWithoutVisit' | 'visits') => weeks.reduce((all, week) => all + week[of], 0)
        const released = [
          ...[weeks.length, sum('hours'), sum('hoursWithoutVisit'), sum('visits')],
          ...blocks.flatMap(({ number, firstVisits, visitors, estimatedChildren, tables }) => [
            ...[number, firstVisits, visitors, estimatedChildren],
            ...tables.flatMap(countsIn),
          ]),
          ...releases.flatMap((each) => {
            if (each.kind === 'closings') return [each.number, each.records, ...each.tables.flatMap(countsIn)]
            return each.kind === 'pools' ? each.tables.flatMap((table) => countsIn(table)) : []
          }),
        ]
        const known = dimensionsOf(hia).flatMap((field) => knownOf(field, releasedIn(releases, PERIOD).blocks) ?? [])
        const allowed = known.flatMap(({ firstVisits, groups }) => [
          firstVisits,
          ...Object.values(groups).flatMap(({ least, most }) => [least, most]),
        ])
        const own = [hia.minimumFrequency, waiting.needed, waiting.firstVisits, 2023, 2024, 2025]
        for (const number of sections.flatMap(numbersIn)) expect([...released, ...allowed, ...own]).toContain(number)
        blocksSeen += blocks.length
      }),
      { numRuns: 120 },
    )
    expect(blocksSeen).toBeGreaterThan(100)
  })

  it('[D9] promises no more of its blocks than each was made with, after another k', () => {
    const visits = Array.from({ length: 20 }, () => [COUPLE])
    const intro = (minimumFrequency: MinimumFrequency) =>
      wordsIn(section(anonymised(visits, { ...hia, minimumFrequency }).sections, 'weeks'))
    for (const k of [5, 10] as const) expect(intro(k)).toContain(nlWords.report.anonymisedIntro(5, 20))
    expect(intro(3)).toContain(nlWords.report.anonymisedIntro(3, 12))
  })

  it('is the same whatever the visits that are not released have answered', () => {
    let compared = 0
    fc.assert(
      fc.property(schedule, scheduleArbitrary(6, 1), (before, after) => {
        // The tail has too few visits to close a block; only what they answer differs, and nothing of how many came.
        const other = after.map((visits) =>
          visits.map((answers) => ({
            ...answers,
            helpQuestion: 'separation',
            stage: 'separated',
            referralSource: 'school',
          })),
        )
        const [one, two] = [anonymised([...before, ...after]), anonymised([...before, ...other])]
        const same = JSON.stringify(one.releases) === JSON.stringify(two.releases)
        if (!same) return
        compared++
        expect(two.sections).toEqual(one.sections)
      }),
      { numRuns: 60 },
    )
    expect(compared).toBeGreaterThan(20)
  })

  it('says how many visits wait, that other tablets are not in it, and what is left out and why', () => {
    const given = { releases: [], profile: hia, period: { from: FIRST, until: TODAY }, otherTablets: true }
    const waiting = { firstVisits: 5, needed: 20, openWeeks: ['2025-W23'] }
    const sections = anonymisedSections({ ...given, waiting }, nlWords)
    expect(wordsIn(section(sections, 'coverage'))).toContain('5 eerste bezoeken wachten nog op een vol blok')
    expect(wordsIn(section(sections, 'coverage'))).toContain('Andere tablets')
    expect(wordsIn(section(sections, 'coverage'))).toContain('De week die nu loopt')
    expect(wordsIn(section(sections, 'weeks'))).toContain('nog geen week vastgelegd')
    expect(wordsIn(section(sections, 'blocks'))).toContain('nog geen blok vastgelegd')
    expect(wordsIn(section(sections, 'leftOut'))).toContain('trajecten en budget')
  })

  it('says a table that is dominated or mixed as the screen Delen does', () => {
    const block = {
      ...{ kind: 'block', number: 1, closed: '2024-05', k: 5, firstVisits: 21, visitors: 28, estimatedChildren: 40 },
      tables: [
        {
          dimension: 'helpQuestion',
          outcome: 'exact',
          groups: { together: 12 },
          merged: { groups: ['apart', 'otherOrUnknown'], count: 9 },
        },
        { dimension: 'stage', outcome: 'dominated', group: 'late' },
        { dimension: 'lifeEvent', outcome: 'mixed' },
      ],
    }
    const given = { profile: hia, period: { from: FIRST, until: TODAY }, otherTablets: false }
    const waiting = { firstVisits: 0, needed: 20, openWeeks: [] }
    const sections = anonymisedSections({ ...given, releases: [block as never], waiting }, nlWords)
    const { blocks } = section(sections, 'block-1')
    expect(blocks.find(({ kind }) => kind === 'tables')).toMatchObject({
      tables: [
        {
          caption: 'Vraag',
          rows: [
            { label: 'Samen verder', values: [12] },
            { label: 'Uit elkaar en Anders of onbekend, samen', values: [9] },
          ],
        },
      ],
    })
    const words = wordsIn(section(sections, 'block-1'))
    expect(words).toContain('Fase: bijna alles: Herstel voorbij of gescheiden.')
    expect(words).toContain('Gebeurtenis: te klein of te gelijk om te tonen.')
    expect(words).toContain('Eerste bezoeken tot en met april 2024.')
  })
})
