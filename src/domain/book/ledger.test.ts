import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  at,
  heldHour,
  hia,
  type Schedule,
  START,
  scheduleArbitrary,
  source,
} from '../../../tests/support/disclosure.ts'
import { noiseless } from '../../../tests/support/noiseless.ts'
import { tries } from '../../../tests/support/runs.ts'
import { addDays, DAY, localDate, monthOf } from '../calendar.ts'
import type { Due } from '../disclosure/due.ts'
import { idOf } from '../disclosure/release.ts'
import { halfYearOf, monthAfterQuarter, nextQuarter, quarterOf, quartersOf } from '../quarter.ts'
import { addTally, emptyTally } from '../tally.ts'
import { reopenWalkInHour, undo, type WalkInHour } from '../walk-in-hour.ts'
import {
  afterDrawing,
  checkClock,
  currentMonth,
  drawMessage,
  dueOn,
  type Ledger,
  type MonthTotals,
  newLedger,
  newMonth,
  settle,
} from './ledger.ts'

const MINUTE = 60_000

/** A tablet's months and hours, the plain way: every hour by the number of its week, closed or not. */
class Books {
  readonly months = new Map<string, MonthTotals>()
  readonly hours: WalkInHour[] = []
  private readonly schedule: Schedule

  constructor(schedule: Schedule) {
    this.schedule = schedule
  }

  /** Takes the hour of this week through a step. */
  change(week: number, after: WalkInHour): void {
    const month = monthOf(after.date)
    this.months.set(month, settle(this.months.get(month) ?? newMonth(month), this.hours[week] ?? null, after))
    this.hours[week] = after
  }

  hold(week: number): void {
    this.change(week, heldHour(week, this.schedule[week] ?? []))
  }

  recount() {
    const closed = this.hours.filter(({ closedAt }) => closedAt !== null)
    for (const [key, { hours, tally }] of this.months) {
      const own = closed.filter((hour) => monthOf(hour.date) === key)
      expect(hours.map(({ id }) => id).toSorted()).toEqual(own.map(({ id }) => id).toSorted())
      expect(hours.reduce((sum, { visits }) => sum + visits, 0)).toBe(tally.visits)
      expect(tally).toEqual(own.map((hour) => hour.tally).reduce(addTally, emptyTally))
    }
  }
}

describe('the months', () => {
  it('equal a recount of the closed hours after any closing, reopening and undoing', () => {
    const action = fc.record({
      do: fc.constantFrom('hold', 'hold', 'hold', 'reopen', 'undo', 'close'),
      which: fc.nat(30),
    })
    fc.assert(
      fc.property(scheduleArbitrary(30, 3), fc.array(action, { maxLength: 60, size: 'max' }), (schedule, actions) => {
        const books = new Books(schedule)
        for (const { do: what, which } of actions) {
          const { hours } = books
          const week = which % Math.max(1, hours.length)
          const hour = hours[week]
          const anyOpen = hours.some(({ closedAt }) => closedAt === null)
          if (what === 'hold' && !anyOpen) books.hold(hours.length)
          if (!hour) continue
          if (what === 'reopen' && !anyOpen) {
            const open = reopenWalkInHour(hour, at(hours.length, '19:00'))
            if (open.ok) books.change(week, open.value)
          }
          const before = what === 'undo' && hour.closedAt === null ? undo(hour) : null
          if (before) books.change(week, before)
          if (what === 'close' && hour.closedAt === null) books.change(week, heldHour(week, schedule[week] ?? []))
          books.recount()
        }
      }),
      { numRuns: tries(500) },
    )
  })

  it('are not touched by an hour that stays open', () => {
    const month = newMonth('2023-10')
    expect(settle(month, null, { ...heldHour(0, []), closedAt: null })).toBe(month)
  })

  it('have nothing left of an hour that never was', () => {
    const hour = heldHour(0, [])
    expect(settle(settle(newMonth('2023-10'), null, hour), hour, null)).toEqual(newMonth('2023-10'))
  })
})

const periodsOf = (due: readonly Due[]) => due.map(({ quarter, halfYear }) => `${quarter} ${halfYear ?? '-'}`)

describe('[D6] a message is due', () => {
  it('by the date on the wall of the loket', () => {
    const newYear = Date.UTC(2023, 11, 31, 23, 30)
    const ledger = newLedger(hia, at(0, '18:00'))
    expect(periodsOf(dueOn(ledger, hia, localDate(newYear, hia.timeZone), null))).toEqual(['2023-Q4 2023-H2'])
    expect(dueOn(ledger, hia, localDate(newYear, 'UTC'), null)).toEqual([])
    expect(localDate(newYear, hia.timeZone)).toBe('2024-01-01')
  })

  it('for every quarter and half-year that is over, once, on whatever days somebody looks', () => {
    const look = fc.record({
      days: fc.integer({ min: 0, max: 200 }),
      /** How many days ago the open hour was opened; null: none is open. */
      openFor: fc.option(fc.nat(40)),
      /** In how many days the pilot ends, as announced on that day. */
      ends: fc.option(fc.nat(300)),
    })
    fc.assert(
      fc.property(fc.array(look, { minLength: 1, maxLength: 30 }), (looks) => {
        let today = START
        let ledger: Ledger = newLedger(hia, at(0, '18:00'))
        let profile = hia
        const all: Due[] = []
        for (const { days, openFor, ends } of [...looks, { days: 190, openFor: null, ends: null }]) {
          today = addDays(today, days)
          if (ends !== null) profile = { ...hia, schedule: { ...hia.schedule, ends: addDays(today, ends) } }
          const open = openFor === null ? null : { ...heldHour(0, []), date: addDays(today, -openFor) }
          const due = dueOn(ledger, profile, today, open)
          if (open) for (const { quarter } of due) expect(quarter < quarterOf(open.date)).toBe(true)
          ledger = afterDrawing(ledger, due)
          all.push(...due)
        }
        const quarters = all.map(({ quarter }) => quarter)
        const halfYears = all.flatMap(({ halfYear }) => halfYear ?? [])
        expect(ledger.drawn).toMatchObject({ quarters: quarters.toSorted(), halfYears: halfYears.toSorted() })
        const isOver = (quarter: string) => monthAfterQuarter(quarter) <= monthOf(today)
        for (let quarter = quarterOf(START); isOver(quarter); quarter = nextQuarter(quarter)) {
          expect(quarters).toContain(quarter)
          if (quarter === quartersOf(halfYearOf(quarter))[1]) expect(halfYears).toContain(halfYearOf(quarter))
        }
      }),
      { numRuns: tries(500) },
    )
  })
})

describe('[D5] a message', () => {
  /** One first visit of a couple each week, from 11 October 2023 until 3 July 2024. */
  const couple = { party: 'couple', returning: 'no', helpQuestion: 'repair', estimatedChildren: 'n2' }
  const books = new Books(Array.from({ length: 39 }, () => [couple]))
  for (let week = 0; week < 39; week++) books.hold(week)
  const draw = (due: Due) => drawMessage(due, source, books.months, [{ savedAt: null, profile: hia }], noiseless())

  it('[D1] [D2] has the door of its quarter, and the answers of both quarters of its half-year', () => {
    const { door, answers, quarter } = draw({ quarter: '2024-Q2', halfYear: '2024-H1' })
    expect([quarter, door]).toEqual(['2024-Q2', { hours: 13, hoursWithoutVisit: 0, visits: 13 }])
    expect(answers).toMatchObject({ halfYear: '2024-H1', firstVisits: 26, visitors: 52, estimatedChildren: 52 })
    const help = answers?.questions.find(({ question }) => question === 'helpQuestion')?.answers
    expect(help?.find(({ answer }) => answer === 'repair')?.count).toBe(26)
    expect(help?.filter(({ answer }) => answer !== 'repair').every(({ count }) => count === 0)).toBe(true)
    const track = answers?.outcomes.find(({ question }) => question === 'track')?.answers
    expect(track?.map(({ answer, count }) => [answer, count])).toEqual([
      ['single', 26],
      ['several', 0],
      ['trajectory', 0],
    ])
  })

  it('has no answers in the first quarter of a half-year', () => {
    expect(draw({ quarter: '2024-Q1', halfYear: null })).toMatchObject({ door: { hours: 13 }, answers: null })
  })

  it('of which nothing was held says so with every number', () => {
    const message = draw({ quarter: '2030-Q4', halfYear: '2030-H2' })
    expect(message.door).toEqual({ hours: 0, hoursWithoutVisit: 0, visits: 0 })
    const shape = ({ answers }: typeof message) =>
      answers?.questions.map((each) => [each.question, each.answers.length])
    expect(shape(message)).toEqual(shape(draw({ quarter: '2024-Q2', halfYear: '2024-H1' })))
  })

  it('stands in the ledger as drawn', () => {
    const day = localDate(at(12, '12:00'), hia.timeZone)
    const ledger = newLedger(hia, at(0, '18:00'))
    const due = dueOn(ledger, hia, day, null)
    const after = afterDrawing(ledger, due)
    expect(due.map((each) => idOf(draw(each)))).toEqual([`${source.tablet}.2023-Q4.2023-H2`])
    expect(after).toEqual({
      current: null,
      drawn: { since: '2023-Q4', quarters: ['2023-Q4'], halfYears: ['2023-H2'] },
      lastSeen: at(0, '18:00'),
      signs: { used: [], settled: null, confirmed: null },
    })
    expect(dueOn(after, hia, day, null)).toEqual([])
  })
})

describe('the clock', () => {
  it.each([
    ['the same moment', 0, 'right'],
    ['five minutes back, as when a clock is set right', -5 * MINUTE, 'right'],
    ['a moment more than that back', -5 * MINUTE - 1, 'behind'],
    ['a year back', -365 * DAY, 'behind'],
    ['after a month', 31 * DAY, 'right'],
    ['after more than a month, or a date that jumped', 31 * DAY + 1, 'ahead'],
  ] as const)('%s (%i ms) is taken for %s', (_, difference, expected) => {
    const lastSeen = at(10, '19:00')
    expect(checkClock(lastSeen, lastSeen + difference)).toBe(expected)
  })

  it('is in the month that the wall of the loket shows', () => {
    const newYear = Date.UTC(2023, 11, 31, 23, 30)
    expect(currentMonth(hia, newYear)).toBe('2024-01')
    expect(currentMonth({ ...hia, timeZone: 'UTC' }, newYear)).toBe('2023-12')
  })
})
