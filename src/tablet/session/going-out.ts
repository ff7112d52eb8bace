// The ways out of an unlocked tablet: under the cover, into a visitor's hands, and locked.
import type { Who } from '../../domain/log.ts'
import type { SessionStatus } from '../../services/session.ts'
import type { Unlocked } from '../unlocked.ts'
import { note, opened, type Parts } from './parts.ts'
import type { SessionMethods } from './session.ts'

/** Milliseconds that locking waits for writes under way. */
const LAST_WRITES = 2_000

/** The state while the last writes reach the disk. A visitor's page does not get this state. */
const closing: Partial<Record<SessionStatus, SessionStatus>> = {
  unlocked: 'locking',
  covered: 'locking',
  handedOver: 'starting',
}

export const goingOut = (parts: Parts): Pick<SessionMethods, 'cover' | 'uncover' | 'handOver' | 'lock' | 'leave'> => ({
  cover() {
    const { status } = parts
    status.setState(status.getState() === 'unlocked' ? 'covered' : 'entryCovered', true)
  },

  uncover(typed) {
    const { status, pin } = parts
    const tried = pin.tryOn(typed)
    const { open } = parts.held
    // Before a lock, which waits for what is being written.
    if (tried !== 'right' && open) void note(open.log, 'uncover', { about: whoIs(open), nobody: true })
    if (tried === 'locked') lock(parts)
    if (tried !== 'right') return tried
    status.setState(status.getState() === 'entryCovered' ? beneath(parts) : 'unlocked', true)
    return 'open'
  },

  async handOver() {
    const { status, pin } = parts
    if (!pin.has.getState()) throw new Error('there would be no way back')
    // The typed words are on the disk, or reported as not, before their screen is gone.
    await opened(parts).book.settled()
    if (status.getState() === 'unlocked') status.setState('handedOver', true)
  },

  lock: () => lock(parts),

  leave: (then) =>
    afterLastWrites(parts, () => {
      forgetKeys(parts)
      parts.held.database?.end()
      then()
    }),
})

export const lock = (parts: Parts): void => afterLastWrites(parts, () => lockNow(parts))

export function lockNow(parts: Parts): void {
  forgetKeys(parts)
  // Only a reload drops all decrypted data from memory.
  parts.reload()
}

const whoIs = ({ me }: Unlocked): Who => {
  const { id, name } = me()
  return { id, name }
}

const beneath = ({ held }: Parts): SessionStatus => (held.newcomer ? 'choosing' : 'writingDown')

/** The screen is empty at once; the last writes get a moment to reach the disk before the keys go. */
function afterLastWrites({ status, held, platform }: Parts, then: () => void): void {
  const next = closing[status.getState()]
  if (!held.open || !next) {
    then()
    return
  }
  status.setState(next, true)
  // Nothing new begins by itself meanwhile.
  held.stop()
  const patience = new Promise<void>((resolve) => platform.later(LAST_WRITES, resolve))
  void Promise.race([held.open.book.settled(), patience]).then(then)
}

function forgetKeys({ held, pin, entry }: Parts): void {
  held.stop()
  held.open?.vault.lock()
  held.entering?.keys.lock()
  held.newcomer?.unlocked.vault.lock()
  entry.setState(null, true)
  pin.forget()
}
