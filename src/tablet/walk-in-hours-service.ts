import type { HourView, WalkInHours } from '../services.tsx'
import type { createWalkInHours } from '../storage/walk-in-hours.ts'
import { loaded, selected } from './live.ts'
import { liveUnlocked } from './once-unlocked.ts'
import type { TabletSession } from './session.ts'

export function walkInHoursService(
  session: TabletSession,
  hours: () => ReturnType<typeof createWalkInHours>,
): WalkInHours {
  return {
    current: liveUnlocked<HourView | null>(session, ({ book }) =>
      selected(book.state, ({ hour, visits }) => hour && { hour, visits }),
    ),
    recent: liveUnlocked(session, ({ book }) =>
      loaded(
        [book.state],
        () => hours().recent(),
        (problem) => book.saving.setState(problem, true),
      ),
    ),
    proposal: () => hours().proposal(),
    open: (options) => hours().open(options?.believeClock ?? false),
    countVisit: () => hours().countVisit(),
    countContact: (kind) => hours().countContact(kind),
    startIntake: (id) => hours().startIntake(id),
    removeVisit: (id) => hours().removeVisit(id),
    undo: () => hours().undo(),
    close: () => hours().close(),
    reopen: (id) => hours().reopen(id),
  }
}
