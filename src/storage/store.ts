// The one door to sealed records: reads open them; a commit seals everything first and then writes it in one strict transaction.
import { fail, ok, type Result } from '../domain/result.ts'
import type { UnlockedVault } from '../vault/vault.ts'
import type { Database, Row, TableName } from './database.ts'

/** `full`: no room on the disk. `lost`: the browser took the database away. `damaged`: a record does not open with this key. */
export type StorageProblem = 'storage-full' | 'storage-lost' | 'storage-damaged'

/** A record to write, or with `value` undefined to delete. */
export interface Change {
  readonly table: TableName
  readonly id: string
  readonly value: unknown
}

export interface Store {
  /** The records with these ids, null where there is none. */
  readonly read: (table: TableName, ids: readonly string[]) => Promise<Result<readonly unknown[], StorageProblem>>
  readonly readAll: (
    table: TableName,
  ) => Promise<Result<readonly { readonly id: string; readonly value: unknown }[], StorageProblem>>
  /** Resolves once all changes are on the disk; on failure none of them is. */
  readonly commit: (changes: readonly Change[]) => Promise<Result<void, StorageProblem>>
}

export function createStore(database: Database, vault: UnlockedVault): Store {
  const versions = new Map<string, number>()
  const versionKey = (table: TableName, id: string) => `${table}/${id}`

  const openRow = async (table: TableName, row: Row): Promise<Result<unknown, StorageProblem>> => {
    const { id, version, sealed } = row
    const opened = await vault.open({ table, id, version }, sealed)
    if (!opened.ok) return fail('storage-damaged')
    versions.set(versionKey(table, id), version)
    return opened
  }

  return {
    read: (table, ids) =>
      guarded(database, async () => {
        const rows = await database.rows(table).bulkGet([...ids])
        return collect(await Promise.all(rows.map((row) => (row ? openRow(table, row) : ok(null)))))
      }),

    readAll: (table) =>
      guarded(database, async () => {
        const rows = await database.rows(table).toArray()
        const values = collect(await Promise.all(rows.map((row) => openRow(table, row))))
        return values.ok ? ok(rows.map(({ id }, index) => ({ id, value: values.value[index] }))) : values
      }),

    commit: async (changes) => {
      const rows = await Promise.all(
        changes.map(async ({ table, id, value }) => {
          const version = (versions.get(versionKey(table, id)) ?? 0) + 1
          const row =
            value === undefined ? null : { id, version, sealed: await vault.seal({ table, id, version }, value) }
          return { table, id, version, row }
        }),
      )
      return guarded(database, async () => {
        await database.write(rows)
        for (const { table, id, version } of rows) versions.set(versionKey(table, id), version)
        return ok(undefined)
      })
    },
  }
}

/** Turns what a browser throws into a value. A connection that was taken away is opened again once. */
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
      if (problem === 'storage-full' || attempt === 2 || database.superseded) return fail(problem)
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
  if (causes.some(({ name }) => name === 'QuotaExceededError')) return 'storage-full'
  const lost = causes.some(({ name, message }) => LOST.has(name) || message.includes(CONNECTION_LOST))
  return lost ? 'storage-lost' : null
}

/** What Safari says when it has taken the database away under an open page. */
const CONNECTION_LOST = 'Connection to Indexed Database server lost'

const LOST = new Set([
  'DatabaseClosedError',
  'InvalidStateError',
  'UnknownError',
  'OpenFailedError',
  'TimeoutError',
  'AbortError',
])

function collect(results: readonly Result<unknown, StorageProblem>[]): Result<readonly unknown[], StorageProblem> {
  const values: unknown[] = []
  for (const result of results) {
    if (!result.ok) return result
    values.push(result.value)
  }
  return ok(values)
}
