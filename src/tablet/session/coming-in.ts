// The ways into a tablet: made new, unlocked by a passphrase, or recovered by a code; and past the new recovery code.
import { isOverdue, LOCK_AFTER_CODE, LOCK_LIMITS, type LockAfter } from '../../domain/lock-times.ts'
import type { Problem } from '../../domain/problem.ts'
import { fail, ok, type Result } from '../../domain/result.ts'
import { writeDevice } from '../../storage/access.ts'
import type { UnlockedVault } from '../../vault/vault.ts'
import type { KeyFiles } from '../../vault/week-keys.ts'
import { confirmCode } from '../people.ts'
import { type Entrance, setUpTablet } from '../set-up.ts'
import { keepGoing, openTablet } from '../unlocked.ts'
import { lock } from './going-out.ts'
import { momentOf, type Parts, toolsOf, trySecret } from './parts.ts'
import { checkPin } from './pin.ts'
import type { SessionMethods } from './session.ts'
import { byPassphrase, byRecoveryCode } from './ways-in.ts'

/** Keys wait no longer for a recovery code to be written down: the finder of the tablet would be let in. */
const WRITING_DOWN: LockAfter = { ...LOCK_AFTER_CODE, idleSeconds: LOCK_LIMITS.idleSeconds[1] }

export function comingIn(parts: Parts): Pick<SessionMethods, 'make' | 'setUp' | 'unlock' | 'recover' | 'enter'> {
  const { files, platform, held } = parts

  const make: SessionMethods['make'] = async (how) => {
    if (!(await isReadable(files.read()))) return fail({ code: 'storage-unavailable' })
    const made = await how(toolsOf(parts))
    return made.ok ? waitToEnter(parts, made.value) : made
  }

  return {
    make,

    setUp: (setUp) =>
      make(({ database, vault, files }) => setUpTablet(database, vault, files, setUp, platform.clock())),

    async unlock(passphrase, chosen) {
      const checked = checkChosen(chosen)
      if (!checked.ok) return checked
      // The key files are read while the passphrase is worked on; what is wrong with them is said on opening.
      const contents = files.read()
      const readable = isReadable(contents)
      const keys = await trySecret(parts, (tools) => byPassphrase(tools, passphrase))
      if (!keys.ok) return keys
      return (await readable) ? goIn(parts, keys.value, chosen, contents) : fail({ code: 'storage-unavailable' })
    },

    async recover(typed, passphrase) {
      // A slip of the pen is told by the code itself; of the rest nobody guesses 128 bits.
      const recovered = await trySecret(parts, (tools) => byRecoveryCode(tools, typed, passphrase), false)
      return recovered.ok ? waitToEnter(parts, recovered.value) : recovered
    },

    async enter(chosen) {
      const checked = checkChosen(chosen)
      if (!checked.ok) return checked
      if (!held.entering) throw new Error('nobody is about to enter')
      const { keys, since } = held.entering
      // A tablet that slept ran no timer.
      if (!isOverdue(since, null, momentOf(parts), WRITING_DOWN)) return goIn(parts, keys, chosen)
      lock(parts)
      return fail({ code: 'entry-expired' })
    },
  }
}

const checkChosen = (chosen: string | undefined): Result<void, Problem> => (chosen ? checkPin(chosen) : ok(undefined))

/** Whether the browser gives files of our own; a private window may not. Without them nothing could be forgotten. */
const isReadable = (contents: ReturnType<KeyFiles['read']>): Promise<boolean> =>
  contents.then(
    () => true,
    () => false,
  )

function waitToEnter(parts: Parts, { keys, ...who }: Entrance): Result<void, Problem> {
  const { platform, held, entry, status } = parts
  held.entering = { keys, since: momentOf(parts) }
  entry.setState(who, true)
  status.setState('writingDown', true)
  platform.later(WRITING_DOWN.idleSeconds * 1_000, () => {
    if (held.entering?.keys === keys) lock(parts)
  })
  return ok(undefined)
}

async function goIn(
  parts: Parts,
  keys: UnlockedVault,
  chosen: string | undefined,
  contents?: ReturnType<KeyFiles['read']>,
): Promise<Result<void, Problem>> {
  const { platform, entry, pin, held, status } = parts
  const { database, files } = toolsOf(parts)
  const tablet = await openTablet(database, keys, files, platform, contents)
  if (!tablet.ok) return tablet
  // To go in says that the code was written down.
  if (keys === held.entering?.keys) await confirmCode(tablet.value, keys.person)
  held.open = tablet.value
  held.entering = null
  entry.setState(null, true)
  if (chosen) pin.choose(chosen)
  held.stop = keepGoing(tablet.value, platform)
  status.setState('unlocked', true)
  // The slot of the last unlock is tried before the others. It is no harm if this is lost.
  void writeDevice(database, 'last-slot', keys.slot)
  return ok(undefined)
}
