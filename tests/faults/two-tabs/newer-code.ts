// The changes of newer code to the tablet's database, in another page of the same origin, and the way back from them.
import type { Page } from '@playwright/test'

interface NewerCode {
  /** Upgrades the database; gives all rows as they then are. */
  readonly upgrade: () => Promise<readonly string[]>
  readonly rows: () => Promise<readonly string[]>
  /** Makes the database again as it was before the upgrade, with the rows that it had then. */
  readonly putBack: () => Promise<void>
}

export async function startNewerCode(page: Page): Promise<NewerCode> {
  await page.evaluate(newerCode)
  return {
    upgrade: () =>
      page.evaluate(() => (globalThis as typeof globalThis & { newerCode: NewerCode }).newerCode.upgrade()),
    rows: () => page.evaluate(() => (globalThis as typeof globalThis & { newerCode: NewerCode }).newerCode.rows()),
    putBack: () =>
      page.evaluate(() => (globalThis as typeof globalThis & { newerCode: NewerCode }).newerCode.putBack()),
  }
}

/** Runs in the page. */
function newerCode(): void {
  const DATABASE = 'inloop'
  let database: IDBDatabase | null = null
  let version = 0
  let kept = new Map<string, { readonly keyPath: string; readonly rows: readonly unknown[] }>()

  const settled = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result)
      request.onerror = () => reject(request.error)
    })

  async function readAll(transaction: IDBTransaction) {
    const read = new Map<string, { readonly keyPath: string; readonly rows: readonly unknown[] }>()
    for (const name of transaction.objectStoreNames) {
      const store = transaction.objectStore(name)
      read.set(name, { keyPath: String(store.keyPath), rows: await settled(store.getAll()) })
    }
    return read
  }

  const texts = (read: typeof kept): readonly string[] =>
    [...read].flatMap(([name, { rows }]) => rows.map((row) => `${name} ${JSON.stringify(row)}`))

  async function upgrade() {
    const current = await settled(indexedDB.open(DATABASE))
    version = current.version
    current.close()
    const opening = indexedDB.open(DATABASE, version + 10)
    let reading: ReturnType<typeof readAll> | null = null
    opening.onupgradeneeded = () => {
      const { transaction, result } = opening
      // Within the upgrade itself: from its end on any connection may write first.
      if (transaction) reading = readAll(transaction)
      result.createObjectStore('newer', { keyPath: 'id' })
    }
    database = await settled(opening)
    kept = (await reading) ?? kept
    return texts(kept)
  }

  async function putBack() {
    database?.close()
    database = null
    await settled(indexedDB.deleteDatabase(DATABASE))
    const opening = indexedDB.open(DATABASE, version)
    opening.onupgradeneeded = () => {
      for (const [name, { keyPath, rows }] of kept) {
        const store = opening.result.createObjectStore(name, { keyPath })
        for (const row of rows) store.put(row)
      }
    }
    const made = await settled(opening)
    made.close()
  }

  async function rows() {
    if (!database) throw new Error('the newer code has no database')
    return texts(await readAll(database.transaction([...database.objectStoreNames])))
  }

  Object.assign(globalThis, { newerCode: { upgrade, rows, putBack } })
}
