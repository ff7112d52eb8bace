import { type Instant, localDate } from '../domain/calendar.ts'
import { nextMessage } from '../domain/disclosure/due.ts'
import { fail, ok } from '../domain/result.ts'
import { normaliseEnrolmentCode } from '../protocol/enrolment-code.ts'
import type { FrozenRelease, ReleaseState, Sharing } from '../services.tsx'
import type { StoredRelease } from '../storage/outbox.ts'
import type { Client } from '../sync/client.ts'
import { publicKeyOf } from '../sync/device-key.ts'
import type { LoopState } from '../sync/loop.ts'
import { selected, together } from './live.ts'
import type { Rights } from './rights.ts'
import type { TabletSession } from './session/session.ts'
import type { Unlocked } from './unlocked.ts'

export function sharingService(
  session: TabletSession,
  { allowed, seen }: Rights,
  client: Client,
  clock: () => Instant,
): Sharing {
  return {
    releases: seen('see-sharing', liveReleases),
    // An announced end stands in the settings.
    next: seen('see-sharing', ({ book, settings }) =>
      together([book.state, settings], () => {
        const { timeZone, schedule } = book.profileNow()
        return nextMessage(book.state.getState().ledger.drawn, localDate(clock(), timeZone), schedule.ends)
      }),
    ),
    paused: seen('see-sharing', ({ settings }) => selected(settings, ({ restoredAt }) => restoredAt !== null)),
    trouble: seen('see-sharing', ({ loop }) => selected(loop.state, ({ trouble }) => trouble)),

    shareNow: allowed('share', async () => {
      const { book, loop } = session.unlocked()
      const followed = await book.followCalendar()
      return followed.ok ? loop.runByHand() : followed
    }),

    enrol: allowed('share', async (typed) => {
      const code = normaliseEnrolmentCode(typed)
      if (!code) return fail({ code: 'enrolment-code-invalid' })
      const unlocked = session.unlocked()
      const { book, loop } = unlocked
      const answer = await client.enrol({ code, ...introductionOf(unlocked) })
      if (!answer.ok) return fail(answer.error.problem)
      const written = await book.changeSettings({ enrolledAt: Date.parse(answer.value.value.enrolledAt) })
      if (!written.ok) return written
      loop.compareClocks(answer.value.serviceTime)
      void loop.run()
      return ok(undefined)
    }),

    pack: allowed('share', async (again) => {
      const { pack } = await import('./parcels.ts')
      const unlocked = session.unlocked()
      return pack(unlocked, introductionOf(unlocked), again, clock())
    }),
    markCarried: allowed('share', async (ids) =>
      (await import('./parcels.ts')).markCarried(session.unlocked(), ids, clock()),
    ),
  }
}

/** [P7] What the service learns of a tablet when it is connected. */
function introductionOf({ settings }: Unlocked) {
  const { tabletId: tablet, tabletName: name, profile, deviceKey } = settings.getState()
  const { id: loket, municipality } = profile
  return { tablet, name, loket, municipality, publicKey: publicKeyOf(deviceKey.public) }
}

/** The releases with what the loop is doing to them, newest first. */
const liveReleases = ({ outbox, loop }: Unlocked) =>
  together([outbox.releases, loop.state], () =>
    outbox.releases
      .getState()
      ?.map((release) => view(release, loop.state.getState()))
      .toReversed(),
  )

function view(stored: StoredRelease, loop: LoopState): FrozenRelease {
  const { id, frozenAt, release, payload, carriedAt = null } = stored
  return { id, frozenAt, release, payload, status: statusOf(stored, loop), carriedAt }
}

function statusOf({ id, receipt, refused }: StoredRelease, { sending, trouble }: LoopState): ReleaseState {
  if (receipt) return { state: 'shared', receipt: receipt.number, at: receipt.at }
  if (refused) return { state: 'refused', problem: refused }
  if (sending === id) return { state: 'sending' }
  // A clock that differs keeps nothing from being sent.
  if (!trouble || trouble.problem.code === 'clock-differs') return { state: 'waiting' }
  const { problem, retryAt } = trouble
  return retryAt === null ? { state: 'waiting', problem } : { state: 'waiting', problem, retryAt }
}
