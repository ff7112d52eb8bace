// Which right each method of a service needs. A table names every method, so that none can be forgotten: a method without a row
// does not compile. Notes need no guard here: there is no key for them.
import { silenceAsProblem } from '../domain/in-time.ts'
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
  | { readonly kind: 'action'; readonly needs: Needed }
  /** A question that every person may ask; it changes nothing. */
  | { readonly kind: 'question' }
  | Outside

/**
 * A method that asks no right, as it needs no unlocked tablet. `row`: the row of the session's table by which the state of
 * the tablet decides; null where every state will do.
 */
type Outside = { readonly kind: 'outside'; readonly row: keyof typeof allowedIn | null }

type GuardOf<Method> = Method extends (...parameters: never) => Promise<Result<unknown, Problem>>
  ? { readonly kind: 'action'; readonly needs: Needed }
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
export const action = (needs: Needed) => ({ kind: 'action', needs }) as const
export const question = { kind: 'question' } as const
export const outside = { kind: 'outside', row: null } as const
export const byState = (row: keyof typeof allowedIn) => ({ kind: 'outside', row }) as const

type Method = (...parameters: readonly unknown[]) => unknown

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
        return [
          [
            name,
            async (...parameters: readonly unknown[]) =>
              isAllowed(guard.needs)
                ? silenceAsProblem(ask(...parameters) as Promise<Result<unknown, Problem>>)
                : fail({ code: 'not-allowed' }),
          ],
        ]
      case 'question':
        return [[name, ask]]
    }
  }
  const rows: readonly (readonly [string, Guard])[] = Object.entries(guards)
  return { ...Object.fromEntries(rows.flatMap(behind)), ...free } as Inside & Free
}
