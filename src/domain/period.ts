// The periods that totals are asked for: runs of whole months.
import { addMonths, type Month, monthsBetween } from './calendar.ts'

export type PeriodUnit = 'month' | 'quarter' | 'halfYear' | 'year' | 'all'

/** From the first to the last of these months, both included. */
export interface Period {
  readonly from: Month
  readonly until: Month
}

/** Every month that there is. Not to be listed month by month. */
export const ALL_TIME: Period = { from: '0000-01', until: '9999-12' }

/** The period of kind `unit` in which `month` lies. */
export function periodOf(unit: PeriodUnit, month: Month): Period {
  if (unit === 'all') return ALL_TIME
  const length = lengths[unit]
  const from = addMonths(month, -((Number(month.slice(5)) - 1) % length))
  return { from, until: addMonths(from, length - 1) }
}

const lengths = { month: 1, quarter: 3, halfYear: 6, year: 12 } as const

export const isIn = (month: Month, { from, until }: Period): boolean => from <= month && month <= until

/** How many months a period has. */
export const lengthOf = ({ from, until }: Period): number => monthsBetween(from, until) + 1

export const monthsOf = (period: Period): readonly Month[] =>
  Array.from({ length: lengthOf(period) }, (_, index) => addMonths(period.from, index))

/** The period of as many months that ends where this one begins: the one to compare with. */
export const periodBefore = (period: Period): Period => ({
  from: addMonths(period.from, -lengthOf(period)),
  until: addMonths(period.from, -1),
})

/** The period `steps` after the one of kind `unit` that holds `month`, as a month inside it. */
export const stepPeriod = (unit: PeriodUnit, month: Month, steps: number): Month =>
  addMonths(month, unit === 'all' ? 0 : steps * lengths[unit])

/** The kind of period that people call it; null for a run of months without a name. */
export function unitOf(period: Period): Exclude<PeriodUnit, 'all'> | null {
  const same = (unit: PeriodUnit) => {
    const { from, until } = periodOf(unit, period.from)
    return from === period.from && until === period.until
  }
  return (['month', 'quarter', 'halfYear', 'year'] as const).find(same) ?? null
}
