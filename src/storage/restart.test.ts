import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { must, type Running, setUp } from '../../scripts/headless/tablet.ts'
import { totalsOf } from '../../scripts/headless/work.ts'
import { carryOut, commandsArbitrary } from '../../tests/support/commands.ts'
import { at, hia } from '../../tests/support/disclosure.ts'
import { tries } from '../../tests/support/runs.ts'
import { totalsSpan } from '../../tests/support/work.ts'
import type { MonthTotals } from '../domain/book/ledger.ts'
import { DAY } from '../domain/calendar.ts'
import { NOT_ASKED } from '../domain/disclosure/questions.ts'
import type { Release } from '../domain/disclosure/release.ts'
import { outcomesOfHour } from '../domain/outcome.ts'
import { monthsOfHalfYear, monthsOfQuarter } from '../domain/quarter.ts'
import { addTally, emptyTally, tallyOfCountedVisit, tallyOfVisit } from '../domain/tally.ts'
import { isRecorded, type VisitRecord, type WalkInHour } from '../domain/walk-in-hour.ts'
import type { VisitRow } from '../records/stored.ts'
import { visitIdsOf } from './rows.ts'

/** All that the screens can ask. */
async function shown({ book, hours, outbox }: Running) {
  const { ledger, hour, visits, months } = book.book.getState()
  return {
    ledger,
    hour,
    visits: [...visits].toSorted(([a], [b]) => a.localeCompare(b)),
    months: [...months].toSorted(([a], [b]) => a.localeCompare(b)),
    span: totalsSpan(book.book.getState()),
    totals: must(await totalsOf(book, 'all', '2023-10')),
    recent: must(await hours.recent()),
    releases: outbox.releases.getState(),
  }
}

/** The rows on the disk, opened with the keys of the tablet. */
async function stored({ store }: Running) {
  const all = async <T>(table: 'hours' | 'visits' | 'months') => {
    const read = await store.readAll(table)
    if (!read.ok) throw new Error(read.error)
    return read.value as readonly { readonly id: string; readonly value: T }[]
  }
  const hours = (await all<WalkInHour>('hours')).map(({ value }) => value)
  const rows = await all<VisitRow>('visits')
  return {
    hours,
    // A row may also hold only the record that undo would put back.
    visits: rows.flatMap(({ value: { record } }) => (record ? [record as VisitRecord] : [])),
    rows: rows.map(({ id }) => id),
    months: (await all<MonthTotals>('months')).map(({ value }) => value),
  }
}

const runs = { numRuns: tries(100) }

describe('after any commands in any order', () => {
  it('a restart shows what was shown before it', async () => {
    await fc.assert(
      fc.asyncProperty(commandsArbitrary(60), async (commands) => {
        const { device, tablet } = await carryOut(commands, hia, at(0, '19:00'))
        const before = await shown(tablet)
        expect(await shown(await device.restart())).toEqual(before)
      }),
      runs,
    )
  })

  it('the kept months equal a recount of every closed hour on the disk', async () => {
    await fc.assert(
      fc.asyncProperty(commandsArbitrary(60), async (commands) => {
        const { tablet } = await carryOut(commands, hia, at(0, '19:00'))
        const { hours, visits, rows, months } = await stored(tablet)
        for (const month of months) {
          const closed = hours.filter(({ date, closedAt }) => closedAt !== null && date.startsWith(month.month))
          expect(month.hours.map(({ id }) => id).toSorted()).toEqual(closed.map(({ id }) => id).toSorted())
          expect(month.tally).toEqual(closed.map((hour) => recount(hour, visits)).reduce(addTally, emptyTally))
        }
        // And no visit stays behind that no hour knows.
        const known = hours.flatMap(({ entries }) => entries.filter(({ state }) => state !== 'counted'))
        expect(visits.map(({ id }) => id).toSorted()).toEqual(known.map(({ id }) => id).toSorted())
        const kept = new Set<string>(hours.flatMap(visitIdsOf))
        expect(rows.filter((id) => !kept.has(id))).toEqual([])
        const counted = months.flatMap((month) => month.hours)
        expect(counted.map(({ id }) => id).toSorted()).toEqual(
          hours
            .filter(({ closedAt }) => closedAt !== null)
            .map(({ id }) => id)
            .toSorted(),
        )
      }),
      runs,
    )
  })

  it('[D1] [D2] a message says what its months said when it was drawn, and each period has one', async () => {
    await fc.assert(
      fc.asyncProperty(commandsArbitrary(60), async (commands) => {
        const drawn: string[] = []
        const { device, tablet } = await carryOut(commands, hia, at(0, '19:00'), ({ book, outbox }) =>
          outbox.releases.subscribe((after = [], before = []) => {
            for (const { id, release } of after.filter((each) => !before.some(({ row }) => row === each.row))) {
              drawn.push(id)
              expectToSay(release, book.book.getState().months)
            }
          }),
        )
        await tablet.hours.close()
        device.clock.now += 100 * DAY
        must(await tablet.book.believeClock())
        device.clock.now += DAY
        must(await tablet.book.followCalendar())
        const { hour, ledger } = tablet.book.book.getState()
        const stored = tablet.outbox.releases.getState() ?? []
        expect(stored.map(({ id }) => id).toSorted()).toEqual(drawn.toSorted())
        const quarters = stored.map(({ release }) => release.quarter)
        expect(quarters).toEqual(ledger.drawn.quarters)
        // A hundred days on, the quarter of the first hour is over, after any steps in it.
        const dates = [...tablet.book.book.getState().months.values()].flatMap(({ hours }) =>
          hours.map(({ date }) => date),
        )
        const held = dates.some((date) => date < '2024')
        if (held && (hour?.closedAt !== null || !hour)) expect(quarters).toContain('2023-Q4')
      }),
      runs,
    )
  })

  it('would show a state that is kept in memory only', async () => {
    // The planted fault: a change that is shown without having been written.
    const { start, restart } = await setUp(hia, at(0, '19:00'))
    const tablet = await start()
    must(await tablet.hours.open(false))
    const state = tablet.book.book.getState()
    tablet.book.book.setState({ ...state, hour: null })
    const before = await shown(tablet)
    expect(await shown(await restart())).not.toEqual(before)
  })
})

describe('the span of the totals', () => {
  it('has no month for an hour that was opened by mistake', async () => {
    const { start } = await setUp(hia, at(0, '19:00'))
    const tablet = await start()
    must(await tablet.hours.open(false))
    must(await tablet.hours.undo())
    expect(totalsSpan(tablet.book.book.getState())).toBeNull()
  })
})

/** A message without noise equals the sum of the months of its periods. */
function expectToSay({ quarter, door, answers }: Release, months: ReadonlyMap<string, MonthTotals>): void {
  const sumOf = (wanted: readonly string[]) =>
    wanted.map((month) => months.get(month)?.tally ?? emptyTally).reduce(addTally, emptyTally)
  const { hours, hoursWithoutVisit, visits } = sumOf(monthsOfQuarter(quarter))
  expect(door).toEqual({ hours, hoursWithoutVisit, visits })
  if (!answers) return
  const tally = sumOf(monthsOfHalfYear(answers.halfYear))
  const { firstVisits, visitors, estimatedChildren } = tally
  expect(answers).toMatchObject({ firstVisits, visitors, estimatedChildren })
  for (const { question, answers: given } of answers.questions) {
    expect(given.reduce((sum, { count }) => sum + count, 0)).toBe(firstVisits)
    for (const { answer, count } of given)
      if (answer !== NOT_ASKED) expect(count).toBe(tally.answers[question]?.[answer] ?? 0)
  }
  for (const { question, answers: given } of answers.outcomes)
    expect(
      Object.fromEntries(given.filter(({ count }) => count !== 0).map(({ answer, count }) => [answer, count])),
    ).toEqual(tally.counts[question] ?? {})
}

/** The tally of an hour, recounted from its entries and the visits on the disk; contacts have no entry of their own. */
function recount(hour: WalkInHour, visits: readonly VisitRecord[]) {
  const came = hour.entries.map((entry) => {
    const record = visits.find(({ id }) => id === entry.id)
    return record && isRecorded(record) ? tallyOfVisit(record, hia) : tallyOfCountedVisit(hia)
  })
  const held = { ...emptyTally, hours: 1, hoursWithoutVisit: came.length === 0 ? 1 : 0, contacts: hour.tally.contacts }
  const { counts } = outcomesOfHour(visits.filter(({ id }) => hour.entries.some((entry) => entry.id === id)))
  return [...came, { ...emptyTally, counts }].reduce(addTally, held)
}
