// Sharing as screens know it: which messages were drawn, where each stands, and the ways out of the tablet.
import { drawingDay } from '../../domain/book/signs.ts'
import { localDate } from '../../domain/calendar.ts'
import { nextMessage } from '../../domain/disclosure/due.ts'
import { fail, ok } from '../../domain/result.ts'
import { normaliseEnrolmentCode } from '../../protocol/enrolment-code.ts'
import type { StoredRelease } from '../../records/stored.ts'
import type { DrawnRelease, ReleaseState, Sharing } from '../../services/sharing.ts'
import type { Client } from '../../sync/client.ts'
import { publicKeyOf } from '../../sync/device-key.ts'
import type { LoopState } from '../../sync/pauses.ts'
import { action, type GuardsOf, value } from '../guarded.ts'
import { selected, together } from '../live.ts'
import type { Unlocked } from '../unlocked.ts'

export const sharingGuards: GuardsOf<Sharing> = {
  releases: value('see-sharing'),
  next: value('see-sharing'),
  paused: value('see-sharing'),
  waitsForDay: value('see-sharing'),
  trouble: value('see-sharing'),
  shareNow: action('share'),
  enrol: action('share', 'connected'),
  pack: action('share', 'carried'),
  markCarried: action('share'),
}

export function sharing(unlocked: Unlocked, client: Client): Sharing {
  const { book: keeper, loop, outbox, settings } = unlocked
  const { book, profileNow, clock } = keeper
  return {
    releases: liveReleases(unlocked),
    // An announced end stands in the settings.
    next: together([book, settings], () => {
      const { timeZone, schedule } = profileNow()
      const { drawn, signs } = book.getState().ledger
      const today = localDate(clock(), timeZone)
      return nextMessage(drawn, drawingDay(signs, today) ?? today, schedule.ends)
    }),
    paused: selected(settings, ({ restoredAt }) => restoredAt !== null),
    waitsForDay: selected(book, () => keeper.waitsForDay()),
    trouble: selected(loop.state, ({ trouble }) => trouble),

    async shareNow() {
      const followed = await keeper.followCalendar()
      if (!followed.ok) return followed
      const asked = keeper.waitsForDay() ? await loop.askDate() : ok(undefined)
      return asked.ok ? loop.runByHand() : asked
    },

    async enrol(typed) {
      const code = normaliseEnrolmentCode(typed)
      if (!code) return fail({ code: 'enrolment-code-invalid' })
      const answer = await client.enrol({ code, ...introductionOf(unlocked) })
      if (!answer.ok) return fail(answer.error.problem)
      const { enrolledAt, service } = answer.value.value
      const before = settings.getState().service
      const written = await keeper.changeSettings({ enrolledAt: Date.parse(enrolledAt), service })
      if (!written.ok) return written
      const signed = before === null || before === service ? written : await outbox.signAgain()
      if (!signed.ok) return signed
      loop.compareClocks(answer.value.serviceTime)
      void loop.run()
      return ok(undefined)
    },

    async pack(again) {
      const { pack } = await import('../parcels.ts')
      return pack(unlocked, introductionOf(unlocked), again, clock())
    },
    markCarried: async (ids) => (await import('../parcels.ts')).markCarried(unlocked, ids, clock()),
  }
}

/** [P7] The data that the service learns of a tablet when it is connected. */
function introductionOf({ settings }: Unlocked) {
  const { tabletId: tablet, tabletName: name, profile, deviceKey } = settings.getState()
  const { id: loket, municipality } = profile
  return { tablet, name, loket, municipality, publicKey: publicKeyOf(deviceKey.public) }
}

/** The releases with their state in the loop, newest first. */
const liveReleases = ({ outbox, loop }: Unlocked) =>
  together([outbox.releases, loop.state], () =>
    outbox.releases
      .getState()
      ?.map((release) => view(release, loop.state.getState()))
      .toReversed(),
  )

function view(stored: StoredRelease, loop: LoopState): DrawnRelease {
  const { id, drawnAt, release, payload, carriedAt = null } = stored
  return { id, drawnAt, release, payload, status: statusOf(stored, loop), carriedAt }
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
