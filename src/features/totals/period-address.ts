// A period as it stands in an address, `?van=2024-01&tot=2024-03`: from Totalen to its report and back.
import type { Month } from '../../domain/calendar.ts'
import { ALL_TIME, type Period, unitOf } from '../../domain/period.ts'

export interface Span {
  readonly first: Month
  readonly last: Month
}

const MONTH = /^[0-9]{4}-(0[1-9]|1[0-2])$/

/** Null where the address has none that makes sense. */
export function readPeriod(address: URLSearchParams): Period | null {
  const [from, until] = [address.get('van') ?? '', address.get('tot') ?? '']
  return MONTH.test(from) && MONTH.test(until) && from <= until ? { from, until } : null
}

export const writePeriod = ({ from, until }: Period): string => `?van=${from}&tot=${until}`

/**
 * A whole month, quarter or year stays as it is, so that it is compared with the one before; another period goes no
 * further than the known months. All known months where the period would hold none.
 */
export function clamped(period: Period, { first, last }: Span): Period {
  if (period.until < first || period.from > last) return { from: first, until: last }
  if (unitOf(period)) return period
  return { from: period.from < first ? first : period.from, until: period.until > last ? last : period.until }
}

/** Nothing lies before the first month or after the last: a period that reaches them goes on, so that whole half-years lie in it. */
export const unbounded = ({ from, until }: Period, { first, last }: Span): Period => ({
  from: from <= first ? ALL_TIME.from : from,
  until: until >= last ? ALL_TIME.until : until,
})
