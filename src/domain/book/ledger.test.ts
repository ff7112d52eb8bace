import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  at,
  heldHour,
  hia,
  NOTHING_SHARED,
  type Schedule,
  scheduleArbitrary,
  source,
} from '../../../tests/support/disclosure.ts'
import { monthOf, weekOf } from '../calendar.ts'
import { advance, isFrozen } from '../disclosure/stream.ts'
import { addTally, emptyTally } from '../tally.ts'
import { reopenWalkInHour, undo, type WalkInHour } from '../walk-in-hour.ts'
import {
  checkClock,
  currentMonth,
  type Ledger,
  type MonthTotals,
  newLedger,
  newMonth,
  resumeBooks,
  settle,
} from './ledger.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** A tablet's books and hours, the plain way: every hour by its week, closed or not. */
class Books {
  ledger: Ledger = newLedger(hia, at(0, '18:00'))
  readonly months = new Map<string, MonthTotals>()
  readonly hours: WalkInHour[] = []
  private readonly schedule: Schedule

  constructor(schedule: Schedule) {
    this.schedule = schedule
  }

  /** Takes the hour of this week through `step`; false when the ledger will not have it. */
  change(week: number, after: WalkInHour | null): boolean {
    const before = this.hours[week] ?? null
    const hour = after ?? before
    if (!hour) return false
    const month = monthOf(hour.date)
    const settled = settle(this.ledger, this.months.get(month) ?? newMonth(month), before, after)
    if (!settled.ok) return false
    this.ledger = settled.value.ledger
    this.months.set(month, settled.value.month)
    if (settled.value.hour) this.hours[week] = settled.value.hour
    return true
  }

  hold(week: number): void {
    this.follow(week)
    this.change(week, heldHour(week, this.schedule[week] ?? []))
  }

  follow(week: number): void {
    const open = this.hours.find(({ closedAt }) => closedAt === null) ?? null
    const { stream } = advance(this.ledger.stream, hia, source, at(week, '18:00'), open)
    this.ledger = { ...this.ledger, stream }
  }

  /** [D11] As if the tablet had just been restored, and the service had this. */
  resume(week: number): void {
    const open = this.hours.findIndex(({ closedAt }) => closedAt === null)
    const date = heldHour(week, []).date
    const blocks = this.ledger.stream.blocks + (week % 2)
    const standing = { ...NOTHING_SHARED, week: weekOf(date), blocks, blockClosed: blocks === 0 ? null : monthOf(date) }
    const { ledger, hour } = resumeBooks(this.ledger, this.hours[open] ?? null, standing)
    this.ledger = ledger
    if (hour) this.hours[open] = hour
  }

  recount() {
    const closed = this.hours.filter(({ closedAt }) => closedAt !== null)
    const sum = (hours: readonly WalkInHour[]) => hours.map(({ tally }) => tally).reduce(addTally, emptyTally)
    for (const [key, { hours, tally }] of this.months) {
      const own = closed.filter((hour) => monthOf(hour.date) === key)
      expect(hours.map(({ id }) => id).toSorted()).toEqual(own.map(({ id }) => id).toSorted())
      expect(hours.reduce((sum, { visits }) => sum + visits, 0)).toBe(tally.visits)
      expect(tally).toEqual(sum(own))
    }
    const { stream } = this.ledger
    const waiting = closed.filter(
      ({ accepted }) => !stream.blockClosed || (accepted?.month ?? '') >= stream.blockClosed,
    )
    // What is counted beside visits stays in the month.
    expect(stream.pending).toEqual({ ...sum(waiting), counts: {} })
    const open = closed.filter(({ accepted }) => (accepted?.week ?? '') >= stream.week)
    for (const [week, { hours, visits }] of Object.entries(stream.weeks)) {
      const own = sum(open.filter(({ accepted }) => accepted?.week === week))
      expect({ hours, visits }).toEqual({ hours: own.hours, visits: own.visits })
    }
    expect(Object.keys(stream.weeks).toSorted()).toEqual(
      [...new Set(open.map((hour) => hour.accepted?.week))].toSorted(),
    )
  }
}

describe('the books', () => {
  it('equal a recount of the closed hours after any closing, reopening, undoing and resuming', () => {
    const action = fc.record({
      do: fc.constantFrom('hold', 'hold', 'hold', 'reopen', 'undo', 'close', 'resume'),
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
          if (what === 'resume') books.resume(which % Math.max(1, hours.length))
          if (!hour) continue
          if (what === 'reopen' && !anyOpen) {
            const open = reopenWalkInHour(hour, at(hours.length, '19:00'))
            const frozen = hour.accepted !== null && isFrozen(books.ledger.stream, hour.accepted)
            if (open.ok) expect(books.change(week, open.value)).toBe(!frozen)
          }
          if (what === 'undo' && hour.last && hour.closedAt === null) books.change(week, undo(hour))
          if (what === 'close' && hour.closedAt === null) books.change(week, heldHour(week, schedule[week] ?? []))
          books.recount()
        }
      }),
      { numRuns: 500 },
    )
  })

  it('are not touched by an hour that stays open', () => {
    const month = newMonth('2023-10')
    const ledger = newLedger(hia, at(0, '18:00'))
    const open = { ...heldHour(0, []), closedAt: null }
    const settled = settle(ledger, month, null, open)
    expect(settled).toEqual({ ok: true, value: { hour: open, month, ledger: { ...ledger, current: open.id } } })
    expect(settled.ok && settled.value.month).toBe(month)
  })

  it('remember under which month and week an hour was accepted', () => {
    const settled = settle(newLedger(hia, at(0, '18:00')), newMonth('2023-10'), null, heldHour(0, []))
    expect(settled.ok && settled.value.hour?.accepted).toEqual({ month: '2023-10', week: weekOf('2023-10-11') })
  })

  it('[D4] do not give back an hour whose week was frozen', () => {
    const books = new Books([[]])
    books.hold(0)
    books.follow(1)
    const hour = books.hours[0] ?? null
    const open = hour && reopenWalkInHour(hour, at(1, '19:00'))
    const settled = open?.ok && settle(books.ledger, newMonth('2023-10'), hour, open.value)
    expect(settled).toEqual({ ok: false, error: 'period-shared' })
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
