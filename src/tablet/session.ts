// From a closed tablet to an open one and back: one tab at a time, one unlock at a time.
import { createStore as createState, type StoreApi } from 'zustand/vanilla'
import { isLongEnough } from '../domain/passphrase.ts'
import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import type { Preferences, SessionStatus, SetUp } from '../services.tsx'
import { readPreferences, readSlots, writePreferences, writeSlot } from '../storage/access.ts'
import { type Database, openDatabase } from '../storage/database.ts'
import type { UnlockedVault, Vault } from '../vault/vault.ts'
import { setUpTablet } from './set-up.ts'
import { keepGoing, openTablet, type Platform, type Unlocked } from './unlocked.ts'

export interface TabletSession {
  readonly status: StoreApi<SessionStatus>
  readonly preferences: StoreApi<Preferences>
  /** What the unlocked tablet offers; throws while it is locked, when no screen can ask. */
  readonly unlocked: () => Unlocked
  readonly setUp: (setUp: SetUp) => Promise<Result<void, Problem>>
  readonly unlock: (passphrase: string) => Promise<Result<void, Problem>>
  readonly changePassphrase: (current: string, next: string) => Promise<Result<void, Problem>>
  readonly setPreferences: (preferences: Preferences) => Promise<Result<void, Problem>>
  readonly lock: () => void
  readonly takeOver: () => void
}

const DEFAULT_PREFERENCES: Preferences = { language: 'nl', theme: 'auto' }
/** Milliseconds that locking waits for writes under way. */
const LAST_WRITES = 2_000
/** The Web Lock that the one writing tab holds. */
const WRITER = 'inloop-writer'

/** Answers at once, as `starting`: the screens are made while the browser looks for the lock and the database. */
export function startSession(vault: Vault, platform: Platform, reload: () => void): TabletSession {
  const status = createState<SessionStatus>(() => 'starting')
  const preferences = createState<Preferences>(() => DEFAULT_PREFERENCES)
  let database: Database | null = null
  let open: Unlocked | null = null

  let stop = () => {}

  const lockNow = () => {
    stop()
    open?.vault.lock()
    // Only a reload drops what was decrypted, wherever it still stands.
    reload()
  }

  /** The screen is empty at once; the last writes get a moment to reach the disk before the keys go. */
  const lock = () => {
    if (!open || status.getState() !== 'unlocked') return lockNow()
    const { book } = open
    status.setState('starting', true)
    const patience = new Promise<void>((resolve) => platform.later(LAST_WRITES, resolve))
    void Promise.race([book.settled(), patience]).then(lockNow)
  }

  const use = (): Database => {
    if (!database) throw new Error('no database')
    return database
  }

  async function enter(keys: UnlockedVault): Promise<Result<void, Problem>> {
    const opened = await openTablet(use(), keys, platform)
    if (!opened.ok) return opened
    open = opened.value
    stop = keepGoing(opened.value, platform)
    status.setState('unlocked', true)
    return ok(undefined)
  }

  /** Holds the writer's lock for as long as this tab lives; false when another tab holds it. */
  function becomeWriter(options: LockOptions): Promise<boolean> {
    return new Promise((resolve) => {
      navigator.locks
        .request(WRITER, options, (held) => {
          resolve(held !== null)
          return held ? new Promise(() => {}) : undefined
        })
        // Another tab took over: nothing of this one may be written any more.
        .catch(lockNow)
    })
  }

  async function begin(): Promise<void> {
    try {
      database = await opening
      // Only the writer looks what is there: another tab may have set the tablet up while this one waited.
      const [chosen, slots] = await Promise.all([readPreferences(database), readSlots(database)])
      preferences.setState({ ...DEFAULT_PREFERENCES, ...(chosen as Partial<Preferences> | undefined) }, true)
      status.setState(slots.length > 0 ? 'locked' : 'new', true)
    } catch {
      // No IndexedDB (a private window, a broken profile): the screen says what to do.
      status.setState('unavailable', true)
    }
  }

  const opening = openDatabase(lockNow)
  // `begin` says what is wrong; until then nobody has asked.
  opening.catch(() => undefined)
  if (!isSecureContext) {
    // Without https there is no encryption, no lock and no service worker.
    status.setState('unavailable', true)
  } else
    void becomeWriter({ ifAvailable: true }).then((held) => {
      if (held) return begin()
      status.setState('elsewhere', true)
      // When the other tab goes, this one takes its place by itself.
      return becomeWriter({}).then(begin)
    })

  return {
    status,
    preferences,
    lock,

    unlocked() {
      if (!open) throw new Error('the tablet is locked')
      return open
    },

    async setUp(setUp) {
      const keys = await setUpTablet(use(), vault, setUp, platform.clock())
      return keys.ok ? enter(keys.value) : keys
    },

    async unlock(passphrase) {
      for (const slot of await readSlots(use())) {
        const keys = await vault.unlock(slot, passphrase)
        if (keys.ok) return enter(keys.value)
      }
      return fail({ code: 'wrong-passphrase' })
    },

    async changePassphrase(current, next) {
      if (!isLongEnough(next)) return fail({ code: 'passphrase-too-short' })
      for (const slot of await readSlots(use())) {
        const changed = await vault.changePassphrase(slot, current, next)
        if (changed.ok) return writeSlot(use(), changed.value)
      }
      return fail({ code: 'wrong-passphrase' })
    },

    async setPreferences(chosen) {
      preferences.setState(chosen, true)
      return database ? writePreferences(database, chosen) : ok(undefined)
    },

    takeOver() {
      void becomeWriter({ steal: true }).then((held) => {
        if (held) void begin()
      })
    },
  }
}
