// A tablet without a screen: the real vault, storage and sync on fake-indexeddb, with a clock in the test's hand.
import 'fake-indexeddb/auto'
import { DAY, type Instant } from '../../src/domain/calendar.ts'
import type { DrawBelow } from '../../src/domain/disclosure/noise.ts'
import type { Problem } from '../../src/domain/problem.ts'
import type { Profile } from '../../src/domain/profile.ts'
import type { Result } from '../../src/domain/result.ts'
import { readSlots } from '../../src/storage/access.ts'
import { type Database, openDatabase } from '../../src/storage/database.ts'
import { isNewcomer } from '../../src/storage/people.ts'
import { type Client, createClient } from '../../src/sync/client.ts'
import { anchorPeople } from '../../src/tablet/put-back.ts'
import { type Entrance, setUpTablet } from '../../src/tablet/set-up.ts'
import { openTablet } from '../../src/tablet/unlocked.ts'
import type { Kdf } from '../../src/vault/kdf.ts'
import { createVault, type UnlockedVault, type Vault } from '../../src/vault/vault.ts'
import type { KeyFiles } from '../../src/vault/week-keys.ts'
import { fairBelow } from './chance.ts'
import { type KeyFilesInMemory, keyFilesInMemory } from './key-files.ts'
import { createIntakes, createWalkInHours } from './work.ts'

/** Stands in for Argon2id in tests that don't need its slowness. */
export const quickKdf: Kdf = async (passphrase, { salt }) => {
  const bytes = new TextEncoder().encode(`${passphrase} ${salt.join(' ')}`)
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
}

export const PASSPHRASE = 'lamp fiets wolk brug'

export interface Clock {
  now: Instant
}

/** The value of a Result that a test takes for granted. */
export function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`unexpected problem: ${JSON.stringify(result.error)}`)
  return result.value
}

export const nobodyThere: Client = createClient(() => Promise.reject(new TypeError('no network')))

let databases = 0

export interface TestTablet {
  readonly clock: Clock
  readonly files: KeyFilesInMemory
  readonly recoveryCode: string
  /** Opens the tablet as another person, or anew. */
  readonly unlock: (passphrase: string) => Promise<Running>
  /** Closes the database and opens it again with the same keys, as after a killed browser. */
  readonly restart: () => Promise<Running>
  readonly start: () => Promise<Running>
}

export type Running = Awaited<ReturnType<typeof run>>

/** Lets time pass on a tablet that is used every two weeks, and on the day before the last: by two signs it is that day. */
export async function passUntil({ clock }: Pick<TestTablet, 'clock'>, { book }: Running, end: Instant): Promise<void> {
  while (clock.now < end) {
    clock.now = Math.min(clock.now < end - DAY ? end - DAY : end, clock.now + 14 * DAY)
    must(await book.followCalendar())
  }
}

/** The next day of use, at `now`: with the one on the day before it that day is certain. */
export async function arriveAt({ clock }: Pick<TestTablet, 'clock'>, { book }: Running, now: Instant): Promise<void> {
  clock.now = now - DAY
  must(await book.followCalendar())
  clock.now = now
}

/** The first person of a tablet: coordinator and counsellor in one, as in a small loket. */
export const ANKE = { name: 'Anke', roles: ['coordinator', 'counsellor'], passphrase: PASSPHRASE } as const

/** Sets a tablet up for a loket at `now`. */
export const setUp = (profile: Profile, now: Instant, client?: Client, below?: DrawBelow): Promise<TestTablet> =>
  makeTablet(
    (database, vault, files) =>
      setUpTablet(database, vault, files, { profile, tabletName: 'Balie', person: ANKE }, now),
    now,
    client,
    below,
  )

/** Makes a tablet on an empty database, by any of the ways. */
export async function makeTablet(
  make: (database: Database, vault: Vault, files: KeyFiles) => Promise<Result<Entrance, Problem>>,
  now: Instant,
  client: Client = nobodyThere,
  below: DrawBelow = fairBelow,
): Promise<TestTablet> {
  const clock: Clock = { now }
  const name = `tablet-${++databases}`
  const files = keyFilesInMemory()
  const open = () => openDatabase(() => {}, files.isFree, name)
  let database = await open()
  const { keys, recoveryCode } = must(await make(database, createVault(quickKdf), files))
  const reopen = async () => {
    // A killed page opens its database no more, also in the middle of its work.
    database.superseded = true
    database.close()
    database = await open()
    return database
  }
  return {
    clock,
    files,
    recoveryCode,
    start: () => run(database, keys, files, clock, client, below),
    restart: async () => run(await reopen(), keys, files, clock, client, below),
    async unlock(passphrase) {
      const reopened = await reopen()
      for (const slot of await readSlots(reopened)) {
        if (slot.kind !== 'passphrase') continue
        const unlocked = await createVault(quickKdf).unlock(slot, passphrase)
        if (unlocked.ok) return run(reopened, unlocked.value, files, clock, client, below)
      }
      throw new Error('nobody has this passphrase')
    },
  }
}

async function run(
  database: Awaited<ReturnType<typeof openDatabase>>,
  keys: UnlockedVault,
  files: KeyFiles,
  clock: Clock,
  client: Client,
  below: DrawBelow,
) {
  const platform = {
    clock: () => clock.now,
    running: () => clock.now,
    newId: () => crypto.randomUUID(),
    client,
    later: () => () => {},
    random: () => 0.5,
    below,
  }
  const tablet = must(await openTablet(database, keys, files, platform))
  must(await tablet.outbox.load())
  // As `keepGoing` does at every unlock; a newcomer has nothing to write yet.
  if (!isNewcomer(tablet.me())) must(await anchorPeople(tablet, !tablet.heard))
  return { ...tablet, database, files, hours: createWalkInHours(tablet.book), intakes: createIntakes(tablet.book) }
}
