import type { PeriodUnit } from '../domain/period.ts'
import { ok } from '../domain/result.ts'
import type { Live, Totals } from '../services.tsx'
import type { TakenIn } from '../storage/taken-in.ts'
import { type PeriodTotals, totalsOf, totalsSpan } from '../storage/totals.ts'
import { loaded } from './live.ts'
import { onceUnlocked } from './once-unlocked.ts'
import type { Rights } from './rights.ts'
import type { TabletSession } from './session.ts'

export function totalsService(session: TabletSession, { seen }: Rights, takenIn: () => TakenIn): Totals {
  // One live value per period asked for, so that a screen gets the same one each time that it draws.
  const asked = onceUnlocked(session, () => new Map<string, Live<PeriodTotals>>())
  return {
    of(unit: PeriodUnit, month: string) {
      const key = `${unit} ${month}`
      const known = asked().get(key)
      if (known) return known
      const { book } = session.unlocked()
      const live = loaded(
        [book.state, takenIn().snapshots],
        async () => {
          const others = await takenIn().load()
          return others.ok ? totalsOf(book, unit, month, others.value) : others
        },
        (problem) => book.saving.setState(problem, true),
      )
      asked().set(key, live)
      return live
    },
    span: seen('see-totals', ({ book }) =>
      loaded(
        [book.state, takenIn().snapshots],
        async () => {
          const others = await takenIn().load()
          return others.ok ? ok(totalsSpan(book.state.getState(), others.value)) : others
        },
        (problem) => book.saving.setState(problem, true),
      ),
    ),
  }
}
