import { describe, expect, it } from 'vitest'
import type { Release } from '../../domain/disclosure/release.ts'
import { makeLanguage } from '../../i18n/language.ts'
import { nl } from '../../i18n/nl/texts.ts'
import { lokets } from '../../profiles/lokets.ts'
import type { ReleaseState } from '../../services.tsx'
import { inferenceWords, tablesOf, titleOf, wordsOf } from './release-words.ts'
import { statusOf } from './status.ts'

const { t, format, label } = makeLanguage('nl', 'Europe/Amsterdam', nl)
const profile = lokets[0]
if (!profile) throw new Error('no loket')

const shared: ReleaseState = { state: 'shared', receipt: '7F2K', at: 0 }
const waiting: ReleaseState = { state: 'waiting' }
const refused: ReleaseState = { state: 'refused', problem: { code: 'release-refused' } }
const sending: ReleaseState = { state: 'sending' }
const status = (
  states: readonly ReleaseState[],
  firstVisits = 0,
  openWeeks: readonly string[] = [],
  wait = { closings: 0, belowTop: 0, passesOn: false },
) =>
  statusOf(
    { enrolled: true, paused: false, releases: states.map((status) => ({ status })), firstVisits, openWeeks, ...wait },
    t.sharing,
  )

describe('the status', () => {
  it('says that nothing waits only when nothing does', () => {
    expect(status([shared, shared])).toBe('2 berichten zijn gedeeld. Er wacht nu niets.')
    const others = [
      status([shared, waiting]),
      status([shared, sending]),
      status([shared, refused]),
      status([shared], 3),
      status([shared], 0, ['2023-W41']),
      status([shared], 0, [], { closings: 1, belowTop: 0, passesOn: false }),
      status([shared], 0, [], { closings: 0, belowTop: 1, passesOn: false }),
    ]
    for (const words of others) expect(words).not.toContain('niets')
  })

  it('[D11] says of a restored tablet that it shares nothing yet, whatever it has', () => {
    for (const states of [[], [shared], [waiting], [refused]])
      expect(
        statusOf(
          {
            enrolled: true,
            paused: true,
            releases: states.map((status) => ({ status })),
            firstVisits: 3,
            openWeeks: [],
            closings: 0,
            belowTop: 0,
            passesOn: false,
          },
          t.sharing,
        ),
      ).toBe('Delen staat op pauze.')
  })

  it('puts what was refused first', () => {
    expect(status([shared, waiting, refused])).toMatch(/niet aangenomen/)
  })

  it('counts visits that wait for their block', () => {
    expect(status([shared], 3)).toBe('1 bericht is gedeeld. 3 bezoeken wachten nog op een vol blok.')
    const passing = { closings: 0, belowTop: 0, passesOn: true }
    expect(status([shared], 3, [], passing)).toBe('1 bericht is gedeeld. 3 bezoeken wachten om door te geven.')
  })
})

const source = {
  format: 'inloop-release/1',
  tablet: 'x',
  loket: profile.id,
  municipality: profile.municipality,
  profileVersion: 1,
} as const
const week = { ...source, kind: 'week', week: '2023-W41', hours: 1, hoursWithoutVisit: 0, visits: 2 } as Release
const block = {
  ...source,
  kind: 'block',
  number: 1,
  closed: '2024-05',
  k: 5,
  firstVisits: 21,
  visitors: 28,
  estimatedChildren: 40,
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
} as unknown as Release

describe('a message in words', () => {
  it('says a week', () => {
    expect(titleOf(week, t.sharing, format.month)).toBe('Week 41 van 2023')
    expect(wordsOf(week, t.sharing, format.month)).toBe('1 spreekuur, waarvan 0 zonder bezoek. 2 bezoeken.')
    expect(tablesOf(week, profile, t.sharing, label)).toEqual([])
  })

  it('says a block and its tables, with what is merged or held back', () => {
    expect(wordsOf(block, t.sharing, format.month)).toContain('21 eerste bezoeken, 28 bezoekers, ongeveer 40 kinderen')
    expect(tablesOf(block, profile, t.sharing, label)).toEqual([
      { name: 'Vraag', value: 'Samen verder 12, Uit elkaar en Anders of onbekend samen 9' },
      { name: 'Fase', value: 'bijna alles: Herstel voorbij of gescheiden' },
      { name: 'Gebeurtenis', value: 'te klein of te gelijk om te tonen' },
    ])
  })

  it('says what somebody can find out, the answer first', () => {
    const words = (release: Release) => inferenceWords(release, profile, t.sharing, label)
    expect(words(week)).toEqual(['Dat er iemand was, en meer niet: niet wie, en niet waarom.'])
    expect(words(block)).toEqual([
      'Van niemand is zeker wat het antwoord was. Ook niet voor wie alle berichten heeft, de regel kent en van 3 andere bezoeken alles weet.',
      'Bij bijna iedereen was het “Fase: Herstel voorbij of gescheiden”. Wie dat gokt, heeft meestal gelijk.',
    ])
  })

  it('says closing records, and what lies below the top', () => {
    const head = { ...source, closed: '2024-07' }
    const closings = {
      ...head,
      kind: 'closings',
      number: 2,
      k: 5,
      records: 20,
      tables: [
        { dimension: 'track', outcome: 'exact', groups: { once: 13, more: 7 }, merged: { groups: [], count: 0 } },
      ],
    } as unknown as Release
    expect(titleOf(closings, t.sharing, format.month)).toBe('Afrondingen, blok 2')
    expect(tablesOf(closings, profile, t.sharing, label)).toEqual([
      { name: 'Hoe het ging', value: 'Eén gesprek 13, Meer gesprekken 7' },
    ])
    const table = { dimension: 'helpQuestion', below: 'together', k: 5, members: 12, outcome: 'mixed' }
    const pools = { ...head, kind: 'pools', tables: [table] } as unknown as Release
    expect(titleOf(pools, t.sharing, format.month)).toBe('Binnen de groepen, juli 2024')
    expect(tablesOf(pools, profile, t.sharing, label)).toEqual([
      { name: 'Vraag, Samen verder (12)', value: 'te klein of te gelijk om te tonen' },
    ])
  })

  it('[D8] says of a last block that it is the last', () => {
    const words = (release: Release) => wordsOf(release, t.sharing, format.month)
    expect(words({ ...block, last: true } as Release)).toBe(
      `${words(block)} Dit is het laatste blok voor de einddatum.`,
    )
  })
})
