// A table as data, drawn: with one column as bars, with several as numbers.
import { useWords } from '../../i18n/report-texts.ts'
import { BarTable } from '../../ui/bar-table.tsx'
import { NumberTable } from '../../ui/number-table.tsx'
import type { DataTable } from './data-table.ts'

export function Bars({ table }: { readonly table: DataTable }) {
  const { format } = useWords()
  return (
    <BarTable
      caption={table.caption}
      note={table.note}
      rowHeading={table.corner}
      valueHeading={table.columns[0] ?? ''}
      rows={table.rows.map(({ key, label, values }) => ({ key, label, value: values[0] ?? 0 }))}
      format={format.number}
    />
  )
}

export function Numbers({ table }: { readonly table: DataTable }) {
  const { format, report } = useWords()
  const { caption, note, corner, columns, rows } = table
  return (
    <NumberTable
      caption={caption}
      note={note}
      corner={corner}
      columns={columns}
      rows={rows}
      format={format.number}
      unknown={report.unknownValue}
    />
  )
}
