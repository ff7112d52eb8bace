// Every version of the database, opened by today's code from data that was frozen in its own time. `tests/fixtures/tablet-v1.json`
// is the disk of a tablet as version 1 wrote it: two walk-in hours, the second still open with a draft. Never made anew.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { at } from '../../tests/support/disclosure.ts'
import { must, nobodyThere, PASSPHRASE, quickKdf } from '../../tests/support/tablet.ts'
import { openTablet } from '../tablet/unlocked.ts'
import { createVault } from '../vault/vault.ts'
import { readPreferences, readSlots } from './access.ts'
import { openDatabase } from './database.ts'
import { createIntakes } from './intakes.ts'
import { totalsOf } from './totals.ts'

/** Append only: a new version of the database gets a frozen disk of its own. */
const versions = [1]
const ran = new Set<number>()

it.each(versions)('a tablet of version %i opens with all that it knew', async (version) => {
  const name = `frozen-${version}`
  await putOnDisk(name, version)
  const database = await openDatabase(() => {}, name)
  expect(await readPreferences(database)).toEqual({ language: 'en', theme: 'dark' })

  const [slot] = await readSlots(database)
  const keys = slot && (await createVault(quickKdf).unlock(slot, PASSPHRASE))
  if (!keys?.ok) throw new Error('the frozen tablet does not open')
  const platform = {
    clock: () => at(1, '19:30'),
    newId: () => crypto.randomUUID(),
    client: nobodyThere,
    later: () => () => {},
    random: () => 0.5,
  }
  const { book, outbox, settings } = must(await openTablet(database, keys.value, platform))
  must(await outbox.load())

  expect(settings.getState().tabletName).toBe('Balie')
  expect(must(await totalsOf(book, 'all', '2023-10'))).toMatchObject({
    tally: { hours: 1, hoursWithoutVisit: 0, visits: 2, visitors: 3, estimatedChildren: 2 },
    openHour: true,
  })
  expect(outbox.releases.getState()?.map(({ release }) => release)).toMatchObject([{ week: '2023-W41', visits: 2 }])
  const draft = [...book.state.getState().visits.values()].find(({ note }) => note === 'week 1')
  expect(draft?.answers).toMatchObject({ party: 'couple', estimatedChildren: 'n2' })
  // And it can be worked with.
  must(await createIntakes(book).record(draft ?? expect.fail('no draft')))
  ran.add(version)
  database.close()
})

it('no version of the database was left out', async () => {
  const database = await openDatabase(() => {}, 'newest')
  expect([...ran]).toEqual(Array.from({ length: database.verno }, (_, index) => index + 1))
})

type Frozen = Readonly<Record<string, readonly unknown[]>>

/** Writes a frozen disk with the browser's own means, as the code of its time is gone. */
async function putOnDisk(name: string, version: number): Promise<void> {
  const file = join(import.meta.dirname, `../../tests/fixtures/tablet-v${version}.json`)
  const tables: Frozen = JSON.parse(readFileSync(file, 'utf8'), bytes).tables
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    // Dexie counts in tens.
    const request = indexedDB.open(name, version * 10)
    request.onupgradeneeded = () => {
      for (const table of Object.keys(tables)) request.result.createObjectStore(table, { keyPath: 'id' })
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })
  const transaction = database.transaction(Object.keys(tables), 'readwrite')
  for (const [table, rows] of Object.entries(tables)) for (const row of rows) transaction.objectStore(table).put(row)
  await new Promise((resolve) => {
    transaction.oncomplete = resolve
  })
  database.close()
}

/** Bytes stand in the file as base 64. */
function bytes(_: string, value: unknown): unknown {
  const coded = value !== null && typeof value === 'object' && 'base64' in value ? value.base64 : null
  return typeof coded === 'string' ? new Uint8Array(Buffer.from(coded, 'base64')) : value
}
