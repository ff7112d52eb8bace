// The one door to sealed records: reads open them; a commit seals everything first and then writes it in one strict transaction.
import { fail, ok, type Result } from '../domain/result.ts'
import { open, seal } from '../vault/seal.ts'
import type { Slot, UnlockedVault } from '../vault/vault.ts'
import type { KeyId, Term, WeekKeys } from '../vault/week-keys.ts'
import type { Database, Row, TableName, Write } from './database.ts'
import { type Heads, nextHeads, noHeads, readHeads, type WrittenRow, writesOfHeads } from './heads.ts'

/** `full`: no room on the disk. `lost`: the browser took the database away. `damaged`: a record does not open, or is not the last one written. */
export type StorageProblem = 'storage-full' | 'storage-lost' | 'storage-damaged'

/** A record to write, or with `value` undefined to delete. */
export interface Change {
  readonly table: TableName
  readonly id: string
  readonly value: unknown
  /** Under which week key it is sealed; the tablet key where this is absent. */
  readonly term?: Term
}

/** Ways in to put or to take away in the same transaction. */
export interface SlotChange {
  readonly put?: readonly Slot[]
  readonly remove?: readonly string[]
}

/** Stands for a record that only somebody else's key opens. */
export const CLOSED: unique symbol = Symbol('closed')

export interface Store {
  /** The records with these ids: null where there is none or its key was destroyed, `CLOSED` where it is somebody else's. */
  readonly read: (table: TableName, ids: readonly string[]) => Promise<Result<readonly unknown[], StorageProblem>>
  readonly readAll: (
    table: TableName,
  ) => Promise<Result<readonly { readonly id: string; readonly value: unknown }[], StorageProblem>>
  /** Resolves once all changes are on the disk; on failure none of them is. */
  readonly commit: (changes: readonly Change[], slots?: SlotChange) => Promise<Result<void, StorageProblem>>
  /** What the week keys seal. */
  readonly terms: WeekKeys['terms']
  /** Forgets week keys for good; `withoutKey` then finds what they sealed. */
  readonly destroyKeys: (ids: readonly KeyId[]) => Promise<Result<void, StorageProblem>>
  /** The rows that no key opens any more. */
  readonly withoutKey: () => Promise<Result<readonly Pick<Change, 'table' | 'id'>[], StorageProblem>>
  /** Grows with every commit. */
  readonly revision: () => number
  /** The commit that last wrote any row of a table; 0 of an empty one. */
  readonly lastWritten: (table: TableName) => number
  /** What the key files knew of this database when they were opened. */
  readonly anchor: WeekKeys['anchor']
  /** Lets the key files know how far the database has come, and who the people are. */
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
  /** Attempts at the next commit of which nobody knows whether one stands on the disk. */
  let uncertain: readonly { readonly root: Row; readonly heads: Heads }[] = []

  let queue: Promise<unknown> = Promise.resolve()
  /** One after the other, reads too: what a read finds must be what the heads in memory say. */
  const inTurn = <T>(work: () => Promise<Result<T, StorageProblem>>): Promise<Result<T, StorageProblem>> => {
    const turn = queue.then(() => guarded(database, work))
    // A bug that throws reaches its caller; the next one must still get its turn.
    queue = turn.catch(() => undefined)
    return turn
  }

  const openRow = async (
    table: TableName,
    id: string,
    row: Row | undefined,
  ): Promise<Result<unknown, StorageProblem>> => {
    const head = heads.rows.get(table)?.get(id)
    // Put back, taken away, of another time, or said to lie under another key.
    if (row?.version !== head?.version || row?.key !== head?.key) return fail('storage-damaged')
    if (!row) return ok(null)
    const address = { table, id, version: row.version }
    if (!row.key) return vault.open(address, row.sealed).then(named)
    const key = await keys.find(row.key)
    if (key === 'gone') return ok(null)
    return key === 'closed' ? ok(CLOSED) : open(key, address, row.sealed).then(named)
  }

  const sealRow = async ({ table, id, value, term }: Change, version: number): Promise<WrittenRow> => {
    const address = { table, id, version }
    if (value === undefined) return { table, id, row: null }
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
      // Somebody has made this commit: an earlier attempt of this tab that only seemed to fail, or another writer.
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
        const values = collect(await Promise.all(ids.map((id) => openRow(table, id, rows.get(id)))))
        return values.ok ? ok(ids.map((id, index) => ({ id, value: values.value[index] }))) : values
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

const named = <T>(opened: Result<T, 'damaged'>): Result<T, StorageProblem> =>
  opened.ok ? opened : fail('storage-damaged')

/**
 * Turns what a browser throws into a value. A connection that was taken away is opened again once; not on a full disk, where
 * that would fail with other words and tear the database's log further.
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
 * around the reason, so the whole chain is looked through for that first.
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

/** What Chrome says, as an `UnknownError`, when a write was cut off by a full disk. */
const NO_SPACE = 'FILE_ERROR_NO_SPACE'

/** What Safari says when it has taken the database away under an open page. */
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

function collect(results: readonly Result<unknown, StorageProblem>[]): Result<readonly unknown[], StorageProblem> {
  const values: unknown[] = []
  for (const result of results) {
    if (!result.ok) return result
    values.push(result.value)
  }
  return ok(values)
}
