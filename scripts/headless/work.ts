// Hours, intakes and totals on a tablet without a screen, with parameters that are short to write.
import { hoursOf, monthsKnown, type RecentHour } from '../../src/domain/book/totals.ts'
import type { Month } from '../../src/domain/calendar.ts'
import { isIn, type PeriodUnit, periodOf } from '../../src/domain/period.ts'
import type { Problem } from '../../src/domain/problem.ts'
import { fail, ok, type Result } from '../../src/domain/result.ts'
import { tallyIn } from '../../src/domain/series.ts'
import type { Tally } from '../../src/domain/tally.ts'
import type { VisitId } from '../../src/domain/visit.ts'
import type { Snapshot } from '../../src/records/stored.ts'
import type { Bookkeeper } from '../../src/tablet/bookkeeper/bookkeeper.ts'
import { intakes } from '../../src/tablet/services/intakes.ts'
import { walkInHours } from '../../src/tablet/services/walk-in-hours.ts'

export function createWalkInHours(book: Bookkeeper) {
  const service = walkInHours({ book })
  return {
    ...service,
    open: (believeClock: boolean, location?: string) =>
      service.open({ believeClock, ...(location !== undefined && { location }) }),
    async recent(): Promise<Result<readonly (RecentHour & { readonly reopenable: boolean })[], Problem>> {
      const hours = hoursOf(book.book.getState())
      const kept = await book.store.read(
        'hours',
        hours.map(({ hour }) => hour.id),
      )
      if (!kept.ok) return fail({ code: kept.error })
      return ok(hours.map((hour, index) => ({ ...hour, reopenable: (kept.value[index] ?? null) !== null })))
    },
  }
}

export const createIntakes = (book: Bookkeeper) => ({
  ...intakes({ book }),
  find: (id: VisitId) => book.book.getState().visits.get(id) ?? null,
})

/** The totals of the period of kind `unit` in which `month` lies, and whether an open hour counts along. */
export async function totalsOf(
  { book }: Bookkeeper,
  unit: PeriodUnit,
  month: Month,
  others: readonly Snapshot[] = [],
): Promise<Result<{ readonly tally: Tally; readonly openHour: boolean }, Problem>> {
  const period = periodOf(unit, month)
  const { months, openIn } = monthsKnown(book.getState(), others)
  return ok({ tally: tallyIn(months, period), openHour: openIn !== null && isIn(openIn, period) })
}
