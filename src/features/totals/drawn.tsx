// A table as data, drawn.
import { useReportTexts } from '../../i18n/report-texts.ts'
import { BarTable } from '../../ui/bar-table.tsx'
import { NumberTable } from '../../ui/number-table.tsx'
import type { DataTable } from './data-table.ts'

/** With one column as bars, with several as numbers. */
export const Drawn = ({ table }: { readonly table: DataTable }) =>
  table.columns.length === 1 ? <Bars table={table} /> : <Numbers table={table} />

export function Bars({ table }: { readonly table: DataTable }) {
  const { format } = useReportTexts()
  return (
    <BarTable
      caption={table.caption}
      note={table.note}
      rowHeading={table.corner}
      valueHeading={table.columns[0] ?? ''}
      rows={table.rows.map(({ key, label, values, texts, isPart }) => ({
        key,
        label,
        value: values[0] ?? 0,
        text: texts?.[0],
        isPart,
      }))}
      format={format.number}
    />
  )
}

export function Numbers({ table }: { readonly table: DataTable }) {
  const { format, report } = useReportTexts()
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
