import { describe, expect, it } from 'vitest'
import type { Answers, ReleaseData } from '../../domain/disclosure/release.ts'
import { en } from '../../i18n/en/texts.ts'
import { makeLanguage } from '../../i18n/language.ts'
import { nl } from '../../i18n/nl/texts.ts'
import { lokets } from '../../profiles/lokets.ts'
import type { ReleaseState } from '../../services/sharing.ts'
import { answersTold, doorWords, monthsOfRelease, nameOfQuarter } from './release-words.ts'
import { isOnItsWay, statusOf } from './status.ts'
import { yearsOf } from './years.ts'

const words = makeLanguage('nl', 'Europe/Amsterdam', nl)
const { t } = words
const hia = lokets.find(({ id }) => id === 'hendrik-ido-ambacht')
if (!hia) throw new Error('no loket')

const shared: ReleaseState = { state: 'shared', receipt: '7F2K', at: 0 }
const waiting: ReleaseState = { state: 'waiting' }
const refused: ReleaseState = { state: 'refused', problem: { code: 'release-refused' } }
const sending: ReleaseState = { state: 'sending' }
const states = [shared, waiting, refused, sending]
const standing = (all: readonly ReleaseState[], rest = {}) => ({
  enrolled: true,
  paused: false,
  releases: all.map((status) => ({ status })),
  ...rest,
})
const status = (all: readonly ReleaseState[], rest = {}) => statusOf(standing(all, rest), t.sharing)

describe('the status', () => {
  it('says that nothing waits only when nothing does', () => {
    expect(status([])).toBe('Er is nog niets om te delen.')
    expect(status([shared, shared])).toBe('2 berichten zijn gedeeld. Er wacht nu niets.')
    for (const other of states.filter((each) => each !== shared))
      for (const all of [[other], [shared, other], [other, shared]]) expect(status(all)).not.toContain('niets')
  })

  it('puts the worst first', () => {
    expect(status([shared, waiting, sending, refused])).toBe('1 bericht is niet aangenomen. Kijk hieronder.')
    expect(status([shared, waiting, sending])).toBe('2 berichten worden nu verstuurd.')
    expect(status([shared, waiting])).toBe('1 bericht wacht nog op versturen.')
    expect(status([shared, waiting], { enrolled: false })).toBe('Nog niet verbonden. 1 bericht wacht op deze tablet.')
  })

  it('[D10] says of a restored tablet that it is paused, and what waits all the same', () => {
    for (const all of [[], [shared], [refused]]) expect(status(all, { paused: true })).toBe('Delen staat op pauze.')
    expect(status([waiting, shared, waiting], { paused: true })).toBe(
      'Delen staat op pauze. 2 berichten wachten op deze tablet.',
    )
  })

  it('counts as waiting for a receipt what is not sent or on its way', () => {
    expect(states.map((each) => isOnItsWay({ status: each }))).toEqual([false, true, false, true])
  })
})

describe('the years of the list', () => {
  const message = (quarter: string, state: ReleaseState) => ({ release: { quarter }, status: state })

  it('are folded but for the newest, and for those in which something is not shared', () => {
    const years = yearsOf([
      message('2026-Q1', shared),
      message('2025-Q4', shared),
      message('2025-Q3', shared),
      message('2024-Q4', refused),
      message('2024-Q3', shared),
    ])
    expect(
      years.map(({ year, releases, shared: count, unfolded }) => [year, releases.length, count, unfolded]),
    ).toEqual([
      ['2026', 1, 1, true],
      ['2025', 2, 2, false],
      ['2024', 2, 1, true],
    ])
  })

  it('hold every message once, in the same order', () => {
    const all = ['2027-Q1', '2026-Q4', '2026-Q3', '2026-Q2'].map((quarter) => message(quarter, waiting))
    expect(yearsOf(all).flatMap(({ releases }) => releases)).toEqual(all)
    expect(yearsOf([])).toEqual([])
  })
})

const answers: Answers = {
  halfYear: '2026-H2',
  epsilon: 2,
  firstVisits: 9,
  visitors: 12,
  estimatedChildren: -3,
  questions: [
    {
      question: 'helpQuestion',
      answers: [
        { answer: 'strengthening', group: 'together', count: 3 },
        { answer: 'repair', group: 'together', count: 5 },
        { answer: 'separation', group: 'apart', count: 2 },
        { answer: 'unknown', group: 'otherOrUnknown', count: -1 },
        { answer: 'notAsked', group: 'notAsked', count: 0 },
      ],
    },
  ],
  outcomes: [
    {
      question: 'track',
      answers: [
        { answer: 'single', group: 'once', count: 6 },
        { answer: 'gone', group: 'more', count: 2 },
      ],
    },
  ],
}
const door = { hours: 13, hoursWithoutVisit: 6, visits: 11 }
const third: Pick<ReleaseData, 'quarter' | 'door' | 'answers'> = { quarter: '2026-Q3', door, answers: null }
const fourth = { ...third, quarter: '2026-Q4', answers }

describe('a message in words', () => {
  it('has the name of its quarter, and says what is exact', () => {
    expect(nameOfQuarter('2026-Q4', words)).toBe('4e kwartaal 2026')
    expect(doorWords(third.door, words)).toBe('13 spreekuren, waarvan 6 zonder bezoek. 11 bezoeken.')
    expect(monthsOfRelease(third, words)).toEqual({ door: 'juli tot en met september 2026', answers: null })
  })

  it('says of which half-year it brings the answers', () => {
    expect(monthsOfRelease(fourth, words)).toEqual({
      door: 'oktober tot en met december 2026',
      answers: 'juli tot en met december 2026',
    })
  })

  it('[D11] tells each number with its interval, none below zero, and names unknown answers by their id', () => {
    const told = Object.fromEntries(answersTold(answers, hia, words).map(({ name, value }) => [name, value]))
    expect(told).toEqual({
      'Stellen en mensen, voor het eerst': '9 (8 tot 10)',
      Bezoekers: expect.stringMatching(/^12 \(\d+ tot \d+\)$/),
      'Kinderen (schatting)': expect.stringMatching(/^0 \(0 tot \d+\)$/),
      Vraag: expect.stringMatching(
        /^Versterken: \d \(.+\)\. Herstel: 5 \(.+\)\. Uit elkaar: \d \(.+\)\. Onbekend: 0 \(0 tot \d\)\. Niet gevraagd: \d \(.+\)$/,
      ),
      'Hoe het ging': expect.stringMatching(/^Eén gesprek: 6 \(.+\)\. gone: 2 \(.+\)$/),
    })
  })

  it('says the same numbers in English', () => {
    const numbers = (language: typeof words) =>
      answersTold(answers, hia, language).map(({ value }) => value.match(/\d+/g))
    expect(numbers(makeLanguage('en', 'Europe/Amsterdam', en))).toEqual(numbers(words))
  })
})
