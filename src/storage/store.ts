// The one door to sealed records: reads open them; a commit seals everything first and then writes it in one strict transaction.
import { inTurns } from '../domain/in-turn.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import type { Stored, TableName } from '../records/stored.ts'
import { newest, versionOf } from '../records/versions.ts'
import { open, seal } from '../vault/seal.ts'
import type { Slot, UnlockedVault } from '../vault/vault.ts'
import type { KeyId, Term, WeekKeys } from '../vault/week-keys.ts'
import type { Database, Row, Write } from './database.ts'
import { type Heads, nextHeads, noHeads, readHeads, type WrittenRow, writesOfHeads } from './heads.ts'

/** `full`: no room on the disk. `lost`: the browser took the database away. `damaged`: a record does not open, or is not the last one written. */
export type StorageProblem = 'storage-full' | 'storage-lost' | 'storage-damaged'

/** A record to write, or with `value` undefined to delete. */
export type Change = { readonly [Table in TableName]: ChangeIn<Table> }[TableName]

interface ChangeIn<Table extends TableName> {
  readonly table: Table
  readonly id: string
  readonly value: Stored[Table] | undefined
  /** Under which week key it is sealed; the tablet key where this is absent. */
  readonly term?: Term
}

/**
 * A record as it is sealed: with the version of its form. The record holds nothing more, as a short note must fit into
 * the same step of padding as no note.
 */
type Versioned = readonly [version: number, record: unknown]

/** Ways in to put or to take away in the same transaction. */
export interface SlotChange {
  readonly put?: readonly Slot[]
  readonly remove?: readonly string[]
}

/** Stands for a record that only another person's key opens. */
export const CLOSED: unique symbol = Symbol('closed')

/** Null where there is no record, or its key was destroyed; only a note can be another person's. */
export type Opened<Table extends TableName> = Stored[Table] | null | (Table extends 'notes' ? typeof CLOSED : never)

export interface Store {
  /** The records with these ids, in their newest form. */
  readonly read: <Table extends TableName>(
    table: Table,
    ids: readonly string[],
  ) => Promise<Result<readonly Opened<Table>[], StorageProblem>>
  readonly readAll: <Table extends TableName>(
    table: Table,
  ) => Promise<Result<readonly { readonly id: string; readonly value: Opened<Table> }[], StorageProblem>>
  /** Resolves once all changes are on the disk; on failure no change is. */
  readonly commit: (changes: readonly Change[], slots?: SlotChange) => Promise<Result<void, StorageProblem>>
  /** The terms that the week keys seal. */
  readonly terms: WeekKeys['terms']
  /** Forgets week keys for good; `withoutKey` then finds the rows that they sealed. */
  readonly destroyKeys: (ids: readonly KeyId[]) => Promise<Result<void, StorageProblem>>
  /** The rows that no key opens any more. */
  readonly withoutKey: () => Promise<Result<readonly Pick<Change, 'table' | 'id'>[], StorageProblem>>
  /** Grows with every commit. */
  readonly revision: () => number
  /** The commit that last wrote any row of a table; 0 of an empty one. */
  readonly lastWritten: (table: TableName) => number
  /** The anchor of this database that the key files held when they were opened. */
  readonly anchor: WeekKeys['anchor']
  /** Lets the key files know how far the database has come, and its present people. */
  readonly anchorTo: (people: string, renew: boolean) => Promise<Result<void, StorageProblem>>
}

/** The tables whose rows are sealed under week keys. */
export const keyedTables = ['hours', 'visits', 'notes', 'surveys', 'remarks'] as const

/**
 * The store of a tablet that has nothing on its disk yet.
 * @param revision where it goes on counting: a restored tablet is the same tablet, and its next backup the newer one
 */
export const newStore = (database: Database, vault: UnlockedVault, keys: WeekKeys, revision = 0): Store =>
  storeWith(database, vault, keys, { ...noHeads, commit: revision })

export async function openStore(
  database: Database,
  vault: UnlockedVault,
  openKeys: (atLeast: number) => Promise<WeekKeys>,
): Promise<Result<Store, StorageProblem>> {
  const heads = await guarded(database, () => readHeads(database, vault))
  return heads.ok ? ok(storeWith(database, vault, await openKeys(heads.value.keys), heads.value)) : heads
}

function storeWith(database: Database, vault: UnlockedVault, keys: WeekKeys, start: Heads): Store {
  let heads = start
  /** Attempts at the next commit of which it is unknown whether one stands on the disk. */
  let uncertain: readonly { readonly root: Row; readonly heads: Heads }[] = []

  const turns = inTurns()
  /** One after the other, reads too: a read must find the rows that the heads in memory name. */
  const inTurn = <T>(work: () => Promise<Result<T, StorageProblem>>): Promise<Result<T, StorageProblem>> =>
    turns.run(() => guarded(database, work))

  const openRow = async (
    table: TableName,
    id: string,
    row: Row | undefined,
  ): Promise<Result<unknown, StorageProblem>> => {
    const head = heads.rows.get(table)?.get(id)
    // Put back, taken away, of another time, or listed under another key.
    if (row?.version !== head?.version || row?.key !== head?.key) return fail('storage-damaged')
    if (!row) return ok(null)
    const address = { table, id, version: row.version }
    if (!row.key) return inNewestForm(table, await vault.open(address, row.sealed))
    const key = await keys.find(row.key)
    if (key === 'gone') return ok(null)
    return key === 'closed' ? ok(CLOSED) : inNewestForm(table, await open(key, address, row.sealed))
  }

  const sealRow = async ({ table, id, value: record, term }: Change, version: number): Promise<WrittenRow> => {
    const address = { table, id, version }
    if (record === undefined) return { table, id, row: null }
    const value: Versioned = [versionOf(table), record]
    if (!term) return { table, id, row: { id, version, sealed: await vault.seal(address, value) } }
    const { id: key, key: weekKey } = await keys.keyFor(term)
    return { table, id, row: { id, version, key, sealed: await seal(weekKey, address, value) } }
  }

  const isOnDisk = async (root: Row): Promise<boolean> => {
    const row = await database.heads.get(root.id)
    return row !== undefined && String(row.sealed) === String(root.sealed)
  }

  const write = async (
    changes: readonly Change[],
    { put = [], remove = [] }: SlotChange,
  ): Promise<'written' | 'again'> => {
    let after = heads
    let root: Row | undefined
    const sealAll = async (): Promise<readonly Write[]> => {
      const version = heads.commit + 1
      const rows = await Promise.all(changes.map((change) => sealRow(change, version)))
      after = nextHeads(heads, rows, keys.generation())
      const sealed = await writesOfHeads(vault, heads, after)
      root = sealed.root
      const slots: readonly Write[] = [
        ...put.map((slot) => ({ table: 'slots', id: slot.id, row: slot }) as const),
        ...remove.map((id) => ({ table: 'slots', id, row: null }) as const),
      ]
      return [...rows, ...slots, ...sealed.writes]
    }
    try {
      await database.write(sealAll(), () => {
        if (root) uncertain = [...uncertain, { root, heads: after }]
      })
    } catch (error) {
      if ((error as Error).name !== 'ConstraintError') throw error
      // The commit stands on the disk: from an earlier attempt of this tab that only seemed to fail, or from another
      // writer.
      const stands = await Promise.all(uncertain.map((attempt) => isOnDisk(attempt.root)))
      const found = uncertain[stands.indexOf(true)]
      uncertain = []
      if (!found) {
        database.supersede()
        throw new DOMException('another writer', 'InvalidStateError')
      }
      heads = found.heads
      return 'again'
    }
    heads = after
    uncertain = []
    return 'written'
  }

  return {
    read: (table, ids) =>
      inTurn(async () => {
        const rows = await database.rows(table).bulkGet([...ids])
        return collect(await Promise.all(ids.map((id, index) => openRow(table, id, rows[index]))))
      }),

    readAll: (table) =>
      inTurn(async () => {
        const rows = new Map((await database.rows(table).toArray()).map((row) => [row.id, row]))
        const ids = [...new Set([...(heads.rows.get(table)?.keys() ?? []), ...rows.keys()])]
        const values = collect<Opened<typeof table>>(
          await Promise.all(ids.map((id) => openRow(table, id, rows.get(id)))),
        )
        if (!values.ok) return values
        return ok(values.value.map((value, index) => ({ id: ids[index] ?? '', value })))
      }),

    commit: (changes, slots = {}) =>
      inTurn(async () => {
        if ((await write(changes, slots)) === 'again') await write(changes, slots)
        return ok(undefined)
      }),

    terms: keys.terms,

    destroyKeys: (ids) =>
      inTurn(async () => {
        await keys.destroy(ids)
        return ok(undefined)
      }),

    withoutKey: () =>
      inTurn(async () => {
        const found: Pick<Change, 'table' | 'id'>[] = []
        for (const table of keyedTables)
          for (const [id, { key }] of heads.rows.get(table) ?? [])
            if (key && (await keys.find(key)) === 'gone') found.push({ table, id })
        return ok(found)
      }),

    revision: () => heads.commit,
    lastWritten: (table) => Math.max(0, ...[...(heads.rows.get(table)?.values() ?? [])].map(({ version }) => version)),
    anchor: keys.anchor,
    anchorTo: (people, renew) =>
      inTurn(async () => {
        await keys.anchorTo({ commit: heads.commit, people }, renew)
        return ok(undefined)
      }),
  }
}

/** A record of newer code is as good as damaged: newer code would have told this tab to leave the database alone. */
function inNewestForm(table: TableName, opened: Result<unknown, 'damaged'>): Result<unknown, StorageProblem> {
  if (!opened.ok) return fail('storage-damaged')
  const [version, record] = opened.value as Versioned
  const known = newest(table, version, record)
  return known === null ? fail('storage-damaged') : ok(known)
}

/**
 * Turns an error that a browser throws into a value. A connection that was taken away is opened again once; not on a
 * full disk, where that would fail with other words and tear the database's log further.
 */
export async function guarded<T>(
  database: Database,
  work: () => Promise<Result<T, StorageProblem>>,
): Promise<Result<T, StorageProblem>> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      const problem = problemOf(error)
      if (!problem) throw error
      if (problem === 'storage-full' || database.superseded) return fail(problem)
      if (!(await database.hasRoom())) return fail('storage-full')
      if (attempt === 2) return fail(problem)
      database.close({ disableAutoOpen: false })
    }
  }
}

/**
 * The names are those that browsers give; Dexie wraps them one or two levels deep. A full disk comes as an `AbortError`
 * around the reason, so the whole chain is searched for that name first.
 */
function problemOf(error: unknown): StorageProblem | null {
  const causes: Error[] = []
  for (let cause = error; cause instanceof Error; cause = (cause as { inner?: unknown }).inner ?? cause.cause)
    causes.push(cause)
  if (causes.some(({ name, message }) => name === 'QuotaExceededError' || message.includes(NO_SPACE)))
    return 'storage-full'
  const lost = causes.some(({ name, message }) => LOST.has(name) || message.includes(CONNECTION_LOST))
  return lost ? 'storage-lost' : null
}

/** Chrome's words, in an `UnknownError`, for a write that a full disk cut off. */
const NO_SPACE = 'FILE_ERROR_NO_SPACE'

/** Safari's words when it has taken the database away under an open page. */
const CONNECTION_LOST = 'Connection to Indexed Database server lost'

const LOST = new Set([
  'DatabaseClosedError',
  'InvalidStateError',
  'UnknownError',
  'OpenFailedError',
  'TimeoutError',
  'AbortError',
  // Of the files of the week keys: another tab still holds one, or the disk does not answer.
  'NoModificationAllowedError',
  'NotReadableError',
])

function collect<Value>(results: readonly Result<unknown, StorageProblem>[]): Result<readonly Value[], StorageProblem> {
  const values: Value[] = []
  for (const result of results) {
    if (!result.ok) return result
    values.push(result.value as Value)
  }
  return ok(values)
}
