// A period and its comparison with the one before, as one would say it.
import { type Period, unitOf } from '../../domain/period.ts'
import type { Words } from '../../i18n/report-texts.ts'
import type { View } from './view.ts'

/** `oktober 2023`, `4e kwartaal 2023`, `2e half jaar 2023`, `2023`, or from the first to the last month. */
export function nameOfPeriod(period: Period, { t, format }: Pick<Words, 't' | 'format'>): string {
  const { from, until } = period
  const [year, month] = [from.slice(0, 4), Number(until.slice(5))]
  const unit = unitOf(period)
  if (unit === 'quarter') return t.totals.quarter(month / 3, year)
  if (unit === 'halfYear') return t.totals.halfYear(month / 6, year)
  return unit === 'year' ? year : format.months(from, until)
}

/** Which period the numbers are compared with, and how far that goes. */
export function comparedWith({ before, first }: View, words: Words): string {
  const { report, format } = words
  if (!before) return report.notCompared(format.month(first))
  const name = nameOfPeriod(before.period, words)
  return before.whole ? report.compared(name) : report.comparedInPart(name, format.month(first))
}

/** The months in which no hour was held; null where no month can say so. */
export function monthsWithout({ months }: View, { report, format }: Words): string | null {
  const without = months.filter(({ state }) => state === 'none').map(({ month }) => format.month(month))
  if (without.length > 0) return report.monthsWithout(without.join(', '))
  return months.some(({ state }) => state === 'counted') && months.length > 1 ? report.noMonthsWithout : null
}

/** `3 meer dan in 2023`: how a number differs from the one of an earlier period. */
export function changeWords(now: number, before: number, earlier: Period, words: Words): string {
  const { report, format } = words
  const unit = unitOf(earlier)
  const named = unit && nameOfPeriod(earlier, words)
  const name = named && (unit === 'quarter' || unit === 'halfYear') ? report.the(named) : named
  if (now === before) return report.same(name)
  return now > before ? report.more(format.number(now - before), name) : report.fewer(format.number(before - now), name)
}
