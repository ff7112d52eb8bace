// Which version each kind of record has, and how an older one becomes the next. From 1.0 on a change of a record's form adds a
// step here; until then no record is old.
import type { Stored, TableName } from './stored.ts'

/** From the form of one version to the form of the next. */
export type Step = (older: unknown) => unknown

type Steps = { readonly [Table in TableName]: readonly Step[] }

const steps: Steps = {
  settings: [],
  signingKey: [],
  people: [],
  ledger: [],
  months: [],
  hours: [],
  visits: [],
  notes: [],
  releases: [],
  takenIn: [],
  followUps: [],
  appointments: [],
  meetings: [],
  surveys: [],
  remarks: [],
  profiles: [],
  log: [],
}

export const tableNames = Object.keys(steps) as readonly TableName[]

/** The version that is written now: 1 where there is no step yet. */
export const versionOf = (table: TableName, of: Steps = steps): number => of[table].length + 1

/**
 * A record in its newest form.
 * @param version the version that it was written with, from 1 on
 * @returns null where newer code wrote it
 */
export function newest<Table extends TableName>(
  table: Table,
  version: number,
  value: unknown,
  of: Steps = steps,
): Stored[Table] | null {
  if (version > versionOf(table, of)) return null
  return of[table].slice(version - 1).reduce((older, step) => step(older), value) as Stored[Table]
}
