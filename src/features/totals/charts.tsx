// The charts of Totalen and of its report.
import { useReportTexts } from '../../i18n/report-texts.ts'
import { ColumnChart } from '../../ui/column-chart.tsx'
import { LineChart } from '../../ui/line-chart.tsx'
import { type KeyFigure, keyFigures } from './figures.ts'
import { hoursOfMonths, placesOf, summaryOf, valuesBefore, valuesOf } from './monthly.ts'
import { nameOfPeriod } from './period-words.ts'
import type { View } from './view.ts'

export function MonthLine({ view, figure }: { readonly view: View; readonly figure: KeyFigure }) {
  const words = useReportTexts()
  const { report, format } = words
  return (
    <LineChart
      title={report.lineName(figure.name)}
      summary={summaryOf(view, figure, words)}
      places={placesOf(view.months, words)}
      values={valuesOf(view.months, figure)}
      before={valuesBefore(view, figure)}
      names={{
        now: nameOfPeriod(view.period, words),
        before: view.before ? nameOfPeriod(view.before.period, words) : '',
        gap: report.gap,
      }}
      format={format.number}
    />
  )
}

export function HoursColumns({ view }: { readonly view: View }) {
  const words = useReportTexts()
  const { report, format } = words
  const hours = keyFigures(view.profile, words).find(({ id }) => id === 'hours')
  return (
    <ColumnChart
      title={report.hoursPerMonth}
      summary={hours ? summaryOf(view, hours, words) : ''}
      places={placesOf(view.months, words)}
      values={hoursOfMonths(view.months)}
      names={{ plain: report.withVisit, hatched: report.withoutVisit, gap: report.gap }}
      format={format.number}
    />
  )
}
