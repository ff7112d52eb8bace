import type { PeriodUnit } from '../domain/period.ts'
import type { Live, Totals } from '../services.tsx'
import { type PeriodTotals, totalsOf, totalsSpan } from '../storage/totals.ts'
import { loaded, selected } from './live.ts'
import { onceUnlocked } from './once-unlocked.ts'
import type { Rights } from './rights.ts'
import type { TabletSession } from './session.ts'

export function totalsService(session: TabletSession, { seen }: Rights): Totals {
  // One live value per period asked for, so that a screen gets the same one each time that it draws.
  const asked = onceUnlocked(session, () => new Map<string, Live<PeriodTotals>>())
  return {
    of(unit: PeriodUnit, month: string) {
      const key = `${unit} ${month}`
      const known = asked().get(key)
      if (known) return known
      const { book } = session.unlocked()
      const live = loaded(
        [book.state],
        () => totalsOf(book, unit, month),
        (problem) => book.saving.setState(problem, true),
      )
      asked().set(key, live)
      return live
    },
    span: seen('see-totals', ({ book }) => selected(book.state, totalsSpan)),
  }
}
