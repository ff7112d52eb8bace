// Wrong tries slow down, wherever a secret is asked for on this tablet, by one counter. An attacker with a copy of the
// disk does not wait; the cost of a guess protects the copy.
import type { Instant } from '../domain/calendar.ts'
import type { Problem } from '../domain/problem.ts'
import { fail, type Result } from '../domain/result.ts'
import { readDevice, writeDevice } from '../storage/access.ts'
import type { Database } from '../storage/database.ts'
import type { WrongTries } from '../storage/log.ts'

/** As the counter stands on the disk, so that a reload does not begin anew. */
interface Counted {
  /** Wrong tries in a row. */
  readonly wrong: number
  /** When the last of them was, by the date of the tablet. */
  readonly at: Instant
  /** All wrong tries there ever were, and the date of the last: the log takes them over once the tablet is unlocked. */
  readonly total: number
  readonly last: Instant
}

interface Clocks {
  readonly clock: () => Instant
  /** Milliseconds on a clock that only runs forward. */
  readonly running: () => number
}

export interface Tries {
  /**
   * Tries a secret, one after the other. Fails with `too-many-tries` and the seconds that are left, without trying, while there
   * is a wait.
   * @param waits false for a secret that nobody can guess: it is counted and never held up
   */
  readonly attempt: <T>(work: () => Promise<Result<T, Problem>>, waits?: boolean) => Promise<Result<T, Problem>>
  readonly all: () => Promise<WrongTries>
}

/** Tries that cost no wait: a typing error is not an attack. */
const FREE = 3
const SECOND = 1_000
const LONGEST = 60 * SECOND
const WRONG: ReadonlySet<Problem['code']> = new Set(['wrong-passphrase', 'recovery-code-wrong'])

/** Milliseconds to wait after so many wrong tries in a row: 5 s, 10 s, 20 s … at most a minute. */
export const waitAfter = (wrong: number): number =>
  wrong < FREE ? 0 : Math.min(LONGEST, 5 * SECOND * 2 ** (wrong - FREE))

export function createTries(database: Database, { clock, running }: Clocks): Tries {
  /** When the wait of this page ends, on the running clock; null until the page knows of a wrong try. */
  let until: number | null = null
  let turn: Promise<unknown> = Promise.resolve()

  /** Within one page the running clock alone counts. After a reload only the date is left: it may shorten a wait, never stretch it. */
  async function stillToWait(counted: Counted): Promise<number> {
    const { wrong, at } = counted
    const wait = waitAfter(wrong)
    if (until === null && wait > 0) {
      const since = clock() - at
      until = running() + (since < 0 ? wait : Math.max(0, wait - since))
      // The date was ahead at the last try, or is behind now: counted from now on, so that it can never be ahead again.
      if (since < 0) await writeCounted(database, { ...counted, at: clock() })
    }
    return until === null ? 0 : Math.max(0, until - running())
  }

  async function attemptNow<T>(work: () => Promise<Result<T, Problem>>, waits: boolean): Promise<Result<T, Problem>> {
    const counted = await readCounted(database)
    const wait = waits ? await stillToWait(counted) : 0
    if (wait > 0) return fail({ code: 'too-many-tries', detail: String(Math.ceil(wait / SECOND)) })
    const done = await work()
    if (done.ok) {
      until = null
      if (counted.wrong > 0) await writeCounted(database, { ...counted, wrong: 0, at: 0 })
    } else if (WRONG.has(done.error.code)) {
      const wrong = counted.wrong + 1
      until = running() + waitAfter(wrong)
      // A full disk must not keep a person from trying again.
      await writeCounted(database, { wrong, at: clock(), total: counted.total + 1, last: clock() })
    }
    return done
  }

  return {
    attempt(work, waits = true) {
      const attempted = turn.then(() => attemptNow(work, waits))
      turn = attempted.catch(() => undefined)
      return attempted
    },
    async all() {
      const { total, last } = await readCounted(database)
      return { count: total, last }
    },
  }
}

/** Any value on the disk: a value that is no number costs no wait. */
async function readCounted(database: Database): Promise<Counted> {
  const { wrong, at, total, last } = ((await readDevice(database, 'tries')) ?? {}) as Partial<Counted>
  const whole = (value: unknown) => (Number.isSafeInteger(value) && Number(value) >= 0 ? Number(value) : 0)
  return { wrong: whole(wrong), at: whole(at), total: whole(total), last: whole(last) }
}

const writeCounted = (database: Database, counted: Counted) => writeDevice(database, 'tries', counted)
