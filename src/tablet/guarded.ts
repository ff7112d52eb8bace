// Which right each method of a service needs. A table names every method, so that none can be forgotten: a method without a row
// does not compile. Notes need no guard here: there is no key for them.
import type { Right } from '../domain/person.ts'
import type { Problem } from '../domain/problem.ts'
import { fail, type Result } from '../domain/result.ts'
import type { Live } from '../services/live.ts'
import { isInside, liveUnlocked, onceUnlocked } from './once-unlocked.ts'
import type { Rights } from './rights.ts'
import type { TabletSession } from './session/session.ts'
import type { Unlocked } from './unlocked.ts'

/** `anyone`: any person who unlocked the tablet. */
export type Needed = Right | 'anyone'

type Guard =
  /** A value that stays undefined without the right. */
  | { readonly kind: 'value'; readonly needs: Needed }
  /** Several values by parameter, such as one for each period. */
  | { readonly kind: 'view'; readonly needs: Needed }
  /** An action that is refused with `not-allowed` without the right. */
  | { readonly kind: 'action'; readonly needs: Needed }
  /** A question that every person may ask; it changes nothing. */
  | { readonly kind: 'question' }

type GuardOf<Method> = Method extends (...parameters: never) => Promise<Result<unknown, Problem>>
  ? { readonly kind: 'action'; readonly needs: Needed }
  : Method extends (...parameters: never) => unknown
    ? Method extends (...parameters: never) => Live<unknown>
      ? { readonly kind: 'view'; readonly needs: Needed }
      : { readonly kind: 'question' }
    : { readonly kind: 'value'; readonly needs: Needed }

export type GuardsOf<Service> = { readonly [Method in keyof Service]: GuardOf<Service[Method]> }

export const value = (needs: Needed) => ({ kind: 'value', needs }) as const
export const view = (needs: Needed) => ({ kind: 'view', needs }) as const
export const action = (needs: Needed) => ({ kind: 'action', needs }) as const
export const question = { kind: 'question' } as const

type Action = (...parameters: readonly unknown[]) => Promise<Result<unknown, Problem>>

/** A service of the unlocked tablet behind its guards. */
export function guarded<Service extends object>(
  session: TabletSession,
  { may }: Pick<Rights, 'may'>,
  guards: GuardsOf<Service>,
  make: (unlocked: Unlocked) => Service,
): Service {
  const once = onceUnlocked(session, make)
  const isAllowed = (needs: Needed) => needs === 'anyone' || may(needs)
  const names = Object.keys(guards) as readonly string[] as readonly Extract<keyof Service, string>[]
  const methods = names.map((name) => {
    const guard: Guard = guards[name]
    const hidden = ({ get, subscribe }: Live<unknown>, needs: Needed): Live<unknown> => ({
      get: () => (isInside(session) && isAllowed(needs) ? get() : undefined),
      subscribe,
    })
    if (guard.kind === 'value')
      return [
        name,
        hidden(
          liveUnlocked(session, () => once()[name] as Live<unknown>),
          guard.needs,
        ),
      ] as const
    const method = () => once()[name] as Action
    const ask = (...parameters: readonly unknown[]): unknown => method()(...parameters)
    if (guard.kind === 'question') return [name, ask] as const
    if (guard.kind === 'view')
      return [
        name,
        (...parameters: readonly unknown[]) => hidden(ask(...parameters) as Live<unknown>, guard.needs),
      ] as const
    const act: Action = async (...parameters) =>
      isAllowed(guard.needs) ? method()(...parameters) : fail({ code: 'not-allowed' })
    return [name, act] as const
  })
  return Object.fromEntries(methods) as Service
}
