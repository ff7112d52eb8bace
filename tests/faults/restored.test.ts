// [D11] A lost tablet, its backup and the service, all of them real.
import { describe, expect, it } from 'vitest'
import { DAY } from '../../src/domain/calendar.ts'
import { createClient } from '../../src/sync/client.ts'
import { at } from '../support/disclosure.ts'
import { backupOf, connect, countVisits, profile, recordingService, restored, sendTo } from '../support/restoring.ts'
import { must, type Running, setUp, type TestTablet } from '../support/tablet.ts'
import { restoredFaults } from './restored.ts'

/** Goes to a week and holds an hour with so many visits. */
async function hold({ clock }: TestTablet, running: Running, week: number, visits: number, close = true) {
  clock.now = at(week, '19:00')
  must(await running.hours.open(true))
  await countVisits(running, visits)
  if (close) must(await running.hours.close())
}

async function follow({ clock }: TestTablet, { book, loop }: Running, now: number) {
  clock.now = now
  must(await book.followCalendar())
  return loop.run()
}

/** A tablet that is connected and shares, over a line that can be cut. */
async function connected() {
  const { service, counted } = await recordingService()
  const line = { cut: false }
  const send = sendTo(service)
  const client = createClient(async (path, init) => {
    if (line.cut) throw new TypeError('Failed to fetch')
    return send(path, init)
  })
  const device = await setUp(profile, at(0, '18:00'), client)
  const tablet = await device.start()
  await connect(service, tablet)
  const told = () =>
    counted.flatMap((each) => {
      if (each.kind === 'week') return [[each.week, each.visits]]
      return each.kind === 'block' ? [[each.number, each.firstVisits]] : []
    })
  return { service, counted, told, line, client, device, tablet }
}

describe('[D11] a tablet that is lost and restored', () => {
  it('asks first, and repeats nothing of what the lost one shared after the backup', async () => {
    const { told, line, client, device, tablet } = await connected()
    await hold(device, tablet, 0, 8)
    // The backup is made in the second hour, which the lost tablet closes and shares, also in a block.
    await hold(device, tablet, 1, 4, false)
    const file = await backupOf(tablet)
    await countVisits(tablet, 8)
    must(await tablet.hours.close())
    must(await follow(device, tablet, at(3, '12:00')))
    expect(told()).toEqual([
      ['2023-W41', 8],
      ['2023-W42', 12],
      [1, 20],
    ])
    tablet.database.close()

    line.cut = true
    const again = await restored(file, at(4, '12:00'), client)
    const running = await again.start()
    expect(await running.loop.run()).toEqual({ ok: false, error: { code: 'unreachable' } })
    expect(running.loop.state.getState().trouble).toMatchObject({ problem: { code: 'unreachable' } })
    expect(running.loop.state.getState().trouble?.retryAt).not.toBeNull()
    must(await running.hours.close())
    await hold(again, running, 4, 16)
    // The one that froze before the backup waits; none is added.
    expect(running.outbox.releases.getState()).toMatchObject([{ release: { week: '2023-W41' }, receipt: null }])

    line.cut = false
    must(await follow(again, running, at(5, '12:00')))
    expect(running.settings.getState().restoredAt).toBeNull()
    await hold(again, running, 5, 32)
    must(await follow(again, running, at(8, '12:00')))
    // The 4 visits of the open hour, and the 16 of before it asked, count as frozen; of the weeks only the last was not shared.
    expect(told().slice(3)).toEqual([
      ['2023-W45', 16],
      ['2023-W46', 32],
      [2, 32],
    ])
    const after = (await again.restart()).outbox.releases.getState() ?? []
    expect(after.map(({ receipt, refused }) => [receipt !== null, refused])).toEqual(after.map(() => [true, null]))
  })

  it('loses nothing of what waited when the lost one shared nothing more', async () => {
    const { told, line, client, device, tablet } = await connected()
    await hold(device, tablet, 0, 8)
    must(await follow(device, tablet, at(1, '12:00')))
    await hold(device, tablet, 1, 12, false)
    const file = await backupOf(tablet)
    // It closed a block with that hour, which never left it.
    line.cut = true
    must(await tablet.hours.close())
    await follow(device, tablet, at(4, '12:00'))
    expect(tablet.outbox.releases.getState()).toHaveLength(3)
    line.cut = false

    const again = await restored(file, at(4, '13:00'), client)
    const running = await again.start()
    must(await running.loop.run())
    must(await running.hours.close())
    must(await follow(again, running, at(8, '12:00')))
    expect(told()).toEqual([
      ['2023-W41', 8],
      ['2023-W42', 12],
      [1, 20],
    ])
  })

  it('sends what the backup holds and the service has with the same bytes, and gets the same receipts', async () => {
    const { counted, client, device, tablet } = await connected()
    await hold(device, tablet, 0, 3)
    clockTo(device, 1)
    must(await tablet.book.followCalendar())
    const file = await backupOf(tablet)
    must(await tablet.loop.run())
    const given = tablet.outbox.releases.getState()?.map(({ receipt }) => receipt)

    const running = await (await restored(file, device.clock.now, client)).start()
    expect(running.outbox.releases.getState()?.map(({ receipt }) => receipt)).toEqual([null])
    must(await running.loop.run())
    expect(running.outbox.releases.getState()?.map(({ receipt }) => receipt)).toEqual(given)
    expect(counted).toHaveLength(1)
  })

  it('[P7] is connected anew with its own id and key when its backup is from before the lost one was', async () => {
    const { service, counted } = await recordingService()
    const client = createClient(sendTo(service))
    const device = await setUp(profile, at(0, '18:00'), client)
    const tablet = await device.start()
    await hold(device, tablet, 0, 3)
    const file = await backupOf(tablet)
    await connect(service, tablet)
    must(await follow(device, tablet, at(1, '12:00')))
    expect(counted).toHaveLength(1)

    const again = await restored(file, at(2, '12:00'), client)
    const running = await again.start()
    expect(await follow(again, running, at(2, '12:00'))).toEqual({ ok: false, error: { code: 'not-enrolled' } })
    await connect(service, running)
    must(await running.loop.run())
    expect(running.settings.getState().restoredAt).toBeNull()
    expect(running.book.book.getState().ledger.stream).toMatchObject({ week: '2023-W43', weeks: {} })
    expect(counted).toHaveLength(1)
  })

  it('sends nothing once the service has revoked it', async () => {
    const { service, client, device, tablet } = await connected()
    await hold(device, tablet, 0, 3)
    const file = await backupOf(tablet)
    await service.store.revoke(tablet.settings.getState().tabletId, service.now)
    const again = await restored(file, at(0, '21:00'), client)
    const running = await again.start()
    expect(await follow(again, running, at(2, '12:00'))).toEqual({ ok: false, error: { code: 'tablet-revoked' } })
    expect(running.loop.state.getState().trouble).toEqual({ problem: { code: 'tablet-revoked' }, retryAt: null })
    expect(running.outbox.releases.getState()).toEqual([])
  })
})

describe('[D11] [D4] [D10] through a bad network', () => {
  it('no hour is counted twice, and everything that a restored tablet sends is taken, through 40 schedules', async () => {
    expect(await restoredFaults(40, 2024)).toEqual([])
  })
})

const clockTo = ({ clock }: TestTablet, week: number) => {
  clock.now = at(week, '12:00') + DAY
}
