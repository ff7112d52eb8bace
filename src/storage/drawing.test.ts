// [D5] [D6] [D7] When a tablet draws its messages, that each is drawn once under any fault of the disk, and that none
// changes.
import { describe, expect, it } from 'vitest'
import { fairBelow } from '../../scripts/headless/chance.ts'
import { arriveAt, must, passUntil, type Running, setUp, type TestTablet } from '../../scripts/headless/tablet.ts'
import { totalsOf } from '../../scripts/headless/work.ts'
import { AUTHOR, at, hia } from '../../tests/support/disclosure.ts'
import { failWrites } from '../../tests/support/disk.ts'
import { noiseless } from '../../tests/support/noiseless.ts'
import { createFollowUps } from '../../tests/support/work.ts'
import { DAY } from '../domain/calendar.ts'
import type { DrawBelow } from '../domain/disclosure/noise.ts'
import { newDraft } from '../domain/visit.ts'

const answers = { party: 'couple', returning: 'no', helpQuestion: 'repair', estimatedChildren: 'n2', next: 'ready' }
/** A Wednesday: 27 December 2023, and the one after it. */
const [LAST, NEXT] = [11, 12]

async function begun(below?: DrawBelow) {
  const device = await setUp(hia, at(0, '18:00'), undefined, below)
  return { device, tablet: await device.start() }
}

async function record({ hours, intakes, book }: Running, more: { givesCode?: true } = {}) {
  const id = must(await hours.startIntake())
  must(await intakes.record({ ...newDraft(id, AUTHOR, book.clock()), answers, ...more }))
  return id
}

/** An hour of that week with one couple. */
async function hold(device: TestTablet, tablet: Running, week: number) {
  await passUntil(device, tablet, at(week, '19:00'))
  must(await tablet.hours.open(false))
  await record(tablet)
  must(await tablet.hours.close())
}

const idsOf = ({ outbox }: Running) =>
  outbox.releases.getState()?.map(({ release, id }) => id.replace(release.tablet, ''))
const messagesOf = ({ outbox }: Running) => outbox.releases.getState()?.map(({ row, message }) => [row, message])
const tallyOf = async ({ book }: Running) => must(await totalsOf(book, 'all', '2023-10')).tally

/** Of each half-year that was drawn: how many had one conversation, several, or a trajectory. */
const tracksOf = ({ outbox }: Running) =>
  outbox.releases
    .getState()
    ?.flatMap(({ release }) => release.answers?.outcomes.filter(({ question }) => question === 'track') ?? [])
    .map(({ answers: given }) => given.map(({ count }) => count))

describe('[D6] a message', () => {
  it('is drawn at the first step of the second day of use after its quarter, whatever that step is', async () => {
    for (const step of [
      ({ book }: Running) => book.followCalendar(),
      ({ hours }: Running) => hours.open(false),
      ({ book }: Running) => book.saveProfile({ ...hia, noteDays: 30 }),
    ]) {
      const { device, tablet } = await begun()
      await passUntil(device, tablet, at(LAST, '19:00'))
      expect(idsOf(tablet)).toEqual([])
      await arriveAt(device, tablet, at(NEXT, '19:00'))
      must(await step(tablet))
      expect(idsOf(tablet)).toEqual(['.2023-Q4.2023-H2'])
    }
  })

  it('waits for the hour that is open on the boundary, and has that hour once it is closed', async () => {
    const { device, tablet } = await begun(noiseless())
    await passUntil(device, tablet, at(LAST, '19:00'))
    must(await tablet.hours.open(false))
    await record(tablet)
    await arriveAt(device, tablet, at(NEXT, '18:00'))
    must(await tablet.book.followCalendar())
    expect(idsOf(await device.restart())).toEqual([])
    const again = await device.restart()
    await record(again)
    must(await again.hours.close())
    must(await again.book.followCalendar())
    expect(again.outbox.releases.getState()).toMatchObject([
      { release: { quarter: '2023-Q4', door: { hours: 1, visits: 2 }, answers: { firstVisits: 2, visitors: 4 } } },
    ])
  })

  it('is drawn while an hour of the next quarter is open', async () => {
    const { device, tablet } = await begun()
    await passUntil(device, tablet, at(LAST, '19:00'))
    await arriveAt(device, tablet, at(NEXT, '19:00'))
    must(await tablet.hours.open(false))
    must(await tablet.hours.countVisit())
    expect(idsOf(tablet)).toEqual(['.2023-Q4.2023-H2'])
  })

  it('is drawn by no clock that is not believed; then all that are due, and the one before first', async () => {
    const { device, tablet } = await begun()
    await hold(device, tablet, 0)
    for (const now of [at(52, '12:00'), at(-52, '12:00')]) {
      device.clock.now = now
      must(await tablet.book.followCalendar())
      must(await (await device.restart()).book.followCalendar())
      expect(idsOf(await device.restart())).toEqual([])
    }
    const again = await device.restart()
    device.clock.now = at(52, '12:00')
    must(await again.book.believeClock())
    expect(idsOf(again)).toEqual([])
    device.clock.now += DAY
    must(await again.book.followCalendar())
    const all = ['.2023-Q4.2023-H2', '.2024-Q1', '.2024-Q2.2024-H1', '.2024-Q3']
    expect(idsOf(again)).toEqual(all)
    expect(idsOf(await device.restart())).toEqual(all)
  })

  it('is not held back by a disk on which there is nothing but messages', async () => {
    const { device, tablet } = await begun()
    await passUntil(device, tablet, at(3 * 52, '12:00'))
    const { drawn } = tablet.book.book.getState().ledger
    expect(drawn.quarters).toHaveLength(12)
    expect(drawn.halfYears).toEqual(['2023-H2', '2024-H1', '2024-H2', '2025-H1', '2025-H2', '2026-H1'])
  })
})

describe('[D5] a message is drawn once', () => {
  /** Counts the choices of which noise is made: none is made where nothing is drawn. */
  function counting() {
    const count = { choices: 0 }
    const below: DrawBelow = (limit) => {
      count.choices++
      return fairBelow(limit)
    }
    return { count, below }
  }

  async function due() {
    const { count, below } = counting()
    const { device, tablet } = await begun(below)
    await hold(device, tablet, LAST)
    await arriveAt(device, tablet, at(NEXT, '12:00'))
    return { device, tablet, count }
  }

  it('though it could not be written: the same noise and the same signature are tried again', async () => {
    const { device, tablet, count } = await due()
    const repair = failWrites(tablet.database, 'releases', () => new DOMException('full', 'QuotaExceededError'))
    expect((await tablet.book.followCalendar()).ok).toBe(false)
    const { choices } = count
    expect(choices).toBeGreaterThan(100)
    // Any step tries it first, and is refused with it.
    expect((await tablet.hours.open(false)).ok).toBe(false)
    repair()
    must(await tablet.hours.open(false))
    expect(count.choices).toBe(choices)
    expect(messagesOf(await device.restart())).toEqual(messagesOf(tablet))
  })

  it('where it stands on the disk and only seemed to fail, in this page and in the next', async () => {
    for (const goOn of [
      async (device: TestTablet) => device.restart(),
      async (device: TestTablet, tablet: Running) => {
        must(await tablet.book.followCalendar())
        expect(messagesOf(tablet)).toHaveLength(1)
        const again = await device.restart()
        expect(messagesOf(again)).toEqual(messagesOf(tablet))
        return again
      },
    ]) {
      const { device, tablet, count } = await due()
      const commit = IDBTransaction.prototype.commit
      IDBTransaction.prototype.commit = function () {
        this.oncomplete = () => {
          device.files.free = 0
          this.onabort?.(new Event('abort'))
        }
        IDBTransaction.prototype.commit = commit
        commit.call(this)
      }
      expect(await tablet.book.followCalendar()).toEqual({ ok: false, error: { code: 'storage-full' } })
      expect(messagesOf(tablet)).toEqual([])
      device.files.free = Number.POSITIVE_INFINITY
      const { choices } = count
      const again = await goOn(device, tablet)
      must(await again.book.followCalendar())
      expect(count.choices).toBe(choices)
      expect(idsOf(again)).toEqual(['.2023-Q4.2023-H2'])
    }
  })

  it('though the page is loaded anew, however often, and whatever time passes', async () => {
    const { device, tablet, count } = await due()
    must(await tablet.book.followCalendar())
    const [drawn, { choices }] = [messagesOf(tablet), { ...count }]
    for (let days = 0; days < 80; days += 20) {
      const again = await device.restart()
      must(await again.book.followCalendar())
      expect(messagesOf(again)).toEqual(drawn)
      device.clock.now += 20 * DAY
    }
    expect(count.choices).toBe(choices)
  })

  it('by one of two tabs that both follow the calendar', async () => {
    const { device, tablet } = await due()
    const other = await device.start()
    const followed = await Promise.all([tablet.book.followCalendar(), other.book.followCalendar()])
    expect(followed.filter(({ ok }) => ok)).toHaveLength(1)
    const winner = followed[0].ok ? tablet : other
    const again = await device.restart()
    expect(messagesOf(again)).toHaveLength(1)
    expect(messagesOf(again)).toEqual(messagesOf(winner))
  })
})

describe('[D7] an hour that is corrected after its message was drawn', () => {
  async function corrected() {
    const { device, tablet } = await begun(noiseless())
    await hold(device, tablet, LAST)
    await arriveAt(device, tablet, at(NEXT, '18:00'))
    must(await tablet.book.followCalendar())
    const before = messagesOf(tablet)
    const [held] = must(await tablet.hours.recent())
    if (!held) throw new Error('no hour')
    return { device, tablet, before, held }
  }

  it('is said to be shared; one of the quarter that runs is not', async () => {
    const { device, tablet, held } = await corrected()
    expect(held).toMatchObject({ reopenable: true, shared: true })
    device.clock.now = at(NEXT, '19:00')
    must(await tablet.hours.open(false))
    must(await tablet.hours.close())
    expect(must(await tablet.hours.recent()).map(({ shared }) => shared)).toEqual([false, true])
  })

  it('counts on the tablet, and nothing is drawn for it', async () => {
    const { device, tablet, before, held } = await corrected()
    must(await tablet.hours.reopen(held.hour.id))
    await record(tablet)
    must(await tablet.hours.close())
    expect(await tallyOf(tablet)).toMatchObject({ visits: 2, firstVisits: 2, visitors: 4 })
    await passUntil(device, tablet, at(26, '12:00'))
    const [first, ...later] = tablet.outbox.releases.getState() ?? []
    expect([[first?.row, first?.message]]).toEqual(before)
    expect(first?.release).toMatchObject({ door: { visits: 1 }, answers: { firstVisits: 1 } })
    expect(later).toMatchObject([{ release: { quarter: '2024-Q1', door: { hours: 0, visits: 0 } } }])
  })

  it('brings the outcome of nobody into a second half-year', async () => {
    const { device, tablet, held } = await corrected()
    // The couple of that hour gets a code after all, and is followed until the next half-year.
    must(await tablet.hours.reopen(held.hour.id))
    const [visit] = tablet.book.book.getState().visits.values()
    if (!visit) throw new Error('no visit')
    must(await tablet.intakes.record({ ...visit, givesCode: true }))
    must(await tablet.hours.close())
    const [followUp] = tablet.book.book.getState().followUps.values()
    await passUntil(device, tablet, at(20, '12:00'))
    must(await createFollowUps(tablet.book).end(followUp?.id as never, 'completed'))
    await passUntil(device, tablet, at(40, '12:00'))
    expect(tracksOf(tablet)).toEqual([
      [1, 0, 0],
      [0, 0, 0],
    ])
  })

  it('brings no second outcome under a code that has an outcome already', async () => {
    const { device, tablet, held } = await corrected()
    // In the next half-year a code is given and its follow-up ends; then it turns out to be the couple of that hour.
    device.clock.now = at(NEXT, '19:00')
    must(await tablet.hours.open(false))
    await record(tablet, { givesCode: true })
    must(await tablet.hours.close())
    const [followUp] = tablet.book.book.getState().followUps.keys()
    must(await createFollowUps(tablet.book).end(followUp as never, 'completed'))
    must(await tablet.hours.reopen(held.hour.id))
    const [visit] = tablet.book.book.getState().visits.values()
    if (!visit) throw new Error('no visit')
    must(await tablet.intakes.record({ ...visit, followUp: followUp as never }))
    must(await tablet.hours.close())
    await passUntil(device, tablet, at(40, '12:00'))
    expect(tracksOf(tablet)).toEqual([
      [1, 0, 0],
      [0, 0, 0],
    ])
  })

  it('leaves to a follow-up the outcome that it had not shared', async () => {
    const { device, tablet } = await begun(noiseless())
    await passUntil(device, tablet, at(LAST, '19:00'))
    must(await tablet.hours.open(false))
    const id = await record(tablet, { givesCode: true })
    must(await tablet.hours.close())
    const hour = tablet.book.book.getState().hour?.id
    await arriveAt(device, tablet, at(NEXT, '18:00'))
    must(await tablet.book.followCalendar())
    // Something else of that visit is corrected.
    must(await tablet.hours.reopen(hour as never))
    const visit = tablet.book.book.getState().visits.get(id)
    if (!visit) throw new Error('no visit')
    must(await tablet.intakes.record({ ...visit, answers: { ...answers, arrival: 'appointment' } }))
    must(await tablet.hours.close())
    must(await createFollowUps(tablet.book).end(visit.followUp as never, 'completed'))
    await passUntil(device, tablet, at(40, '12:00'))
    expect(tracksOf(tablet)).toEqual([
      [0, 0, 0],
      [1, 0, 0],
    ])
  })
})
