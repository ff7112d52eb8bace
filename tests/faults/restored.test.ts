// [D10] A lost tablet, its backup and the service, all of them real.
import { describe, expect, it } from 'vitest'
import { type Clock, must, passUntil, type Running, setUp, type TestTablet } from '../../scripts/headless/tablet.ts'
import type { Instant } from '../../src/domain/calendar.ts'
import { createClient } from '../../src/sync/client.ts'
import { at, hia } from '../support/disclosure.ts'
import { backupOf, connect, countVisits, recordingService, restored, sendTo } from '../support/restoring.ts'
import { tries } from '../support/runs.ts'
import { restoredFaults } from './restored.ts'

/** Lets time pass until a week, and holds an hour with so many visits. */
async function hold(device: TestTablet, running: Running, week: number, visits: number, close = true) {
  await passUntil(device, running, at(week, '19:00'))
  must(await running.hours.open(true))
  await countVisits(running, visits)
  if (close) must(await running.hours.close())
}

/** Lets time pass until `now`, and shares. */
async function share(device: TestTablet, running: Running, now: Instant) {
  await passUntil(device, running, now)
  return running.loop.run()
}

/** A tablet that is connected and shares, over a line that can be cut. */
async function connected() {
  const { service, counted } = await recordingService()
  const line: { cut: boolean; clock: Clock } = { cut: false, clock: { now: service.now } }
  const send = sendTo(service)
  const client = createClient(async (path, init) => {
    if (line.cut) throw new TypeError('Failed to fetch')
    service.now = line.clock.now
    return send(path, init)
  })
  const device = await setUp(hia, at(0, '18:00'), client)
  line.clock = device.clock
  const tablet = await device.start()
  await connect(service, tablet)
  const told = () => counted.map(({ quarter, door }) => [quarter, door.visits])
  return { service, counted, told, line, client, device, tablet }
}

const messagesOf = ({ outbox }: Running) => outbox.releases.getState() ?? []

/** The first of January 2024, and of April. */
const [JANUARY, APRIL] = [at(12, '12:00'), at(25, '12:00')]

describe('[D10] a tablet that is lost and restored', () => {
  it('asks first, and draws nothing again of what the lost one shared after the backup', async () => {
    const { counted, told, line, client, device, tablet } = await connected()
    await hold(device, tablet, 0, 8)
    const file = await backupOf(tablet)
    await hold(device, tablet, 1, 12)
    must(await share(device, tablet, JANUARY))
    expect(told()).toEqual([['2023-Q4', 20]])
    tablet.database.close()

    line.cut = true
    const again = await restored(file, JANUARY, client)
    line.clock = again.clock
    const running = await again.start()
    must(await running.book.believeClock())
    expect(await running.loop.run()).toEqual({ ok: false, error: { code: 'unreachable' } })
    await hold(again, running, 13, 16)
    expect(messagesOf(running)).toEqual([])

    line.cut = false
    must(await running.loop.run())
    expect(running.settings.getState().restoredAt).toBeNull()
    must(await share(again, running, APRIL))
    expect(told()).toEqual([
      ['2023-Q4', 20],
      ['2024-Q1', 16],
    ])
    expect(counted.map(({ answers }) => answers?.halfYear ?? null)).toEqual(['2023-H2', null])
    const after = messagesOf(await again.restart())
    expect(after.map(({ id, receipt, refused }) => [id.slice(-7), receipt !== null, refused])).toEqual([
      ['2024-Q1', true, null],
    ])
  })

  it('draws anew what the lost one drew and the service has not; its message is refused if it turns up', async () => {
    const { told, line, client, device, tablet } = await connected()
    await hold(device, tablet, 0, 8)
    const file = await backupOf(tablet)
    line.cut = true
    await share(device, tablet, JANUARY)
    const [lost] = messagesOf(tablet)
    line.cut = false

    const again = await restored(file, JANUARY, client)
    const running = await again.start()
    must(await running.book.believeClock())
    must(await running.loop.run())
    must(await running.book.hearService(JANUARY))
    must(await running.loop.run())
    expect(told()).toEqual([['2023-Q4', 8]])
    const [anew] = messagesOf(running)
    expect(anew?.id).toBe(lost?.id)
    expect(anew?.message).not.toBe(lost?.message)
    expect(await tablet.loop.run()).toMatchObject({ ok: true })
    expect(messagesOf(tablet)).toMatchObject([{ receipt: null, refused: { code: 'release-conflict' } }])
    expect(told()).toEqual([['2023-Q4', 8]])
  })

  it('sends what the backup holds and the service has with the same bytes, and gets the same receipts', async () => {
    const { counted, client, device, tablet } = await connected()
    await hold(device, tablet, 0, 3)
    await passUntil(device, tablet, JANUARY)
    const file = await backupOf(tablet)
    must(await tablet.loop.run())
    const given = messagesOf(tablet).map(({ receipt }) => receipt)

    const running = await (await restored(file, device.clock.now, client)).start()
    expect(messagesOf(running).map(({ receipt }) => receipt)).toEqual([null])
    must(await running.loop.run())
    expect(messagesOf(running).map(({ receipt }) => receipt)).toEqual(given)
    expect(counted).toHaveLength(1)
  })

  it('[P7] is connected anew with its own id and key when its backup is from before the lost one was', async () => {
    const { service, counted } = await recordingService()
    const client = createClient(sendTo(service))
    const device = await setUp(hia, at(0, '18:00'), client)
    const tablet = await device.start()
    await hold(device, tablet, 0, 3)
    const file = await backupOf(tablet)
    service.now = JANUARY
    await connect(service, tablet)
    must(await share(device, tablet, JANUARY))
    expect(counted).toHaveLength(1)

    const again = await restored(file, JANUARY, client)
    const running = await again.start()
    expect(await share(again, running, JANUARY)).toEqual({ ok: false, error: { code: 'not-enrolled' } })
    await connect(service, running)
    must(await running.loop.run())
    expect(running.settings.getState().restoredAt).toBeNull()
    expect(running.book.book.getState().ledger.drawn).toMatchObject({ quarters: ['2023-Q4'], halfYears: ['2023-H2'] })
    expect(counted).toHaveLength(1)
  })

  it('sends nothing once the service has revoked it', async () => {
    const { service, client, device, tablet } = await connected()
    await hold(device, tablet, 0, 3)
    const file = await backupOf(tablet)
    await service.store.revoke(tablet.settings.getState().tabletId, service.now)
    const again = await restored(file, at(0, '21:00'), client)
    const running = await again.start()
    expect(await share(again, running, JANUARY)).toEqual({ ok: false, error: { code: 'tablet-revoked' } })
    expect(running.loop.state.getState().trouble).toEqual({ problem: { code: 'tablet-revoked' }, retryAt: null })
    expect(messagesOf(running)).toEqual([])
  })
})

describe('[D5] [D10] through a bad network, dying tablets and full disks', () => {
  it('no quarter and no half-year of a tablet is seen in two messages, but for those that may be drawn anew', async () => {
    expect(await restoredFaults(tries(40), 2024)).toEqual([])
  })
})
