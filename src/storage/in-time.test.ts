// A database, and key files, that never answer.
import 'fake-indexeddb/auto'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { later } from '../../tests/support/later.ts'
import { workerThatSays } from '../../tests/support/worker-here.ts'
import { PATIENCE, Unanswered } from '../domain/in-time.ts'
import { ok } from '../domain/result.ts'
import { keyFilesInWorker } from '../vault/key-files.ts'
import { readSlots, writeDevice } from './access.ts'
import { openDatabase } from './database.ts'
import { guarded } from './store.ts'

afterEach(() => void vi.useRealTimers())

const silence = { ok: false, error: 'no-answer' }
/** Timers that end at once, when the test says so. */
function patience() {
  let over = false
  return {
    end: () => {
      over = true
    },
    later: (milliseconds: number, work: () => void) => later(over ? 0 : milliseconds, work),
  }
}

describe('a database that never answers', () => {
  it('makes neither a read nor a write wait for ever', async () => {
    const { end, later: soon } = patience()
    const database = await openDatabase(
      () => {},
      async () => true,
      'silent',
      soon,
    )
    expect(await writeDevice(database, 'preferences', 1)).toEqual(ok(undefined))
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => ({}) as IDBRequest)
    end()
    expect(await guarded(database, async () => ok(await readSlots(database)))).toEqual(silence)
    const nothing = { objectStore: () => ({ put: () => {} }), commit: () => {}, abort: () => {} }
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => nothing as unknown as IDBTransaction)
    expect(await writeDevice(database, 'preferences', 2)).toEqual({ ok: false, error: { code: 'no-answer' } })
    vi.restoreAllMocks()
  })
})

describe('key files that never answer', () => {
  it('are told of after the patience, and the next request begins anew', async () => {
    vi.useFakeTimers()
    let started = 0
    const silent = workerThatSays(() => new Event('nothing'))
    const files = keyFilesInWorker(() => {
      started += 1
      return silent()
    }, later)
    for (const ask of [files.read, () => files.write(0, new Uint8Array(1)), () => files.isFree(1)]) {
      const heard = ask().catch((error: unknown) => error)
      await vi.advanceTimersByTimeAsync(PATIENCE)
      expect(await heard).toBeInstanceOf(Unanswered)
    }
    expect(started).toBe(3)
  })
})
