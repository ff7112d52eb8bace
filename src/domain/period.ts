// The periods that totals are asked for.
import { addMonths, type Month } from './calendar.ts'

export type PeriodUnit = 'month' | 'quarter' | 'year' | 'all'
/** A month `2023-10`, a quarter `2023-Q4`, a year `2023`, or `all`. */
export type Period = string

/** The period of kind `unit` in which `month` lies. */
export function periodOf(unit: PeriodUnit, month: Month): Period {
  if (unit === 'all') return 'all'
  if (unit === 'year') return month.slice(0, 4)
  if (unit === 'quarter') return `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`
  return month
}

export const isIn = (month: Month, unit: PeriodUnit, period: Period): boolean => periodOf(unit, month) === period

/** The period `steps` after the one of kind `unit` that holds `month`, as a month inside it. */
export const stepPeriod = (unit: PeriodUnit, month: Month, steps: number): Month =>
  addMonths(month, steps * (unit === 'year' ? 12 : unit === 'quarter' ? 3 : unit === 'month' ? 1 : 0))
