// One record and its sealed row: under the tablet key, or under the key of a week.
import { fail, ok, type Result } from '../domain/result.ts'
import type { Stored, TableName } from '../records/stored.ts'
import { newest, versionOf } from '../records/versions.ts'
import { open, seal } from '../vault/seal.ts'
import type { UnlockedVault } from '../vault/vault.ts'
import type { WeekKeys } from '../vault/week-keys.ts'
import type { Change, StorageProblem } from './change.ts'
import type { Row } from './database.ts'
import type { Head, WrittenRow } from './heads.ts'

/** Stands for a record that only another person's key opens. */
export const CLOSED: unique symbol = Symbol('closed')

/** Null where there is no record, or its key was destroyed; only a note can be another person's. */
export type Opened<Table extends TableName> = Stored[Table] | null | (Table extends 'notes' ? typeof CLOSED : never)

/**
 * A record as it is sealed: with the version of its form. The record holds nothing more, as a short note must fit into
 * the same step of padding as no note.
 */
type Versioned = readonly [version: number, record: unknown]

/** The keys that rows are sealed under. */
export interface Sealing {
  readonly vault: UnlockedVault
  readonly keys: WeekKeys
}

/** @param head the row as the heads name it */
export async function openRow(
  { vault, keys }: Sealing,
  head: Head | undefined,
  { table, id }: Pick<Change, 'table' | 'id'>,
  row: Row | undefined,
): Promise<Result<unknown, StorageProblem>> {
  // Put back, taken away, of another time, or listed under another key.
  if (row?.version !== head?.version || row?.key !== head?.key) return fail('storage-damaged')
  if (!row) return ok(null)
  const address = { table, id, version: row.version }
  if (!row.key) return inNewestForm(table, await vault.open(address, row.sealed))
  const key = await keys.find(row.key)
  if (key === 'gone') return ok(null)
  return key === 'closed' ? ok(CLOSED) : inNewestForm(table, await open(key, address, row.sealed))
}

export async function sealRow(
  { vault, keys }: Sealing,
  { table, id, value: record, term }: Change,
  version: number,
): Promise<WrittenRow> {
  const address = { table, id, version }
  if (record === undefined) return { table, id, row: null }
  const value: Versioned = [versionOf(table), record]
  if (!term) return { table, id, row: { id, version, sealed: await vault.seal(address, value) } }
  const { id: key, key: weekKey } = await keys.keyFor(term)
  return { table, id, row: { id, version, key, sealed: await seal(weekKey, address, value) } }
}

/** A record of newer code is as good as damaged: newer code would have told this tab to leave the database alone. */
function inNewestForm(table: TableName, opened: Result<unknown, 'damaged'>): Result<unknown, StorageProblem> {
  if (!opened.ok) return fail('storage-damaged')
  const [version, record] = opened.value as Versioned
  const known = newest(table, version, record)
  return known === null ? fail('storage-damaged') : ok(known)
}
