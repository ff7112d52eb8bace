// What screens reach, built on the session: each service hands its calls to the unlocked tablet.
import { ok } from '../domain/result.ts'
import type { Services } from '../services.tsx'
import { createIntakes } from '../storage/intakes.ts'
import { createWalkInHours } from '../storage/walk-in-hours.ts'
import type { Client } from '../sync/client.ts'
import { selected } from './live.ts'
import { liveUnlocked, onceUnlocked } from './once-unlocked.ts'
import type { TabletSession } from './session.ts'
import { sharingService } from './sharing-service.ts'
import { tabletService } from './tablet-service.ts'
import { totalsService } from './totals-service.ts'
import type { UpdateState } from './updates.ts'
import { walkInHoursService } from './walk-in-hours-service.ts'

export function buildServices(
  session: TabletSession,
  client: Client,
  updates: UpdateState,
  clock: () => number,
): Services {
  const intakes = onceUnlocked(session, ({ book }) => createIntakes(book))
  const walkInHours = onceUnlocked(session, ({ book }) => createWalkInHours(book))

  return {
    session: {
      status: selected(session.status, (status) => status),
      saving: liveUnlocked(session, ({ book }) => selected(book.saving, (saving) => saving)),
      setUp: session.setUp,
      unlock: session.unlock,
      lock: session.lock,
      takeOver: session.takeOver,
    },
    tablet: tabletService(session),
    walkInHours: walkInHoursService(session, walkInHours),
    intakes: {
      find: async (id) => ok(intakes().find(id)),
      saveDraft: (draft) => intakes().saveDraft(draft),
      saveChange: (draft) => intakes().saveChange(draft),
      dropChange: (id) => intakes().dropChange(id),
      record: (draft) => intakes().record(draft),
    },
    totals: totalsService(session),
    sharing: sharingService(session, client),
    updates: { available: selected(updates.available, (available) => available), install: updates.install },
    now: clock,
  }
}
