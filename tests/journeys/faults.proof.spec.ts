// For each kind of fault test that needs a browser a planted fault that it must see.
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { carelessPage } from '../faults/careless-page.ts'
import { syncsOf, unsynced } from '../faults/fsync.ts'
import { fullDiskFindings } from '../faults/full-disk.ts'
import { forgetfulFiles } from '../faults/kills/forgetful-files.ts'
import { lateFromTheStart, lateWrites } from '../faults/kills/late-writes.ts'
import { tearLog } from '../faults/kills/torn-log.ts'
import { killFindings } from '../faults/kills.ts'
import { raceFindings } from '../faults/two-tabs.ts'
import { updateFindings } from '../faults/updates.ts'
import { expect, test } from '../support/journey.ts'
import { findMarksBelow } from '../support/leaks.ts'
import { whyNoSmallDisk } from '../support/small-disk.ts'
import { traceDisk, whyNoTrace } from '../support/strace.ts'

const SEED = 2026

test('kills: an app that says "saved" before it writes is caught', async () => {
  const { faults } = await killFindings(1, SEED, {
    activities: ['saving'],
    moments: ['acknowledged'],
    plant: lateWrites,
  })
  expect(faults).toContainEqual(expect.stringMatching(/showed \d+ and is \d+|was recorded and is not there/))
})

test('kills: a restore that shows the recovery code before it writes is caught', async () => {
  const { faults } = await killFindings(1, SEED, {
    activities: ['restore'],
    moments: ['acknowledged'],
    plant: lateFromTheStart,
  })
  expect(faults).toContainEqual(expect.stringMatching(/the tablet is as new/))
})

test('kills: week keys that never reach their files are caught', async () => {
  const { faults } = await killFindings(1, SEED, {
    activities: ['expiry'],
    moments: ['acknowledged'],
    plant: forgetfulFiles,
  })
  expect(faults).toContainEqual(expect.stringMatching(/"notitie nummer \d+".* is there with "undefined"/))
})

test('fsync: relaxed durability is seen to have none', async ({ service, tablet }) => {
  const why = await whyNoTrace()
  test.skip(why !== null, why ?? '')
  const page = await tablet.asNew()
  await page.goto(`${service.address}/healthz`)
  const saveAs = (durability: IDBTransactionDurability) =>
    page.evaluate(async (durability) => {
      const opening = indexedDB.open(durability)
      opening.onupgradeneeded = () => opening.result.createObjectStore('notes')
      await new Promise((resolve) => {
        opening.onsuccess = resolve
      })
      const saves: { what: string; tapped: number; acknowledged: number }[] = []
      for (let save = 1; save <= 5; save++) {
        const tapped = Date.now()
        const transaction = opening.result.transaction('notes', 'readwrite', { durability })
        transaction.objectStore('notes').put({ note: save }, save)
        await new Promise((resolve) => {
          transaction.oncomplete = resolve
        })
        saves.push({ what: `save ${save}`, tapped, acknowledged: Date.now() })
      }
      return saves
    }, durability)
  // The first opening of a database is forced to the disk in any case.
  await saveAs('relaxed')
  const relaxed = await traceDisk(tablet)
  const saves = await saveAs('relaxed')
  const calls = await relaxed.stop()
  expect(syncsOf(calls)).toEqual([])
  expect(unsynced(saves, calls)).toHaveLength(saves.length)
})

test('power cuts: a page that goes on behind a torn log loses the tablet', async () => {
  const { faults } = await killFindings(3, SEED, { activities: ['saving'], afterKill: tearLog, plant: carelessPage })
  expect(faults).toContainEqual(expect.stringMatching(/as new/))
})

test('full disk: a page that does not look for room is caught', async () => {
  const why = whyNoSmallDisk()
  test.skip(why !== null, why ?? '')
  const { faults } = await fullDiskFindings(2, SEED, carelessPage)
  expect(faults).toContainEqual(expect.stringMatching(/as new|was not kept|does not say that it is full/))
})

test('leaks: what a packed table hides from the raw bytes is found, beside a plain row and a plain field', async ({
  service,
  tablet,
}) => {
  const page = await tablet.asNew()
  await page.goto(`${service.address}/healthz`)
  const [packed, plain, field] = ['merkteken-herhaald-rij', 'merkteken-gewone-rij', 'merkteken-gewoon-veld']
  await page.evaluate(
    async ([packed, plain]) => {
      const opening = indexedDB.open('notes')
      opening.onupgradeneeded = () => opening.result.createObjectStore('notes')
      await new Promise((resolve) => {
        opening.onsuccess = resolve
      })
      const put = (id: number, value: unknown) => {
        const transaction = opening.result.transaction('notes', 'readwrite', { durability: 'strict' })
        transaction.objectStore('notes').put(value, id)
        return new Promise((resolve) => {
          transaction.oncomplete = resolve
        })
      }
      // Each half of the mark has stood before when the whole comes: Snappy then only points back at it.
      const [head = '', tail = ''] = [packed.slice(0, 11), packed.slice(11)]
      await put(1, { note: `${head} ${tail} ${packed} `.repeat(40) })
      await put(2, { note: plain })
      // So many bytes that the log is full and goes into a table; random, so that they don't pack.
      for (let id = 100; id < 190; id++) await put(id, crypto.getRandomValues(new Uint8Array(60_000)))
      document.body.append(document.createElement('textarea'))
    },
    [packed, plain] as const,
  )
  await page.locator('textarea').fill(field)
  const marks = [packed, plain, field]
  // The browser writes its own files when it likes; the search is repeated until it has.
  await expect
    .poll(() => new Set(findMarksBelow(tablet.profileDir, marks).map(({ mark }) => mark)), { timeout: 180_000 })
    .toEqual(new Set(marks))
  const places = findMarksBelow(tablet.profileDir, [packed]).map(({ where }) => where)
  expect(places.filter((where) => !where.endsWith('.ldb, decoded'))).toEqual([])
})

test('two tabs: a connection that opens again by itself is caught', async () => {
  const { faults } = await raceFindings(1, SEED, async (tab) => {
    await tab.evaluate(() => {
      const written = new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('inloop')
        opening.onsuccess = () => {
          opening.result.onversionchange = () => {
            opening.result.close()
            // As Dexie does when it is not stopped: any version will do.
            const again = indexedDB.open('inloop')
            again.onsuccess = () => {
              const transaction = again.result.transaction('hours', 'readwrite')
              transaction.objectStore('hours').put({ id: 'naive' })
              transaction.oncomplete = () => {
                again.result.close()
                resolve()
              }
              transaction.onabort = () => reject(transaction.error)
            }
          }
        }
      })
      Object.assign(globalThis, { written })
    })
    return () => tab.evaluate(() => (globalThis as typeof globalThis & { written: Promise<void> }).written)
  })
  expect(faults).toContainEqual(expect.stringContaining('written after the upgrade: hours'))
})

test('two tabs: a page that opens whatever version there is is caught', async () => {
  const { faults } = await raceFindings(1, SEED, async (tab) => {
    await tab.context().addInitScript(() => {
      const { open } = IDBFactory.prototype
      IDBFactory.prototype.open = function (name) {
        return open.call(this, name)
      }
    })
    return async () => undefined
  })
  expect(faults).toContainEqual(expect.stringContaining('opened the newer database'))
})

test('updates: a version that puts itself on is caught', async () => {
  const { faults } = await updateFindings(1, (dist) => {
    appendFileSync(join(dist, 'sw.js'), '\nself.addEventListener("install", () => self.skipWaiting())\n')
  })
  expect(faults).not.toEqual([])
})
