// Quarters and half-years: the periods in which figures are shared.
import { addMonths, type LocalDate, type Month, monthOf } from './calendar.ts'
import type { Period } from './period.ts'

/** A calendar quarter: `2026-Q4`. Compares as text in order of time. */
export type Quarter = string
/** A calendar half-year: `2026-H2`. Compares as text in order of time. */
export type HalfYear = string

/** The quarter of a month or a date. */
export function quarterOf(date: Month | LocalDate): Quarter {
  const month = monthOf(date)
  return `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`
}

const firstMonthOfQuarter = (quarter: Quarter): Month =>
  `${quarter.slice(0, 4)}-${String(Number(quarter.slice(6)) * 3 - 2).padStart(2, '0')}`

/** The three months of a quarter. */
export function monthsOfQuarter(quarter: Quarter): readonly Month[] {
  const first = firstMonthOfQuarter(quarter)
  return [first, addMonths(first, 1), addMonths(first, 2)]
}

export const periodOfQuarter = (quarter: Quarter): Period => ({
  from: firstMonthOfQuarter(quarter),
  until: addMonths(firstMonthOfQuarter(quarter), 2),
})

/** The month that begins when the quarter is over. */
export const monthAfterQuarter = (quarter: Quarter): Month => addMonths(firstMonthOfQuarter(quarter), 3)

export const nextQuarter = (quarter: Quarter): Quarter => quarterOf(monthAfterQuarter(quarter))

export const halfYearOf = (quarter: Quarter): HalfYear =>
  `${quarter.slice(0, 4)}-H${Number(quarter.slice(6)) <= 2 ? 1 : 2}`

/** The two quarters of a half-year. */
export function quartersOf(halfYear: HalfYear): readonly [Quarter, Quarter] {
  const second = halfYear.endsWith('H1') ? 2 : 4
  const year = halfYear.slice(0, 4)
  return [`${year}-Q${second - 1}`, `${year}-Q${second}`]
}

/** The six months of a half-year. */
export const monthsOfHalfYear = (halfYear: HalfYear): readonly Month[] => quartersOf(halfYear).flatMap(monthsOfQuarter)

export function periodOfHalfYear(halfYear: HalfYear): Period {
  const [first, second] = quartersOf(halfYear)
  return { from: periodOfQuarter(first).from, until: periodOfQuarter(second).until }
}

/** Whether this is the quarter with which its half-year ends. */
export const endsHalfYear = (quarter: Quarter): boolean => quarter.endsWith('Q2') || quarter.endsWith('Q4')
