import { describe, expect, it } from 'vitest'
import { holdScenario, type Scenario, type ScenarioVisit } from '../../scripts/headless/scenario.ts'
import { must } from '../../scripts/headless/tablet.ts'
import { totalsOf } from '../../scripts/headless/work.ts'
import { totalsSpan } from '../../tests/support/work.ts'

const visit: ScenarioVisit = {
  arrival: 'walkIn',
  party: 'couple',
  conversation: 1,
  trajectory: null,
  helpQuestion: 'repair',
  stage: 'deepened',
  lifeEvent: 'none',
  estimatedChildren: 2,
  referralSource: 'self',
  next: 'ready',
  referral: null,
  minutes: 60,
  note: '',
}
const hour = (date: string, visits: readonly ScenarioVisit[]) => ({ date, start: '19:00', end: '20:30', visits })

/** Two hours in December, one of them with nobody; one in January, in the same ISO week as the last of December. */
const newYear: Scenario = {
  id: 'new-year',
  profile: 'hendrik-ido-ambacht',
  timeZone: 'Europe/Amsterdam',
  derived: {},
  hours: [
    hour('2024-12-25', []),
    hour('2024-12-30', [visit, { ...visit, party: 'alone' }]),
    hour('2025-01-02', [{ ...visit, conversation: 2 }]),
  ],
}

describe('totals', () => {
  it.each([
    ['month', '2024-12', { hours: 2, hoursWithoutVisit: 1, visits: 2, visitors: 3, couples: 1, estimatedChildren: 4 }],
    ['month', '2025-01', { hours: 1, hoursWithoutVisit: 0, visits: 1, visitors: 0, couples: 0, estimatedChildren: 0 }],
    ['month', '2025-02', { hours: 0, hoursWithoutVisit: 0, visits: 0, visitors: 0 }],
    ['quarter', '2024-10', { hours: 2, visits: 2 }],
    ['year', '2025-06', { hours: 1, visits: 1, conversations: 1 }],
    ['all', '2030-01', { hours: 3, hoursWithoutVisit: 1, visits: 3, visitors: 3, firstVisits: 2 }],
  ] as const)('of the %s of %s are those of its hours', async (unit, month, expected) => {
    const { tablet } = await holdScenario(newYear)
    expect(must(await totalsOf(tablet.book, unit, month))).toMatchObject({ tally: expected, openHour: false })
  })

  it('reach from the first month with an hour to the last', async () => {
    const { tablet } = await holdScenario(newYear)
    expect(totalsSpan(tablet.book.book.getState())).toEqual({ first: '2024-12', last: '2025-01' })
  })

  it('hold the hour that is open now as well: its visits, but not yet as an hour that was held', async () => {
    const { tablet } = await holdScenario(newYear)
    must(await tablet.hours.open(true))
    must(await tablet.hours.countVisit())
    const month = tablet.hours.proposal().date.slice(0, 7)
    expect(must(await totalsOf(tablet.book, 'month', month))).toMatchObject({
      tally: { hours: 0, visits: 1, conversations: 0 },
      openHour: true,
    })
    expect(totalsSpan(tablet.book.book.getState())).toEqual({ first: '2024-12', last: month })
    expect(must(await totalsOf(tablet.book, 'month', '2024-12')).openHour).toBe(false)
  })

  it('[D1] go out by quarters: a week across New Year is in two messages', async () => {
    const { tablet } = await holdScenario(newYear)
    const said = (tablet.outbox.releases.getState() ?? []).map(({ release }) => release)
    expect(said).toMatchObject([
      { quarter: '2024-Q4', door: { hours: 2, hoursWithoutVisit: 1, visits: 2 }, answers: { halfYear: '2024-H2' } },
      { quarter: '2025-Q1', door: { hours: 1, hoursWithoutVisit: 0, visits: 1 }, answers: null },
    ])
  })
})
