// A table as data: the screen, the report and the files hold the same numbers.

/** The sheet of the workbook that a table stands on. */
export const SHEETS = ['figures', 'months', 'answers', 'more'] as const
export type Sheet = (typeof SHEETS)[number]

export interface DataRow {
  readonly key: string
  readonly label: string
  /** One per column; null is not known, which is something else than zero. */
  readonly values: readonly (number | null)[]
  /** One per column, written instead of the value: `29 (27 tot 31)`. */
  readonly texts?: readonly string[]
  /** Contained in the nearest row above that is not itself a part. */
  readonly isPart?: true
  /** The sum of the rows above it. */
  readonly isTotal?: true
}

export interface DataTable {
  readonly id: string
  readonly sheet: Sheet
  readonly caption: string
  /** The things counted, and how often each. */
  readonly note: string
  /** The heading of the first column. */
  readonly corner: string
  readonly columns: readonly string[]
  readonly rows: readonly DataRow[]
}

/** A table with one column. */
export const listTable = ({
  column,
  rows,
  ...table
}: Omit<DataTable, 'columns' | 'rows'> & {
  readonly column: string
  readonly rows: readonly { readonly key: string; readonly label: string; readonly value: number }[]
}): DataTable => ({
  ...table,
  columns: [column],
  rows: rows.map(({ key, label, value }) => ({ key, label, values: [value] })),
})

/** The sums of its columns, where every number is known. */
export const totalRow = (label: string, rows: readonly DataRow[], columns: number): DataRow => ({
  key: 'total',
  label,
  values: Array.from({ length: columns }, (_, column) =>
    rows.reduce((sum, { values }) => sum + (values[column] ?? 0), 0),
  ),
  isTotal: true,
})
