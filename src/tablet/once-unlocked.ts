// Things that belong to one unlock: made at first use, and made anew if there is another.
import type { Live } from '../services/live.ts'
import type { TabletSession } from './session/session.ts'
import type { Unlocked } from './unlocked.ts'

export function onceUnlocked<T>(session: Pick<TabletSession, 'unlocked'>, make: (unlocked: Unlocked) => T): () => T {
  let made: { of: Unlocked; value: T } | null = null
  return () => {
    const unlocked = session.unlocked()
    if (made?.of !== unlocked) made = { of: unlocked, value: make(unlocked) }
    return made.value
  }
}

/**
 * Whether a person has unlocked the tablet, also behind the cover, under which the screen stays as it is. A visitor has
 * not.
 */
export const isInside = (session: TabletSession): boolean => ['unlocked', 'covered'].includes(session.status.getState())

/** The same for a value that screens listen to: `undefined` while the tablet is locked. */
export function liveUnlocked<T>(session: TabletSession, make: (unlocked: Unlocked) => Live<T>): Live<T> {
  const live = onceUnlocked(session, make)
  const isOpen = () => isInside(session)
  return {
    get: () => (isOpen() ? live().get() : undefined),
    subscribe(changed) {
      let end = isOpen() ? live().subscribe(changed) : null
      const endStatus = session.status.subscribe(() => {
        if (isOpen()) end ??= live().subscribe(changed)
        changed()
      })
      return () => {
        endStatus()
        end?.()
      }
    },
  }
}
