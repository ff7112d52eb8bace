// From a closed tablet to an open one and back: one tab at a time, one unlock at a time. In which state each method may be
// called stands in `status.ts`.
import { createStore as createState, type StoreApi } from 'zustand/vanilla'
import type { Preferences } from '../../domain/preferences.ts'
import type { Problem } from '../../domain/problem.ts'
import { ok, type Result } from '../../domain/result.ts'
import type { Entry, SessionStatus, SetUp } from '../../services/session.ts'
import { writeDevice } from '../../storage/access.ts'
import type { Vault } from '../../vault/vault.ts'
import type { KeyFiles } from '../../vault/week-keys.ts'
import type { Place } from '../place.ts'
import type { Entrance } from '../set-up.ts'
import type { Platform, Unlocked } from '../unlocked.ts'
import { begin, DEFAULT_PREFERENCES, takeOver } from './begin.ts'
import { comingIn } from './coming-in.ts'
import { goingOut } from './going-out.ts'
import { opened, type Parts, type Tools, trySecret } from './parts.ts'
import { createPin } from './pin.ts'
import { guarded } from './status.ts'

type Outcome<T = void> = Promise<Result<T, Problem>>

export interface SessionMethods {
  /** The services of the unlocked tablet. */
  readonly unlocked: () => Unlocked
  /** The same while a visitor has the tablet, for the questionnaire alone. */
  readonly handedOver: () => Unlocked
  /** From here until the PIN, `unlocked` gives nothing away. */
  readonly handOver: () => Promise<void>
  readonly setUp: (setUp: SetUp) => Outcome
  /** Makes a tablet by other means than `setUp`; `enter` opens it. */
  readonly make: (how: (tools: Tools) => Outcome<Entrance>) => Outcome
  readonly unlock: (passphrase: string, pin?: string) => Outcome
  /** A newcomer's own passphrase, with which their keys are made. */
  readonly choose: (passphrase: string) => Outcome
  readonly recover: (recoveryCode: string, passphrase: string) => Outcome
  readonly enter: (pin?: string) => Outcome
  /** A new notes key with a new passphrase and a new recovery code; `enter` opens the tablet by them. */
  readonly renewKeys: (current: string, next: string) => Outcome
  readonly setPin: (pin: string) => Outcome
  readonly cover: () => void
  readonly uncover: (pin: string) => 'open' | 'locked' | { readonly triesLeft: number }
  readonly setPreferences: (preferences: Preferences) => Outcome
  /** For an action that needs a person's passphrase again: wrong ones count and wait as at the unlock. */
  readonly trySecret: <T>(work: (tools: Tools) => Outcome<T>) => Outcome<T>
  readonly lock: () => void
  /** Locks, closes the database, and then goes on with something else than this page. */
  readonly leave: (then: () => void) => void
  readonly takeOver: () => void
}

export interface TabletSession extends SessionMethods {
  readonly status: StoreApi<SessionStatus>
  readonly preferences: StoreApi<Preferences>
  readonly hasPin: StoreApi<boolean>
  /** Who is about to go in, and by which new code; null at any other time. */
  readonly entry: StoreApi<Entry | null>
}

/** Answers at once, as `starting`: the screens are made while the browser looks for the lock and the database. */
export function startSession(
  vault: Vault,
  files: KeyFiles,
  platform: Platform,
  reload: () => void,
  place: Place,
): TabletSession {
  const status = createState<SessionStatus>(() => 'starting')
  const preferences = createState<Preferences>(() => DEFAULT_PREFERENCES)
  const entry = createState<Entry | null>(() => null)
  const pin = createPin(place.practice)
  const held: Parts['held'] = {
    database: null,
    tries: null,
    open: null,
    entering: null,
    newcomer: null,
    stop: () => {},
  }
  const parts: Parts = { vault, files, platform, place, reload, status, preferences, entry, pin, held }
  void begin(parts)
  const methods = guarded<SessionMethods>(status, {
    ...comingIn(parts),
    ...goingOut(parts),
    unlocked: () => opened(parts),
    handedOver: () => opened(parts),
    trySecret: (work) => trySecret(parts, work),
    setPin: async (chosen) => pin.choose(chosen),
    async setPreferences(chosen) {
      preferences.setState(chosen, true)
      return held.database ? writeDevice(held.database, 'preferences', chosen) : ok(undefined)
    },
    takeOver: () => void takeOver(parts),
  })
  return { ...methods, status, preferences, hasPin: pin.has, entry }
}
