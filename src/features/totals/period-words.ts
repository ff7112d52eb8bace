// A period and what there is to say about it, as one would say it.
import { type Period, unitOf } from '../../domain/period.ts'
import type { Words } from '../../i18n/report-texts.ts'
import type { View } from './view.ts'

/** `oktober 2023`, `4e kwartaal 2023`, `2023`, or from the first to the last month. */
export function nameOfPeriod(period: Period, { t, format }: Words): string {
  const { from, until } = period
  const year = from.slice(0, 4)
  const unit = unitOf(period)
  if (unit === 'month') return format.month(from)
  if (unit === 'quarter') return t.totals.quarter(Math.ceil(Number(until.slice(5)) / 3), year)
  if (unit === 'year') return year
  return t.totals.allOf(format.month(from), format.month(until))
}

/** What it is compared with, and how far that goes. */
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

/** `3 meer`: how a number differs from the one before. */
export function changeWords(now: number, before: number, { report, format }: Words): string {
  if (now === before) return report.same
  return now > before ? report.more(format.number(now - before)) : report.fewer(format.number(before - now))
}
