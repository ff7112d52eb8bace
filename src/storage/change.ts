// A change of the disk: records to write or to delete, and the ways in that come and go with them.
import type { UnansweredCode } from '../domain/in-time.ts'
import type { Stored, TableName } from '../records/stored.ts'
import type { Slot } from '../vault/vault.ts'
import type { Term } from '../vault/week-keys.ts'

/** `full`: no room on the disk. `lost`: the browser took the database away. `damaged`: a record does not open, or is not the last one written. */
export type StorageProblem = 'storage-full' | 'storage-lost' | 'storage-damaged' | UnansweredCode

/** A record to write, or with `value` undefined to delete. */
export type Change = { readonly [Table in TableName]: ChangeIn<Table> }[TableName]

interface ChangeIn<Table extends TableName> {
  readonly table: Table
  readonly id: string
  readonly value: Stored[Table] | undefined
  /** Under which week key it is sealed; the tablet key where this is absent. */
  readonly term?: Term
}

/** Ways in to put or to take away in the same transaction. */
export interface SlotChange {
  readonly put?: readonly Slot[]
  readonly remove?: readonly string[]
}
