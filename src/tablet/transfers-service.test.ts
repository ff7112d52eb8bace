// [D10] Passing on, as the screen has it: two real tablets, without a network between them.
import { describe, expect, it } from 'vitest'
import { createStore as createState } from 'zustand/vanilla'
import { at, hia, NOTHING_SHARED } from '../../tests/support/disclosure.ts'
import { failWrites, readableOnDisk } from '../../tests/support/disk.ts'
import { backupOf, restored } from '../../tests/support/restoring.ts'
import { must, nobodyThere, type Running, setUp, type TestTablet } from '../../tests/support/tablet.ts'
import { openTransfer } from '../backup/transfer.ts'
import type { SessionStatus, TransferTaken } from '../services.tsx'
import type { TableName } from '../storage/database.ts'
import { rightsOf } from './rights.ts'
import type { TabletSession } from './session.ts'
import { transfersService } from './transfers-service.ts'

function passingOf(tablet: Running) {
  const session: Partial<TabletSession> = {
    status: createState<SessionStatus>(() => 'unlocked'),
    unlocked: () => tablet,
  }
  return transfersService(session as TabletSession, rightsOf(session as TabletSession))
}

const streamOf = ({ book }: Running) => book.state.getState().ledger.stream
const passedBy = (tablet: Running) => tablet.transfers.getState().passed
/** The text of the only transfer of a tablet. */
const textOf = (tablet: Running) => passedBy(tablet)[0]?.sealed ?? ''

async function holdHour({ hours }: Running, visits: number) {
  must(await hours.open(true))
  for (let count = 0; count < visits; count += 1) must(await hours.countVisit())
  must(await hours.close())
}

/** A main tablet, and a small one that passes on to it and has three visits in October. */
async function organisation() {
  const devices = [await setUp(hia, at(0, '18:00')), await setUp(hia, at(0, '18:00'))] as const
  const [main, small] = [await devices[0].start(), await devices[1].start()]
  const key = must(await passingOf(main).mainKey())
  must(await passingOf(small).passOn(key))
  await holdHour(small, 3)
  return { devices, main, small, key }
}

/** The same in November, after the small one has passed on. */
async function passedOn() {
  const made = await organisation()
  for (const { clock } of made.devices) clock.now = at(4, '12:00')
  must(await made.small.book.followCalendar())
  return made
}

describe('the key of a main tablet', () => {
  it('is made once, and stays the same', async () => {
    const { devices, main, key } = await organisation()
    expect(key).toMatch(/^age1[a-z0-9]{58}$/)
    expect(must(await passingOf(main).mainKey())).toBe(key)
    const again = await devices[0].restart()
    expect(must(await passingOf(again).mainKey())).toBe(key)
  })

  it('is taken from a screen, with spaces and capitals, and no other text is', async () => {
    const { main, small, key } = await organisation()
    must(await passingOf(small).passOn(` ${key.slice(0, 30).toUpperCase()} ${key.slice(30)}\n`))
    const wrong = { ok: false, error: { code: 'transfer-key' } }
    for (const text of ['', 'age1', key.slice(0, -1), `${key.slice(0, -1)}${key.endsWith('q') ? 'p' : 'q'}`])
      expect(await passingOf(small).passOn(text)).toEqual(wrong)
    expect(await passingOf(main).passOn(key)).toEqual(wrong)
    expect(small.transfers.getState().mainTablet).toBe(key)
  })
})

describe('what is passed on', () => {
  it('stands on the disk with the ledger, and is the same however often it is shown', async () => {
    const { devices, small } = await organisation()
    devices[1].clock.now = at(4, '12:00')
    must(await small.book.followCalendar())
    expect(passedBy(small)).toMatchObject([{ made: '2023-11', firstVisits: 3, closings: 3 }])
    expect(streamOf(small).pending.firstVisits).toBe(0)
    const again = await devices[1].restart()
    expect(passedBy(again)).toEqual(passedBy(small))
    expect(streamOf(again)).toEqual(streamOf(small))
  })

  it.each<TableName>(['ledger', 'settings', 'releases'])('waits on when %s can not be written', async (table) => {
    const { devices, small } = await organisation()
    devices[1].clock.now = at(4, '12:00')
    const repair = failWrites(small.database, table, () => new DOMException('full', 'QuotaExceededError'))
    expect(await small.book.followCalendar()).toEqual({ ok: false, error: { code: 'storage-full' } })
    expect([passedBy(small), streamOf(small).pending.firstVisits]).toEqual([[], 3])
    repair()
    const again = await devices[1].restart()
    expect([passedBy(again), streamOf(again).pending.firstVisits]).toEqual([[], 3])
    must(await again.book.followCalendar())
    expect([passedBy(again).length, streamOf(again).pending.firstVisits]).toEqual([1, 0])
  })

  it('can be opened with the key of the main tablet alone, and is as long whatever was answered', async () => {
    const { main, small } = await passedOn()
    const { key } = main.transfers.getState()
    expect(await openTransfer(textOf(small), key?.private ?? '')).toMatchObject({ ok: true })
    const other = await (await setUp(hia, at(0, '18:00'))).start()
    must(await passingOf(other).mainKey())
    expect(await openTransfer(textOf(small), other.transfers.getState().key?.private ?? '')).toEqual({
      ok: false,
      error: { code: 'transfer-other-tablet' },
    })
    const more = await setUp(hia, at(0, '18:00'))
    const busy = await more.start()
    must(await passingOf(busy).passOn(key?.public ?? ''))
    await holdHour(busy, 111)
    more.clock.now = at(4, '12:00')
    must(await busy.book.followCalendar())
    expect(textOf(busy)).toHaveLength(textOf(small).length)
  })

  it('lies sealed on the disk, with the keys', async () => {
    const { main, small, key } = await passedOn()
    expect(await readableOnDisk(small.database, [key, 'BEGIN AGE'])).toEqual([])
    expect(await readableOnDisk(main.database, [key, 'AGE-SECRET-KEY'])).toEqual([])
  })

  it('holds back what waits on a tablet of which there is a backup, and nothing of one without', async () => {
    const { key } = await organisation()
    const device = await setUp(hia, at(0, '18:00'))
    const tablet = await device.start()
    await holdHour(tablet, 2)
    must(await passingOf(tablet).passOn(key))
    expect(streamOf(tablet).pending.firstVisits).toBe(2)
    must(await passingOf(tablet).keep())
    must(await tablet.book.changeSettings({ lastBackup: { at: device.clock.now, revision: 1 } }))
    must(await passingOf(tablet).passOn(key))
    expect(streamOf(tablet)).toMatchObject({ passed: '2023-11', pending: { firstVisits: 0 } })
  })
})

describe('taking in', () => {
  it('counts it once, from a file or from codes, and says what came in', async () => {
    const { devices, main, small } = await passedOn()
    const taken = { name: 'Balie', made: '2023-11', firstVisits: 3, closings: 3 }
    expect(must(await passingOf(main).takeIn(new Blob([textOf(small)])))).toEqual({ ...taken, again: false })
    expect(streamOf(main)).toMatchObject({ accepted: 3, pending: { firstVisits: 3 } })
    const [passed] = passedBy(small)
    if (!passed) throw new Error('nothing was passed on')
    const gathering = await passingOf(main).gather()
    let read: TransferTaken | null = null
    for (const code of must(await passingOf(small).codesOf(passed)).toReversed())
      read = must(await gathering.take(code)).whole
    expect(read).toEqual({ ...taken, again: true })
    const restarted = await devices[0].restart()
    expect(must(await passingOf(restarted).takeIn(new Blob([textOf(small)])))).toMatchObject({ again: true })
    expect(streamOf(restarted)).toMatchObject({ accepted: 3, pending: { firstVisits: 3 } })
  })

  it('counts nothing when it can not be written, and everything afterwards', async () => {
    const { main, small } = await passedOn()
    must(await main.book.followCalendar())
    const before = streamOf(main)
    const repair = failWrites(main.database, 'ledger', () => new DOMException('full', 'QuotaExceededError'))
    expect(await passingOf(main).takeIn(new Blob([textOf(small)]))).toEqual({
      ok: false,
      error: { code: 'storage-full' },
    })
    expect(streamOf(main)).toEqual(before)
    repair()
    expect(must(await passingOf(main).takeIn(new Blob([textOf(small)])))).toMatchObject({
      firstVisits: 3,
      again: false,
    })
  })

  it('refuses what is none, what is damaged, and what is for another', async () => {
    const { main, small } = await passedOn()
    const text = textOf(small)
    const refusal = async (from: Blob | string, tablet = main) => {
      const taken = await passingOf(tablet).takeIn(new Blob([from]))
      return taken.ok ? null : taken.error.code
    }
    expect(await refusal('')).toBe('transfer-foreign')
    expect(await refusal('hallo')).toBe('transfer-foreign')
    expect(await refusal(new Blob([new Uint8Array(300_000)]))).toBe('transfer-foreign')
    expect(await refusal(text.slice(0, 400))).toBe('transfer-foreign')
    const lines = text.split('\n')
    expect(await refusal(lines.with(10, (lines[10] ?? '').toUpperCase()).join('\n'))).toBe('transfer-foreign')
    expect(await refusal(text, small)).toBe('transfer-passes-on')
    const other = await (await setUp(hia, at(4, '12:00'))).start()
    expect(await refusal(text, other)).toBe('transfer-other-tablet')
    must(await passingOf(other).mainKey())
    expect(await refusal(text, other)).toBe('transfer-other-tablet')
    must(await main.book.changeSettings({ restoredAt: at(4, '12:00') }))
    expect(await refusal(text)).toBe('sharing-paused')
  })
})

describe('[D11] tablets that are restored', () => {
  const restart = async (tablet: Running, device: TestTablet) =>
    (await restored(await backupOf(tablet), device.clock.now, nobodyThere)).start()

  it('have the key, the main tablet and what was passed on from the backup', async () => {
    const { devices, main, small } = await passedOn()
    expect((await restart(main, devices[0])).transfers.getState()).toEqual(main.transfers.getState())
    expect((await restart(small, devices[1])).transfers.getState()).toEqual(small.transfers.getState())
  })

  it('pass nothing on again that the lost one may have', async () => {
    const { devices, small } = await organisation()
    const again = await restart(small, devices[1])
    must(await again.book.resume(NOTHING_SHARED))
    expect(streamOf(again)).toMatchObject({ passed: '2023-11', pending: { firstVisits: 0 } })
  })
})
