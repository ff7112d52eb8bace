import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyPeriod, anySeries, everything, FIRST, nlWords } from '../../../../tests/support/totals.ts'
import { emptyTally } from '../../../domain/tally.ts'
import { lokets } from '../../../profiles/lokets.ts'
import { allTables } from '../tables.ts'
import { viewOf } from '../view.ts'
import { exactSections } from './exact.ts'
import type { Section } from './model.ts'

const hia = lokets.find(({ id }) => id === 'hendrik-ido-ambacht')
if (!hia) throw new Error('no loket')

const TODAY = '2025-06'
const viewIn = (
  series: Parameters<typeof viewOf>[0]['series'],
  period = { from: FIRST, until: TODAY },
  seesFew = true,
) => viewOf({ profile: everything, series, first: FIRST, today: TODAY, seesFew }, period)

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
      { profile, series: [{ month: FIRST, tally }], first: FIRST, today: FIRST, seesFew: true },
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
    expect(wordsIn(section(sections, 'survey'))).toContain('als een half jaar voorbij is, en als er minstens 5 zijn')
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

  it('shows the pilot lead no answers of fewer than five first visits', () => {
    const series = [{ month: FIRST, tally: { ...emptyTally, hours: 2, visits: 4, firstVisits: 4, visitors: 5 } }]
    const sections = exactSections(viewIn(series, undefined, false), nlWords)
    const few = 'In deze periode waren er minder dan 5 eerste bezoeken.'
    for (const id of ['askedAndFound', 'referrals']) expect(wordsIn(section(sections, id)), id).toContain(few)
    expect(wordsIn(section(sections, 'summary'))).not.toContain('samen verder')
    expect(wordsIn(section(sections, 'reach'))).toContain('"value":5')
  })

  it('says who came too late', () => {
    const together = (counts: Readonly<Record<string, number>>) => {
      const tally = { ...emptyTally, firstVisits: 6, counts: { askedAndFound: counts } }
      return wordsIn(section(exactSections(viewIn([{ month: FIRST, tally }]), nlWords), 'summary'))
    }
    expect(together({ 'repair pastRepair': 2, 'repair beginning': 3, 'separation separated': 1 })).toContain(
      '5 stellen of mensen wilden samen verder. Bij 2 van hen kon dat niet meer.',
    )
    expect(together({ 'repair beginning': 1 })).toContain(
      '1 stel of mens wilde samen verder. Voor niemand van hen was het te laat.',
    )
    expect(together({ 'separation separated': 1 })).toContain('Niemand vroeg om samen verder te gaan.')
  })
})
