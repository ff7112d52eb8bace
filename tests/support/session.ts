// A session as the browser has it: the real vault and storage on fake-indexeddb, with both clocks and the timers in the test's
// hand. A page can be reloaded on the same disk.
import 'fake-indexeddb/auto'
import { fairBelow } from '../../scripts/headless/chance.ts'
import { type KeyFilesInMemory, keyFilesInMemory } from '../../scripts/headless/key-files.ts'
import { nobodyThere } from '../../scripts/headless/tablet.ts'
import type { Profile } from '../../src/domain/profile.ts'
import type { SessionStatus } from '../../src/services/session.ts'
import { type DeviceRow, openDatabase } from '../../src/storage/database.ts'
import { placeOf } from '../../src/tablet/place.ts'
import { startSession, type TabletSession } from '../../src/tablet/session/session.ts'
import type { Kdf } from '../../src/vault/kdf.ts'
import { createVault, type Vault } from '../../src/vault/vault.ts'

Object.assign(globalThis, { isSecureContext: true })

/** As small as a loket can be: for tests that are not about the questions. */
export const smallLoket: Profile = {
  id: 'klein',
  version: 1,
  name: { nl: 'Relatieloket Klein', en: 'Small desk' },
  municipality: 'GM0000',
  timeZone: 'Europe/Amsterdam',
  schedule: { everyWeeks: 1, first: '2023-10-11', from: '19:00', until: '20:30' },
  fields: [
    {
      id: 'returning',
      label: { nl: 'Eerder geweest', en: 'Been before' },
      per: 'visit',
      options: ['no', 'yes', 'unknown'].map((id) => ({ id, label: { nl: id, en: id } })),
    },
  ],
  contacts: [],
  noteDays: 90,
  epsilon: 2,
}

export const ANKE = { name: 'Anke', roles: ['coordinator', 'counsellor'], passphrase: 'lamp fiets wolk brug' } as const

/** A Wednesday evening, an hour that is open by the schedule. */
export const EVENING = Date.parse('2023-10-11T17:30:00Z')

/** Stands in for Argon2id in tests that don't need its slowness. */
const quickKdf: Kdf = async (secret, { salt, iterations }) => {
  const bytes = new TextEncoder().encode(`${secret} ${iterations} ${salt.join(' ')}`)
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
}

export interface Page {
  readonly session: TabletSession
  /** The page asked to be loaded anew: it has locked. */
  readonly reloads: () => number
}

export interface Device {
  readonly clock: { now: number; running: number }
  readonly files: KeyFilesInMemory
  /** Timers that wait; a sleeping tablet runs none. */
  readonly timers: { readonly milliseconds: number; readonly work: () => void }[]
  readonly kdf: Kdf
  /** The same disk and clocks under another version's vault. */
  readonly as: (vault: Vault) => Pick<Device, 'load'>
  /** Opens the page, whose status is not known yet. */
  readonly start: () => Page
  /** Opens the page, once its status is known. */
  readonly load: () => Promise<Page>
  /** Takes a row that lies in the clear away, as somebody with the disk can. */
  readonly forget: (id: DeviceRow['id']) => Promise<void>
}

let devices = 0

export function newDevice(): Device {
  devices += 1
  const name = `session-${devices}`
  const clock = { now: EVENING, running: 0 }
  const files = keyFilesInMemory()
  const timers: Device['timers'] = []
  const platform = {
    clock: () => clock.now,
    running: () => clock.running,
    newId: () => crypto.randomUUID() as string,
    client: nobodyThere,
    later: (milliseconds: number, work: () => void) => {
      const timer = { milliseconds, work }
      timers.push(timer)
      return () => void timers.splice(timers.indexOf(timer), 1)
    },
    random: () => 0.5,
    below: fairBelow,
  }
  let pages = 0
  const startWith = (vault: Vault) => (): Page => {
    pages += 1
    // Each page has a lock of its own: the one before it is gone, and Node has no way to end it.
    const place = { ...placeOf({ pathname: '/', search: '' }), database: name, writer: `${name} ${pages}` }
    let reloads = 0
    clock.running = 0
    const session = startSession(vault, files, platform, () => reloads++, place)
    return { session, reloads: () => reloads }
  }
  const loadWith = (vault: Vault) => async () => {
    const page = startWith(vault)()
    await statusOf(page.session, (status) => status !== 'starting')
    return page
  }
  return {
    clock,
    files,
    timers,
    kdf: quickKdf,
    as: (vault) => ({ load: loadWith(vault) }),
    start: startWith(createVault(quickKdf)),
    load: loadWith(createVault(quickKdf)),
    async forget(id) {
      const database = await openDatabase(() => {}, files.isFree, name)
      await database.device.delete(id)
      database.close()
    },
  }
}

const statusOf = (session: TabletSession, isIt: (status: SessionStatus) => boolean): Promise<void> =>
  new Promise((resolve) => {
    if (isIt(session.status.getState())) return resolve()
    const end = session.status.subscribe((status) => {
      if (!isIt(status)) return
      end()
      resolve()
    })
  })
