// The worker as it ships, on a file system whose bytes are on the disk only once they were flushed.
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { PASSPHRASE, quickKdf } from '../../scripts/headless/tablet.ts'
import { later } from '../../tests/support/later.ts'
import { type PrivateFiles, privateFiles } from '../../tests/support/private-files.ts'
import { workersHere } from '../../tests/support/worker-here.ts'
import type { PersonId } from '../domain/person.ts'
import { keyFilesInWorker } from './key-files.ts'
import { createVault } from './vault.ts'
import { openWeekKeys, type Term } from './week-keys.ts'

const NAMES = ['week-keys-0', 'week-keys-1'] as const
const details = (week: number): Term => ({ kind: 'details', week: `2026-W${week}` })
const contains = (all: Uint8Array, part: Uint8Array): boolean => Buffer.from(all).indexOf(Buffer.from(part)) >= 0

describe('the two key files', () => {
  // By its address: the worker has types of its own, which the tests have not.
  const workers = workersHere(() => import(new URL('./key-files.worker.ts', import.meta.url).href))
  let disk: PrivateFiles = privateFiles()
  beforeEach(() => {
    disk.end()
    disk = privateFiles()
  })
  afterAll(() => disk.end())

  async function opened() {
    const { unlocked } = await createVault(quickKdf).create('anke' as PersonId, PASSPHRASE)
    const files = keyFilesInWorker(workers.start, later)
    const { keys } = await openWeekKeys(unlocked, files, await files.read(), 0)
    return { files, keys, unlocked }
  }

  it('hold after a power cut what was said to be written', async () => {
    const { keys, unlocked } = await opened()
    const { id } = await keys.keyFor(details(40))
    for (const name of NAMES) {
      const left = new Uint8Array(disk.onDisk(name))
      const { keys: read } = await openWeekKeys(unlocked, { read: never, write: never, isFree: never }, [left, null], 0)
      expect(typeof (await read.find(id))).toBe('object')
    }
  })

  it('keep no tail of what was longer: once keys are destroyed, no byte of the old lists is left on the disk', async () => {
    const { keys } = await opened()
    const all = []
    for (let week = 10; week < 40; week++) all.push(await keys.keyFor(details(week)))
    const before = NAMES.map((name) => disk.onDisk(name).slice())
    await keys.destroy(all.map(({ id }) => id))
    for (const [index, name] of NAMES.entries()) {
      const after = disk.onDisk(name)
      const old = before[index] ?? new Uint8Array()
      expect(after).toHaveLength(old.length)
      for (let at = 12; at + 64 <= old.length; at += 64) expect(contains(after, old.subarray(at, at + 64))).toBe(false)
      // The end of it is nothing at all.
      expect(after.subarray(-1_024).every((byte) => byte === 0)).toBe(true)
    }
  })

  it('are both written at every change, so that neither has a key that the other has forgotten', async () => {
    const { files, keys } = await opened()
    await keys.keyFor(details(40))
    const [one, other] = await files.read()
    expect(one).toEqual(other)
    expect(one).not.toBeNull()
    expect([...disk.files.keys()].toSorted()).toEqual([...NAMES])
    expect([...disk.files.values()].map(({ open }) => open)).toEqual([false, false])
  })

  it('take back what was only tried out', async () => {
    const { files } = await opened()
    expect(await files.isFree(4_096)).toBe(true)
    expect(disk.files.get('room')?.seen).toHaveLength(0)
  })
})

const never = () => Promise.reject(new Error('not asked'))
