import { isDrawn } from '../domain/disclosure/due.ts'
import type { HourView, WalkInHours } from '../services.tsx'
import type { createWalkInHours } from '../storage/walk-in-hours.ts'
import { loaded, selected } from './live.ts'
import type { Rights } from './rights.ts'

export function walkInHoursService(
  { allowed, seen }: Rights,
  hours: () => ReturnType<typeof createWalkInHours>,
): WalkInHours {
  return {
    current: seen<HourView | null>('hold-hours', ({ book }) =>
      selected(
        book.state,
        ({ hour, visits, ledger }) =>
          hour && { hour, visits, profile: book.profileOf(hour), shared: isDrawn(ledger.drawn, hour.date) },
      ),
    ),
    recent: seen('hold-hours', ({ book }) =>
      loaded(
        [book.state],
        () => hours().recent(),
        (problem) => book.saving.setState(problem, true),
      ),
    ),
    proposal: () => hours().proposal(),
    open: allowed('hold-hours', (options) => hours().open(options?.believeClock ?? false, options?.location)),
    countVisit: allowed('hold-hours', () => hours().countVisit()),
    countContact: allowed('hold-hours', (kind) => hours().countContact(kind)),
    startIntake: allowed('hold-hours', (id) => hours().startIntake(id)),
    removeVisit: allowed('hold-hours', (id) => hours().removeVisit(id)),
    undo: allowed('hold-hours', () => hours().undo()),
    close: allowed('hold-hours', (closing) => hours().close(closing)),
    reopen: allowed('hold-hours', (id) => hours().reopen(id)),
  }
}
