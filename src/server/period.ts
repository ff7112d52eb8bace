// [P15] The periods for which a tablet may hand releases in, by the service's own clock.
import { addMonths, type Instant, type LocalDate, monthOf } from '../domain/calendar.ts'
import { type Quarter, quarterOf } from '../domain/quarter.ts'
import { YEARS_BEFORE_ENROLMENT } from '../protocol/limits.ts'

/**
 * From the quarter of two years before the tablet's enrolment up to the quarter that runs now. A message can be of the running
 * quarter, as an announced end closes its quarter at the next first of a month. Time zones play no part: a message is made a
 * month after its quarter began, at the earliest.
 * @param enrolledAt ISO 8601, UTC
 */
export function isInTime(quarter: Quarter, enrolledAt: string, now: Instant): boolean {
  const earliest = addMonths(monthOf(dateIn(enrolledAt)), -12 * YEARS_BEFORE_ENROLMENT)
  return quarter >= quarterOf(earliest) && quarter <= quarterOf(dateIn(new Date(now).toISOString()))
}

const dateIn = (moment: string): LocalDate => moment.slice(0, 10)
