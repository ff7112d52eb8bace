// Totals are kept per week and month; here is how they are grouped into longer periods and by loket.
import { type Expression, type RawBuilder, sql } from 'kysely'
import type { TotalsQuery } from '../../protocol/totals.ts'

/** A loket whose municipality merged into another is given under each. */
export const placeOf = (row: { loket: string; municipality: string }): string => `${row.municipality} ${row.loket}`

/** All lokets together. */
export const TOGETHER = ''

/** The same as `placeOf` in the database; or one place for all of them. */
export const placeColumn = (apart: boolean): RawBuilder<string> =>
  apart ? sql<string>`municipality || ' ' || loket` : sql<string>`${TOGETHER}`

/** `unit` is a column with a week or month, both of which start with the year. */
export function periodOf(per: TotalsQuery['per'], unit: Expression<string>): RawBuilder<string> {
  if (per === 'all') return sql<string>`'all'`
  return per === 'year' ? sql<string>`substr(${unit}, 1, 4)` : sql<string>`${unit}`
}

/** Databases differ in what a sum of whole numbers is; the answer is always a whole number. */
export const sum = (column: string): RawBuilder<number> => sql<number>`cast(sum(${sql.ref(column)}) as integer)`

/** The list under a key, made when it is not there yet. */
export function listAt<Item>(map: Map<string, Item[]>, key: string): Item[] {
  const list = map.get(key) ?? []
  map.set(key, list)
  return list
}
