// The only file that knows Dexie. Every table holds rows of random ids and sealed bytes; nothing readable is ever written.
import { Dexie, type Table } from 'dexie'
import type { Sealed } from '../vault/seal.ts'
import type { FirstSlot, Slot } from '../vault/vault.ts'
import type { KeyId } from '../vault/week-keys.ts'

/** A sealed record as it lies on the disk. `id` is random or the name of a row of which there is only one. */
export interface Row {
  readonly id: string
  readonly version: number
  /** The week key that it is sealed under; the tablet key where there is none. */
  readonly key?: KeyId
  readonly sealed: Sealed
}

/** A row to put or, with `row` null, to delete. `fresh`: it must not be there yet, or nothing at all is written. */
export interface Write {
  readonly table: TableName | 'heads' | 'slots'
  readonly id: string
  readonly row: Row | Slot | null
  readonly fresh?: boolean
}

export const tableNames = [
  'settings',
  'people',
  'ledger',
  'months',
  'hours',
  'visits',
  'notes',
  'releases',
  'takenIn',
  'followUps',
  'appointments',
  'meetings',
  'surveys',
  'remarks',
  'profiles',
] as const
export type TableName = (typeof tableNames)[number]

/** What is known before unlocking, in the clear: how the tablet looks and speaks, and what the lock has to remember. */
export interface DeviceRow {
  readonly id: 'preferences' | 'tries' | 'last-slot'
  readonly value: unknown
}

/** The tables of each version, as they were: append only. */
const versions: readonly (readonly string[])[] = [
  ['settings', 'ledger', 'months', 'hours', 'visits', 'releases'],
  ['people', 'notes', 'takenIn', 'followUps', 'appointments', 'meetings', 'surveys', 'remarks', 'profiles', 'heads'],
]

export class Database extends Dexie {
  declare slots: Table<Slot | FirstSlot, string>
  declare device: Table<DeviceRow, string>
  declare heads: Table<Row, string>
  /** Newer code or another writer has taken over: this connection must never open again. */
  superseded = false

  private readonly onSuperseded: () => void

  constructor(name: string, onSuperseded: () => void) {
    // Chrome's own default ("relaxed") answers before the bytes are on the disk.
    super(name, { chromeTransactionDurability: 'strict' })
    this.onSuperseded = onSuperseded
    // A version changes tables only; what is in them is upgraded after opening, when there are keys.
    for (const [index, tables] of versions.entries())
      this.version(index + 1).stores({
        ...(index === 0 && { slots: 'id', device: 'id' }),
        ...Object.fromEntries(tables.map((table) => [table, 'id'])),
      })
  }

  /** Ends this connection for good. */
  end(): void {
    this.superseded = true
    this.close({ disableAutoOpen: true })
  }

  /** The same, because somebody else takes over. */
  supersede(): void {
    this.end()
    this.onSuperseded()
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
      for (const { table, id, row, fresh } of writes) {
        const rows = transaction.objectStore(table)
        if (!row) rows.delete(id)
        else if (fresh) rows.add(row)
        else rows.put(row)
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

/** Removes a database with all that is in it; waits for the tabs that still have it open. */
export const removeDatabase = (name: string): Promise<void> => Dexie.delete(name)

/** Opens the database. `superseded` is called when newer code in another tab wants to upgrade it, or has written to it. */
export async function openDatabase(superseded: () => void, name = 'inloop'): Promise<Database> {
  const database = new Database(name, superseded)
  database.on('versionchange', () => {
    database.supersede()
    // Dexie's own handler comes after this one and would let the connection open again by itself.
    return false
  })
  await database.open()
  return database
}
