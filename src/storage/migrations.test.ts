// Every version of the contents, opened by today's code from a disk that was frozen in its own time: two walk-in hours, the
// second still open with a draft; from version 2 on with a second person. `tests/fixtures/tablet-v*.json` are never made anew.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { at } from '../../tests/support/disclosure.ts'
import { failWrites } from '../../tests/support/disk.ts'
import { keyFilesInMemory } from '../../tests/support/key-files.ts'
import { must, nobodyThere, PASSPHRASE, quickKdf } from '../../tests/support/tablet.ts'
import { readFollowUpCode } from '../domain/follow-up-code.ts'
import { openTablet } from '../tablet/unlocked.ts'
import { createVault, type FirstSlot, isFirstSlot, type UnlockedVault } from '../vault/vault.ts'
import { readDevice, readSlots } from './access.ts'
import { type Database, openDatabase } from './database.ts'
import { createIntakes } from './intakes.ts'
import { ownNotes } from './notes.ts'
import { totalsOf } from './totals.ts'
import { upgradeFirst } from './upgrades/contents-2.ts'
import { createWalkInHours } from './walk-in-hours.ts'

const ran = new Set<number>()

const platform = {
  clock: () => at(1, '19:30'),
  newId: () => crypto.randomUUID(),
  client: nobodyThere,
  later: () => () => {},
  random: () => 0.5,
}
const vault = createVault(quickKdf)

/** The keys of whoever has this passphrase. */
async function keysFor(database: Database, passphrase: string): Promise<UnlockedVault> {
  for (const slot of await readSlots(database)) {
    if (isFirstSlot(slot)) continue
    const keys = await vault.unlock(slot, passphrase)
    if (keys.ok) return keys.value
  }
  throw new Error('nobody has this passphrase')
}

async function firstSlotOf(database: Database): Promise<FirstSlot> {
  const [slot] = await readSlots(database)
  if (!slot || !isFirstSlot(slot)) throw new Error('not a tablet of version 1')
  return slot
}

it('a tablet of version 1 opens with all that it knew', async () => {
  await putOnDisk('frozen-1', 1)
  const database = await openDatabase(() => {}, keyFilesInMemory().isFree, 'frozen-1')
  expect(await readDevice(database, 'preferences')).toEqual({ language: 'en', theme: 'dark' })

  const files = keyFilesInMemory()
  const keys = must(await upgradeFirst(database, vault, files, await firstSlotOf(database), PASSPHRASE))
  const { book, outbox, settings, me, store } = must(await openTablet(database, keys, files, platform))
  must(await outbox.load())

  expect(settings.getState().tabletName).toBe('Balie')
  expect(me().roles).toEqual(['counsellor', 'coordinator', 'pilotLead'])
  // Version 1 had no recovery codes: theirs was made now, and nobody has seen it.
  expect(me().codeUnconfirmed).toBe(true)
  expect(must(await totalsOf(book, 'all', '2023-10'))).toMatchObject({
    tally: { hours: 1, hoursWithoutVisit: 0, visits: 2, visitors: 3, estimatedChildren: 2 },
    openHour: true,
  })
  expect(outbox.releases.getState()?.map(({ release }) => release)).toMatchObject([{ week: '2023-W41', visits: 2 }])
  expect(must(await createWalkInHours(book).recent())).toMatchObject([{ hour: { visits: 2 }, reopenable: false }])
  const draft = [...book.state.getState().visits.values()].find(({ note }) => note === 'week 1')
  expect(draft).toMatchObject({ author: me().id, answers: { party: 'couple', estimatedChildren: 'n2' } })
  // The notes of both weeks lie under the key of whoever wrote them.
  expect(must(await ownNotes(store)).map(({ text }) => text)).toEqual(expect.arrayContaining(['week 1']))
  // And it can be worked with, now and after the next unlock.
  must(await createIntakes(book).record(draft ?? expect.fail('no draft')))
  const reopened = must(await openTablet(database, await keysFor(database, PASSPHRASE), files, platform))
  expect(must(await totalsOf(reopened.book, 'all', '2023-10'))).toMatchObject({ tally: { visits: 3 } })
  ran.add(1)
  database.close()
})

it('a tablet of version 2 opens for each of its people with all that it knew', async () => {
  const files = keyFilesInMemory(await putOnDisk('frozen-2', 2))
  const database = await openDatabase(() => {}, keyFilesInMemory().isFree, 'frozen-2')
  expect(await readDevice(database, 'preferences')).toEqual({ language: 'en', theme: 'dark' })

  const bram = must(await openTablet(database, await keysFor(database, 'stoel appel raam vis'), files, platform))
  expect(bram.me()).toMatchObject({ name: 'Bram', roles: ['counsellor'] })
  expect(must(await ownNotes(bram.store)).map(({ text }) => text)).toEqual(['van Bram'])

  const { book, outbox, settings, me, store } = must(
    await openTablet(database, await keysFor(database, PASSPHRASE), files, platform),
  )
  must(await outbox.load())
  expect(settings.getState().tabletName).toBe('Balie')
  expect(me().roles).toEqual(['coordinator', 'counsellor'])
  expect(must(await ownNotes(store)).map(({ text }) => text)).toEqual(expect.arrayContaining(['week 0', 'week 1']))
  expect(must(await totalsOf(book, 'all', '2023-10'))).toMatchObject({
    tally: {
      hours: 1,
      visits: 3,
      visitors: 5,
      couples: 2,
      estimatedChildren: 4,
      trajectories: 2,
      contacts: { phone: 1 },
    },
    openHour: true,
  })
  expect(outbox.releases.getState()?.map(({ release }) => release)).toMatchObject([{ week: '2023-W41', visits: 2 }])
  const { visits, followUps } = book.state.getState()
  expect([...followUps.values()].map(({ code }) => readFollowUpCode(code).ok)).toEqual([true, true])
  const draft = [...visits.values()].find(({ note }) => note === 'week 1')
  must(await createIntakes(book).record(draft ?? expect.fail('no draft')))
  must(await createWalkInHours(book).close())
  ran.add(2)
  database.close()
})

it('an upgrade from version 1 that is cut off leaves a tablet that the old passphrase opens', async () => {
  await putOnDisk('cut-off', 1)
  const database = await openDatabase(() => {}, keyFilesInMemory().isFree, 'cut-off')
  const repair = failWrites(database, 'heads', () => new DOMException('killed', 'AbortError'))
  const slot = await firstSlotOf(database)
  expect((await upgradeFirst(database, vault, keyFilesInMemory(), slot, PASSPHRASE)).ok).toBe(false)
  repair()
  expect(await firstSlotOf(database)).toEqual(slot)
  expect(await upgradeFirst(database, vault, keyFilesInMemory(), slot, 'een andere wachtzin')).toEqual({
    ok: false,
    error: { code: 'wrong-passphrase' },
  })
  must(await upgradeFirst(database, vault, keyFilesInMemory(), slot, PASSPHRASE))
})

it('no version of the database was left out', async () => {
  const database = await openDatabase(() => {}, keyFilesInMemory().isFree, 'newest')
  expect([...ran]).toEqual(Array.from({ length: database.verno }, (_, index) => index + 1))
})

type Bytes = Uint8Array<ArrayBuffer>

interface Frozen {
  readonly tables: Readonly<Record<string, readonly unknown[]>>
  readonly files?: readonly [Bytes | null, Bytes | null]
}

/** Writes a frozen disk with the browser's own means, as the code of its time is gone. */
async function putOnDisk(name: string, version: number): Promise<readonly [Bytes | null, Bytes | null]> {
  const file = join(import.meta.dirname, `../../tests/fixtures/tablet-v${version}.json`)
  const { tables, files = [null, null] }: Frozen = JSON.parse(readFileSync(file, 'utf8'), bytes)
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
  return files
}

/** Bytes stand in the file as base 64. */
function bytes(_: string, value: unknown): unknown {
  const coded = value !== null && typeof value === 'object' && 'base64' in value ? value.base64 : null
  return typeof coded === 'string' ? new Uint8Array(Buffer.from(coded, 'base64')) : value
}
