// What lies on the disk, and which version of it: a list of each table, and a root over all lists, sealed like everything
// else. A row that was put back, taken away or brought back from before does not agree with them and is refused.
import { fail, ok, type Result } from '../domain/result.ts'
import type { UnlockedVault } from '../vault/vault.ts'
import { type Database, type Row, type TableName, tableNames, type Write } from './database.ts'

export interface Heads {
  /** The number of the last commit; every row that it wrote has it as its version. */
  readonly commit: number
  /** The generation of the week keys that the rows speak of. */
  readonly keys: number
  /** The version of each row, by table and id. */
  readonly rows: ReadonlyMap<TableName, ReadonlyMap<string, number>>
  /** The commit that last wrote each table's list. */
  readonly lists: Readonly<Partial<Record<TableName, number>>>
}

interface Root {
  readonly keys: number
  readonly lists: Heads['lists']
}

export const noHeads: Heads = {
  commit: 0,
  keys: 0,
  rows: new Map(tableNames.map((table) => [table, new Map<string, number>()])),
  lists: {},
}

const ROOT = 'root.'
const TABLE = 'heads'

/** Reads the lists. They agree with each other, or something was put back. */
export async function readHeads(database: Database, vault: UnlockedVault): Promise<Result<Heads, 'storage-damaged'>> {
  const found = await database.heads.toArray()
  const roots = found.filter(({ id }) => id.startsWith(ROOT))
  const [last] = roots
  if (!last || roots.length > 1 || last.id !== `${ROOT}${last.version}`) return fail('storage-damaged')
  const root = await openHead(vault, last)
  if (!root.ok) return fail('storage-damaged')
  const { keys, lists } = root.value as Root
  const rows = new Map<TableName, ReadonlyMap<string, number>>()
  for (const table of tableNames) {
    const row = found.find(({ id }) => id === table)
    if (row?.version !== lists[table]) return fail('storage-damaged')
    const list = row ? await openHead(vault, row) : ok({})
    if (!list.ok) return fail('storage-damaged')
    rows.set(table, new Map(Object.entries(list.value as Record<string, number>)))
  }
  return ok({ commit: last.version, keys, rows, lists })
}

/** The heads after a commit that puts and deletes these rows. */
export function nextHeads(
  before: Heads,
  changes: readonly { readonly table: TableName; readonly id: string; readonly gone: boolean }[],
  keys: number,
): Heads {
  const commit = before.commit + 1
  const rows = new Map(before.rows)
  const lists: Partial<Record<TableName, number>> = { ...before.lists }
  for (const table of new Set(changes.map((change) => change.table))) {
    rows.set(table, new Map(before.rows.get(table)))
    lists[table] = commit
  }
  for (const { table, id, gone } of changes) {
    const list = rows.get(table) as Map<string, number>
    if (gone) list.delete(id)
    else list.set(id, commit)
  }
  return { commit, keys, rows, lists }
}

/** The rows that bring the disk from `before` to `after`; `root` is the one that no other writer can have written. */
export async function writesOfHeads(
  vault: UnlockedVault,
  before: Heads,
  after: Heads,
): Promise<{ readonly writes: readonly Write[]; readonly root: Row }> {
  const version = after.commit
  const sealed = async (id: string, value: unknown): Promise<Row> => ({
    id,
    version,
    sealed: await vault.seal({ table: TABLE, id, version }, value),
  })
  const changed = tableNames.filter((table) => after.lists[table] === version)
  const lists = await Promise.all(
    changed.map((table) => sealed(table, Object.fromEntries(after.rows.get(table) ?? []))),
  )
  const value: Root = { keys: after.keys, lists: after.lists }
  const root = await sealed(`${ROOT}${version}`, value)
  return {
    root,
    writes: [
      ...lists.map((row) => ({ table: TABLE, id: row.id, row }) as const),
      { table: TABLE, id: `${ROOT}${before.commit}`, row: null },
      // Each number is given once: a writer that did not see the last commit can't make the next one.
      { table: TABLE, id: root.id, row: root, fresh: true },
    ],
  }
}

const openHead = (vault: UnlockedVault, { id, version, sealed }: Row) =>
  vault.open({ table: TABLE, id, version }, sealed)
