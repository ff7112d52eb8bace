// The one door to sealed records: reads open them; a commit seals everything first and then writes it in one strict transaction.
import { Unanswered } from '../domain/in-time.ts'
import { inTurns } from '../domain/in-turn.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import type { TableName } from '../records/stored.ts'
import { tableNames } from '../records/versions.ts'
import type { UnlockedVault } from '../vault/vault.ts'
import type { KeyId, WeekKeys } from '../vault/week-keys.ts'
import type { Change, SlotChange, StorageProblem } from './change.ts'
import { createCommits } from './commits.ts'
import type { Database } from './database.ts'
import { type Heads, noHeads, readHeads } from './heads.ts'
import { type Opened, openRow } from './sealed-row.ts'

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
export const keyedTables = ['hours', 'visits', 'notes', 'surveys', 'remarks', 'followUps', 'appointments'] as const

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
  const sealing = { vault, keys }
  const { heads, write } = createCommits(database, sealing, start)
  const turns = inTurns()
  /** One after the other, reads too: a read must find the rows that the heads in memory name. */
  const inTurn = <T>(work: () => Promise<Result<T, StorageProblem>>): Promise<Result<T, StorageProblem>> =>
    turns.run(() => guarded(database, work))
  const headOf = (table: TableName, id: string) => heads().rows.get(table)?.get(id)

  return {
    read: (table, ids) =>
      inTurn(async () => {
        const rows = await database.rows(table).bulkGet([...ids])
        return collect(
          await Promise.all(ids.map((id, index) => openRow(sealing, headOf(table, id), { table, id }, rows[index]))),
        )
      }),

    readAll: (table) =>
      inTurn(async () => {
        const rows = new Map((await database.rows(table).toArray()).map((row) => [row.id, row]))
        const ids = [...new Set([...(heads().rows.get(table)?.keys() ?? []), ...rows.keys()])]
        const values = collect<Opened<typeof table>>(
          await Promise.all(ids.map((id) => openRow(sealing, headOf(table, id), { table, id }, rows.get(id)))),
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
          for (const [id, { key }] of heads().rows.get(table) ?? [])
            if (key && (await keys.find(key)) === 'gone') found.push({ table, id })
        return ok(found)
      }),

    revision: () => heads().commit,
    lastWritten: (table) =>
      Math.max(0, ...[...(heads().rows.get(table)?.values() ?? [])].map(({ version }) => version)),
    anchor: keys.anchor,
    anchorTo: (people, renew) =>
      inTurn(async () => {
        await keys.anchorTo({ commit: heads().commit, people }, renew)
        return ok(undefined)
      }),
  }
}

/** Not in a backup, or changed by making one. */
const BESIDE_BACKUPS: ReadonlySet<TableName> = new Set(['log', 'settings', 'people'])

/** The commit that last wrote anything that a backup holds. */
export const lastKept = (store: Store): number =>
  Math.max(...tableNames.filter((table) => !BESIDE_BACKUPS.has(table)).map(store.lastWritten))

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
      // Once more would be as long a wait.
      if (error instanceof Unanswered) return fail(error.code)
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
