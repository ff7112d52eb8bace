// Refuses methods that the present person has no right to, whether or not a screen offers them. Notes need no such
// guard: there is no key for them.
import type { Right } from '../domain/person.ts'
import type { Problem } from '../domain/problem.ts'
import { fail, type Result } from '../domain/result.ts'
import type { Live } from '../services/live.ts'
import { isInside, liveUnlocked } from './once-unlocked.ts'
import type { TabletSession } from './session/session.ts'
import type { Unlocked } from './unlocked.ts'

export interface Rights {
  readonly may: (right: Right) => boolean
  /** The action, refused with `not-allowed` to people without this right. */
  readonly allowed: <P extends readonly unknown[], T>(
    right: Right,
    action: (...parameters: P) => Promise<Result<T, Problem>>,
  ) => (...parameters: P) => Promise<Result<T, Problem>>
  /** A value that stays undefined for people without this right. */
  readonly seen: <T>(right: Right, make: (unlocked: Unlocked) => Live<T>) => Live<T>
}

export function rightsOf(session: TabletSession): Rights {
  // Nobody's role counts while a visitor has the tablet.
  const may = (right: Right) => session.status.getState() !== 'handedOver' && session.unlocked().may(right)
  return {
    may,
    allowed:
      (right, action) =>
      async (...parameters) =>
        may(right) ? action(...parameters) : fail({ code: 'not-allowed' }),
    seen(right, make) {
      const live = liveUnlocked(session, make)
      return { subscribe: live.subscribe, get: () => (isInside(session) && may(right) ? live.get() : undefined) }
    },
  }
}
