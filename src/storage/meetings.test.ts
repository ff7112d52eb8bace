// Meetings and answers at closings, beside the hours: after any steps a month counts exactly the stored ones.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { must, type Running, setUp } from '../../scripts/headless/tablet.ts'
import { totalsOf } from '../../scripts/headless/work.ts'
import { at, hia } from '../../tests/support/disclosure.ts'
import { tries } from '../../tests/support/runs.ts'
import { createMeetings } from '../../tests/support/work.ts'
import type { MonthTotals } from '../domain/book/ledger.ts'
import { monthOf } from '../domain/calendar.ts'
import { MEETING_WITH, type Meeting, tallyOfMeeting } from '../domain/meeting.ts'
import { addTally, emptyTally } from '../domain/tally.ts'
import type { WalkInHour } from '../domain/walk-in-hour.ts'
import type { WrapUp } from '../domain/wrap-up.ts'

const meeting: Omit<Meeting, 'id'> = { date: '2023-10-10', theme: 'churches', with: 'church', people: 24 }

async function tabletAt(now: number) {
  const device = await setUp(hia, now)
  const tablet = await device.start()
  return { device, tablet, meetings: createMeetings(tablet.book) }
}

const counts = async ({ book }: Running) => must(await totalsOf(book, 'all', '2023-10')).tally

describe('a meeting', () => {
  it('is counted in its month, and in no hour or visit', async () => {
    const { tablet, meetings } = await tabletAt(at(0, '18:55'))
    must(await meetings.save(meeting))
    expect(await counts(tablet)).toEqual({
      ...emptyTally,
      counts: { meetings: { churches: 1 }, meetingPeople: { people: 24 }, meetingWith: { church: 1 } },
    })
  })

  it('is corrected, moved to another month, removed and put back, after a restart too', async () => {
    const { device, tablet, meetings } = await tabletAt(at(3, '18:55'))
    must(await meetings.save(meeting))
    const [id] = tablet.book.book.getState().meetings.keys()
    must(await meetings.save({ ...meeting, date: '2023-11-01', people: 8 }, id))
    expect((await counts(tablet)).counts['meetingPeople']).toEqual({ people: 8 })
    expect(must(await totalsOf(tablet.book, 'month', '2023-10')).tally).toEqual(emptyTally)
    const again = await device.restart()
    const later = createMeetings(again.book)
    expect([...again.book.book.getState().meetings.values()]).toEqual([
      { ...meeting, id, date: '2023-11-01', people: 8 },
    ])
    if (!id) throw new Error('no meeting')
    must(await later.remove(id))
    must(await later.remove(id))
    expect(await counts(again)).toEqual(emptyTally)
    must(await later.putBack({ ...meeting, id }))
    expect((await counts(again)).counts['meetings']).toEqual({ churches: 1 })
  })

  it('of years ago is corrected, removed and put back on its own day, and no new one is written down for it', async () => {
    const { device, tablet, meetings } = await tabletAt(at(3, '18:55'))
    const id = must(await meetings.save(meeting))
    device.clock.now = at(3 + 120, '18:55')
    must(await meetings.save({ ...meeting, people: 25 }, id))
    expect(await meetings.save(meeting)).toMatchObject({ ok: false })
    must(await meetings.remove(id))
    must(await meetings.putBack({ ...meeting, id }))
    expect((await counts(tablet)).counts['meetingPeople']).toEqual({ people: 24 })
    expect(await meetings.putBack({ ...meeting, id, date: '2099-01-01' })).toMatchObject({ ok: false })
  })

  it.each([
    ['a day to come', { date: '2023-10-12' }],
    ['a theme that the loket has not', { theme: 'gardening' }],
    ['nobody there', { people: 0 }],
  ])('is not counted with %s', async (_, change) => {
    const { tablet, meetings } = await tabletAt(at(0, '18:55'))
    expect(await meetings.save({ ...meeting, ...change })).toMatchObject({ ok: false })
    expect(await counts(tablet)).toEqual(emptyTally)
  })
})

type Command =
  | { readonly do: 'open' | 'count' | 'undo' | 'restart' }
  | { readonly do: 'close'; readonly wrapUp: WrapUp }
  | { readonly do: 'wait'; readonly hours: number }
  | { readonly do: 'reopen' | 'remove'; readonly which: number }
  | { readonly do: 'meet'; readonly which: number; readonly daysAgo: number; readonly meeting: Omit<Meeting, 'id'> }

const minutes = fc.constantFrom(0, 15, 90)
const wrapUp = fc.record(
  {
    time: fc.record({ preparation: minutes, hour: minutes, travel: minutes, counsellors: fc.constantFrom(1, 2, 4) }),
    anonymity: fc.record({ corridor: fc.constantFrom('yes', 'no') }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
)
const command = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('open', 'count', 'undo', 'undo') }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('close'), wrapUp }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constantFrom('reopen', 'remove'), which: fc.nat(5) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('meet'),
      which: fc.nat(5),
      daysAgo: fc.constantFrom(0, 1, 30),
      meeting: fc.record({
        date: fc.constant(''),
        theme: fc.constantFrom('churches', 'neutral'),
        with: fc.constantFrom(...MEETING_WITH),
        people: fc.integer({ min: 1, max: 500 }),
      }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('wait'), hours: fc.constantFrom(1, 24, 200) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart') }) },
) as fc.Arbitrary<Command>

/** Everything on the disk, opened. */
async function stored({ store }: Running) {
  const all = async <T>(table: 'hours' | 'months' | 'meetings') =>
    must(await store.readAll(table)).map(({ value }) => value as T)
  return {
    hours: await all<WalkInHour>('hours'),
    months: await all<MonthTotals>('months'),
    meetings: await all<Meeting>('meetings'),
  }
}

it('after any closings, reopenings, undoings and meetings the kept months equal a recount', async () => {
  const profile = { ...hia, locations: [{ id: 'north', label: { nl: 'Noord', en: 'North' } }], detailDays: 365 }
  await fc.assert(
    fc.asyncProperty(fc.array(command, { maxLength: 40, size: 'max' }), async (commands) => {
      const device = await setUp(profile, at(0, '18:55'))
      let tablet = await device.start()
      for (const command of commands) {
        device.clock.now += 60_000
        const { hours, book } = tablet
        const meetings = createMeetings(book)
        const ids = [...book.book.getState().meetings.keys()]
        const held = command.do === 'reopen' ? must(await hours.recent()) : []
        if (command.do === 'open') await hours.open(true, 'north')
        else if (command.do === 'count') await hours.countVisit()
        else if (command.do === 'undo') await hours.undo()
        else if (command.do === 'close') await hours.close(command.wrapUp)
        else if (command.do === 'restart') tablet = await device.restart()
        else if (command.do === 'wait') device.clock.now += command.hours * 3_600_000
        else if (command.do === 'reopen') {
          const hour = held[command.which % held.length]?.hour
          if (hour) await hours.reopen(hour.id)
        } else if (command.do === 'remove') {
          const id = ids[command.which % ids.length]
          if (id) must(await meetings.remove(id))
        } else if (command.do === 'meet') {
          // Half of the time one that is there is corrected.
          const id = command.which % 2 === 0 ? ids[command.which % ids.length] : undefined
          const date = new Date(device.clock.now - command.daysAgo * 86_400_000).toISOString().slice(0, 10)
          must(await meetings.save({ ...command.meeting, date }, id))
        }
      }
      const { hours, months, meetings } = await stored(tablet)
      for (const { month, tally } of months) {
        const closed = hours.filter(({ date, closedAt }) => closedAt !== null && monthOf(date) === month)
        const held = meetings.filter(({ date }) => monthOf(date) === month)
        expect(tally).toEqual(
          [...closed.map((hour) => hour.tally), ...held.map(tallyOfMeeting)].reduce(addTally, emptyTally),
        )
        // The answers at a closing count once.
        for (const hour of closed) expect(hour.tally.counts['location-north']).toMatchObject({ hours: 1 })
      }
      const counted = months.flatMap(({ tally }) => Object.values(tally.counts['meetings'] ?? {}))
      expect(counted.reduce((sum, each) => sum + each, 0)).toBe(meetings.length)
    }),
    { numRuns: tries(60) },
  )
})
