// A tablet whose date was wrong for a while, and the hours that were held then.
import { describe, expect, it } from 'vitest'
import { arriveAt, must, PASSPHRASE, type Running, setUp, type TestTablet } from '../../scripts/headless/tablet.ts'
import { totalsOf } from '../../scripts/headless/work.ts'
import { addBram, BRAMS } from '../../tests/support/colleague.ts'
import { AUTHOR, at, hia } from '../../tests/support/disclosure.ts'
import { createFollowUps } from '../../tests/support/work.ts'
import { DAY } from '../domain/calendar.ts'
import { newDraft } from '../domain/visit.ts'
import { ownNotes } from './notes.ts'

const YEAR = 365 * DAY
const answers = {
  party: 'couple',
  returning: 'no',
  helpQuestion: 'repair',
  stage: 'deepened',
  estimatedChildren: 'n2',
  next: 'ready',
}

async function hold(device: TestTablet, tablet: Running, note: string, more: { givesCode?: true } = {}) {
  must(await tablet.hours.open(true))
  const id = must(await tablet.hours.startIntake())
  must(await tablet.intakes.record({ ...newDraft(id, AUTHOR, device.clock.now), answers, note, ...more }))
  must(await tablet.hours.close())
}

/** A tablet that was used every week, up to the hour of week 4. */
async function used() {
  const device = await setUp(hia, at(0, '19:00'))
  const tablet = await device.start()
  for (let week = 0; week < 5; week++) {
    device.clock.now = at(week, '19:00')
    await hold(device, tablet, `notitie ${week}`)
  }
  return { device, tablet }
}

const textsOf = async ({ store }: Running) =>
  must(await ownNotes(store))
    .map(({ text }) => text)
    .toSorted()
const rowsOf = async ({ database }: Running) => ({
  notes: await database.rows('notes').count(),
  hours: await database.rows('hours').count(),
})

describe('an hour that was opened years back', () => {
  it('keeps its note and stays in sight, and gets its own date with all that belongs to it', async () => {
    const { device, tablet } = await used()
    device.clock.now = at(5, '19:00') - 3 * YEAR
    await hold(device, tablet, 'van vanavond', { givesCode: true })
    const wrong = tablet.book.book.getState().hour?.date ?? ''
    expect(wrong).toBe('2020-11-15')

    // The right date, and days of use after it.
    device.clock.now = at(5, '20:00')
    must(await tablet.book.believeClock())
    await arriveAt(device, tablet, at(6, '12:00'))
    must(await tablet.book.followCalendar())
    expect(await textsOf(tablet)).toContain('van vanavond')
    expect(tablet.book.book.getState().ledger.drawn).toEqual({ since: '2023-Q4', quarters: [], halfYears: [] })

    const [hour] = must(await tablet.hours.recent()).filter(({ hour: { date } }) => date === wrong)
    expect(hour).toMatchObject({ reopenable: true })
    const again = await device.restart()
    must(await again.hours.reopen(hour?.hour.id as never))
    expect(await again.hours.moveTo('2024-01-01')).toEqual({ ok: false, error: { code: 'date-ahead' } })
    must(await again.hours.moveTo('2023-11-15'))
    must(await again.hours.close())

    const { book, store } = await device.restart()
    const { followUps, months } = book.book.getState()
    expect(months.get('2020-11')).toMatchObject({ hours: [], tally: { visits: 0, firstVisits: 0 } })
    expect(must(await totalsOf(book, 'all', '2023-11')).tally).toMatchObject({ hours: 6, visits: 6, firstVisits: 6 })
    expect([...followUps.values()]).toMatchObject([{ since: '2023-11-15', conversations: [{ date: '2023-11-15' }] }])
    const [note] = must(await ownNotes(store)).filter(({ text }) => text === 'van vanavond')
    expect(note).toMatchObject({ date: '2023-11-15' })
    must(await createFollowUps(book).end([...followUps.keys()][0] as never, 'completed'))
    expect(must(await totalsOf(book, 'month', '2023-11')).tally.counts).toMatchObject({ track: { single: 3 } })
  })
})

describe('an unlock under a date that jumped', () => {
  it('of twenty-five days draws nothing and erases nothing', async () => {
    const device = await setUp(hia, at(10, '19:00'))
    const tablet = await device.start()
    await hold(device, tablet, 'van deze week')
    const before = await rowsOf(tablet)
    device.clock.now += 25 * DAY
    must(await tablet.book.followCalendar())
    expect(tablet.outbox.releases.getState()).toEqual([])
    expect(await rowsOf(tablet)).toEqual(before)
    device.clock.now = at(11, '19:00')
    await hold(device, tablet, 'van een week later')
    await arriveAt(device, tablet, at(13, '12:00'))
    must(await tablet.book.followCalendar())
    // Both hours are in the message of their quarter.
    expect(tablet.outbox.releases.getState()).toMatchObject([{ release: { door: { hours: 2, visits: 2 } } }])
  })

  it('leaves notes, however often it jumps by thirty days', async () => {
    const { device } = await used()
    for (let jump = 0; jump < 3; jump++) {
      device.clock.now += 30 * DAY
      must(await (await device.restart()).book.followCalendar())
    }
    expect(await textsOf(await device.restart())).toHaveLength(5)
  })

  it('by a person without the right moves nothing at all', async () => {
    const { device, tablet } = await used()
    await addBram(device, tablet, ['pilotLead'])
    const ours = await device.unlock(PASSPHRASE)
    const [before, { ledger }] = [await rowsOf(ours), ours.book.book.getState()]
    for (const days of [30, 60, 90, 400, 401, 402]) {
      device.clock.now = at(4, '19:00') + days * DAY
      const theirs = await device.unlock(BRAMS)
      must(await theirs.book.followCalendar())
      expect([await rowsOf(theirs), theirs.book.book.getState().ledger]).toEqual([before, ledger])
      expect(theirs.may('confirm-date')).toBe(false)
    }
    // Even where the service says that the terms are over: a counsellor's next unlock erases.
    const theirs = await device.unlock(BRAMS)
    must(await theirs.book.hearService(device.clock.now))
    expect(await rowsOf(theirs)).toEqual(before)
    must(await (await device.unlock(PASSPHRASE)).book.followCalendar())
    expect(await rowsOf(await device.unlock(PASSPHRASE))).toEqual({ notes: 0, hours: 0 })
  })
})

describe('a tablet that was set up a year ahead', () => {
  it.each(['a person', 'the service'])('shares the quarter that it is in, once %s has said the date', async (who) => {
    const device = await setUp(hia, at(0, '19:00') + YEAR)
    const tablet = await device.start()
    must(await tablet.book.followCalendar())
    device.clock.now = at(0, '19:00')
    must(who === 'a person' ? await tablet.book.believeClock() : await tablet.book.hearService(device.clock.now))
    await hold(device, tablet, 'van vanavond')
    await arriveAt(device, tablet, at(13, '12:00'))
    must(await tablet.book.believeClock())
    await arriveAt(device, tablet, at(14, '12:00'))
    must(await tablet.book.followCalendar())
    expect(tablet.outbox.releases.getState()).toMatchObject([{ release: { quarter: '2023-Q4', door: { hours: 1 } } }])
  })
})

describe('the service’s date', () => {
  it('settles the tablet’s own, and takes back what days of use ahead of it had settled', async () => {
    const device = await setUp(hia, at(0, '19:00') + YEAR)
    const tablet = await device.start()
    for (const days of [0, 1, 2]) {
      device.clock.now = at(0, '19:00') + YEAR + days * DAY
      must(await tablet.book.followCalendar())
    }
    device.clock.now = at(0, '19:00')
    must(await tablet.book.hearService(device.clock.now))
    expect(tablet.book.book.getState().ledger).toMatchObject({
      drawn: { since: '2023-Q4' },
      signs: { settled: '2023-10-11', used: ['2023-10-11'] },
    })
  })

  it('that differs from the tablet’s settles no day that the tablet has not seen', async () => {
    const { device, tablet } = await used()
    must(await tablet.book.hearService(device.clock.now + YEAR))
    expect(tablet.book.book.getState().ledger.signs.settled).toBe('2023-11-08')
  })
})
