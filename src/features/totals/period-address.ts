// A period as it stands in an address, `?van=2024-01&tot=2024-03`: from Totalen to its report and back.
import type { Month } from '../../domain/calendar.ts'
import type { Period } from '../../domain/period.ts'

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

/** Not so far that only months are left of which nothing can be known. */
export const clamped = (period: Period, { first, last }: Span): Period =>
  period.until < first || period.from > last
    ? { from: first, until: last }
    : { from: period.from < first ? first : period.from, until: period.until > last ? last : period.until }
