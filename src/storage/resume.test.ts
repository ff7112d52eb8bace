// [D11] What a restored tablet has learnt stands on its disk as a whole or not at all.
import { describe, expect, it } from 'vitest'
import { at, hia, NOTHING_SHARED } from '../../tests/support/disclosure.ts'
import { failWrites } from '../../tests/support/disk.ts'
import { must, type Running, setUp } from '../../tests/support/tablet.ts'
import type { Standing } from '../domain/disclosure/stream.ts'
import type { TableName } from '../records/stored.ts'

const standing: Standing = { ...NOTHING_SHARED, week: '2023-W41', blocks: 1, blockClosed: '2023-11' }

/** A tablet that was just restored, with a closed hour and an open one. */
async function paused() {
  const device = await setUp(hia, at(0, '19:00'))
  const tablet = await device.start()
  must(await tablet.book.changeSettings({ restoredAt: device.clock.now }))
  must(await tablet.hours.open(true))
  must(await tablet.hours.countVisit())
  must(await tablet.hours.close())
  must(await tablet.hours.open(true))
  must(await tablet.hours.countVisit())
  return { device, tablet }
}

const onDisk = ({ book, settings }: Running) => ({
  state: book.state.getState(),
  restoredAt: settings.getState().restoredAt,
})

describe('a book that resumes', () => {
  it('writes ledger, hour and settings in one commit', async () => {
    const { device, tablet } = await paused()
    const revision = tablet.store.revision()
    must(await tablet.book.resume(standing))
    expect(tablet.store.revision()).toBe(revision + 1)
    const { state, restoredAt } = onDisk(await device.restart())
    expect(restoredAt).toBeNull()
    expect(state.ledger.stream).toMatchObject({ week: '2023-W42', blocks: 1, pending: { visits: 0 } })
    expect(state.hour?.accepted).toEqual({ month: '2023-10', week: '2023-W41' })
    expect(state.ledger).toEqual(tablet.book.state.getState().ledger)
  })

  it.each<TableName>(['ledger', 'hours', 'settings'])('changes nothing when %s can not be written', async (table) => {
    const { device, tablet } = await paused()
    const before = onDisk(tablet)
    const repair = failWrites(tablet.database, table, () => new DOMException('full', 'QuotaExceededError'))
    expect(await tablet.book.resume(standing)).toEqual({ ok: false, error: { code: 'storage-full' } })
    expect(onDisk(tablet)).toEqual(before)
    repair()
    const again = await device.restart()
    expect(onDisk(again)).toMatchObject({ state: { ledger: before.state.ledger, hour: before.state.hour } })
    expect(again.settings.getState().restoredAt).not.toBeNull()
  })

  it('takes its turn between the changes of an hour, which lose nothing', async () => {
    const { tablet } = await paused()
    const [counted, resumed, more, closed] = await Promise.all([
      tablet.hours.countVisit(),
      tablet.book.resume(NOTHING_SHARED),
      tablet.hours.countVisit(),
      tablet.hours.close(),
    ])
    for (const each of [counted, resumed, more, closed]) must(each)
    expect(tablet.book.state.getState().ledger.stream.pending).toMatchObject({ hours: 2, visits: 4 })
  })

  it('makes the releases at once that it owes', async () => {
    const { device, tablet } = await paused()
    must(await tablet.hours.close())
    device.clock.now = at(2, '12:00')
    must(await tablet.book.followCalendar())
    expect(tablet.outbox.releases.getState()).toEqual([])
    must(await tablet.book.resume(NOTHING_SHARED))
    expect(tablet.outbox.releases.getState()).toMatchObject([{ release: { week: '2023-W41', hours: 2, visits: 2 } }])
  })

  it('keeps settings that were changed meanwhile', async () => {
    const { tablet } = await paused()
    tablet.settings.setState({ tabletName: 'Voorkamer' })
    must(await tablet.book.resume(standing))
    expect(tablet.settings.getState()).toMatchObject({ tabletName: 'Voorkamer', restoredAt: null })
  })
})
