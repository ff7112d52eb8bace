// Practice through the ordinary services: its books add up, none of its data is sent, and no tablet takes it in.
import { describe, expect, it, vi } from 'vitest'
import { createStore as createState } from 'zustand/vanilla'
import { fairBelow } from '../../scripts/headless/chance.ts'
import { makeTablet, must, type Running, setUp } from '../../scripts/headless/tablet.ts'
import { totalsOf } from '../../scripts/headless/work.ts'
import { quickAge } from '../../tests/support/backup.ts'
import { at, hia } from '../../tests/support/disclosure.ts'
import { sealBackup } from '../backup/file.ts'
import { localDate } from '../domain/calendar.ts'
import { inventHours } from '../domain/practice.ts'
import type { Profile } from '../domain/profile.ts'
import { ok } from '../domain/result.ts'
import { lokets } from '../profiles/lokets.ts'
import type { Services } from '../services/services.tsx'
import type { SessionStatus } from '../services/session.ts'
import { gather } from '../storage/backups.ts'
import { createClient } from '../sync/client.ts'
import { noClient } from '../sync/no-client.ts'
import { buildServices } from './build-services.ts'
import { inventTablet } from './invent.ts'
import { placeOf, practiceAddress } from './place.ts'
import { readBackup } from './read-backup.ts'
import { inPractice } from './services/practice.ts'
import type { TabletSession } from './session/session.ts'

const now = at(20, '12:00')
const PASSPHRASE = 'een zin die lang genoeg is'

async function practise(profile: Profile, client = noClient): Promise<Running> {
  const platform = {
    clock: () => now,
    running: () => 0,
    newId: () => crypto.randomUUID(),
    client,
    later: () => () => {},
    random: () => 0.5,
    below: fairBelow,
  }
  const made = await makeTablet(
    (database, vault, files) => inventTablet(database, vault, files, { profile, language: 'nl', platform }),
    now,
    client,
  )
  return made.start()
}

function servicesOf(tablet: Running, on: boolean, client = noClient): Services {
  const session: Partial<TabletSession> = {
    status: createState<SessionStatus>(() => 'unlocked'),
    entry: createState(() => null),
    preferences: createState(() => ({ language: 'nl', theme: 'auto' }) as const),
    hasPin: createState(() => false),
    unlocked: () => tablet,
  }
  const updates = { available: createState(() => false), install: () => {} }
  const practice = { on, root: '/', enter() {}, begin: async () => ok(undefined), end() {} }
  const parts = {
    client,
    updates,
    age: quickAge,
    clock: () => now,
    running: () => 0,
    newId: () => crypto.randomUUID(),
    practice,
  }
  const services = buildServices(session as TabletSession, parts)
  return on ? inPractice(services) : services
}

describe('what is made up', () => {
  it.each(lokets)('adds up at $id', async (profile) => {
    const tablet = await practise(profile)
    must(await tablet.book.followCalendar())
    const hours = inventHours(profile, localDate(now, profile.timeZone))
    const visits = hours.flatMap((hour) => hour.visits)
    const { tally } = must(await totalsOf(tablet.book, 'all', '2023-10'))
    expect(tally).toMatchObject({
      hours: hours.length,
      hoursWithoutVisit: hours.filter((hour) => hour.visits.length === 0).length,
      visits: visits.length,
      firstVisits: visits.filter(({ answers }) => answers['returning'] === 'no').length,
      trajectoryConversations: visits.filter(({ inTrajectory }) => inTrajectory).length,
      trajectories: visits.some(({ inTrajectory }) => inTrajectory) ? 1 : 0,
    })
    for (const field of profile.fields)
      for (const { id } of field.options) {
        const counted = visits.filter(
          ({ answers }) => answers[field.id] === id && (field.per === 'visit' || answers['returning'] === 'no'),
        )
        expect(tally.answers[field.id]?.[id] ?? 0, `${field.id} ${id}`).toBe(counted.length)
      }
    // Nobody is asked about the date, and an hour can be opened at once.
    must(await tablet.hours.open(false))
  })
})

describe('sharing', () => {
  it('sends nothing, whatever is asked', async () => {
    const send = vi.fn(async () => new Response('{}'))
    // Also with a network, practice has no way to the service.
    const tablet = await practise(hia, createClient(send))
    const { sharing } = servicesOf(tablet, true, createClient(send))
    must(await tablet.book.followCalendar())
    must(await tablet.outbox.load())
    expect(tablet.outbox.releases.getState()?.length).toBeGreaterThan(0)
    await tablet.loop.run()
    await tablet.loop.runByHand()
    const refused = { ok: false, error: { code: 'practice' } }
    expect(await sharing.shareNow()).toEqual(refused)
    expect(await sharing.enrol('0000-0000-0000-0000-0000-0000-00')).toEqual(refused)
    expect(await sharing.pack(true)).toEqual(refused)
    expect(send).not.toHaveBeenCalled()
    expect(await noClient.put('id', 'message')).toMatchObject({ error: { problem: { code: 'practice' } } })
  })
})

describe('backups', () => {
  it('are not made, opened or taken in', async () => {
    const { backups, session } = servicesOf(await practise(hia), true)
    const refused = { ok: false, error: { code: 'practice' } }
    expect(await backups.make(PASSPHRASE, { notes: true, own: PASSPHRASE })).toEqual(refused)
    expect(await backups.look(new Blob([]), PASSPHRASE)).toEqual(refused)
    expect(await backups.takeIn(new Blob([]), PASSPHRASE)).toEqual(refused)
    expect(await session.restore(new Blob([]), PASSPHRASE, { name: 'x', roles: [], passphrase: 'y' })).toEqual(refused)
  })

  it('of practice, made in whatever way, are refused by a real tablet, to take in and to restore', async () => {
    const { store, vault } = await practise(hia)
    const backup = must(await gather(store, { person: vault.person, now, notes: true }))
    const file = new Blob([await sealBackup(quickAge, backup, PASSPHRASE)])
    const foreign = { ok: false, error: { code: 'backup-foreign' } }
    // Restoring reads the file by this, too.
    expect(await readBackup(quickAge, file, PASSPHRASE, now)).toEqual(foreign)
    const real = await (await setUp(hia, now)).start()
    const { backups } = servicesOf(real, false)
    expect(await backups.takeIn(file, PASSPHRASE)).toEqual(foreign)
    // The same of a real tablet is taken in.
    const other = await (await setUp(hia, now)).start()
    const own = must(await gather(other.store, { person: other.vault.person, now, notes: true }))
    const ownFile = new Blob([await sealBackup(quickAge, own, PASSPHRASE)])
    expect(await backups.takeIn(ownFile, PASSPHRASE)).toMatchObject({ ok: true })
  })
})

describe('the place', () => {
  it('is practice under its own address only, and shares no name with the tablet', () => {
    const at = (path: string) => placeOf(new URL(path, 'https://inloop.example'))
    for (const path of ['/', '/spreekuur', '/oefenen-2', '/meer/oefenen', '/Oefenen'])
      expect(at(path).practice).toBe(false)
    const practice = at(practiceAddress({ language: 'en', theme: 'dark' }))
    expect(practice).toMatchObject({ practice: true, preferences: { language: 'en', theme: 'dark' } })
    expect(at('/oefenen/spreekuur?language=fr')).toMatchObject({ practice: true, preferences: {} })
    const tablet = at('/')
    for (const name of ['root', 'database', 'keyFiles', 'writer'] as const)
      expect(practice[name]).not.toBe(tablet[name])
  })
})
