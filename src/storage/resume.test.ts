// [D10] The state that a restored tablet learns stands on its disk as a whole or not at all.
import { describe, expect, it } from 'vitest'
import { must, passUntil, type Running, setUp } from '../../scripts/headless/tablet.ts'
import { totalsOf } from '../../scripts/headless/work.ts'
import { AUTHOR, at, hia, NOTHING_SHARED } from '../../tests/support/disclosure.ts'
import { failWrites } from '../../tests/support/disk.ts'
import { createFollowUps } from '../../tests/support/work.ts'
import type { FollowUpId } from '../domain/follow-up.ts'
import { newDraft } from '../domain/visit.ts'
import type { Standing } from '../protocol/standing.ts'
import type { TableName } from '../records/stored.ts'

const standing: Standing = { quarters: ['2023-Q4'], halfYears: ['2023-H2'] }
const answers = { party: 'couple', returning: 'no', helpQuestion: 'repair', estimatedChildren: 'n2' }

/** A tablet that was just restored, with a closed hour, an open one, and a follow-up. */
async function paused() {
  const device = await setUp(hia, at(0, '19:00'))
  const tablet = await device.start()
  must(await tablet.book.changeSettings({ restoredAt: device.clock.now }))
  must(await tablet.hours.open(true))
  const id = must(await tablet.hours.startIntake())
  must(await tablet.intakes.record({ ...newDraft(id, AUTHOR, device.clock.now), answers, givesCode: true }))
  must(await tablet.hours.close())
  must(await tablet.hours.open(true))
  must(await tablet.hours.countVisit())
  const [followUp] = tablet.book.book.getState().followUps.keys()
  return { device, tablet, followUp: followUp as FollowUpId }
}

const onDisk = ({ book, settings }: Running) => ({
  state: book.book.getState(),
  restoredAt: settings.getState().restoredAt,
})
const tracksOf = async ({ book }: Running) => must(await totalsOf(book, 'all', '2023-10')).tally.counts['track']
const idsOf = ({ outbox }: Running) =>
  outbox.releases.getState()?.map(({ release, id }) => id.replace(release.tablet, ''))

describe('a book that resumes', () => {
  it('writes ledger, follow-ups and settings in one commit', async () => {
    const { device, tablet, followUp } = await paused()
    const revision = tablet.store.revision()
    must(await tablet.book.resume(standing))
    expect(tablet.store.revision()).toBe(revision + 1)
    const { state, restoredAt } = onDisk(await device.restart())
    expect(restoredAt).toBeNull()
    expect(state.ledger.drawn).toEqual({ since: '2023-Q4', ...standing })
    expect(state.followUps.get(followUp)?.counted).toEqual({ month: '2023-10', outcome: null })
    expect(state).toMatchObject({
      ledger: tablet.book.book.getState().ledger,
      hour: tablet.book.book.getState().hour,
    })
  })

  it.each<TableName>(['ledger', 'followUps', 'settings'])(
    'changes nothing when %s can not be written',
    async (table) => {
      const { device, tablet } = await paused()
      const before = onDisk(tablet)
      const repair = failWrites(tablet.database, table, () => new DOMException('full', 'QuotaExceededError'))
      expect(await tablet.book.resume(standing)).toEqual({ ok: false, error: { code: 'storage-full' } })
      expect(onDisk(tablet)).toEqual(before)
      repair()
      const again = await device.restart()
      const { ledger, hour, followUps } = before.state
      expect(onDisk(again)).toMatchObject({ state: { ledger, hour, followUps } })
      expect(again.settings.getState().restoredAt).not.toBeNull()
    },
  )

  it('takes its turn between the changes of an hour, which lose nothing', async () => {
    const { tablet } = await paused()
    const [counted, resumed, more, closed] = await Promise.all([
      tablet.hours.countVisit(),
      tablet.book.resume(NOTHING_SHARED),
      tablet.hours.countVisit(),
      tablet.hours.close(),
    ])
    for (const each of [counted, resumed, more, closed]) must(each)
    expect(must(await totalsOf(tablet.book, 'all', '2023-10')).tally).toMatchObject({ hours: 2, visits: 4 })
  })

  it('draws the messages at once that are due and that the service has not, and no other', async () => {
    for (const [there, expected] of [
      [NOTHING_SHARED, ['.2023-Q4.2023-H2', '.2024-Q1']],
      [standing, ['.2024-Q1']],
      [{ quarters: ['2023-Q4', '2024-Q1'], halfYears: ['2023-H2'] }, []],
    ] as const) {
      const { device, tablet } = await paused()
      must(await tablet.hours.close())
      await passUntil(device, tablet, at(26, '12:00'))
      expect(tablet.outbox.releases.getState()).toEqual([])
      must(await tablet.book.resume(there))
      expect(idsOf(tablet)).toEqual(expected)
      must(await tablet.book.followCalendar())
      expect(idsOf(await device.restart())).toEqual(expected)
    }
  })

  it('waits with the message of a quarter for the hour that was open when the tablet was lost', async () => {
    const { device, tablet } = await paused()
    await passUntil(device, tablet, at(13, '12:00'))
    must(await tablet.book.resume(NOTHING_SHARED))
    expect(tablet.outbox.releases.getState()).toEqual([])
    must(await tablet.hours.close())
    must(await tablet.book.followCalendar())
    expect(tablet.outbox.releases.getState()).toMatchObject([{ release: { door: { hours: 2, visits: 2 } } }])
  })

  it('counts an hour on the tablet alone that was open then, where the service has its quarter', async () => {
    const { device, tablet } = await paused()
    await passUntil(device, tablet, at(13, '12:00'))
    must(await tablet.book.resume(standing))
    must(await tablet.hours.close())
    must(await tablet.book.followCalendar())
    expect(tablet.outbox.releases.getState()).toEqual([])
    expect(must(await totalsOf(tablet.book, 'all', '2023-10')).tally).toMatchObject({ hours: 2, visits: 2 })
  })

  it('counts no outcome of a follow-up that the lost tablet may have counted in what the service has', async () => {
    for (const [there, expected] of [
      [standing, undefined],
      // Without a half-year that the backup does not know of, the lost tablet has shared no outcome.
      [{ quarters: ['2023-Q4'], halfYears: [] }, { single: 1 }],
      [NOTHING_SHARED, { single: 1 }],
    ] as const) {
      const { device, tablet, followUp } = await paused()
      must(await tablet.book.resume(there))
      must(await createFollowUps(tablet.book).end(followUp, 'completed'))
      expect(await tracksOf(tablet)).toEqual(expected)
      expect(await tracksOf(await device.restart())).toEqual(expected)
    }
  })

  it('keeps an outcome that the backup has counted', async () => {
    const { tablet, followUp } = await paused()
    must(await createFollowUps(tablet.book).end(followUp, 'completed'))
    must(await tablet.book.resume(standing))
    expect(await tracksOf(tablet)).toEqual({ single: 1 })
  })

  it('keeps settings that were changed meanwhile', async () => {
    const { tablet } = await paused()
    tablet.settings.setState({ tabletName: 'Voorkamer' })
    must(await tablet.book.resume(standing))
    expect(tablet.settings.getState()).toMatchObject({ tabletName: 'Voorkamer', restoredAt: null })
  })
})
