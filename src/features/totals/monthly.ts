// The months of a period as charts draw them.
import type { Words } from '../../i18n/report-texts.ts'
import type { ChartPlace } from '../../ui/chart-frame.tsx'
import type { KeyFigure } from './figures.ts'
import type { KnownMonth, View } from './view.ts'

/** A short name for each month, and the year where it begins. */
export const placesOf = (months: readonly KnownMonth[], { format }: Words): readonly ChartPlace[] =>
  months.map(({ month }, index) => ({
    key: month,
    label: format.shortMonth(month),
    ...((index === 0 || month.endsWith('-01')) && { under: month.slice(0, 4) }),
  }))

/** Null where no hour was held, or where that can't be known: then the line has a gap. */
export const valuesOf = (months: readonly KnownMonth[], { countIn }: KeyFigure): readonly (number | null)[] =>
  months.map(({ state, tally }) => (state === 'counted' ? countIn(tally) : null))

/** The values of the period before, where there are any to draw. */
export function valuesBefore({ before }: View, figure: KeyFigure): readonly (number | null)[] | undefined {
  const values = before && valuesOf(before.months, figure)
  return values?.some((value) => value !== null) ? values : undefined
}

/** The hours of each month: the number with visitors, and without. */
export const hoursOfMonths = (months: readonly KnownMonth[]) =>
  months.map(({ state, tally: { hours, hoursWithoutVisit } }) =>
    state === 'counted' ? { plain: hours - hoursWithoutVisit, hatched: hoursWithoutVisit } : null,
  )

/** Lowest and highest in words, for readers who do not see the line. */
export function summaryOf(view: View, figure: KeyFigure, { report, format }: Words): string {
  const known = view.months.filter(({ state }) => state === 'counted')
  const counted = known.map(({ month, tally }) => ({ month, value: figure.countIn(tally) }))
  const [first] = counted
  if (!first) return report.lineNothing
  const lowest = counted.reduce((least, each) => (each.value < least.value ? each : least), first)
  const highest = counted.reduce((most, each) => (each.value > most.value ? each : most), first)
  const words = ({ month, value }: typeof first) => `${format.number(value)} (${format.month(month)})`
  return report.lineSummary(words(lowest), words(highest))
}
