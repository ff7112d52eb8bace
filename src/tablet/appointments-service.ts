import type { Appointments } from '../services.tsx'
import { createAppointments } from '../storage/appointments.ts'
import { selected } from './live.ts'
import { onceUnlocked } from './once-unlocked.ts'
import type { Rights } from './rights.ts'
import type { TabletSession } from './session/session.ts'

export function appointmentsService(session: TabletSession, { allowed, seen }: Rights): Appointments {
  const appointments = onceUnlocked(session, ({ book }) => createAppointments(book))
  return {
    all: seen('hold-hours', ({ book }) => selected(book.state, (state) => state.appointments)),
    plan: allowed('hold-hours', (slot, followUp) => appointments().plan(slot, followUp)),
    move: allowed('hold-hours', (id, slot) => appointments().move(id, slot)),
    mark: allowed('hold-hours', (id, mark) => appointments().mark(id, mark)),
  }
}
