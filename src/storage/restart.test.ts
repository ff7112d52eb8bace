import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { carryOut, commandsArbitrary } from '../../tests/support/commands.ts'
import { at, hia } from '../../tests/support/disclosure.ts'
import { must, type Running, setUp } from '../../tests/support/tablet.ts'
import type { MonthTotals } from '../domain/book/ledger.ts'
import { addTally, emptyTally, tallyOfCountedVisit, tallyOfVisit } from '../domain/tally.ts'
import { isRecorded, type VisitRecord, type WalkInHour } from '../domain/walk-in-hour.ts'
import type { VisitRow } from '../records/stored.ts'
import { visitIdsOf } from './rows.ts'
import { totalsOf, totalsSpan } from './totals.ts'

/** All that the screens can ask. */
async function shown({ book, hours, outbox }: Running) {
  const { ledger, hour, visits, monthRows } = book.state.getState()
  return {
    ledger,
    hour,
    visits: [...visits].toSorted(([a], [b]) => a.localeCompare(b)),
    months: Object.keys(monthRows).toSorted(),
    span: totalsSpan(book.state.getState()),
    totals: must(await totalsOf(book, 'all', '2023-10')),
    recent: must(await hours.recent()),
    releases: outbox.releases.getState(),
  }
}

/** What lies on the disk, opened with the keys of the tablet. */
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
    // A row may also hold no more than what undo would put back.
    visits: rows.flatMap(({ value: { record } }) => (record ? [record as VisitRecord] : [])),
    rows: rows.map(({ id }) => id),
    months: (await all<MonthTotals>('months')).map(({ value }) => value),
  }
}

const runs = { numRuns: 100 }

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

  it('the releases and what waits add up to the closed hours, each counted once', async () => {
    await fc.assert(
      fc.asyncProperty(commandsArbitrary(60), async (commands) => {
        const { device, tablet } = await carryOut(commands, hia, at(0, '19:00'))
        device.clock.now += 24 * 3_600_000
        must(await tablet.book.followCalendar())
        const { months } = await stored(tablet)
        const held = months.map((month) => month.tally).reduce(addTally, emptyTally)
        const { stream } = tablet.book.state.getState().ledger
        const releases = (tablet.outbox.releases.getState() ?? []).map(({ release }) => release)
        const weeks = [...releases.filter((release) => release.kind === 'week'), ...Object.values(stream.weeks)]
        expect(weeks.reduce((sum, { hours }) => sum + hours, 0)).toBe(held.hours)
        expect(weeks.reduce((sum, { hoursWithoutVisit }) => sum + hoursWithoutVisit, 0)).toBe(held.hoursWithoutVisit)
        expect(weeks.reduce((sum, { visits }) => sum + visits, 0)).toBe(held.visits)
        const blocks = releases.filter((release) => release.kind === 'block')
        const inBlocks = blocks.reduce((sum, { firstVisits }) => sum + firstVisits, 0)
        expect(inBlocks + stream.pending.firstVisits).toBe(held.firstVisits)
      }),
      runs,
    )
  })

  it('would show a state that is kept in memory only', async () => {
    // The planted fault: a change that is shown without having been written.
    const { start, restart } = await setUp(hia, at(0, '19:00'))
    const tablet = await start()
    must(await tablet.hours.open(false))
    const state = tablet.book.state.getState()
    tablet.book.state.setState({ ...state, hour: null })
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
    expect(totalsSpan(tablet.book.state.getState())).toBeNull()
  })
})

/** What an hour adds up to by its entries and the visits on the disk; contacts have no entry of their own. */
function recount(hour: WalkInHour, visits: readonly VisitRecord[]) {
  const came = hour.entries.map((entry) => {
    const record = visits.find(({ id }) => id === entry.id)
    return record && isRecorded(record) ? tallyOfVisit(record, hia) : tallyOfCountedVisit(hia)
  })
  const held = { ...emptyTally, hours: 1, hoursWithoutVisit: came.length === 0 ? 1 : 0, contacts: hour.tally.contacts }
  return came.reduce(addTally, held)
}
