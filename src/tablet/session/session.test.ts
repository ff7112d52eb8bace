import { describe, expect, it, vi } from 'vitest'
import { createStore as createState } from 'zustand/vanilla'
import { must } from '../../../scripts/headless/tablet.ts'
import { ANKE, newDevice, smallLoket } from '../../../tests/support/session.ts'
import { ageHere } from '../../backup/age.ts'
import { LENGTHS } from '../../domain/bounds.ts'
import { HOUR } from '../../domain/calendar.ts'
import { UNANSWERED, Unanswered } from '../../domain/in-time.ts'
import type { PersonId } from '../../domain/person.ts'
import { practiceProfile } from '../../domain/practice.ts'
import { ok } from '../../domain/result.ts'
import type { Services } from '../../services/services.tsx'
import type { SessionStatus } from '../../services/session.ts'
import { readSlots } from '../../storage/access.ts'
import { readSettings, readSigningKey } from '../../storage/settings.ts'
import { newRecoveryCode } from '../../vault/recovery-code.ts'
import { createVault } from '../../vault/vault.ts'
import { buildServices } from '../build-services.ts'
import { allowedIn, guarded, STATES } from './status.ts'

const setUp = { profile: smallLoket, tabletName: 'Balie', person: ANKE }
const PIN = '4711'
/** These tests don't measure how slow scrypt is. */
const quickAge = ageHere(1)

async function writingDown() {
  const device = newDevice()
  const page = await device.load()
  must(await page.session.setUp(setUp))
  return { device, ...page }
}

async function unlocked(pin?: string) {
  const tablet = await writingDown()
  must(await tablet.session.enter(pin))
  return tablet
}

/** `x`: may be called; `-`: does nothing; `.`: throws. Drawn by hand, as the other side of the table. */
const drawn = `
                 starting new locked choosing writingDown entryCovered unlocked covered handedOver locking elsewhere outdated unavailable silent
  make           .        x   .      .        .           .            .        .       .          .       .         .        .           .
  setUp          .        x   .      .        .           .            .        .       .          .       .         .        .           .
  unlock         .        .   x      .        .           .            .        .       .          .       .         .        .           .
  recover        .        .   x      .        .           .            .        .       .          .       .         .        .           .
  choose         .        .   .      x        .           .            .        .       .          .       .         .        .           .
  enter          .        .   .      .        x           .            .        .       .          .       .         .        .           .
  renewKeys      .        .   .      .        .           .            x        .       .          .       .         .        .           .
  unlocked       .        .   .      .        .           .            x        x       .          x       .         .        .           .
  trySecret      .        .   .      .        .           .            x        x       .          .       .         .        .           .
  setPin         .        .   .      .        .           .            x        .       .          .       .         .        .           .
  handOver       .        .   .      .        .           .            x        .       .          .       .         .        .           .
  handedOver     .        .   .      .        .           .            .        .       x          .       .         .        .           .
  cover          -        -   -      x        x           -            x        -       -          -       -         -        -           -
  uncover        .        .   .      .        .           x            .        x       x          .       .         .        .           .
  setPreferences x        x   x      x        x           x            x        x       x          x       x         x        x           x
  lock           x        x   x      x        x           x            x        x       x          x       x         x        x           x
  leave          x        x   x      x        x           x            x        x       x          x       x         x        x           x
  takeOver       .        .   .      .        .           .            .        .       .          .       x         .        .           .
`

describe('the states of a session', () => {
  const [head = [], ...rows] = drawn
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))

  it('are those of the table, and each method has a row', async () => {
    expect(head).toEqual(STATES)
    expect(rows.map(([name]) => name).toSorted()).toEqual(Object.keys(allowedIn).toSorted())
    const { session } = await newDevice().load()
    const methods = Object.entries(session).filter(([, member]) => typeof member === 'function')
    expect(methods.map(([name]) => name).toSorted()).toEqual(Object.keys(allowedIn).toSorted())
  })

  it('let every method through in the states that are drawn, and in no other', () => {
    const status = createState<SessionStatus>(() => 'starting')
    const called = Object.fromEntries(Object.keys(allowedIn).map((name) => [name, () => 'called']))
    const methods = guarded(status, called as Record<keyof typeof allowedIn, () => unknown>)
    for (const [name = '', ...cells] of rows)
      for (const [index, cell] of cells.entries()) {
        const state = STATES[index] ?? 'starting'
        status.setState(state, true)
        const call = () => methods[name as keyof typeof allowedIn]()
        if (cell === '.') expect(call, `${name} in ${state}`).toThrow(`${name} while the tablet is ${state}`)
        else expect(call(), `${name} in ${state}`).toBe(cell === 'x' ? 'called' : undefined)
      }
  })

  it('[F27] keep a tablet in use from being set up a second time', async () => {
    const { device, session } = await unlocked()
    expect(() => session.setUp(setUp)).toThrow('while the tablet is unlocked')
    const again = await device.load()
    expect(again.session.status.getState()).toBe('locked')
    expect(() => again.session.setUp(setUp)).toThrow('while the tablet is locked')
    must(await again.session.unlock(ANKE.passphrase))
  })

  it('[F27] keep a visitor from choosing a PIN and from coming back by it', async () => {
    const { session } = await unlocked(PIN)
    await session.handOver()
    expect(() => session.setPin('0000')).toThrow('while the tablet is handedOver')
    expect(session.uncover('0000')).toEqual({ triesLeft: 2 })
    expect(() => session.unlocked()).toThrow('while the tablet is handedOver')
    expect(session.uncover(PIN)).toBe('open')
  })
})

describe('locking', () => {
  it('ends every unlock after twelve hours, also one in use', async () => {
    const { device, session } = await unlocked()
    const [end] = device.timers.filter(({ milliseconds }) => milliseconds === 12 * HOUR)
    end?.work()
    expect(session.status.getState()).toBe('locking')
  })

  it.each(['lock', 'leave'] as const)('by %s takes the keys out of the vault', async (way) => {
    const { session } = await unlocked()
    const { vault } = session.unlocked()
    const left = new Promise<void>((resolve) => (way === 'leave' ? session.leave(resolve) : resolve()))
    if (way === 'lock') session.lock()
    await left
    await expect.poll(() => isLocked(vault)).toBe(true)
  })

  it('does so for somebody who was still writing their code down', async () => {
    const { session, reloads } = await writingDown()
    session.lock()
    expect(reloads()).toBe(1)
    expect(session.entry.getState()).toBeNull()
  })

  const isLocked = (vault: { seal: (address: never, value: unknown) => unknown }) => {
    try {
      vault.seal({ table: 'settings', id: 'a', version: 1 } as never, 1)
      return false
    } catch {
      return true
    }
  }
})

describe('[F10] a recovery code on the screen', () => {
  it('is there until somebody goes in, and nowhere afterwards', async () => {
    const { session } = await writingDown()
    expect(session.status.getState()).toBe('writingDown')
    expect(session.entry.getState()).toMatchObject({ name: 'Anke', tabletName: 'Balie', replaces: false })
    must(await session.enter())
    expect(session.entry.getState()).toBeNull()
  })

  it('is covered like everything else; without a PIN only locking leads away', async () => {
    const { session, reloads } = await writingDown()
    session.cover()
    expect(session.status.getState()).toBe('entryCovered')
    expect(() => session.enter()).toThrow('while the tablet is entryCovered')
    expect(session.uncover('')).toEqual({ triesLeft: 2 })
    expect(session.uncover('0000')).toEqual({ triesLeft: 1 })
    expect(session.uncover('1111')).toBe('locked')
    expect(reloads()).toBe(1)
  })

  it.each([
    ['the date went on while the tablet slept', 8 * 3_600_000, 1_000],
    ['the tablet counted the time although its date was set back', -86_400_000, 8 * 3_600_000],
  ])('lets nobody in without a secret after a sleep: %s', async (_, wall, running) => {
    const { device, session, reloads } = await writingDown()
    device.clock.now += wall
    device.clock.running += running
    expect(await session.enter()).toEqual({ ok: false, error: { code: 'entry-expired' } })
    expect(reloads()).toBe(1)
    // The control: shortly after it was made the same call leads in.
    const other = await writingDown()
    other.device.clock.now += 240_000
    other.device.clock.running += 240_000
    must(await other.session.enter())
  })

  it('locks by its timer as well', async () => {
    const { device, reloads } = await writingDown()
    for (const { work } of [...device.timers]) work()
    expect(reloads()).toBe(1)
  })
})

describe('[F8] every place where a secret is tried', () => {
  const NEW = 'stoel appel raam vis'
  const wrong = 'niet deze woorden hier'
  const newcomer = { name: 'Bram', roles: ['counsellor'] } as const

  /** All of them, each with a secret that is wrong. */
  const places: Record<string, (services: Services) => Promise<unknown>> = {
    changePassphrase: ({ people }) => people.changePassphrase(wrong, NEW),
    renewRecoveryCode: ({ people }) => people.renewRecoveryCode(wrong),
    renewKeys: ({ session }) => session.renewKeys(wrong, NEW),
    add: ({ people }) => people.add(newcomer, wrong),
    remove: ({ people }) => people.remove(people.me.get()?.id as PersonId, wrong),
    'make coordinator': ({ people }) =>
      people.change('niemand' as PersonId, { name: 'X', roles: ['coordinator'] }, wrong),
  }

  it.each(Object.entries(places))('waits by the same counter: %s', async (_, guess) => {
    const { device, session, services } = await atWork()
    for (let tries = 0; tries < 3; tries++)
      expect(await guess(services)).toEqual({ ok: false, error: { code: 'wrong-passphrase' } })
    expect(await guess(services)).toEqual({ ok: false, error: { code: 'too-many-tries', detail: '5' } })
    // At the lock screen, too, and for the right one; a recovery code is not held up.
    session.lock()
    const { session: again } = await device.load()
    const waiting = { ok: false, error: { code: 'too-many-tries', detail: '5' } }
    expect(await again.unlock(ANKE.passphrase)).toEqual(waiting)
    expect(await again.recover(newRecoveryCode(), NEW)).toEqual({ ok: false, error: { code: 'recovery-code-wrong' } })
    device.clock.now += 60_000
    device.clock.running += 60_000
    must(await again.unlock(ANKE.passphrase))
  })

  it('tells nothing about the passphrase of a colleague', async () => {
    const { device, session, services } = await atWork()
    const { words } = must(await services.people.add(newcomer, ANKE.passphrase))
    session.lock()
    const { session: theirs } = await device.load()
    must(await theirs.unlock(words))
    must(await theirs.choose(ANKE.passphrase))
  })

  it('is reached by no service without the counter', async () => {
    const { session } = await atWork()
    const { vault } = session.unlocked()
    // An unlocked tablet has its keys; the vault that tries secrets is not among its parts.
    expect(Object.values(session.unlocked()).filter((part) => part !== vault && 'unlock' in Object(part))).toEqual([])
  })
})

/** An unlocked tablet with its services. */
async function atWork() {
  const tablet = await unlocked()
  const { session, device } = tablet
  const services = buildServices(session, {
    client: undefined as never,
    updates: { available: createState(() => false), install: () => {} },
    age: quickAge,
    clock: () => device.clock.now,
    newId: () => crypto.randomUUID(),
    practice: { on: false, root: '/', enter() {}, begin: async () => ok(undefined), end() {} },
  })
  return { ...tablet, services }
}

describe('[F3] a newcomer', () => {
  const OWN = 'stoel appel raam vis'

  async function letIn() {
    const { device, session, services } = await atWork()
    const added = must(await services.people.add({ name: 'Bram', roles: ['counsellor'] }, ANKE.passphrase))
    expect(services.people.all.get()?.map(({ isNewcomer }) => isNewcomer)).toEqual([false, true])
    session.lock()
    return { device, ...added, page: await device.load() }
  }

  it('chooses a passphrase in their own session, writes their own code down, and goes in', async () => {
    const { device, words, page } = await letIn()
    const { session } = page
    must(await session.unlock(words))
    expect(session.status.getState()).toBe('choosing')
    expect(session.entry.getState()).toEqual({ step: 'choose', name: 'Bram', tabletName: 'Balie' })
    expect(() => session.unlocked()).toThrow('while the tablet is choosing')
    expect(await session.choose('kort')).toEqual({ ok: false, error: { code: 'passphrase-too-short' } })
    must(await session.choose(OWN))
    expect(session.entry.getState()).toMatchObject({ step: 'writeDown', name: 'Bram', replaces: false })
    must(await session.enter())
    expect(session.unlocked().me()).toMatchObject({ name: 'Bram' })
    expect(session.unlocked().me().codeUnconfirmed).toBeUndefined()
    session.lock()
    const again = (await device.load()).session
    expect(await again.unlock(words)).toEqual({ ok: false, error: { code: 'wrong-passphrase' } })
    must(await again.unlock(OWN))
    expect(again.status.getState()).toBe('unlocked')
  })

  it('can be interrupted: the words work until a passphrase was chosen', async () => {
    const { device, words, page } = await letIn()
    must(await page.session.unlock(words))
    page.session.lock()
    const { session } = await device.load()
    must(await session.unlock(words, PIN))
    session.cover()
    expect(session.status.getState()).toBe('entryCovered')
    expect(session.uncover(PIN)).toBe('open')
    expect(session.status.getState()).toBe('choosing')
    must(await session.choose(OWN))
    session.cover()
    expect(session.uncover(PIN)).toBe('open')
    expect(session.status.getState()).toBe('writingDown')
    must(await session.enter())
  })
})

describe('[F3] new keys of one’s own', () => {
  it('lead to a new code, and from there in again', async () => {
    const NEW = 'weer vier losse woorden'
    const { device, session, reloads } = await unlocked(PIN)
    must(await session.renewKeys(ANKE.passphrase, NEW))
    expect(session.entry.getState()).toMatchObject({ step: 'writeDown', replaces: true })
    must(await session.enter())
    expect(session.status.getState()).toBe('unlocked')
    must(await session.unlocked().book.changeSettings({ tabletName: 'Balie 2' }))
    session.lock()
    await expect.poll(reloads).toBe(1)
    const again = (await device.load()).session
    expect(await again.unlock(ANKE.passphrase)).toMatchObject({ ok: false })
    must(await again.unlock(NEW))
  })
})

describe('[F16] unlocking', () => {
  it('wraps the keys anew once a guess has become too cheap', async () => {
    const { device, session } = await unlocked()
    session.lock()
    const later = device.as(createVault(device.kdf, { memoryKiB: 65_536, iterations: 5 }))
    const { session: first } = await later.load()
    must(await first.unlock(ANKE.passphrase))
    first.lock()
    const { session: second } = await later.load()
    must(await second.unlock(ANKE.passphrase))
    const slots = await second.trySecret(async ({ database }) => ok(await readSlots(database)))
    expect(
      must(slots)
        .map(({ kind, kdf }) => `${kind} ${kdf.iterations}`)
        .toSorted(),
    ).toEqual(['passphrase 5', 'recovery 3'])
  })
})

describe('[F24] settings on the disk', () => {
  it('are held to their ranges when they are read, and when they are written', async () => {
    const { device, session } = await unlocked()
    const { store, settings } = session.unlocked()
    const { book } = session.unlocked()
    must(await book.changeSettings({ lockAfter: { idleSeconds: 1e9, backgroundSeconds: -1 } }))
    expect(must(await readSettings(store))?.lockAfter).toEqual({ idleSeconds: 600, backgroundSeconds: 5 })
    // Rows of another hand than ours.
    const row = { ...settings.getState(), lockAfter: { idleSeconds: 'x' }, tabletName: 'Balie\u0007 '.repeat(99) }
    must(await store.commit([{ table: 'settings', id: 'tablet', value: row as never }]))
    session.lock()
    const again = (await device.load()).session
    must(await again.unlock(ANKE.passphrase))
    const read = again.unlocked().settings.getState()
    expect(read.lockAfter).toEqual({ idleSeconds: 120, backgroundSeconds: 30 })
    expect(read.tabletName).toHaveLength(LENGTHS.name)
  })

  it('[F28] hold no private key while the tablet is unlocked', async () => {
    const { session } = await unlocked()
    const { settings, people, outbox } = session.unlocked()
    const inMemory = JSON.stringify([settings.getState(), people.getState(), outbox.releases.getState()])
    expect(inMemory).not.toMatch(/"d":/)
    expect(JSON.stringify(must(await readSigningKey(session.unlocked().store)))).toMatch(/"d":/)
  })
})

describe('a platform that gives no answer', () => {
  it('to the start is told of, and the tablet goes on by itself when the answer comes', async () => {
    const device = newDevice()
    const { session } = device.start()
    expect(session.status.getState()).toBe('starting')
    for (const { work } of [...device.timers]) work()
    expect(session.status.getState()).toBe('silent')
    await vi.waitUntil(() => session.status.getState() === 'new')
    expect(device.timers).toEqual([])
  })

  it.each([...UNANSWERED])('to a derivation is a problem with a way out, and no wrong try: %s', async (code) => {
    const { device } = await unlocked()
    const silent = createVault(() => Promise.reject(new Unanswered(code)))
    const { session } = await device.as(silent).load()
    for (const _ of Array(5)) {
      expect(await session.unlock(ANKE.passphrase)).toEqual({ ok: false, error: { code } })
      expect(await session.recover(newRecoveryCode(), 'kat bank kers raam')).toEqual({ ok: false, error: { code } })
    }
    const again = await device.load()
    expect(await again.session.unlock(ANKE.passphrase)).toEqual(ok(undefined))
    const fresh = await newDevice().as(silent).load()
    expect(await fresh.session.setUp(setUp)).toEqual({ ok: false, error: { code } })
  })
})

describe('the words that Inloop proposed', () => {
  it.each(['lamp fiets wolk brug ', ' Lamp fiets wolk brug', 'LAMP  FIETS\u00a0wolk   brug'])(
    'open the tablet as "%s", and cost no try',
    async (typed) => {
      const { device } = await unlocked()
      const { session } = await device.load()
      for (const _ of Array(3)) await session.unlock('iets anders dan dat')
      device.clock.running += 60_000
      expect(await session.unlock(typed)).toEqual(ok(undefined))
    },
  )
})

describe('a tablet that could keep nothing', () => {
  it('says so before anybody types, as in a private window', async () => {
    const device = newDevice()
    Object.assign(device.files, { read: () => Promise.reject(new DOMException('private', 'SecurityError')) })
    expect((await device.load()).session.status.getState()).toBe('unavailable')
  })

  it('is not made by the profile of practice', async () => {
    const { session } = await newDevice().load()
    const made = await session.setUp({ ...setUp, profile: practiceProfile(smallLoket) })
    expect(made).toEqual({ ok: false, error: { code: 'profile-malformed' } })
  })
})
