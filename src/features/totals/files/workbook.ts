// The same as a workbook. Its cells have types: text stays text, also when it begins like a formula. The writer is
// loaded when a workbook is first asked for.
import writeXlsxFile, { type Row } from 'write-excel-file/universal'
import { type DataTable, SHEETS, type Sheet } from '../data-table.ts'
import type { FileHead } from './csv.ts'

export function workbookOf(
  head: FileHead,
  tables: readonly DataTable[],
  names: Readonly<Record<Sheet, string>>,
): Promise<Blob> {
  const sheets = SHEETS.map((sheet) => ({ sheet, own: tables.filter((table) => table.sheet === sheet) }))
    .filter(({ own }) => own.length > 0)
    .map(({ sheet, own }) => ({
      sheet: names[sheet],
      data: [...head.map(([name, value]) => [bold(name), text(value)]), ...own.flatMap(rowsOf)],
      columns: [{ width: 38 }, ...own.flatMap(({ columns }) => columns).map(() => ({ width: 16 }))],
    }))
  return writeXlsxFile(sheets).toBlob()
}

const rowsOf = ({ caption, note, corner, columns, rows }: DataTable): readonly Row[] => [
  [],
  [{ ...bold(caption), fontSize: 13 }],
  ...(note ? [[text(note)]] : []),
  [corner, ...columns].map(bold),
  ...rows.map(({ label, values, isTotal }) => [
    isTotal ? bold(label) : text(label),
    // Not known is an empty cell.
    ...values.map((value) => (value === null ? null : { type: Number, value })),
  ]),
]

const text = (value: string) => ({ type: String, value })
const bold = (value: string) => ({ ...text(value), fontWeight: 'bold' as const })
