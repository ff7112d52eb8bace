// The ways into a tablet: made new, unlocked by a passphrase, or recovered by a code; and past the new recovery code.
import { isOverdue, LOCK_AFTER_CODE, LOCK_LIMITS, LONGEST_UNLOCK, type LockAfter } from '../../domain/lock-times.ts'
import { isPractice } from '../../domain/practice.ts'
import type { Problem } from '../../domain/problem.ts'
import { fail, ok, type Result } from '../../domain/result.ts'
import { writeDevice } from '../../storage/access.ts'
import { isNewcomer } from '../../storage/people.ts'
import type { UnlockedVault } from '../../vault/vault.ts'
import type { KeyFiles } from '../../vault/week-keys.ts'
import type { Logbook } from '../logbook.ts'
import { confirmCode, renewKeys, strengthen } from '../own-ways.ts'
import { type Entrance, setUpTablet } from '../set-up.ts'
import { keepGoing, openTablet, type Unlocked } from '../unlocked.ts'
import { lock } from './going-out.ts'
import { isReadable, momentOf, note, opened, type Parts, toolsOf, trySecret } from './parts.ts'
import { checkPin } from './pin.ts'
import type { SessionMethods } from './session.ts'
import type { LoggedMethod } from './status.ts'
import { byPassphrase, byRecoveryCode } from './ways-in.ts'

/** Keys wait no longer for a recovery code to be written down: the finder of the tablet would be let in. */
const WRITING_DOWN: LockAfter = { ...LOCK_AFTER_CODE, idleSeconds: LOCK_LIMITS.idleSeconds[1] }

export function comingIn(
  parts: Parts,
): Pick<SessionMethods, 'make' | 'setUp' | 'unlock' | 'choose' | 'recover' | 'renewKeys' | 'enter'> {
  const { files, platform, held } = parts

  const makeBy = async (
    method: LoggedMethod,
    how: Parameters<SessionMethods['make']>[0],
  ): Promise<Result<void, Problem>> => {
    if (!(await isReadable(files.read()))) return fail({ code: 'storage-unavailable' })
    return settle(method, await how(toolsOf(parts)))
  }
  const settle = async (method: LoggedMethod, came: Result<Entrance, Problem>): Promise<Result<void, Problem>> => {
    if (!came.ok) return came
    await note(came.value.log, method)
    return waitToEnter(parts, came.value)
  }

  return {
    make: (how) => makeBy('make', how),

    async setUp(setUp) {
      // A backup of such a tablet could never be put back.
      if (!parts.place.practice && isPractice(setUp.profile)) return fail({ code: 'profile-malformed' })
      return makeBy('setUp', ({ database, vault }) => setUpTablet(database, vault, files, setUp, platform.clock()))
    },

    async unlock(passphrase, chosen) {
      const checked = checkChosen(chosen)
      if (!checked.ok) return checked
      // The key files are read while the passphrase is worked on; their faults are reported on opening.
      const contents = files.read()
      const readable = isReadable(contents)
      readable.catch(() => undefined)
      const keys = await trySecret(parts, (tools) => byPassphrase(tools, passphrase))
      if (!keys.ok) return keys
      if (!(await readable)) return fail({ code: 'storage-unavailable' })
      return goIn(parts, keys.value, { pin: chosen, contents, passphrase })
    },

    async choose(passphrase) {
      if (!held.newcomer) throw new Error('nobody comes in for the first time')
      const { unlocked, words } = held.newcomer
      const settled = await renewKeys(toolsOf(parts), unlocked, words, passphrase)
      if (!settled.ok) return settled
      await note(settled.value.log, 'choose')
      held.newcomer = null
      unlocked.vault.lock()
      return waitToEnter(parts, settled.value)
    },

    async renewKeys(current, next) {
      const before = opened(parts)
      const renewed = await trySecret(parts, (tools) => renewKeys(tools, before, current, next))
      if (!renewed.ok) return renewed
      // All that was opened by the old keys is opened anew by the new ones.
      held.stop()
      await note(renewed.value.log, 'renewKeys')
      await before.book.settled()
      before.vault.lock()
      held.open = null
      return waitToEnter(parts, renewed.value)
    },

    async recover(typed, passphrase) {
      // A slip of the pen is told by the code itself; of the rest nobody guesses 128 bits.
      const recovered = await trySecret(parts, (tools) => byRecoveryCode(tools, typed, passphrase), false)
      return settle('recover', recovered)
    },

    async enter(chosen) {
      const checked = checkChosen(chosen)
      if (!checked.ok) return checked
      if (!held.entering) throw new Error('nobody is about to enter')
      const { keys, since } = held.entering
      // A tablet that slept ran no timer.
      if (!isOverdue(since, null, momentOf(parts), WRITING_DOWN)) return goIn(parts, keys, { pin: chosen })
      lock(parts)
      return fail({ code: 'entry-expired' })
    },
  }
}

const checkChosen = (chosen: string | undefined): Result<void, Problem> => (chosen ? checkPin(chosen) : ok(undefined))

function waitToEnter(parts: Parts, { keys, ...who }: Entrance): Result<void, Problem> {
  const { held, entry, status } = parts
  held.entering = { keys, since: momentOf(parts) }
  entry.setState({ step: 'writeDown', ...who }, true)
  status.setState('writingDown', true)
  lockInTime(parts, () => held.entering?.keys === keys)
  return ok(undefined)
}

interface GoingIn {
  readonly pin: string | undefined
  readonly contents?: ReturnType<KeyFiles['read']>
  /** The passphrase by which the person came in, if by one. */
  readonly passphrase?: string
}

async function goIn(
  parts: Parts,
  keys: UnlockedVault,
  { pin: chosen, contents, passphrase }: GoingIn,
): Promise<Result<void, Problem>> {
  const { platform, entry, pin, held, status } = parts
  const { database, files } = toolsOf(parts)
  const tablet = await openTablet(database, keys, files, platform, contents)
  if (!tablet.ok) return tablet
  await noteEntry(parts, tablet.value.log, passphrase !== undefined)
  if (chosen) pin.choose(chosen)
  if (passphrase && isNewcomer(tablet.value.me())) return letChoose(parts, tablet.value, passphrase)
  // To go in says that the code was written down.
  if (keys === held.entering?.keys) await confirmCode(tablet.value)
  const strengthened = passphrase ? await strengthen(toolsOf(parts), tablet.value, passphrase) : ok(keys.slot)
  held.open = tablet.value
  held.entering = null
  entry.setState(null, true)
  held.stop = keepGoing(tablet.value, platform)
  platform.later(LONGEST_UNLOCK, () => {
    if (held.open === tablet.value) lock(parts)
  })
  status.setState('unlocked', true)
  // The slot of the last unlock is tried before the others. It is no harm if this is lost.
  if (strengthened.ok) void writeDevice(database, 'last-slot', strengthened.value)
  return ok(undefined)
}

/** Nobody is in before it stands in the log. Another way than a passphrase has its entry already. */
async function noteEntry({ held: { tries } }: Parts, log: Logbook, byPassphrase: boolean): Promise<void> {
  if (tries) await log.takeOver(await tries.all(), true)
  if (byPassphrase) await note(log, 'unlock')
}

/** A newcomer's own keys are made in their own session, under a passphrase that nobody else has seen. */
function letChoose(parts: Parts, unlocked: Unlocked, words: string): Result<void, Problem> {
  const { held, entry, status } = parts
  held.newcomer = { unlocked, words }
  const { tabletName } = unlocked.settings.getState()
  entry.setState({ step: 'choose', name: unlocked.me().name, tabletName }, true)
  status.setState('choosing', true)
  lockInTime(parts, () => held.newcomer?.unlocked === unlocked)
  return ok(undefined)
}

/** Also a page that nobody looks at any more; a screen that is looked at locks by its own clocks. */
function lockInTime(parts: Parts, isStillThere: () => boolean): void {
  parts.platform.later(WRITING_DOWN.idleSeconds * 1_000, () => {
    if (isStillThere()) lock(parts)
  })
}
