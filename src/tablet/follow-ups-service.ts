import type { FollowUps } from '../services.tsx'
import { createFollowUps, readMeter } from '../storage/follow-ups.ts'
import type { TakenIn } from '../storage/taken-in.ts'
import { loaded, selected } from './live.ts'
import { onceUnlocked } from './once-unlocked.ts'
import type { Rights } from './rights.ts'
import type { TabletSession } from './session/session.ts'

export function followUpsService(session: TabletSession, { allowed, seen }: Rights, takenIn: () => TakenIn): FollowUps {
  const followUps = onceUnlocked(session, ({ book }) => createFollowUps(book))
  return {
    all: seen('hold-hours', ({ book }) => selected(book.state, (state) => state.followUps)),
    meter: seen('hold-hours', ({ book, settings }) =>
      loaded(
        [book.state, settings, takenIn().snapshots],
        async () => {
          const others = await takenIn().load()
          return others.ok ? readMeter(book, settings.getState().profile, others.value) : others
        },
        (problem) => book.saving.setState(problem, true),
      ),
    ),
    renewCode: allowed('hold-hours', (id) => followUps().renewCode(id)),
    end: allowed('hold-hours', (id, reason, referral) => followUps().end(id, reason, referral)),
    resume: allowed('hold-hours', (id) => followUps().resume(id)),
  }
}
