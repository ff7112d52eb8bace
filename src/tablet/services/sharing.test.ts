// Delen as the screen has it, with the real service behind it.
import { describe, expect, it } from 'vitest'
import { createStore as createState } from 'zustand/vanilla'
import { fairBelow } from '../../../scripts/headless/chance.ts'
import { must, passUntil, type Running, setUp } from '../../../scripts/headless/tablet.ts'
import { at, hia } from '../../../tests/support/disclosure.ts'
import { backupOf, restored, sendTo } from '../../../tests/support/restoring.ts'
import { makeService } from '../../../tests/support/service.ts'
import type { SessionStatus } from '../../services/session.ts'
import { type Client, createClient } from '../../sync/client.ts'
import { guarded } from '../guarded.ts'
import { rightsOf } from '../rights.ts'
import type { TabletSession } from '../session/session.ts'
import { keepGoing } from '../unlocked.ts'
import { sharingGuards, sharing as sharingWith } from './sharing.ts'

function sharingOf(tablet: Running, client: Client) {
  const session = {
    status: createState<SessionStatus>(() => 'unlocked'),
    entry: createState(() => null),
    unlocked: () => tablet,
  } as Partial<TabletSession> as TabletSession
  return guarded(session, rightsOf(session), sharingGuards, (unlocked) => sharingWith(unlocked, client))
}

/** A tablet that was set up and backed up, and a service that may not be reached. */
async function backedUp() {
  const service = await makeService()
  const line = { cut: false }
  const client = createClient(async (path, init) => {
    if (line.cut) throw new TypeError('Failed to fetch')
    return sendTo(service)(path, init)
  })
  const device = await setUp(hia, at(0, '18:00'), client)
  const tablet = await device.start()
  return { service, line, client, device, tablet, sharing: sharingOf(tablet, client) }
}

describe('[D6] the next message', () => {
  it('is said with the day on which it is made, and what it brings', async () => {
    const { sharing } = await backedUp()
    expect(sharing.next.get()).toEqual({ on: '2024-01-01', quarter: '2023-Q4', halfYear: '2023-H2', ends: false })
  })

  it('is said anew at once when an end is announced, and when it is taken back', async () => {
    const { sharing, tablet } = await backedUp()
    const said: unknown[] = []
    const { next } = sharing
    next.subscribe(() => said.push(next.get()?.on))
    next.get()
    must(await tablet.book.saveProfile({ ...hia, schedule: { ...hia.schedule, ends: '2023-10-25' } }))
    expect(next.get()).toEqual({ on: '2023-11-01', quarter: '2023-Q4', halfYear: '2023-H2', ends: true })
    must(await tablet.book.saveProfile(hia))
    expect(next.get()).toMatchObject({ on: '2024-01-01', ends: false })
    expect([said.includes('2023-11-01'), said.at(-1)]).toEqual([true, '2024-01-01'])
  })
})

describe('[D10] Delen on a restored tablet', () => {
  it('is not paused on a tablet that was never restored', async () => {
    expect((await backedUp()).sharing.paused.get()).toBe(false)
  })

  it('[P7] is paused until it was connected, with a code of its own, and the service has answered', async () => {
    const { service, line, client, tablet } = await backedUp()
    const running = await (await restored(await backupOf(tablet), at(1, '12:00'), client)).start()
    const sharing = sharingOf(running, client)
    expect(sharing.paused.get()).toBe(true)
    expect(await sharing.shareNow()).toEqual({ ok: false, error: { code: 'not-enrolled' } })
    must(await sharing.enrol(await service.code()))
    line.cut = true
    await running.loop.run()
    line.cut = false
    must(await sharing.shareNow())
    expect(sharing.paused.get()).toBe(false)
    expect(sharing.trouble.get()).toBeNull()
  })

  it('sends a message that the backup holds and the service has not, with the same bytes', async () => {
    const { service, line, client, device, tablet, sharing } = await backedUp()
    must(await sharing.enrol(await service.code()))
    line.cut = true
    await passUntil(device, tablet, at(12, '12:00'))
    const drawn = tablet.outbox.releases.getState()?.map(({ id, message }) => [id, message])
    expect(drawn).toHaveLength(1)
    const running = await (await restored(await backupOf(tablet), at(12, '12:00'), client)).start()
    line.cut = false
    service.now = at(12, '12:00')
    must(await sharingOf(running, client).shareNow())
    const sent = running.outbox.releases.getState() ?? []
    expect(sent.map(({ id, message }) => [id, message])).toEqual(drawn)
    expect(sent.map(({ receipt }) => receipt !== null)).toEqual([true])
  })

  it('asks when it is unlocked, also when it has nothing to send, and says what stands in the way', async () => {
    const { service, line, client, tablet, sharing } = await backedUp()
    must(await sharing.enrol(await service.code()))
    const again = await restored(await backupOf(tablet), service.now, client)
    line.cut = true
    for (const cut of [true, false]) {
      line.cut = cut
      const running = await again.restart()
      const { paused, trouble } = sharingOf(running, client)
      const asked = new Promise<void>((resolve) => running.loop.state.subscribe(() => resolve()))
      const end = keepGoing(running, { ...platform, client })
      await asked
      await running.loop.run()
      expect(paused.get()).toBe(cut)
      expect(trouble.get()?.problem.code).toBe(cut ? 'unreachable' : undefined)
      end()
    }
    expect((await again.restart()).settings.getState().restoredAt).toBeNull()
  })
})

const platform = {
  clock: () => at(1, '12:00'),
  running: () => 0,
  newId: () => '',
  later: () => () => {},
  random: () => 0.5,
  below: fairBelow,
}
