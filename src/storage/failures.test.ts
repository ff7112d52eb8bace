import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { keyFilesInMemory } from '../../scripts/headless/key-files.ts'
import { arriveAt, must, passUntil, type Running, setUp } from '../../scripts/headless/tablet.ts'
import { AUTHOR, at, hia } from '../../tests/support/disclosure.ts'
import { failWrites, rowsOnDisk } from '../../tests/support/disk.ts'
import { newDraft } from '../domain/visit.ts'
import type { TableName } from '../records/stored.ts'
import { type Database, openDatabase } from './database.ts'

const full = () => new DOMException('The disk is full', 'QuotaExceededError')
/** The errors that Chrome and Dexie give for a disk that fills up under a transaction. */
const aborted = () => Object.assign(new Error('Transaction aborted'), { name: 'AbortError', inner: full() })
const cutOff = () => new DOMException('Internal error committing transaction. FILE_ERROR_NO_SPACE', 'UnknownError')
const lost = () => new DOMException('Connection to Indexed Database server lost. Refresh the page', 'UnknownError')

const complete = { party: 'alone', returning: 'no', helpQuestion: 'repair', estimatedChildren: 'n1' }

async function withHour() {
  const device = await setUp(hia, at(0, '19:00'))
  const tablet = await device.start()
  must(await tablet.hours.open(false))
  const id = must(await tablet.hours.startIntake())
  must(await tablet.intakes.record({ ...newDraft(id, AUTHOR, device.clock.now), answers: complete, note: 'blijft' }))
  return { ...device, tablet }
}

describe.each([
  { name: 'a full disk', error: full, code: 'storage-full' },
  { name: 'a full disk that Dexie wraps', error: aborted, code: 'storage-full' },
  { name: 'a disk that fills up under a write', error: cutOff, code: 'storage-full' },
  { name: 'a database that the browser took away', error: lost, code: 'storage-lost' },
])('$name', ({ error, code }) => {
  it.each<TableName>(['ledger', 'months', 'hours'])(
    'in the middle of closing (%s) changes nothing, says so, and is over with the next change',
    async (table) => {
      const { tablet, restart } = await withHour()
      const { book, database } = tablet
      const before = { state: book.book.getState(), rows: await rowsOnDisk(database) }

      const repair = failWrites(database, table, error)
      expect(await tablet.hours.close()).toEqual({ ok: false, error: { code } })
      expect(book.saving.getState()).toEqual({ code })
      expect(book.book.getState()).toBe(before.state)
      repair()
      expect(await rowsOnDisk(database)).toEqual(before.rows)

      must(await tablet.hours.close())
      expect(book.saving.getState()).toBe('saved')
      const { ledger, hour } = book.book.getState()
      expect((await restart()).book.book.getState()).toMatchObject({ ledger, hour })
    },
  )

  it.each<TableName>(['releases', 'ledger'])('[D5] keeps a message from being drawn half (%s)', async (table) => {
    const device = await withHour()
    const { tablet } = device
    must(await tablet.hours.close())
    await passUntil(device, tablet, at(11, '12:00'))
    await arriveAt(device, tablet, at(12, '12:00'))
    const { ledger } = tablet.book.book.getState()
    const repair = failWrites(tablet.database, table, error)
    expect(await tablet.book.followCalendar()).toEqual({ ok: false, error: { code } })
    expect(tablet.book.book.getState().ledger).toBe(ledger)
    expect(tablet.outbox.releases.getState()).toEqual([])
    repair()
    must(await tablet.book.followCalendar())
    expect(tablet.outbox.releases.getState()).toHaveLength(1)
    expect(tablet.book.book.getState().ledger.drawn.quarters).toEqual(['2023-Q4'])
  })
})

const MEGABYTE = 1024 * 1024

describe('a disk that is full before anything is written', () => {
  const transactions = () => vi.spyOn(IDBDatabase.prototype, 'transaction')

  it('is said, and the database is not touched; with room again the next change stands', async () => {
    const { tablet, files } = await withHour()
    files.free = 0
    const begun = transactions()
    expect(await tablet.hours.countVisit()).toEqual({ ok: false, error: { code: 'storage-full' } })
    expect(begun).not.toHaveBeenCalled()
    begun.mockRestore()
    files.free = 8 * MEGABYTE
    must(await tablet.hours.countVisit())
    expect(tablet.book.saving.getState()).toBe('saved')
  })

  it('must have room for a new log before the first write of a start: the old one may be torn', async () => {
    const { restart, files } = await withHour()
    const tablet = await restart()
    files.free = MEGABYTE
    expect(await tablet.hours.countVisit()).toEqual({ ok: false, error: { code: 'storage-full' } })
    files.free = 8 * MEGABYTE
    must(await tablet.hours.countVisit())
    files.free = MEGABYTE
    must(await tablet.hours.countVisit())
  })

  it('is not taken for a connection that was lost, and that is not opened again on it', async () => {
    const { tablet, files } = await withHour()
    const { database } = tablet
    const repair = failWrites(database, 'hours', () => {
      files.free = 0
      return lost()
    })
    const opened = vi.spyOn(indexedDB, 'open')
    expect(await tablet.hours.countVisit()).toEqual({ ok: false, error: { code: 'storage-full' } })
    expect(opened).not.toHaveBeenCalled()
    opened.mockRestore()
    repair()
    files.free = 8 * MEGABYTE
    must(await tablet.hours.countVisit())
  })
})

describe('a log that may be torn', () => {
  const puts = vi.spyOn(IDBObjectStore.prototype, 'put')
  const filling = () => puts.mock.calls.filter(([row]) => (row as { id: string }).id.startsWith('filling-')).length
  beforeEach(() => void puts.mockClear())
  afterAll(() => puts.mockRestore())

  it('is left behind after a write that a full disk cut off, and that one is the last until there is room', async () => {
    const { tablet, files } = await withHour()
    const before = filling()
    const repair = failWrites(tablet.database, 'hours', () => {
      // Since the look, a moment ago.
      files.free = 0
      return cutOff()
    })
    const isFull = { ok: false, error: { code: 'storage-full' } }
    expect(await tablet.hours.countVisit()).toEqual(isFull)
    repair()
    const begun = vi.spyOn(IDBDatabase.prototype, 'transaction')
    expect(await tablet.hours.countVisit()).toEqual(isFull)
    expect(begun).not.toHaveBeenCalled()
    begun.mockRestore()
    files.free = 8 * MEGABYTE
    must(await tablet.hours.countVisit())
    expect(filling()).toBe(2 * before)
  })

  it('is left behind by the first write of every connection, and by no other', async () => {
    const { restart } = await withHour()
    puts.mockClear()
    const tablet = await restart()
    expect(filling()).toBe(0)
    must(await tablet.hours.countVisit())
    const once = filling()
    expect(once * 60_000).toBeGreaterThan(4 * 1024 * 1024)
    must(await tablet.hours.countVisit())
    expect(filling()).toBe(once)
    tablet.database.close({ disableAutoOpen: false })
    must(await tablet.hours.countVisit())
    expect(filling()).toBe(2 * once)
    expect(await tablet.database.device.where('id').startsWith('filling-').count()).toBe(0)
  })
})

describe('a connection that is lost once', () => {
  it('is opened again without anybody noticing', async () => {
    const { tablet } = await withHour()
    let times = 0
    const end = failWrites(tablet.database, 'hours', () => {
      times++
      end()
      return lost()
    })
    must(await tablet.hours.countVisit())
    expect(times).toBe(1)
    expect(tablet.book.saving.getState()).toBe('saved')
  })
})

describe('a commit that stands on the disk and seemed to fail', () => {
  it('is found by the next one, also when the disk was full in between', async () => {
    const { tablet, files, restart } = await withHour()
    const { book, database } = tablet
    must(await tablet.hours.countVisit())
    const write = IDBTransaction.prototype.commit
    IDBTransaction.prototype.commit = function () {
      this.oncomplete = () => {
        files.free = 0
        this.onabort?.(new Event('abort'))
      }
      IDBTransaction.prototype.commit = write
      write.call(this)
    }
    const isFull = { ok: false, error: { code: 'storage-full' } }
    expect(await tablet.hours.countVisit()).toEqual(isFull)
    expect(await tablet.hours.countVisit()).toEqual(isFull)
    // Another attempt that begins, and is cut off.
    files.free = 8 * MEGABYTE
    const repair = failWrites(database, 'hours', () => {
      files.free = 0
      return cutOff()
    })
    expect(await tablet.hours.countVisit()).toEqual(isFull)
    repair()
    files.free = Number.POSITIVE_INFINITY
    must(await tablet.hours.countVisit())
    expect(database.superseded).toBe(false)
    const { tally } = book.book.getState().hour ?? expect.fail('no hour')
    expect((await restart()).book.book.getState().hour?.tally).toEqual(tally)
  })
})

describe('a bug', () => {
  it('throws, and the change after it still gets its turn', async () => {
    const { tablet } = await withHour()
    const repair = failWrites(tablet.database, 'hours', () => new TypeError('a bug of ours'))
    await expect(tablet.hours.countVisit()).rejects.toThrow('a bug of ours')
    repair()
    must(await tablet.hours.countVisit())
  })
})

describe('newer code in another tab', () => {
  /** Opens the database with a version of the future, as newer code would. */
  const upgrade = (database: Database) =>
    new Promise<void>((resolve, reject) => {
      const request = indexedDB.open(database.name, 990)
      request.onsuccess = () => {
        request.result.close()
        resolve()
      }
      request.onerror = () => reject(request.error)
    })

  it('closes this connection for good, and says that it did', async () => {
    const { tablet } = await withHour()
    const before = tablet.book.book.getState()
    await upgrade(tablet.database)
    expect(await tablet.hours.countVisit()).toEqual({ ok: false, error: { code: 'storage-lost' } })
    // Dexie's own habit would be to open again by itself, with tables that it does not know.
    expect(tablet.database.isOpen()).toBe(false)
    expect(tablet.database.superseded).toBe(true)
    expect(tablet.book.book.getState()).toBe(before)
  })

  it('is told to whoever opened the database', async () => {
    let told = 0
    const database = await openDatabase(() => told++, keyFilesInMemory().isFree, 'superseded')
    await upgrade(database)
    expect(told).toBe(1)
  })
})

describe('a damaged row', () => {
  const damages: Record<string, (database: Database) => Promise<unknown>> = {
    'with one bit changed': (database) =>
      database
        .rows('ledger')
        .toCollection()
        .modify(({ sealed }) => {
          sealed[40] = (sealed[40] ?? 0) ^ 1
        }),
    'that was cut short': (database) =>
      database
        .rows('ledger')
        .toCollection()
        .modify((row) => {
          Object.assign(row, { sealed: row.sealed.slice(0, 20) })
        }),
    'under another version': (database) =>
      database
        .rows('ledger')
        .toCollection()
        .modify((row) => {
          Object.assign(row, { version: row.version + 1 })
        }),
    'that was taken from another table': async (database) => {
      const [hour] = await database.rows('hours').toArray()
      if (hour) await database.rows('ledger').put({ ...hour, id: 'ledger' })
    },
  }

  it.each(Object.keys(damages))('%s is not believed', async (name) => {
    const { tablet, restart } = await withHour()
    await damages[name]?.(tablet.database)
    await expect(restart()).rejects.toThrow('storage-damaged')
  })

  it('of an hour that is not the current one stands in the way of that hour only', async () => {
    const { tablet, clock } = await withHour()
    const first = await closed(tablet)
    clock.now += 3_600_000
    must(await tablet.hours.open(false))
    await closed(tablet)
    await tablet.database.rows('hours').update(first, { sealed: new Uint8Array(300) as never })
    expect(await tablet.hours.reopen(first)).toEqual({ ok: false, error: { code: 'storage-damaged' } })
    must(await tablet.hours.reopen(tablet.book.book.getState().ledger.current ?? first))
  })
})

async function closed(tablet: Running) {
  must(await tablet.hours.close())
  const { hour } = tablet.book.book.getState()
  if (!hour) throw new Error('no hour')
  return hour.id
}
