// One period and its totals.
import { useReportTexts } from '../../i18n/report-texts.ts'
import { Notice } from '../../ui/notice.tsx'
import { AnonymityTrend } from './anonymity-trend.tsx'
import { AnswerTables } from './answer-tables.tsx'
import { BesideTables } from './beside.tsx'
import { Files } from './files/files.tsx'
import { Found } from './found.tsx'
import { Headline } from './headline.tsx'
import { PerMonth } from './per-month.tsx'
import { comparedWith, monthsWithout } from './period-words.ts'
import { Remarks } from './remarks.tsx'
import { sentenceOf } from './sentence.ts'
import type { View } from './view.ts'

interface PeriodTotalsProps {
  readonly view: View
  /** Whether an hour that is still open counts along. */
  readonly openHour: boolean
}

export function PeriodTotals({ view, openHour }: PeriodTotalsProps) {
  const words = useReportTexts()
  const { t, report } = words
  const without = monthsWithout(view, words)
  return (
    <>
      <p className="lead">{sentenceOf(view.tally, t)}</p>
      {openHour && <Notice tone="info" title={t.totals.openHourCounts} />}
      <p className="muted">
        {[view.running && report.running, without, comparedWith(view, words)].filter(Boolean).join(' ')}
      </p>
      <Files view={view} />
      <Headline view={view} />
      {view.months.length > 1 && <PerMonth view={view} />}
      <Found view={view} />
      <AnswerTables view={view} />
      <BesideTables view={view} />
      <Remarks period={view.period} profile={view.profile} />
      <AnonymityTrend months={view.months} />
    </>
  )
}
