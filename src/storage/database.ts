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
