import { localDate } from '../domain/calendar.ts'
import { checkClock } from '../domain/ledger.ts'
import { ok } from '../domain/result.ts'
import { noteErasedOn } from '../domain/retention.ts'
import type { Notes } from '../services.tsx'
import { ownNotes } from '../storage/notes.ts'
import { loaded, selected } from './live.ts'
import { liveUnlocked } from './once-unlocked.ts'
import type { Rights } from './rights.ts'
import type { TabletSession } from './session/session.ts'

export function notesService(session: TabletSession, { seen }: Rights): Notes {
  return {
    own: seen('write-notes', ({ book }) =>
      loaded(
        [book.state],
        async () => {
          const notes = await ownNotes(book.store)
          if (!notes.ok) return notes
          return ok(notes.value.map((note) => ({ ...note, erasedOn: noteErasedOn(note.date, book.terms()) })))
        },
        (problem) => book.saving.setState(problem, true),
      ),
    ),
    erasedOn: (date) => noteErasedOn(date, session.unlocked().book.terms()),
    waitsForDate: liveUnlocked(session, ({ book }) =>
      selected(book.state, ({ ledger: { lastSeen } }) => {
        const { timeZone } = book.profileNow()
        const now = book.clock()
        if (checkClock(lastSeen, now) !== 'ahead') return null
        return { today: localDate(now, timeZone), lastSeen: localDate(lastSeen, timeZone) }
      }),
    ),
    confirmDate: () => session.unlocked().book.believeClock(),
  }
}
