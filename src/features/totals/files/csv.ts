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

/** Words of a date: the months of both languages, as a spreadsheet knows them, also by three letters. */
const MONTH =
  /\b(jan(uari|uary)?|feb(ruari|ruary)?|mrt|maart|mar(ch)?|apr(il)?|mei|may|juni?|june|juli?|july|aug(ustus|ust)?|sept?(ember)?|okt(ober)?|oct(ober)?|nov(ember)?|dec(ember)?)\b/i
/** It stays what it is, also as a number. */
const WHOLE = /^(0|[1-9]\d{0,14})$/
/** Parts of a date, a time, a fraction or a number: `1-2`, `3/4`, `19.30`, `007`, `1e5`, `50 %`. */
const NUMBERS = /^[\s\d.,:/\\%€$-]*\d[\s\d.,:/\\%€$-]*(e[+-]?\d+|[ap]m)?$/i

/** Whether a spreadsheet would make a date or a number of these words, and show another value than stands there. */
const isReadAsNumber = (value: string): boolean =>
  (NUMBERS.test(value) && !WHOLE.test(value)) ||
  (/\d/.test(value) && MONTH.test(value) && value.trim().split(/[\s./-]+/).length <= 3)

function text(value: string): string {
  const safe = FORMULA.test(value) || isReadAsNumber(value) ? `'${value}` : value
  return /[;"\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
