// The tables of a period as CSV, for a Dutch Excel: semicolons, a decimal comma, and a byte order mark that says UTF-8.
import type { DataTable } from '../data-table.ts'

/** The lines above the tables: name and value. */
export type FileHead = readonly (readonly [name: string, value: string])[]

export function csvOf(head: FileHead, tables: readonly DataTable[]): string {
  const lines = [...head.map(([name, value]) => [text(name), text(value)]), ...tables.flatMap(linesOf)]
  return `\uFEFF${lines.map((cells) => cells.join(';')).join('\r\n')}\r\n`
}

const linesOf = ({ caption, note, corner, columns, rows }: DataTable): readonly (readonly string[])[] => [
  [],
  [text(caption)],
  ...(note ? [[text(note)]] : []),
  [corner, ...columns].map(text),
  ...rows.map(({ label, values }) => [text(label), ...values.map(number)]),
]

/** Not known is an empty cell. */
const number = (value: number | null): string => (value === null ? '' : String(value).replace('.', ','))

/**
 * The beginnings that a spreadsheet would take for a formula, also after blanks and in the wide characters of other
 * scripts.
 */
const FORMULA = /^[\s\u00a0]*[=+\-@\t\r\n＝＋－＠]/

function text(value: string): string {
  const safe = FORMULA.test(value) ? `'${value}` : value
  return /[;"\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
