// Backups as the screens have them: made, looked into, taken in, restored; and every file that is refused touches nothing.
import { describe, expect, it } from 'vitest'
import { createStore as createState } from 'zustand/vanilla'
import { ANKE, makeTablet, must, PASSPHRASE, type Running, setUp } from '../../../scripts/headless/tablet.ts'
import { FILE_PASSPHRASE, NOTE, quickAge, sampleBackup } from '../../../tests/support/backup.ts'
import { addBram, BRAMS, tools } from '../../../tests/support/colleague.ts'
import { at, hia } from '../../../tests/support/disclosure.ts'
import { stateHash } from '../../../tests/support/state-hash.ts'
import { sealBackup } from '../../backup/file.ts'
import { DAY } from '../../domain/calendar.ts'
import { ROLES, type Role } from '../../domain/person.ts'
import { newDraft } from '../../domain/visit.ts'
import { lokets } from '../../profiles/lokets.ts'
import type { Snapshot } from '../../records/stored.ts'
import type { Backups } from '../../services/backups.ts'
import type { Live } from '../../services/live.ts'
import type { SessionStatus } from '../../services/session.ts'
import type { Totals } from '../../services/totals.ts'
import { restoredRows } from '../../storage/backups.ts'
import { readSigningKey } from '../../storage/settings.ts'
import { createTakenIn } from '../../storage/taken-in.ts'
import { makeDeviceKey } from '../../sync/device-key.ts'
import { guarded } from '../guarded.ts'
import { changePassphrase } from '../own-ways.ts'
import { readBackup } from '../read-backup.ts'
import { restoreTablet } from '../restore.ts'
import { rightsOf } from '../rights.ts'
import type { TabletSession } from '../session/session.ts'
import { backups, backupsGuards, backupsOutside } from './backups.ts'
import { totals, totalsGuards } from './totals.ts'

/** The services of an unlocked tablet, without a session around it. */
function servicesOf(tablet: Running): { readonly backups: Backups; readonly totals: Totals } {
  const session = {
    status: createState<SessionStatus>(() => 'unlocked'),
    entry: createState(() => null),
    unlocked: () => tablet,
    trySecret: (work: (given: unknown) => unknown) => work(tools(tablet)),
  } as unknown as TabletSession
  const rights = rightsOf(session)
  const takenIn = createTakenIn(tablet.store)
  const { clock } = tablet.book
  return {
    backups: guarded(
      session,
      rights,
      backupsGuards,
      (unlocked) => backups(unlocked, { age: quickAge, clock, takenIn, trySecret: session.trySecret }),
      backupsOutside({ age: quickAge, clock }),
    ),
    totals: guarded(session, rights, totalsGuards, (unlocked) => totals(unlocked, takenIn)),
  }
}

/** The next value of something live, once it is there and `fits`. */
const next = <T>(live: Live<T>, fits: (value: T) => boolean = () => true): Promise<T> =>
  new Promise((resolve) => {
    const look = () => {
      const value = live.get()
      if (value !== undefined && fits(value)) resolve(value)
    }
    live.subscribe(look)
    look()
  })

async function used(profile = hia, now = at(0, '18:55')) {
  const device = await setUp(profile, now)
  const tablet = await device.start()
  must(await tablet.hours.open(true))
  const id = must(await tablet.hours.startIntake())
  must(await tablet.intakes.record({ ...newDraft(id, tablet.vault.person, now), answers: needed, note: NOTE }))
  must(await tablet.hours.close())
  return { device, tablet, ...servicesOf(tablet) }
}
const needed = { party: 'alone', returning: 'no', helpQuestion: 'repair', estimatedChildren: 'n0', next: 'ready' }

const fileOf = async ({ backups }: { readonly backups: Backups }, notes = false, own: string = PASSPHRASE) => {
  const { file } = must(await backups.make(FILE_PASSPHRASE, { notes, own }))
  return new Blob([file])
}

describe('making a backup', () => {
  it('gives a file by the name of the loket and the day, and remembers that it did', async () => {
    const { backups, tablet } = await used()
    expect(await next(backups.state)).toEqual({ lastMadeAt: null, due: true })
    const { fileName, file } = must(await backups.make(FILE_PASSPHRASE, { notes: false, own: PASSPHRASE }))
    expect(fileName).toBe('inloop-hendrik-ido-ambacht-2023-10-11.inloop.age')
    expect(must(await backups.look(new Blob([file]), FILE_PASSPHRASE))).toEqual({
      tabletName: 'Balie',
      loket: hia.name,
      madeAt: at(0, '18:55'),
      hours: 1,
      visits: 1,
      notes: 0,
      roles: ROLES,
    })
    expect(await next(backups.state, ({ lastMadeAt }) => lastMadeAt !== null)).toEqual({
      lastMadeAt: at(0, '18:55'),
      due: false,
    })
    expect(tablet.settings.getState().lastBackup?.at).toBe(at(0, '18:55'))
  })

  it('has notes when they are asked for, and says how many', async () => {
    const tablet = await used()
    expect(must(await tablet.backups.look(await fileOf(tablet, true), FILE_PASSPHRASE)).notes).toBe(1)
  })

  it('is due after a week, when there is something new', async () => {
    const { device, tablet, backups } = await used()
    must(await backups.make(FILE_PASSPHRASE, { notes: false, own: PASSPHRASE }))
    device.clock.now += 8 * DAY
    const again = () => next(servicesOf(tablet).backups.state)
    expect(await again()).toMatchObject({ due: false })
    must(await tablet.hours.open(true))
    expect(await again()).toMatchObject({ due: true })
  })

  it('is not due on a tablet that was never used', async () => {
    const tablet = await (await setUp(hia, at(0, '18:55'))).start()
    expect(await next(servicesOf(tablet).backups.state)).toEqual({ lastMadeAt: null, due: false })
  })

  it('wants a passphrase that is long enough', async () => {
    const { backups } = await used()
    expect(await backups.make('te kort', { notes: false, own: PASSPHRASE })).toMatchObject({
      error: { code: 'passphrase-too-short' },
    })
  })
})

describe('taking another tablet in', () => {
  it('counts it along, and names it', async () => {
    const [own, other] = [await used(), await used()]
    must(await own.backups.takeIn(await fileOf(other), FILE_PASSPHRASE))
    expect(await next(own.backups.takenIn, ({ length }) => length > 0)).toMatchObject([
      { tabletName: 'Balie', madeAt: at(0, '18:55') },
    ])
    const { months } = await next(own.totals.months)
    expect(months).toMatchObject([{ month: '2023-10', tally: { hours: 2, visits: 2 } }])
    expect(await next(own.totals.span)).toEqual({ first: '2023-10', last: '2023-10' })
  })
})

describe('a file that is refused', () => {
  const zwartewaterland = lokets.find(({ id }) => id === 'zwartewaterland') ?? hia
  const text = (content: string) => quickAge.seal(new TextEncoder().encode(content), FILE_PASSPHRASE)
  const sealed = sealBackup(quickAge, sampleBackup, FILE_PASSPHRASE)
  const files: readonly (readonly [string, string, () => Promise<Blob>])[] = [
    [
      'is damaged',
      'backup-damaged',
      async () => new Blob([(await sealed).map((byte, at) => (at === 900 ? byte ^ 1 : byte))]),
    ],
    ['was cut off', 'backup-damaged', async () => new Blob([(await sealed).slice(0, 5000)])],
    ['was cut off in its header', 'backup-damaged', async () => new Blob([(await sealed).slice(0, 50)])],
    ['is empty', 'backup-damaged', async () => new Blob([])],
    ['is random', 'backup-foreign', async () => new Blob([crypto.getRandomValues(new Uint8Array(5000))])],
    ['is an age file of something else', 'backup-foreign', async () => new Blob([await text('{"a":1}')])],
    [
      'is of a newer version',
      'backup-newer',
      async () => new Blob([await text(JSON.stringify({ ...sampleBackup, version: 2 }))]),
    ],
    [
      'has another passphrase',
      'backup-passphrase',
      async () => new Blob([await sealBackup(quickAge, sampleBackup, 'een heel andere zin')]),
    ],
    ['can’t be read', 'backup-damaged', async () => unreadable],
    ['is too large', 'backup-foreign', async () => ({ size: 51 * 1024 * 1024 }) as Blob],
  ]
  const unreadable = {
    size: 10,
    arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')),
  } as Blob

  it.each(files)('%s: %s, and this tablet is as it was', async (_, code, file) => {
    const { tablet, backups } = await used()
    const [hash, revision] = [await stateHash(tablet), tablet.store.revision()]
    for (const outcome of [
      await backups.look(await file(), FILE_PASSPHRASE),
      await backups.takeIn(await file(), FILE_PASSPHRASE),
    ])
      expect(outcome).toMatchObject({ ok: false, error: { code } })
    expect(await stateHash(tablet)).toBe(hash)
    expect(tablet.store.revision()).toBe(revision)
  })

  it.each(files)('%s: %s, and an empty tablet stays empty', async (_, code, file) => {
    const attempt = makeTablet(
      async (database, vault, keyFiles) => {
        const outcome = await restoreTablet(database, vault, keyFiles, {
          age: quickAge,
          file: await file(),
          filePassphrase: FILE_PASSPHRASE,
          person: ANKE,
          clock: () => at(1, '12:00'),
          newId: () => crypto.randomUUID(),
        })
        for (const { name } of database.tables) expect(await database.table(name).count(), name).toBe(0)
        expect(await keyFiles.read()).toEqual([null, null])
        return outcome
      },
      at(1, '12:00'),
    )
    await expect(attempt).rejects.toThrow(`"code":"${code}"`)
  })

  it('is of another loket, or of this tablet itself', async () => {
    const own = await used()
    const elsewhere = await used(zwartewaterland, at(-30, '18:55'))
    const hash = await stateHash(own.tablet)
    expect(await own.backups.takeIn(await fileOf(elsewhere), FILE_PASSPHRASE)).toEqual({
      ok: false,
      error: { code: 'backup-other-loket' },
    })
    expect(await own.backups.takeIn(await fileOf(own), FILE_PASSPHRASE)).toEqual({
      ok: false,
      error: { code: 'backup-same-tablet' },
    })
    expect(await stateHash(own.tablet)).toBe(hash)
  })
})

describe('[F7] a backup of somebody who is no coordinator', () => {
  async function withBram() {
    const { device, tablet } = await used()
    await addBram(device, tablet)
    const his = await device.unlock(BRAMS)
    return { his, backups: servicesOf(his).backups }
  }

  const open = async (file: Uint8Array<ArrayBuffer>, now: number) =>
    must(await readBackup(quickAge, new Blob([file]), FILE_PASSPHRASE, now))

  const restore = (file: Uint8Array<ArrayBuffer>, now: number, roles: readonly Role[]) =>
    makeTablet(
      (database, vault, files) =>
        restoreTablet(database, vault, files, {
          age: quickAge,
          file: new Blob([file]),
          filePassphrase: FILE_PASSPHRASE,
          person: { ...ANKE, roles },
          clock: () => now,
          newId: () => crypto.randomUUID(),
        }),
      now,
    )

  it('asks for their own passphrase, and holds no signing key', async () => {
    const { his, backups } = await withBram()
    const wrong = { ok: false, error: { code: 'wrong-passphrase' } }
    expect(await backups.make(FILE_PASSPHRASE, { notes: false, own: 'niet deze woorden' })).toEqual(wrong)
    const { file } = must(await backups.make(FILE_PASSPHRASE, { notes: false, own: BRAMS }))
    const made = await open(file, his.book.clock())
    expect(made.roles).toEqual(['counsellor'])
    expect(made.settings.deviceKey).toBeUndefined()
    expect(JSON.stringify(made)).not.toContain(must(await readSigningKey(his.store)).d)
    // And the reminder goes on: nobody could go on sharing by it.
    expect(his.settings.getState().lastBackup).toBeNull()
  })

  it('makes nobody coordinator, and no second tablet of the same key', async () => {
    const { his, backups } = await withBram()
    const { file } = must(await backups.make(FILE_PASSPHRASE, { notes: false, own: BRAMS }))
    const now = his.book.clock()
    await expect(restore(file, now, ['counsellor', 'coordinator'])).rejects.toThrow('not-allowed')
    const again = await (await restore(file, now, ['counsellor'])).start()
    expect(again.me().roles).toEqual(['counsellor'])
    expect(again.settings.getState()).toMatchObject({ enrolledAt: null, restoredAt: null })
    const before = his.settings.getState().deviceKey.public
    expect(again.settings.getState().deviceKey.public).not.toMatchObject({ x: before.x })
    // It is a tablet to work with all the same, and its people can change their own secrets.
    expect(again.book.book.getState().hour).toEqual(his.book.book.getState().hour)
    must(await changePassphrase(tools(again), again, ANKE.passphrase, 'weer vier losse woorden'))
    const made = must(
      await servicesOf(again).backups.make(FILE_PASSPHRASE, { notes: false, own: 'weer vier losse woorden' }),
    )
    expect((await open(made.file, now)).roles).toEqual(['counsellor'])
  })

  it('is a whole one with the passphrase of a coordinator', async () => {
    const { his, backups } = await withBram()
    const make = (coordinator: string) => backups.make(FILE_PASSPHRASE, { notes: false, own: BRAMS, coordinator })
    expect(await make(BRAMS)).toEqual({ ok: false, error: { code: 'wrong-passphrase', detail: 'coordinator' } })
    const { file } = must(await make(PASSPHRASE))
    const again = await (await restore(file, his.book.clock(), ANKE.roles)).start()
    expect(again.settings.getState().deviceKey).toEqual(his.settings.getState().deviceKey)
    expect(must(await readSigningKey(again.store))).toEqual(must(await readSigningKey(his.store)))
    expect(his.settings.getState().lastBackup).not.toBeNull()
  })

  it('can’t be given the key by hand: a file that says otherwise of itself is refused', async () => {
    const { his, backups } = await withBram()
    const { file } = must(await backups.make(FILE_PASSPHRASE, { notes: false, own: BRAMS }))
    const made = await open(file, his.book.clock())
    for (const forged of [
      { ...made, roles: ['coordinator'] },
      { ...made, roles: [] },
      { ...made, settings: { ...made.settings, deviceKey: sampleBackup.settings.deviceKey } },
    ])
      await expect(sealBackup(quickAge, forged as typeof made, FILE_PASSPHRASE)).rejects.toThrow()
  })
})

describe('[F17] a tablet that counts along', () => {
  const other = { ...sampleBackup, roles: ['counsellor' as const] }
  const sealed = async (change: Partial<typeof sampleBackup>) => {
    const { deviceKey: _, ...settings } = sampleBackup.settings
    return new Blob([await sealBackup(quickAge, { ...other, settings, ...change }, FILE_PASSPHRASE)])
  }

  it('can be taken out again, and be taken in anew', async () => {
    const { tablet, backups } = await used(hia, at(1, '18:55'))
    const file = await sealed({ madeAt: tablet.book.clock() })
    must(await backups.takeIn(file, FILE_PASSPHRASE))
    const [taken] = await next(backups.takenIn, (all) => all.length === 1)
    must(await backups.takeOut(taken?.tabletId ?? ''))
    await next(backups.takenIn, (all) => all.length === 0)
    must(await backups.takeIn(file, FILE_PASSPHRASE))
    await next(backups.takenIn, (all) => all.length === 1)
  })

  it('comes from its own file alone: nobody vouches for a third one', async () => {
    const { tablet, backups } = await used(hia, at(1, '18:55'))
    const ghost = { ...(sampleBackup.takenIn[0] as Snapshot), tabletName: 'Spook', months: [] }
    must(await backups.takeIn(await sealed({ madeAt: tablet.book.clock(), takenIn: [ghost] }), FILE_PASSPHRASE))
    const taken = await next(backups.takenIn, (all) => all.length > 0)
    expect(taken.map(({ tabletName }) => tabletName)).toEqual([sampleBackup.settings.tabletName])
  })

  it('can’t be frozen by a file: of no later day, and with no absurd number of commits', async () => {
    const { tablet, backups } = await used(hia, at(1, '18:55'))
    const now = tablet.book.clock()
    const ahead = await sealed({ madeAt: now + 400 * DAY })
    expect(await backups.takeIn(ahead, FILE_PASSPHRASE)).toEqual({ ok: false, error: { code: 'backup-ahead' } })
    await expect(sealed({ revision: Number.MAX_SAFE_INTEGER })).rejects.toThrow()
    must(await backups.takeIn(await sealed({ madeAt: now - DAY, revision: 9_999_999 }), FILE_PASSPHRASE))
    must(await backups.takeIn(await sealed({ madeAt: now, revision: 7 }), FILE_PASSPHRASE))
    const taken = await next(backups.takenIn, (all) => all[0]?.madeAt === now)
    expect(taken).toHaveLength(1)
  })
})

describe('[F24] [F26] settings out of a backup', () => {
  it('are held to their ranges', async () => {
    const { tablet, backups } = await used()
    const file = await fileOf({ backups })
    const made = must(await readBackup(quickAge, file, FILE_PASSPHRASE, tablet.book.clock()))
    const wild = { idleSeconds: 1e9, backgroundSeconds: 0 }
    const bytes = await sealBackup(
      quickAge,
      { ...made, settings: { ...made.settings, lockAfter: wild } },
      FILE_PASSPHRASE,
    )
    const rows = restoredRows(
      must(await readBackup(quickAge, new Blob([bytes]), FILE_PASSPHRASE, tablet.book.clock())),
      made.madeBy,
      tablet.book.clock(),
      () => crypto.randomUUID(),
      await makeDeviceKey(),
    )
    expect(rows.find(({ id }) => id === 'tablet')?.value).toMatchObject({
      lockAfter: { idleSeconds: 600, backgroundSeconds: 5 },
    })
  })

  it('are refused with a signing key of two tablets, before anything is restored', async () => {
    const { tablet, backups } = await used()
    const now = tablet.book.clock()
    const made = must(await readBackup(quickAge, await fileOf({ backups }), FILE_PASSPHRASE, now))
    const key = made.settings.deviceKey ?? expect.fail('no key')
    const foreign = (await makeDeviceKey()).public as typeof key.public
    const mixed = { ...made, settings: { ...made.settings, deviceKey: { ...key, public: foreign } } }
    const file = new Blob([await sealBackup(quickAge, mixed, FILE_PASSPHRASE)])
    const refused = { ok: false, error: { code: 'backup-damaged', detail: 'settings.deviceKey' } }
    expect(await readBackup(quickAge, file, FILE_PASSPHRASE, now)).toEqual(refused)
  })
})
