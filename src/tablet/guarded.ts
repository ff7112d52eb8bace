// Which right each method of a service needs. A table names every method, so that none can be forgotten: a method without a row
// does not compile. Notes need no guard here: there is no key for them.
import { silenceAsProblem } from '../domain/in-time.ts'
import type { Logged, Who } from '../domain/log.ts'
import type { Right } from '../domain/person.ts'
import type { Problem } from '../domain/problem.ts'
import { fail, type Result } from '../domain/result.ts'
import type { Live } from '../services/live.ts'
import { isInside, liveUnlocked, onceUnlocked } from './once-unlocked.ts'
import type { Rights } from './rights.ts'
import type { TabletSession } from './session/session.ts'
import type { allowedIn } from './session/status.ts'
import type { Unlocked } from './unlocked.ts'

/** `anyone`: any person who unlocked the tablet. */
export type Needed = Right | 'anyone'

export type Guard =
  /** A value that stays undefined without the right. */
  | { readonly kind: 'value'; readonly needs: Needed }
  /** Several values by parameter, such as one for each period. */
  | { readonly kind: 'view'; readonly needs: Needed }
  /** An action that is refused with `not-allowed` without the right. */
  | ActionGuard
  /** A question that every person may ask; it changes nothing. */
  | { readonly kind: 'question' }
  | Outside

interface ActionGuard {
  readonly kind: 'action'
  readonly needs: Needed
  /** The entry that it makes in the log of the tablet, once it has succeeded. */
  readonly logs?: Logged
  readonly about?: About
}

/** Whom an action is about, of the people before it, its parameters and its value. */
type About = (people: readonly Who[], given: readonly unknown[], value: unknown) => Who | undefined

/**
 * A method that asks no right, as it needs no unlocked tablet. `row`: the row of the session's table by which the state of
 * the tablet decides; null where every state will do.
 */
type Outside = { readonly kind: 'outside'; readonly row: keyof typeof allowedIn | null }

type GuardOf<Method> = Method extends (...parameters: never) => Promise<Result<unknown, Problem>>
  ? ActionGuard
  : Method extends (...parameters: never) => unknown
    ? Method extends (...parameters: never) => Live<unknown>
      ? { readonly kind: 'view'; readonly needs: Needed }
      : { readonly kind: 'question' }
    : { readonly kind: 'value'; readonly needs: Needed }

/** The table of a service that is there on the unlocked tablet alone. */
export type GuardsOf<Service> = { readonly [Method in keyof Service]: GuardOf<Service[Method]> }
/** The table of a service with methods outside. */
export type MixedGuardsOf<Service> = { readonly [Method in keyof Service]: GuardOf<Service[Method]> | Outside }

export const value = (needs: Needed) => ({ kind: 'value', needs }) as const
export const view = (needs: Needed) => ({ kind: 'view', needs }) as const
export const action = (needs: Needed, logs?: Logged, about?: About): ActionGuard => ({
  kind: 'action',
  needs,
  ...(logs && { logs }),
  ...(about && { about }),
})
export const question = { kind: 'question' } as const
export const outside = { kind: 'outside', row: null } as const
export const byState = (row: keyof typeof allowedIn) => ({ kind: 'outside', row }) as const

type Method = (...parameters: readonly unknown[]) => unknown

type Action = (...parameters: readonly unknown[]) => Promise<Result<unknown, Problem>>

/** The action behind its guard, and its entry in the log. A refused one has an entry as well: no screen offers it. */
const acting =
  (session: TabletSession, guard: ActionGuard, isAllowed: (needs: Needed) => boolean, act: Action): Action =>
  async (...given) => {
    const { needs, logs, about } = guard
    if (!isAllowed(needs)) {
      if (isInside(session)) await session.unlocked().log.add('refused')
      return fail({ code: 'not-allowed' })
    }
    if (!logs) return silenceAsProblem(act(...given))
    const { log, people } = session.unlocked()
    const before = people.getState()
    const done = await silenceAsProblem(act(...given))
    if (!done.ok) return done
    const whom = about?.(before, given, done.value)
    await log.add(logs, whom && { about: whom })
    return done
  }

/**
 * A service behind its guards.
 * @param make its methods on the unlocked tablet
 * @param free its methods that the table puts outside
 */
export function guarded<Inside extends object, Free extends object = Record<never, never>>(
  session: TabletSession,
  { may }: Pick<Rights, 'may'>,
  guards: NoInfer<GuardsOf<Inside> & { readonly [Method in keyof Free]: Outside }>,
  make: (unlocked: Unlocked) => Inside,
  free?: Free,
): Inside & Free {
  const once = onceUnlocked(session, (unlocked) => new Map<string, unknown>(Object.entries(make(unlocked))))
  const isAllowed = (needs: Needed) => needs === 'anyone' || may(needs)
  const hidden = ({ get, subscribe }: Live<unknown>, needs: Needed): Live<unknown> => ({
    get: () => (isInside(session) && isAllowed(needs) ? get() : undefined),
    subscribe,
  })
  const behind = ([name, guard]: readonly [string, Guard]): readonly (readonly [string, unknown])[] => {
    const ask = (...parameters: readonly unknown[]): unknown => (once().get(name) as Method)(...parameters)
    switch (guard.kind) {
      case 'outside':
        return []
      case 'value':
        return [
          [
            name,
            hidden(
              liveUnlocked(session, () => once().get(name) as Live<unknown>),
              guard.needs,
            ),
          ],
        ]
      case 'view':
        return [[name, (...parameters: readonly unknown[]) => hidden(ask(...parameters) as Live<unknown>, guard.needs)]]
      case 'action':
        return [[name, acting(session, guard, isAllowed, ask as Action)]]
      case 'question':
        return [[name, ask]]
    }
  }
  const rows: readonly (readonly [string, Guard])[] = Object.entries(guards)
  return { ...Object.fromEntries(rows.flatMap(behind)), ...free } as Inside & Free
}
