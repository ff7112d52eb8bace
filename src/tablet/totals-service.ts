import type { Snapshot } from '../backup/merge.ts'
import { ALL_TIME, type Period } from '../domain/period.ts'
import type { Problem } from '../domain/problem.ts'
import { ok, type Result } from '../domain/result.ts'
import type { Remark } from '../domain/survey.ts'
import type { Live, Totals } from '../services.tsx'
import type { Book } from '../storage/book.ts'
import type { TakenIn } from '../storage/taken-in.ts'
import { monthsOf, remarksIn, totalsSpan } from '../storage/totals.ts'
import { loaded } from './live.ts'
import { onceUnlocked } from './once-unlocked.ts'
import type { Rights } from './rights.ts'
import type { TabletSession } from './session/session.ts'

export function totalsService(session: TabletSession, { seen }: Rights, takenIn: () => TakenIn): Totals {
  /** Read again when an hour changes or another tablet is taken in. */
  const fromBook = <T>(
    book: Book,
    read: (others: readonly Snapshot[]) => Promise<Result<T, Problem>> | Result<T, Problem>,
  ): Live<T> =>
    loaded(
      [book.state, takenIn().snapshots],
      async () => {
        const others = await takenIn().load()
        return others.ok ? read(others.value) : others
      },
      (problem) => book.saving.setState(problem, true),
    )
  // One live value per period asked for, so that a screen gets the same one each time that it draws.
  const written = onceUnlocked(session, () => new Map<string, Live<readonly Remark[]>>())
  return {
    remarks({ from, until }: Period) {
      const key = `${from} ${until}`
      const known = written().get(key)
      if (known) return known
      const live = seen('see-totals', ({ book }) =>
        fromBook(book, (others) => remarksIn(book, { from, until }, others)),
      )
      written().set(key, live)
      return live
    },
    months: seen('see-totals', ({ book }) => fromBook(book, (others) => monthsOf(book, ALL_TIME, others))),
    span: seen('see-totals', ({ book }) => fromBook(book, (others) => ok(totalsSpan(book.state.getState(), others)))),
  }
}
