import { describe, expect, it } from 'vitest'
import { recount } from '../../tests/support/recount.ts'
import { hia, place, releaseOf } from '../../tests/support/releases.ts'
import type { ReleaseData } from '../domain/disclosure/release.ts'
import type { Totals } from '../protocol/totals.ts'
import { totalsInWords } from './totals-in-words.ts'

const releases: readonly ReleaseData[] = [
  releaseOf('a', '2023-Q3', { door: { hours: 13, hoursWithoutVisit: 4, visits: 12 } }),
  releaseOf('a', '2023-Q4', {
    door: { hours: 12, hoursWithoutVisit: 2, visits: 40 },
    picks: [...Array(40).keys()],
  }),
  releaseOf('a', '2024-Q1', { door: { hours: 13, hoursWithoutVisit: 13, visits: 0 } }),
]

const estimate = (value: number) => ({ value, from: Math.max(0, value - 2), to: value + 2 })
/** Numbers as a council may get them. */
const said: Totals['together'] = {
  door: [{ period: '2026', hours: 52, hoursWithoutVisit: 20, visits: 70 }],
  answers: [
    {
      period: '2026',
      messages: 2,
      ...{ firstVisits: estimate(41), visitors: estimate(53), estimatedChildren: estimate(0) },
      questions: [
        {
          question: 'helpQuestion',
          of: 41,
          answers: [
            { answer: 'later', group: 'later', ...estimate(0) },
            { answer: 'separation', group: 'apart', ...estimate(12) },
            { answer: 'repair', group: 'together', ...estimate(20) },
            { answer: 'strengthening', group: 'together', ...estimate(9) },
            { answer: 'notAsked', group: 'notAsked', ...estimate(0) },
          ],
          groups: [{ group: 'together', ...estimate(29) }],
        },
      ],
      outcomes: [
        {
          question: 'track',
          of: 38,
          answers: [
            { answer: 'single', group: 'once', ...estimate(30) },
            { answer: 'several', group: 'more', ...estimate(8) },
          ],
          groups: [],
        },
      ],
    },
  ],
}
const totals: Totals = { per: 'year', lokets: [{ ...place, tablets: 2, ...said }], together: said }

describe('the totals in words', () => {
  it('say door exactly, answers with how far they can be off, and why', () => {
    expect(totalsInWords(totals)).toBe(`Relatieloket Hendrik-Ido-Ambacht (GM0531), tablets in gebruik: 2

  2026
    Spreekuren: 52. Daarvan zonder bezoek: 20.
    Bezoeken: 70.
    Stellen en mensen die voor het eerst kwamen: ongeveer 41 (39 tot 43).
    Bezoekers: ongeveer 53 (51 tot 55).
    Kinderen: 0 tot 2.

    Vraag, van de 41 stellen en mensen
      Samen verder: ongeveer 29 (27 tot 31)
        Versterken: ongeveer 9 (7 tot 11)
        Herstel: ongeveer 20 (18 tot 22)
      Uit elkaar: ongeveer 12 (10 tot 14)
      later: 0 tot 2

    Hoe het ging, van de 38 stellen en mensen bij wie dit bekend werd
      Eén gesprek: ongeveer 30 (28 tot 32)
      Meer gesprekken, geen traject: ongeveer 8 (6 tot 10)

Zo lees je dit
  Wat iemand bij de deur kan tellen, is precies: spreekuren en bezoeken. Al het andere kan een paar afwijken.
  Daarom is van niemand zeker wat het antwoord was.
  "Ongeveer 29 (27 tot 31)": 29 is het beste getal. Negen van de tien keer ligt het echte aantal van 27 tot en met 31.
  Antwoorden worden twee keer per jaar gedeeld. Wat nog niet gedeeld is, telt niet mee.
`)
  })

  it('say that a question was not asked, where it was not', () => {
    const [answers] = said.answers
    const [question] = answers?.questions ?? []
    if (!answers || !question) throw new Error('no question')
    const asked = { ...question, answers: [{ answer: 'notAsked', group: 'notAsked', ...estimate(5) }], groups: [] }
    const sums = { ...said, answers: [{ ...answers, questions: [asked] }] }
    expect(totalsInWords({ ...totals, lokets: [{ ...place, tablets: 2, ...sums }] })).toContain(
      '      Niet gevraagd: ongeveer 5 (3 tot 7)\n',
    )
  })

  it.each([
    ['quarter', '3e kwartaal van 2023', '1e kwartaal van 2024'],
    ['half-year', '2e half jaar van 2023', '1e half jaar van 2024'],
    ['year', '2023', '2024'],
    ['all', 'Alles', 'Alles'],
  ] as const)('per %s, name the periods in order of time', (per, first, last) => {
    const said = totalsInWords(recount(releases, [place], { per }))
    const periods = said.split('\n').filter((line) => /^ {2}(\S.*)?(\d{4}|Alles)$/.test(line))
    expect([periods[0]?.trim(), periods.at(-1)?.trim()]).toEqual([first, last])
    expect(said.includes('Nog geen antwoorden gedeeld.')).toBe(per === 'half-year' || per === 'year')
    expect(said.includes('Vraag, van de ')).toBe(per !== 'quarter')
  })

  it('add lokets up, and name what no profile knows by its id', () => {
    const elsewhere = { loket: 'elders', municipality: 'GM0001' }
    const there = { ...hia, id: 'elders', municipality: 'GM0001' }
    const all = [...releases, releaseOf('b', '2023-Q4', { profile: there, picks: [...Array(40).keys()] })]
    const said = totalsInWords(recount(all, [place, elsewhere], { per: 'all' }))
    const own = said.slice(said.indexOf('elders (GM0001), tablets in gebruik: 1'), said.indexOf('Alle loketten samen'))
    expect(own).toMatch(/ helpQuestion, van de \d+/)
    expect(own).toMatch(/ together: ongeveer \d+ \(\d+ tot \d+\)\n/)
    const together = said.slice(said.indexOf('Alle loketten samen'))
    expect(together).toMatch(/ Samen verder: ongeveer \d+ \(\d+ tot \d+\)\n/)
    expect(together).toContain('Spreekuren: 39. Daarvan zonder bezoek: 19.')
  })

  it('say that there is nothing yet', () => {
    expect(totalsInWords(recount([], [], { per: 'all' }))).toBe('Er is nog geen tablet verbonden.\n')
    expect(totalsInWords(recount([], [place], { per: 'all' }))).toContain('\n  Nog niets gedeeld.\n')
  })
})
