// [D10] How a restored tablet goes on.
import { localDate, monthOf } from '../calendar.ts'
import { type Drawn, withDrawnElsewhere } from '../disclosure/due.ts'
import { ok } from '../result.ts'
import type { Step } from './book.ts'
import { withOutcomeElsewhere } from './outcomes.ts'

/**
 * The book once the service has told which messages it has. Where it has the answers of a half-year that the backup does not
 * know of, the lost tablet may have counted the outcome of any follow-up: those outcomes are not counted here.
 */
export const goOnAfterRestore: Step<Pick<Drawn, 'quarters' | 'halfYears'>> = (book, there, { now, profile }) => {
  const { ledger, followUps } = book
  const isNew = there.halfYears.some((halfYear) => !ledger.drawn.halfYears.includes(halfYear))
  const month = monthOf(localDate(now, profile.timeZone))
  return ok({
    ...book,
    ledger: { ...ledger, drawn: withDrawnElsewhere(ledger.drawn, there) },
    followUps: isNew ? new Map([...followUps].map(([id, each]) => [id, withOutcomeElsewhere(each, month)])) : followUps,
  })
}
