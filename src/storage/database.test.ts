import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { keyFilesInMemory } from '../../scripts/headless/key-files.ts'
import { isOfNewerCode, openDatabase } from './database.ts'

const NEWER = 30
const row = { id: 'tablet', version: 7, sealed: new Uint8Array([1, 2, 3]) }

const settled = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error)
  })

/** Newer code adds a table and takes one away, which this code would miss. */
async function upgrade(name: string): Promise<void> {
  const opening = indexedDB.open(name, NEWER)
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('newer', { keyPath: 'id' })
    opening.result.deleteObjectStore('profiles')
    opening.transaction?.objectStore('settings').put(row)
  }
  ;(await settled(opening)).close()
}

async function contents(name: string) {
  const database = await settled(indexedDB.open(name))
  const rows = await settled(database.transaction('settings').objectStore('settings').getAll())
  database.close()
  return { version: database.version, tables: [...database.objectStoreNames], rows }
}

it('refuses a database that newer code has upgraded, and changes nothing of it', async () => {
  const name = 'upgraded'
  ;(await openDatabase(() => {}, keyFilesInMemory().isFree, name)).end()
  await upgrade(name)
  const before = await contents(name)
  expect(before).toMatchObject({ version: NEWER, rows: [row] })

  const refused = await openDatabase(() => {}, keyFilesInMemory().isFree, name).catch((error: unknown) => error)
  expect(isOfNewerCode(refused)).toBe(true)
  expect(await contents(name)).toEqual(before)
})

it('opens none that newer code upgraded while the connection was lost', async () => {
  const name = 'upgraded-meanwhile'
  const database = await openDatabase(() => {}, keyFilesInMemory().isFree, name)
  // A connection that the browser takes away: Dexie opens it again with the next question.
  database.close({ disableAutoOpen: false })
  await upgrade(name)
  const before = await contents(name)

  const refused = await database
    .write([{ table: 'settings', id: 'tablet', row: null }])
    .catch((error: unknown) => error)
  expect(isOfNewerCode(refused)).toBe(true)
  const unread = await database
    .rows('settings')
    .toArray()
    .catch((error: unknown) => error)
  expect(unread).toBeInstanceOf(Error)
  expect(await contents(name)).toEqual(before)
})

it('knows a newer database from none at all', () => {
  expect(isOfNewerCode(new DOMException('gone', 'InvalidStateError'))).toBe(false)
  expect(isOfNewerCode(new TypeError('no indexedDB'))).toBe(false)
})
