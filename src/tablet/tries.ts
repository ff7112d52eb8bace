// Wrong tries slow down, on this screen. Who has a copy of the disk does not wait; against them stands the cost of a guess.
import type { Instant } from '../domain/calendar.ts'
import { readDevice, writeDevice } from '../storage/access.ts'
import type { Database } from '../storage/database.ts'

interface Tries {
  readonly wrong: number
  readonly at: Instant
}

/** Tries that cost no wait: a typing error is not an attack. */
const FREE = 3
const SECOND = 1_000
const LONGEST = 60 * SECOND

/** Milliseconds to wait after so many wrong tries in a row: 5 s, 10 s, 20 s … at most a minute. */
export const waitAfter = (wrong: number): number =>
  wrong < FREE ? 0 : Math.min(LONGEST, 5 * SECOND * 2 ** (wrong - FREE))

/** Milliseconds that are still to wait. Never longer than the wait itself, whatever happened to the clock. */
export function stillToWait({ wrong, at }: Tries, now: Instant): number {
  const wait = waitAfter(wrong)
  return Math.max(0, Math.min(wait, at + wait - now))
}

export async function readTries(database: Database): Promise<Tries> {
  return ((await readDevice(database, 'tries')) as Tries | undefined) ?? { wrong: 0, at: 0 }
}

/** The tries stand on the disk, so that a reload does not begin anew. */
export const writeTries = (database: Database, tries: Tries) => writeDevice(database, 'tries', tries)
