// From a closed tablet to an open one and back: one tab at a time, one unlock at a time.
import { createStore as createState, type StoreApi } from 'zustand/vanilla'
import { isLongEnough } from '../domain/passphrase.ts'
import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import type { Preferences, Recovery, SessionStatus, SetUp } from '../services.tsx'
import { readDevice, readSlots, writeDevice } from '../storage/access.ts'
import { type Database, isOfNewerCode, openDatabase } from '../storage/database.ts'
import { readRecoveryCode } from '../vault/recovery-code.ts'
import type { Slot, UnlockedVault, Vault } from '../vault/vault.ts'
import type { KeyFiles } from '../vault/week-keys.ts'
import { confirmCode, replaceWays } from './people.ts'
import { type Place, removePractice } from './place.ts'
import { type Entrance, setUpTablet } from './set-up.ts'
import { readTries, stillToWait, writeTries } from './tries.ts'
import { keepGoing, openTablet, type Platform, type Unlocked } from './unlocked.ts'

export interface TabletSession {
  readonly status: StoreApi<SessionStatus>
  readonly preferences: StoreApi<Preferences>
  /** What the unlocked tablet offers; throws while it is locked or a visitor has it, when no screen can ask. */
  readonly unlocked: () => Unlocked
  /** The same while a visitor has the tablet, for the questionnaire alone; throws at any other time. */
  readonly handedOver: () => Unlocked
  /** From here until the PIN, `unlocked` gives nothing away. */
  readonly handOver: () => Promise<void>
  readonly setUp: (setUp: SetUp) => Promise<Result<Recovery, Problem>>
  /** Makes a tablet by other means than `setUp`; `enter` opens it. */
  readonly make: (
    how: (database: Database, vault: Vault, files: KeyFiles) => Promise<Result<Entrance, Problem>>,
  ) => Promise<Result<Recovery, Problem>>
  readonly unlock: (passphrase: string, pin?: string) => Promise<Result<void, Problem>>
  readonly recover: (recoveryCode: string, passphrase: string) => Promise<Result<Recovery, Problem>>
  readonly enter: (pin?: string) => Promise<Result<void, Problem>>
  readonly hasPin: StoreApi<boolean>
  readonly setPin: (pin: string) => Promise<Result<void, Problem>>
  readonly cover: () => void
  readonly uncover: (pin: string) => 'open' | 'locked' | { readonly triesLeft: number }
  readonly setPreferences: (preferences: Preferences) => Promise<Result<void, Problem>>
  /** The tablet's own tools, for what needs a person's passphrase again. */
  readonly tools: () => { readonly database: Database; readonly vault: Vault }
  readonly lock: () => void
  /** Locks, closes the database, and then goes on with something else than this page. */
  readonly leave: (then: () => void) => void
  readonly takeOver: () => void
}

const DEFAULT_PREFERENCES: Preferences = { language: 'nl', theme: 'auto' }
/** Milliseconds that locking waits for writes under way. */
const LAST_WRITES = 2_000
const PIN = /^\d{4,8}$/
/** Milliseconds that keys wait for a recovery code to be written down: whoever finds the tablet there would be let in. */
const WRITING_DOWN = 300_000
/** When there are keys, and perhaps writes under way. */
const OPENED: ReadonlySet<SessionStatus> = new Set(['unlocked', 'covered', 'handedOver'])
/** Wrong PINs after which the tablet locks. */
const PIN_TRIES = 3

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
  let database: Database | null = null
  let open: Unlocked | null = null
  /** Keys of somebody who still has to write their recovery code down. */
  let entering: UnlockedVault | null = null
  /** In memory, for this unlock; null when none was chosen. */
  let pin: string | null = null
  const hasPin = createState(() => false)
  let wrongPins = 0

  let stop = () => {}

  const keepPin = (chosen: string | null) => {
    pin = chosen
    hasPin.setState(chosen !== null, true)
  }

  const forgetKeys = () => {
    stop()
    open?.vault.lock()
    pin = null
  }

  const lockNow = () => {
    forgetKeys()
    // Only a reload drops what was decrypted, wherever it still stands.
    reload()
  }

  /** The screen is empty at once; the last writes get a moment to reach the disk before the keys go. */
  const afterLastWrites = (then: () => void) => {
    const now = status.getState()
    if (!open || !OPENED.has(now)) return then()
    const { book } = open
    status.setState('starting', true)
    const patience = new Promise<void>((resolve) => platform.later(LAST_WRITES, resolve))
    void Promise.race([book.settled(), patience]).then(then)
  }
  const lock = () => afterLastWrites(lockNow)

  const use = (): Database => {
    if (!database) throw new Error('no database')
    return database
  }

  async function goIn(
    keys: UnlockedVault,
    chosen: string | undefined,
    contents?: ReturnType<KeyFiles['read']>,
  ): Promise<Result<void, Problem>> {
    const opened = await openTablet(use(), keys, files, platform, contents)
    if (!opened.ok) return opened
    // What they wait for before they enter.
    if (keys === entering) await confirmCode(opened.value, keys.person)
    open = opened.value
    entering = null
    keepPin(chosen || null)
    stop = keepGoing(opened.value, platform)
    status.setState('unlocked', true)
    // Whoever came in last comes in first: their slot is tried before the others. It is no harm if this is lost.
    void writeDevice(use(), 'last-slot', keys.slot)
    return ok(undefined)
  }

  /** Tries a secret on slots of one kind; counts and slows down wrong tries. */
  async function tryOn<T>(
    kind: Slot['kind'],
    wrong: Problem['code'],
    work: (slot: Slot) => Promise<Result<T, unknown>>,
  ): Promise<Result<T, Problem>> {
    const tries = await readTries(use())
    const wait = stillToWait(tries, platform.clock())
    if (wait > 0) return fail({ code: 'too-many-tries', detail: String(Math.ceil(wait / 1000)) })
    const last = await readDevice(use(), 'last-slot')
    const slots = (await readSlots(use())).filter((slot) => slot.kind === kind)
    for (const slot of slots.toSorted((a, b) => Number(b.id === last) - Number(a.id === last))) {
      const done = await work(slot)
      if (!done.ok) continue
      if (tries.wrong > 0) void writeTries(use(), { wrong: 0, at: 0 })
      return ok(done.value)
    }
    // A full disk must not keep anybody from trying again.
    await writeTries(use(), { wrong: tries.wrong + 1, at: platform.clock() })
    return fail({ code: wrong })
  }

  const checkPin = (chosen: string | undefined): Result<void, Problem> =>
    !chosen || PIN.test(chosen) ? ok(undefined) : fail({ code: 'pin-malformed' })

  /** Whether the browser gives files of our own; a private window may not. Without them nothing could be forgotten. */
  const hasFiles = (contents = files.read()): Promise<boolean> =>
    contents.then(
      () => true,
      () => false,
    )

  const waitToEnter = ({ keys, recoveryCode }: Entrance): Result<Recovery, Problem> => {
    entering = keys
    platform.later(WRITING_DOWN, () => {
      if (entering === keys) lock()
    })
    return ok({ recoveryCode })
  }

  /** Holds the writer's lock for as long as this tab lives; false when another tab holds it. */
  function becomeWriter(options: LockOptions): Promise<boolean> {
    return new Promise((resolve) => {
      navigator.locks
        .request(place.writer, options, (held) => {
          resolve(held !== null)
          return held ? new Promise(() => {}) : undefined
        })
        // Another tab took over: nothing of this one may be written any more.
        .catch(lockNow)
    })
  }

  /** Only the writer opens the database: newer code that upgrades it would take it away from the tab that works on it. */
  async function begin(): Promise<void> {
    try {
      // Whoever practises always begins anew, also after a tablet that locked itself: nobody has the passphrase.
      if (place.practice) await removePractice()
      database = await openDatabase(lockNow, files.isFree, place.database)
      const [chosen, slots] = await Promise.all([readDevice(database, 'preferences'), readSlots(database)])
      preferences.setState(
        { ...DEFAULT_PREFERENCES, ...place.preferences, ...(chosen as Partial<Preferences> | undefined) },
        true,
      )
      status.setState(slots.length > 0 ? 'locked' : 'new', true)
    } catch (error) {
      // Or there is no IndexedDB (a private window, a broken profile): the screen says what to do.
      status.setState(isOfNewerCode(error) ? 'outdated' : 'unavailable', true)
    }
  }

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

  async function make(how: Parameters<TabletSession['make']>[0]): Promise<Result<Recovery, Problem>> {
    if (!(await hasFiles())) return fail({ code: 'storage-unavailable' })
    const made = await how(use(), vault, files)
    return made.ok ? waitToEnter(made.value) : made
  }

  return {
    status,
    preferences,
    hasPin,
    lock,
    leave: (then) =>
      afterLastWrites(() => {
        forgetKeys()
        database?.end()
        then()
      }),
    make,

    unlocked() {
      if (!open) throw new Error('the tablet is locked')
      // Whatever a screen may ask by mistake: a visitor gets nothing of it.
      if (status.getState() === 'handedOver') throw new Error('a visitor has the tablet')
      return open
    },

    handedOver() {
      if (!open || status.getState() !== 'handedOver') throw new Error('no visitor has the tablet')
      return open
    },

    async handOver() {
      if (!open || pin === null) throw new Error('there would be no way back')
      // What was typed until now is on the disk, or said to be not, before its screen is gone.
      await open.book.settled()
      if (status.getState() === 'unlocked') status.setState('handedOver', true)
    },

    tools: () => ({ database: use(), vault }),

    setUp: (setUp) => make((database, vault, files) => setUpTablet(database, vault, files, setUp, platform.clock())),

    async unlock(passphrase, chosen) {
      const checked = checkPin(chosen)
      if (!checked.ok) return checked
      // The key files are read while the passphrase is worked on; what is wrong with them is said on opening.
      const contents = files.read()
      const readable = hasFiles(contents)
      const keys = await tryOn('passphrase', 'wrong-passphrase', (slot) => vault.unlock(slot, passphrase))
      if (!keys.ok) return keys
      return (await readable) ? goIn(keys.value, chosen, contents) : fail({ code: 'storage-unavailable' })
    },

    async recover(typed, passphrase) {
      const code = readRecoveryCode(typed)
      if (!code.ok) return fail({ code: 'recovery-code-malformed' })
      if (!isLongEnough(passphrase)) return fail({ code: 'passphrase-too-short' })
      const found = await tryOn('recovery', 'recovery-code-wrong', async (slot) => {
        const keys = await vault.unlock(slot, code.value)
        return keys.ok ? ok({ slot, keys: keys.value }) : keys
      })
      if (!found.ok) return found
      const opened = await openTablet(use(), found.value.keys, files, platform)
      // A code that was used or replaced, put back on the disk.
      if (!opened.ok) return opened.error.code === 'wrong-passphrase' ? fail({ code: 'recovery-code-wrong' }) : opened
      const renewed = await replaceWays(vault, opened.value, found.value.slot, code.value, passphrase)
      return renewed.ok ? waitToEnter(renewed.value) : renewed
    },

    async enter(chosen) {
      const checked = checkPin(chosen)
      if (!checked.ok) return checked
      if (!entering) throw new Error('nobody is about to enter')
      return goIn(entering, chosen)
    },

    async setPin(chosen) {
      if (!PIN.test(chosen)) return fail({ code: 'pin-malformed' })
      keepPin(chosen)
      wrongPins = 0
      return ok(undefined)
    },

    cover() {
      if (status.getState() === 'unlocked') status.setState('covered', true)
    },

    uncover(typed) {
      // Nothing of practice is secret: without a PIN the cover is lifted by a tap.
      if (pin === null ? place.practice : typed === pin) {
        wrongPins = 0
        status.setState('unlocked', true)
        return 'open'
      }
      wrongPins += 1
      if (wrongPins < PIN_TRIES) return { triesLeft: PIN_TRIES - wrongPins }
      lock()
      return 'locked'
    },

    async setPreferences(chosen) {
      preferences.setState(chosen, true)
      return database ? writeDevice(database, 'preferences', chosen) : ok(undefined)
    },

    takeOver() {
      void becomeWriter({ steal: true }).then((held) => {
        if (held) void begin()
      })
    },
  }
}
