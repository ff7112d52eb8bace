// The first run: makes the rows and keys that a tablet needs before it can be unlocked.
import { idOf } from '../domain/brand.ts'
import type { Instant } from '../domain/calendar.ts'
import { LOCK_AFTER } from '../domain/lock-times.ts'
import { asName } from '../domain/name.ts'
import { isLongEnough } from '../domain/passphrase.ts'
import { type PersonId, ROLES, type Role } from '../domain/person.ts'
import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import type { Settings } from '../records/stored.ts'
import type { NewCode, NewPerson, SetUp } from '../services/session.ts'
import type { Change } from '../storage/change.ts'
import type { Database } from '../storage/database.ts'
import { newLog } from '../storage/log.ts'
import { personChange, withWays } from '../storage/people.ts'
import { firstLedger } from '../storage/read-book.ts'
import { settingsChange, signingKeyChange } from '../storage/settings.ts'
import { newStore } from '../storage/store.ts'
import { makeDeviceKey } from '../sync/device-key.ts'
import type { UnlockedVault, Vault } from '../vault/vault.ts'
import { type KeyFiles, openWeekKeys } from '../vault/week-keys.ts'
import { type Logbook, logbookOf } from './logbook.ts'
import { checkPerson } from './people.ts'

/** A person who is about to go in, with the keys that let them. */
export interface Entrance extends NewCode {
  readonly keys: UnlockedVault
  /** Where it is written down how they came. */
  readonly log: Logbook
}

/** Makes keys and settings, in one transaction: until then the tablet counts as not set up, and nothing is half done. */
export async function setUpTablet(
  database: Database,
  vault: Vault,
  files: KeyFiles,
  { profile, tabletName, person }: SetUp,
  now: Instant,
): Promise<Result<Entrance, Problem>> {
  const name = asName(tabletName)
  if (name === '') return fail({ code: 'tablet-name-missing' })
  const deviceKey = await makeDeviceKey()
  const settings: Settings = {
    tabletId: crypto.randomUUID(),
    tabletName: name,
    profile,
    lockAfter: LOCK_AFTER,
    enrolledAt: null,
    service: null,
    restoredAt: null,
    lastBackup: null,
    deviceKey: { public: deviceKey.public },
  }
  const rows = async () => [settingsChange(settings), signingKeyChange(deviceKey.private), firstLedger(profile, now)]
  return firstPerson({ database, vault, files }, { person, tabletName: name, rows, now })
}

interface First {
  readonly person: NewPerson
  readonly tabletName: string
  /** The first rows of the tablet. */
  readonly rows: () => Promise<readonly Change[]>
  readonly now: Instant
  /** Whose place the first person takes, and how far the tablet had counted its commits; nothing of a new tablet. */
  readonly before?: { readonly id: PersonId; readonly roles: readonly Role[]; readonly revision: number }
}

const newTablet = () => ({ id: idOf<PersonId>(crypto.randomUUID()), roles: ROLES, revision: 0 })

/** The keys and ways in of a tablet's first person, together with its first rows. */
export async function firstPerson(
  { database, vault, files }: { readonly database: Database; readonly vault: Vault; readonly files: KeyFiles },
  { person, tabletName, rows, now, before }: First,
): Promise<Result<Entrance, Problem>> {
  const { id, roles: allowed, revision } = before ?? newTablet()
  const checked = checkPerson(person)
  if (!checked.ok) return checked
  // How strong it is, is asked on the screen.
  if (!isLongEnough(person.passphrase)) return fail({ code: 'passphrase-too-short' })
  // A coordinator has to let the others in, unless the file gives nobody that role.
  if (allowed.includes('coordinator') && !person.roles.includes('coordinator'))
    return fail({ code: 'last-coordinator' })
  const { unlocked, ...ways } = await vault.create(id, person.passphrase)
  const { keys } = await openWeekKeys(unlocked, files, [null, null], 0)
  const { name, roles } = person
  const stored = withWays({ id, name: asName(name), roles }, ways)
  const changes = [...(await rows()), personChange(stored)]
  const store = newStore(database, unlocked, keys, revision)
  const written = await store.commit(changes, { put: ways.slots })
  if (!written.ok) return fail({ code: written.error })
  const log = logbookOf(newLog(store), {
    me: () => stored,
    clock: () => now,
    seen: () => now,
    inTurn: (work) => work(),
    failed: () => undefined,
  })
  return ok({ keys: unlocked, recoveryCode: ways.recoveryCode, name: stored.name, tabletName, replaces: false, log })
}
