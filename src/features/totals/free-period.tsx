// Any run of months, from one to another.
import { monthsOf, type Period } from '../../domain/period.ts'
import { useReportTexts } from '../../i18n/report-texts.ts'
import { SelectField } from '../../ui/select-field.tsx'
import type { Span } from './period-address.ts'

interface FreePeriodProps {
  readonly period: Period
  readonly span: Span
  readonly onChange: (period: Period) => void
}

export function FreePeriod({ period: { from, until }, span, onChange }: FreePeriodProps) {
  const { report, format } = useReportTexts()
  const options = monthsOf({ from: span.first, until: span.last }).map((month) => ({
    value: month,
    label: format.month(month),
  }))
  return (
    <div className="free-period">
      <SelectField
        label={report.from}
        value={from}
        options={options}
        onChange={(month) => onChange({ from: month, until: month > until ? month : until })}
      />
      <SelectField
        label={report.until}
        value={until}
        options={options}
        onChange={(month) => onChange({ from: month < from ? month : from, until: month })}
      />
    </div>
  )
}
