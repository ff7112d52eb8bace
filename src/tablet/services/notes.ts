// A writer's own notes as screens know them.
import { checkClock } from '../../domain/book/ledger.ts'
import { localDate } from '../../domain/calendar.ts'
import { ok } from '../../domain/result.ts'
import { noteErasedOn } from '../../domain/retention.ts'
import { firstDayOf } from '../../domain/walk-in-hour.ts'
import type { Notes } from '../../services/notes.ts'
import { ownNotes } from '../../storage/notes.ts'
import { action, type GuardsOf, question, value } from '../guarded.ts'
import { loaded, selected } from '../live.ts'
import type { Unlocked } from '../unlocked.ts'

export const notesGuards: GuardsOf<Notes> = {
  own: value('write-notes'),
  erase: action('write-notes'),
  erasedOn: question,
  waitsForDate: value('anyone'),
  confirmDate: action('confirm-date', 'confirmedDate'),
}

export function notes({ book: keeper }: Pick<Unlocked, 'book'>): Notes {
  const { book, store, terms, profileNow, clock, saving } = keeper
  return {
    own: loaded(
      [book],
      async () => {
        const notes = await ownNotes(store)
        if (!notes.ok) return notes
        return ok(notes.value.map((note) => ({ ...note, erasedOn: noteErasedOn(firstDayOf(note), terms()) })))
      },
      (problem) => saving.setState(problem, true),
    ),
    erase: keeper.eraseNote,
    erasedOn: (date) => noteErasedOn(date, terms()),
    waitsForDate: selected(book, ({ ledger: { lastSeen } }) => {
      const { timeZone } = profileNow()
      const now = clock()
      const doubt = checkClock(lastSeen, now)
      if (doubt === 'right') return null
      return { doubt, today: localDate(now, timeZone), lastSeen: localDate(lastSeen, timeZone) }
    }),
    confirmDate: () => keeper.believeClock(),
  }
}
