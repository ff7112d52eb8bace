// The states of a tablet, and which method of the session may be called in which of them.
//
//   starting ─┬─► new ─────make─────────────────────────────────────────────────────┐
//             ├─► locked ──recover──────────────────────────────────────────────────►│
//             │      ├─unlock, for the first time─► choosing ─────────choose────────►│
//             │      │                                                               ▼
//             │      └─unlock─► unlocked ──────────────renewKeys─────────────► writingDown
//             │                 ▲  │  ▲ └─cover─► covered ─┐    └────────◄────enter──┘
//             │                 │  │  └──────uncover───────┘
//             │        uncover  │  └─handOver─► handedOver         (choosing and writingDown
//             │                 └───────────────────┘               are covered as entryCovered)
//             ├─► elsewhere ─takeOver─► new or locked
//             ├─► outdated
//             └─► unavailable, or silent until there is an answer
//
// `lock` leads from any of these to a page that starts anew; the tablet is `locking` while the last writes reach the disk.
import type { StoreApi } from 'zustand/vanilla'
import { silenceAsProblem } from '../../domain/in-time.ts'
import type { Logged } from '../../domain/log.ts'
import type { Problem } from '../../domain/problem.ts'
import type { Result } from '../../domain/result.ts'
import type { SessionStatus } from '../../services/session.ts'

export const STATES = [
  'starting',
  'new',
  'locked',
  'choosing',
  'writingDown',
  'entryCovered',
  'unlocked',
  'covered',
  'handedOver',
  'locking',
  'elsewhere',
  'outdated',
  'unavailable',
  'silent',
] as const satisfies readonly SessionStatus[]

interface Row {
  readonly in: readonly SessionStatus[]
  /** In every other state the call is a bug and throws, or it came too late and does nothing. */
  readonly otherwise: 'throws' | 'ignored'
  /** The entry that it makes in the log of the tablet, once it has succeeded; for a PIN, when it was wrong. */
  readonly logs?: Logged
}

const only = (...states: readonly SessionStatus[]): Row => ({ in: states, otherwise: 'throws' })
const always: Row = only(...STATES)

export const allowedIn = {
  make: { ...only('new'), logs: 'restored' },
  setUp: { ...only('new'), logs: 'setUp' },
  unlock: { ...only('locked'), logs: 'unlocked' },
  recover: { ...only('locked'), logs: 'recovered' },
  choose: { ...only('choosing'), logs: 'choseOwn' },
  enter: only('writingDown'),
  renewKeys: { ...only('unlocked'), logs: 'renewedKeys' },
  unlocked: only('unlocked', 'covered', 'locking'),
  trySecret: only('unlocked', 'covered'),
  setPin: only('unlocked'),
  handOver: only('unlocked'),
  handedOver: only('handedOver'),
  // The page hides whenever it likes, also while a lock is under way.
  cover: { in: ['unlocked', 'choosing', 'writingDown'], otherwise: 'ignored' },
  uncover: { ...only('covered', 'entryCovered', 'handedOver'), logs: 'wrongPin' },
  setPreferences: always,
  lock: always,
  leave: always,
  takeOver: only('elsewhere'),
} as const satisfies Readonly<Record<string, Row>>

export type LoggedMethod = 'make' | 'setUp' | 'unlock' | 'recover' | 'choose' | 'renewKeys' | 'uncover'

type Methods<Name extends string> = Readonly<Record<Name, (...given: never[]) => unknown>>

/** The methods, each guarded by its row of the table. A method without a row, or a row without a method, does not compile. */
export function guarded<M extends Methods<keyof typeof allowedIn>>(
  status: StoreApi<SessionStatus>,
  methods: M & Record<Exclude<keyof M, keyof typeof allowedIn>, never>,
): M {
  const guard = (name: keyof typeof allowedIn) => {
    const row: Row = allowedIn[name]
    const method = methods[name] as (...given: readonly unknown[]) => unknown
    return (...given: readonly unknown[]): unknown => {
      const now = status.getState()
      if (row.in.includes(now)) return withEnd(method(...given))
      if (row.otherwise === 'ignored') return undefined
      throw new Error(`${name} while the tablet is ${now}`)
    }
  }
  const names = Object.keys(allowedIn) as (keyof typeof allowedIn)[]
  return Object.fromEntries(names.map((name) => [name, guard(name)])) as unknown as M
}

/** A method whose platform gives no answer says so. */
const withEnd = (outcome: unknown): unknown =>
  outcome instanceof Promise ? silenceAsProblem(outcome as Promise<Result<unknown, Problem>>) : outcome
