// The only file that knows Dexie. Every table holds rows of random ids and sealed bytes; nothing readable is ever written.
import { type DBCore, Dexie, type Table } from 'dexie'
import { inTime, type Later, Unanswered } from '../domain/in-time.ts'
import type { TableName } from '../records/stored.ts'
import { tableNames } from '../records/versions.ts'
import type { Sealed } from '../vault/seal.ts'
import type { Slot } from '../vault/vault.ts'
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
  readonly table: TableName | 'heads' | 'slots' | 'device'
  readonly id: string
  readonly row: Row | Slot | DeviceRow | null
  readonly fresh?: boolean
}

/** Whether so many bytes are free on the disk. */
export type IsFree = (bytes: number) => Promise<boolean>

/** The data known before unlocking, in the clear: the tablet's looks and language, and the state of the lock. */
export interface DeviceRow {
  readonly id: 'preferences' | 'tries' | 'last-slot'
  readonly value: unknown
}

/** The tables that each version adds: from 1.0 on append only. */
const versions: readonly (readonly string[])[] = [['slots', 'device', 'heads', ...tableNames]]

/** Bytes that must be free on the disk beside a large write, and for any other: more than a usual commit and its keeping take. */
const MARGIN = 128 * 1024
/** 80 values of 60,000 bytes: more than the 4 MB that Chromium gathers before it begins a new log. Larger ones become files. */
const FILLING = { values: 80, bytes: 60_000 } as const

/**
 * The browser's, for the tables of this code and no others. Dexie takes the refusal of a newer database for a wish to
 * open any version, and would then even add the tables that it misses there.
 */
const ownVersion = {
  open(name: string, version?: number): IDBOpenDBRequest {
    // Dexie counts in tenths.
    if (version !== versions.length * 10) throw new DOMException('A database of newer code', NEWER)
    return indexedDB.open(name, version)
  },
  databases: () => indexedDB.databases(),
}

const NEWER = 'VersionError'

/** Whether a database was not opened because newer code has upgraded it. */
export const isOfNewerCode = (error: unknown): boolean => error instanceof Error && error.name === NEWER

export class Database extends Dexie {
  declare slots: Table<Slot, string>
  declare device: Table<DeviceRow, string>
  declare heads: Table<Row, string>
  /** Newer code or another writer has taken over: this connection must never open again. */
  superseded = false

  private readonly onSuperseded: () => void
  private readonly isFree: IsFree
  /** The connection whose log was begun anew, or is about to be. */
  private begun: { readonly of: IDBDatabase; readonly log: Promise<void> } | null = null

  private readonly later: Later

  constructor(name: string, onSuperseded: () => void, isFree: IsFree, later: Later) {
    // Chrome's own default ("relaxed") answers before the bytes are on the disk.
    super(name, { chromeTransactionDurability: 'strict', indexedDB: ownVersion })
    this.onSuperseded = onSuperseded
    this.isFree = isFree
    this.later = later
    this.use({ stack: 'dbcore', name: 'in-time', create: (core) => readsInTime(core, later) })
    // A version changes tables only; their rows are upgraded after opening, when there are keys.
    for (const [index, tables] of versions.entries())
      this.version(index + 1).stores(Object.fromEntries(tables.map((table) => [table, 'id'])))
  }

  /** Ends this connection for good. */
  end(): void {
    this.superseded = true
    this.close({ disableAutoOpen: true })
  }

  /** The same, because another tab takes over. */
  supersede(): void {
    this.end()
    this.onSuperseded()
  }

  rows(table: TableName): Table<Row, string> {
    return this.table(table)
  }

  /** Whether the disk has room for a write of so many bytes. Where it has none, nobody may so much as open the database. */
  hasRoom(bytes = 0): Promise<boolean> {
    return this.isFree(bytes + MARGIN)
  }

  /**
   * Writes all rows in one strict transaction, and resolves once they are on the disk; rejects with the browser's error
   * when none is, and with a `QuotaExceededError` when the disk is full.
   * @param coming may still be being sealed: meanwhile the disk is looked at
   * @param begins called right before the transaction begins; an error thrown earlier has changed nothing
   */
  async write(coming: readonly Write[] | Promise<readonly Write[]>, begins = () => {}): Promise<void> {
    const [writes] = await Promise.all([coming, this.needRoom(0)])
    if (this.superseded) throw new Dexie.DatabaseClosedError()
    const bytes = writes.reduce((sum, { row }) => sum + (row && 'sealed' in row ? row.sealed.length : 0), 0)
    if (bytes > MARGIN / 2) await this.needRoom(bytes)
    if (!this.isOpen()) await inTime(this.open(), this.later)
    await this.beginLog()
    // Ended meanwhile: the page goes on with something else.
    if (this.superseded) throw new Dexie.DatabaseClosedError()
    begins()
    const tables = [...new Set(writes.map(({ table }) => table))]
    await this.transact(tables, (rowsOf) => {
      for (const { table, id, row, fresh } of writes) {
        const rows = rowsOf(table)
        if (!row) rows.delete(id)
        else if (fresh) rows.add(row)
        else rows.put(row)
      }
    })
  }

  /** A write that finds no room is cut off in the middle, and tears the log of Chromium's database. */
  private async needRoom(bytes: number): Promise<void> {
    if (!(await this.hasRoom(bytes))) throw new DOMException('the disk is full', 'QuotaExceededError')
  }

  /**
   * Before the first write of a connection, and after one that failed: puts and takes away so much that Chromium begins a new
   * log. Behind one that a power cut or a full disk has torn it would go on writing, and at the start after that delete every
   * database of the origin (docs/decisions/0024-torn-logs.md).
   */
  private async beginLog(): Promise<void> {
    if (this.begun?.of !== this.backendDB()) {
      await this.needRoom(FILLING.values * FILLING.bytes)
      this.begun = { of: this.backendDB(), log: this.fillLog() }
    }
    return this.begun.log
  }

  private fillLog(): Promise<void> {
    const value = new Uint8Array(FILLING.bytes)
    const ids = Array.from({ length: FILLING.values }, (_, index) => `filling-${index}`)
    return this.transact(['device'], (rowsOf) => {
      for (const id of ids) rowsOf('device').put({ id, value })
      for (const id of ids) rowsOf('device').delete(id)
    })
  }

  /**
   * It speaks to the browser itself: Dexie would read each row before it writes it, and wait for every answer before it commits.
   */
  private async transact(
    tables: readonly Write['table'][],
    work: (rowsOf: (table: Write['table']) => IDBObjectStore) => void,
  ): Promise<void> {
    const transaction = this.backendDB().transaction([...tables], 'readwrite', { durability: 'strict' })
    const complete = new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve()
      transaction.onabort = () => {
        // The disk may have filled up since it was looked at, and the log be torn.
        this.begun = null
        reject(transaction.error ?? new DOMException('The transaction was aborted', 'AbortError'))
      }
    })
    try {
      work((table) => transaction.objectStore(table))
      transaction.commit()
    } catch (error) {
      // The requests made before the fault must not be written alone.
      complete.catch(() => undefined)
      transaction.abort()
      throw error
    }
    try {
      return await inTime(complete, this.later)
    } catch (error) {
      // Rather not written than written after a person was told that it was not.
      if (error instanceof Unanswered) abort(transaction)
      throw error
    }
  }
}

/** An answer to a read comes in time, or none. */
function readsInTime(core: DBCore, later: Later): DBCore {
  return {
    ...core,
    table: (name) => {
      const table = core.table(name)
      return {
        ...table,
        get: (asked) => inTime(table.get(asked), later),
        getMany: (asked) => inTime(table.getMany(asked), later),
        query: (asked) => inTime(table.query(asked), later),
        count: (asked) => inTime(table.count(asked), later),
      }
    },
  }
}

function abort(transaction: IDBTransaction): void {
  try {
    transaction.abort()
  } catch {
    // It has ended after all, and its commit is looked for as one of unknown outcome.
  }
}

const byTimer: Later = (milliseconds, work) => {
  const timer = setTimeout(work, milliseconds)
  return () => clearTimeout(timer)
}

/** Removes a database with all that is in it; waits for the tabs that still have it open. */
export const removeDatabase = (name: string): Promise<void> => Dexie.delete(name)

/**
 * Opens the database; rejects when newer code has upgraded it (`isOfNewerCode`), and then leaves it as it is.
 * @param superseded called when newer code in another tab wants to upgrade it, or has written to it
 * @param isFree looks at the disk beside the database, which itself says nothing before it is too late
 */
export async function openDatabase(
  superseded: () => void,
  isFree: IsFree,
  name = 'inloop',
  later = byTimer,
): Promise<Database> {
  const database = new Database(name, superseded, isFree, later)
  database.on('versionchange', () => {
    database.supersede()
    // Dexie's own handler comes after this one and would let the connection open again by itself.
    return false
  })
  await database.open()
  return database
}
