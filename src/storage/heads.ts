// The list of each table's rows, with versions and week keys, and a root over all lists with the changes since they
// were written, sealed like all other records. A row that was put back, taken away, brought back from before, or listed
// under a destroyed key disagrees with them and is refused.
import { fail, ok, type Result } from '../domain/result.ts'
import type { TableName } from '../records/stored.ts'
import { tableNames } from '../records/versions.ts'
import type { UnlockedVault } from '../vault/vault.ts'
import type { Database, Row, Write } from './database.ts'

export interface Heads {
  /** The number of the last commit; every row that it wrote has it as its version. */
  readonly commit: number
  /** The generation of the week keys that the rows speak of. */
  readonly keys: number
  /** Each row that is there, by table and id. */
  readonly rows: ReadonlyMap<TableName, ReadonlyMap<string, Head>>
  /** The commit that last wrote each table's list. */
  readonly lists: Readonly<Partial<Record<TableName, number>>>
  /** The changes since then, of all tables: they stand in the root, so that a commit need not write whole lists. */
  readonly recent: readonly Change[]
}

interface Change {
  readonly table: TableName
  readonly id: string
  /** Null: the row was deleted. */
  readonly head: Head | null
}

/** The properties that identify a row's state. */
export type Head = Pick<Row, 'version' | 'key'>

/** A row that a commit puts or, with `row` null, deletes. */
export interface WrittenRow {
  readonly table: TableName
  readonly id: string
  readonly row: Row | null
}

/** A list as it is sealed: the versions of rows by id, below the week key that they lie under. */
type List = Readonly<Record<string, Readonly<Record<string, number>>>>
/** Stands in a list for the tablet key. */
const TABLET_KEY = ''

type Root = Pick<Heads, 'keys' | 'lists' | 'recent'>

/** Changes that a root holds; with one more the lists are written anew. */
const RECENT = 48

export const noHeads: Heads = {
  commit: 0,
  keys: 0,
  rows: new Map(tableNames.map((table) => [table, new Map<string, Head>()])),
  lists: {},
  recent: [],
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
  const { keys, lists, recent } = root.value as Root
  const rows = new Map<TableName, ReadonlyMap<string, Head>>()
  for (const table of tableNames) {
    const row = found.find(({ id }) => id === table)
    if (row?.version !== lists[table]) return fail('storage-damaged')
    const list = row ? await openHead(vault, row) : ok({})
    if (!list.ok) return fail('storage-damaged')
    rows.set(table, headsOf(list.value as List))
  }
  return ok({ commit: last.version, keys, rows: withChanges(rows, recent), lists, recent })
}

/** The heads after a commit that writes these rows. */
export function nextHeads(before: Heads, written: readonly WrittenRow[], keys: number): Heads {
  const commit = before.commit + 1
  const changes = written.map(({ table, id, row }) => ({ table, id, head: row && headOf(row.version, row.key) }))
  const rows = withChanges(before.rows, changes)
  const isChanged = ({ table, id }: Change) => changes.some((change) => change.table === table && change.id === id)
  const recent = [...before.recent.filter((change) => !isChanged(change)), ...changes]
  if (recent.length <= RECENT) return { commit, keys, rows, lists: before.lists, recent }
  const lists = Object.fromEntries(recent.map(({ table }) => [table, commit]))
  return { commit, keys, rows, lists: { ...before.lists, ...lists }, recent: [] }
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
  const lists = await Promise.all(changed.map((table) => sealed(table, listOf(after.rows.get(table) ?? new Map()))))
  const value: Root = { keys: after.keys, lists: after.lists, recent: after.recent }
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

function withChanges(rows: Heads['rows'], changes: readonly Change[]): Heads['rows'] {
  const after = new Map(rows)
  for (const table of new Set(changes.map((change) => change.table))) after.set(table, new Map(rows.get(table)))
  for (const { table, id, head } of changes) {
    const list = after.get(table) as Map<string, Head>
    if (head) list.set(id, head)
    else list.delete(id)
  }
  return after
}

const headOf = (version: number, key: Row['key']): Head => ({ version, ...(key && { key }) })

function listOf(rows: ReadonlyMap<string, Head>): List {
  const list: Record<string, Record<string, number>> = {}
  for (const [id, { version, key = TABLET_KEY }] of rows) {
    list[key] ??= {}
    list[key][id] = version
  }
  return list
}

const headsOf = (list: List): ReadonlyMap<string, Head> =>
  new Map(
    Object.entries(list).flatMap(([key, versions]) =>
      Object.entries(versions).map(([id, version]) => [id, headOf(version, key as Row['key'])] as const),
    ),
  )

const openHead = (vault: UnlockedVault, { id, version, sealed }: Row) =>
  vault.open({ table: TABLE, id, version }, sealed)
