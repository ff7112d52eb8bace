// The disk of a tablet, as an attacker without the passphrase sees it; and disks that fail.
import type { TableName } from '../../src/records/stored.ts'
import type { Database } from '../../src/storage/database.ts'

/** Every row of every table, each as one text: text stands as it is, bytes as one character a byte. */
export async function rowsOnDisk(database: Database): Promise<readonly string[]> {
  const rows: string[] = []
  for (const table of database.tables)
    for (const row of await table.toArray()) rows.push(`${table.name} ${textOf(row)}`)
  return rows
}

/** The ones of `marks` that can be read on the disk: in a text, or in bytes as UTF-8 or UTF-16. */
export async function readableOnDisk(database: Database, marks: readonly string[]): Promise<readonly string[]> {
  const disk = (await rowsOnDisk(database)).join('\n')
  return marks.filter((mark) => [utf8(mark), mark, [...mark].join('\0')].some((form) => disk.includes(form)))
}

function textOf(value: unknown): string {
  if (value instanceof Uint8Array) return Array.from(value, (byte) => String.fromCharCode(byte)).join('')
  if (Array.isArray(value)) return value.map(textOf).join(' ')
  if (value !== null && typeof value === 'object')
    return Object.entries(value)
      .map(([key, each]) => `${key} ${textOf(each)}`)
      .join(' ')
  return String(value)
}

const utf8 = (text: string) => textOf(new TextEncoder().encode(text))

type Table = TableName | 'heads' | 'slots'

/** Makes every write to a table throw `error()`, in the middle of its transaction, until the function that it gives is called. */
export const failWrites = (database: Database, table: Table, error: () => Error): (() => void) =>
  watchWrites(database, table, () => {
    throw error()
  })

/** Counts the writes to a table from now on. */
export function countWrites(database: Database, table: TableName): () => number {
  let count = 0
  watchWrites(database, table, () => {
    count++
  })
  return () => count
}

/** Calls `seen` before each write to a table, until the function that it gives is called. */
function watchWrites(database: Database, table: Table, seen: () => void): () => void {
  const { put, add, delete: remove } = IDBObjectStore.prototype
  const isWatched = (rows: IDBObjectStore) => rows.name === table && rows.transaction.db.name === database.name
  IDBObjectStore.prototype.put = function (...given) {
    if (isWatched(this)) seen()
    return put.apply(this, given)
  }
  IDBObjectStore.prototype.add = function (...given) {
    if (isWatched(this)) seen()
    return add.apply(this, given)
  }
  IDBObjectStore.prototype.delete = function (...given) {
    if (isWatched(this)) seen()
    return remove.apply(this, given)
  }
  return () => Object.assign(IDBObjectStore.prototype, { put, add, delete: remove })
}
