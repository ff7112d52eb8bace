// The only file that knows Dexie. Every table holds rows of random ids and sealed bytes; nothing readable is ever written.
import { Dexie, type Table } from 'dexie'
import type { Sealed } from '../vault/seal.ts'
import type { Slot } from '../vault/vault.ts'

/** A sealed record as it lies on the disk. `id` is random or the name of a row of which there is only one. */
export interface Row {
  readonly id: string
  readonly version: number
  readonly sealed: Sealed
}

/** A row to put, or with `row` null to delete. */
export interface Write {
  readonly table: TableName
  readonly id: string
  readonly row: Row | null
}

export const tableNames = ['settings', 'ledger', 'months', 'hours', 'visits', 'releases'] as const
export type TableName = (typeof tableNames)[number]

/** What is known before unlocking, in the clear: how the tablet looks and speaks. */
export interface DeviceRow {
  readonly id: 'preferences'
  readonly value: unknown
}

export class Database extends Dexie {
  declare slots: Table<Slot, string>
  declare device: Table<DeviceRow, string>
  /** Newer code has taken over: this connection must never open again. */
  superseded = false

  constructor(name: string) {
    // Chrome's own default ("relaxed") answers before the bytes are on the disk.
    super(name, { chromeTransactionDurability: 'strict' })
    const sealed = Object.fromEntries(tableNames.map((table) => [table, 'id']))
    this.version(1).stores({ slots: 'id', device: 'id', ...sealed })
  }

  rows(table: TableName): Table<Row, string> {
    return this.table(table)
  }

  /**
   * Writes all of it in one strict transaction, and resolves once that is on the disk; rejects with what the browser said when
   * none of it is. It speaks to the browser itself: Dexie would read each row before it writes it, and wait for every answer
   * before it commits.
   */
  async write(writes: readonly Write[]): Promise<void> {
    if (this.superseded) throw new Dexie.DatabaseClosedError()
    if (!this.isOpen()) await this.open()
    const tables = [...new Set(writes.map(({ table }) => table))]
    const transaction = this.backendDB().transaction(tables, 'readwrite', { durability: 'strict' })
    const complete = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = () =>
        reject(transaction.error ?? new DOMException('The transaction was aborted', 'AbortError'))
    })
    try {
      for (const { table, id, row } of writes) {
        const rows = transaction.objectStore(table)
        if (row) rows.put(row)
        else rows.delete(id)
      }
      transaction.commit()
    } catch (error) {
      // What was asked for before the fault must not be written alone.
      complete.catch(() => undefined)
      transaction.abort()
      throw error
    }
    return complete
  }
}

/** Opens the database. `superseded` is called when newer code in another tab wants to upgrade it: this one is then closed for good. */
export async function openDatabase(superseded: () => void, name = 'inloop'): Promise<Database> {
  const database = new Database(name)
  database.on('versionchange', () => {
    database.superseded = true
    database.close({ disableAutoOpen: true })
    superseded()
    // Dexie's own handler comes after this one and would let the connection open again by itself.
    return false
  })
  await database.open()
  return database
}
