// Totals as screens know them.

import type { Book } from '../../domain/book/book.ts'
import { drawingDay } from '../../domain/book/signs.ts'
import { eraseRemark } from '../../domain/book/surveys.ts'
import { type KnownRemark, monthsKnown, remarksIn, spanOf } from '../../domain/book/totals.ts'
import { localDate, type Month, monthOf } from '../../domain/calendar.ts'
import type { Period } from '../../domain/period.ts'
import { ok } from '../../domain/result.ts'
import type { Snapshot } from '../../records/stored.ts'
import type { Live } from '../../services/live.ts'
import type { Totals } from '../../services/totals.ts'
import type { TakenIn } from '../../storage/taken-in.ts'
import { action, type GuardsOf, value, view } from '../guarded.ts'
import { loaded, selected } from '../live.ts'
import type { Unlocked } from '../unlocked.ts'

export const totalsGuards: GuardsOf<Totals> = {
  months: value('see-totals'),
  sureMonth: value('see-totals'),
  span: value('see-totals'),
  remarks: view('see-totals'),
  exported: action('see-totals', 'exported'),
  // The people of the loket, who answer for what visitors wrote.
  eraseRemark: action('see-small-numbers'),
}

export function totals(
  { book: { book, run, saving, profileNow, clock } }: Pick<Unlocked, 'book'>,
  takenIn: TakenIn,
): Totals {
  /** Worked out again when the book changes or another tablet is taken in. */
  const fromBook = <T>(read: (book: Book, others: readonly Snapshot[]) => T): Live<T> =>
    loaded(
      [book, takenIn.snapshots],
      async () => {
        const others = await takenIn.load()
        return others.ok ? ok(read(book.getState(), others.value)) : others
      },
      (problem) => saving.setState(problem, true),
    )
  // One live value for each period that is asked for: a screen must get the same one each time that it draws.
  const remarks = new Map<string, Live<readonly KnownRemark[]>>()
  /** Two signs say that it has come: by the date alone the questionnaires of a half-year would be seen before it is over. */
  const sureMonth = ({ ledger: { signs } }: Book): Month =>
    monthOf(drawingDay(signs, localDate(clock(), profileNow().timeZone)) ?? '')
  return {
    exported: async () => ok(undefined),
    months: fromBook(monthsKnown),
    sureMonth: selected(book, sureMonth),
    span: fromBook(spanOf),
    eraseRemark: (id) => run(eraseRemark, id),
    remarks({ from, until }: Period) {
      const key = `${from} ${until}`
      const live =
        remarks.get(key) ??
        fromBook((book, others) => {
          return remarksIn(book, { from, until }, sureMonth(book), others)
        })
      remarks.set(key, live)
      return live
    },
  }
}
