// Which acts stand in the log of the tablet: the tables of guards say it, and each act is carried out once.
import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createStore as createState } from 'zustand/vanilla'
import { must } from '../../scripts/headless/tablet.ts'
import { FILE_PASSPHRASE, quickAge, sampleBackup } from '../../tests/support/backup.ts'
import { hia } from '../../tests/support/disclosure.ts'
import { ANKE, type Device, EVENING, newDevice } from '../../tests/support/session.ts'
import { sealBackup } from '../backup/file.ts'
import { DAY } from '../domain/calendar.ts'
import { LOGGED, type LogEntry, type Logged } from '../domain/log.ts'
import type { Problem } from '../domain/problem.ts'
import { ok, type Result } from '../domain/result.ts'
import type { Client } from '../sync/client.ts'
import { makeDeviceKey } from '../sync/device-key.ts'
import { buildServices } from './build-services.ts'
import { guards } from './services/guards.ts'
import { allowedIn } from './session/status.ts'

/** Every act of a person, with its entry; null: the loket's daily work, or sending what is due anyway. */
const ENTRIES: Readonly<Record<string, Logged | null>> = {
  'session.setUp': 'setUp',
  'session.make': 'restored',
  'session.unlock': 'unlocked',
  'session.recover': 'recovered',
  'session.choose': 'choseOwn',
  'session.renewKeys': 'renewedKeys',
  'session.uncover': 'wrongPin',
  'people.add': 'addedPerson',
  'people.change': 'changedPerson',
  'people.remove': 'removedPerson',
  'people.changePassphrase': 'changedPassphrase',
  'people.renewRecoveryCode': 'renewedCode',
  'people.confirmCode': null,
  'backups.make': 'backedUp',
  'backups.takeIn': 'tookIn',
  'backups.takeOut': 'tookOut',
  'tablet.setLockAfter': 'changedTablet',
  'tablet.setTabletName': 'changedTablet',
  'profileEditor.save': 'changedProfile',
  'sharing.shareNow': null,
  'sharing.enrol': 'connected',
  'sharing.pack': 'carried',
  'sharing.markCarried': null,
  'totals.exported': 'exported',
  'notes.confirmDate': 'confirmedDate',
  'notes.erase': null,
  'totals.eraseRemark': null,
  'followUps.renewCode': null,
  'followUps.end': null,
  'followUps.resume': null,
  'followUps.erase': 'erasedCode',
  ...Object.fromEntries(['plan', 'move', 'mark'].map((name) => [`appointments.${name}`, null])),
  ...Object.fromEntries(
    ['find', 'saveDraft', 'saveChange', 'dropChange', 'record'].map((name) => [`intakes.${name}`, null]),
  ),
  ...Object.fromEntries(['save', 'remove', 'putBack'].map((name) => [`meetings.${name}`, null])),
  ...Object.fromEntries(
    ['countUnfinished', 'discardUnfinished', 'handOver', 'takeOff'].map((name) => [`surveys.${name}`, null]),
  ),
  ...Object.fromEntries(
    ['open', 'countVisit', 'countContact', 'startIntake', 'removeVisit', 'undo', 'close', 'reopen', 'moveTo'].map(
      (name) => [`walkInHours.${name}`, null],
    ),
  ),
}

/** Entries that no single act makes: of tries that failed, and of calls that no screen offers. */
const OF_FAILURES: readonly Logged[] = ['wrongSecret', 'triesGone', 'refused']

interface Row {
  readonly kind?: string
  readonly logs?: Logged
}
const actsOf = (service: string, table: object) =>
  Object.entries(table as Readonly<Record<string, Row>>)
    .filter(([, row]) => row.logs ?? row.kind === 'action')
    .map(([method, { logs = null }]) => [`${service}.${method}`, logs])

describe('the tables of guards', () => {
  it('say of every act whether it stands in the log', () => {
    const said = [
      ...actsOf('session', allowedIn),
      ...Object.entries(guards).flatMap(([service, table]) => actsOf(service, table)),
    ]
    expect(Object.fromEntries(said)).toEqual(ENTRIES)
  })

  it('have an act for every kind of entry', () => {
    const made = new Set([...Object.values(ENTRIES), ...OF_FAILURES])
    expect(LOGGED.filter((what) => !made.has(what))).toEqual([])
  })
})

/** Files and prints leave by a screen: each says so first, or has nothing of the tablet in it. */
const LEAVING: Readonly<Record<string, string>> = {
  'features/totals/files/files.tsx': 'totals.exported(',
  'features/totals/report/report-screen.tsx': 'totals.exported(',
  'features/more/make-backup.tsx': 'backups.make(',
  'features/sharing/carry.tsx': 'sharing.pack(',
  // A card or a sheet for visitors, a code on its card, a time without a name, and the questions of the loket.
  'features/cards/card-screen.tsx': '',
  'features/follow-up/appointment-dialog.tsx': '',
  'features/profile/profile-file.tsx': '',
  'features/more/reading.tsx': '',
  'ui/visitor-code.tsx': '',
  'ui/recovery-code.tsx': '',
}

it('no screen makes a file or a print that the log does not know of', () => {
  const leaving = globSync('src/{features,ui,app}/**/*.tsx').filter((path) =>
    /saveFile\(|\bprint\b.* from '.*\/asks\.ts'|window\.print/.test(readFileSync(path, 'utf8')),
  )
  expect(leaving.map((path) => path.replace('src/', '')).toSorted()).toEqual(Object.keys(LEAVING).toSorted())
  for (const path of leaving) expect(readFileSync(path, 'utf8')).toContain(LEAVING[path.replace('src/', '')])
})

const client = {
  enrol: async () => ok({ value: { enrolledAt: '2023-10-11T17:30:00Z' }, serviceTime: EVENING }),
} as unknown as Client

async function open(device: Device) {
  const { session } = await device.load()
  const services = buildServices(session, {
    client,
    updates: { available: createState(() => false), install: () => {} },
    age: quickAge,
    clock: () => device.clock.now,
    newId: () => crypto.randomUUID(),
    practice: { on: false, root: '/', enter() {}, begin: async () => ok(undefined), end() {} },
  })
  return { session, services }
}

async function atWork() {
  const device = newDevice()
  const { session, services } = await open(device)
  must(await services.session.setUp({ profile: hia, tabletName: 'Balie', person: ANKE }))
  must(await services.session.enter())
  return { device, session, services }
}

type Session = Awaited<ReturnType<typeof open>>['session']
const entriesOf = async (session: Session): Promise<readonly LogEntry[]> => {
  const { book, log } = session.unlocked()
  await book.settled()
  return log.entries.getState()
}
const whatOf = async (session: Session) => (await entriesOf(session)).map(({ what }) => what)

/** A file of another tablet of the loket. */
async function backupOf(): Promise<Blob> {
  const settings = { ...sampleBackup.settings, profile: hia, deviceKey: await makeDeviceKey() }
  return new Blob([await sealBackup(quickAge, { ...sampleBackup, madeAt: EVENING, settings }, FILE_PASSPHRASE)])
}

const OTHER = { name: 'Bram', roles: ['counsellor'] } as const
const BRAMS = 'stoel appel raam vis'

describe('an act', () => {
  it('stands in the log once it is done, with the person who did it, and nothing of its contents', async () => {
    const { device, session, services } = await atWork()
    const { people, backups, tablet, profileEditor, sharing, totals, notes, walkInHours, intakes, followUps } = services
    const me = session.unlocked().me()
    /** Does an act, and gives the entries that it has made or counted on. */
    const made = async (act: () => Promise<{ readonly ok: boolean }>) => {
      const before = await entriesOf(session)
      must((await act()) as Result<unknown, Problem>)
      return (await entriesOf(session)).filter((each) => !before.includes(each))
    }
    const { id, words } = must(await people.add(OTHER, ANKE.passphrase))
    const about = { id, name: 'Bram' }
    expect((await entriesOf(session)).at(-1)).toMatchObject({ what: 'addedPerson', about })
    const file = await backupOf()
    const other = sampleBackup.settings.tabletId
    await walkInHours.open()
    const visit = must(await walkInHours.startIntake())
    const draft = must(await intakes.find(visit))
    if (!draft) throw new Error('no draft')
    must(
      await intakes.record({
        ...draft,
        givesCode: true,
        answers: { party: 'alone', returning: 'no', helpQuestion: 'repair', estimatedChildren: 'n0' },
      }),
    )
    const [code] = followUps.all.get()?.values() ?? []
    if (!code) throw new Error('no code')
    must(await walkInHours.close())
    /** Three months, so that a message waits. */
    const pass = async () => {
      for (let weeks = 0; weeks < 12; weeks += 3) {
        device.clock.now += 21 * DAY
        must(await session.unlocked().book.followCalendar())
      }
      // The second day of use after the quarter.
      device.clock.now += DAY
      must(await session.unlocked().book.followCalendar())
    }
    const acts: readonly (readonly [Logged, () => Promise<{ readonly ok: boolean }>, object?])[] = [
      ['changedPerson', () => people.change(id, { ...OTHER, name: 'Bram B' }), { about }],
      ['changedPassphrase', () => people.changePassphrase(ANKE.passphrase, BRAMS)],
      ['renewedCode', () => people.renewRecoveryCode(BRAMS)],
      ['backedUp', () => backups.make(FILE_PASSPHRASE, { notes: false, own: BRAMS })],
      ['tookIn', () => backups.takeIn(file, FILE_PASSPHRASE)],
      ['tookOut', () => backups.takeOut(other)],
      ['changedTablet', () => tablet.setTabletName('Balie 2')],
      ['changedProfile', () => profileEditor.save({ ...hia, noteDays: 60 })],
      ['connected', () => sharing.enrol('ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-23')],
      ['carried', () => pass().then(() => sharing.pack(true))],
      ['exported', () => totals.exported()],
      ['erasedCode', () => followUps.erase(code.id)],
      ['confirmedDate', () => notes.confirmDate()],
      ['removedPerson', () => people.remove(id, BRAMS), { about: { id, name: 'Bram B' } }],
    ]
    for (const [what, act, more = {}] of acts)
      expect(await made(act), what).toMatchObject([{ what, by: { id: me.id, name: 'Anke' }, times: 1, ...more }])
    const written = JSON.stringify(await entriesOf(session))
    for (const secret of [
      words,
      ANKE.passphrase,
      BRAMS,
      FILE_PASSPHRASE,
      code.code,
      code.id,
      other,
      'Balie 2',
      'repair',
    ])
      expect(written).not.toContain(secret)
  })

  it('that is refused makes an entry of its own, and one that fails makes none', async () => {
    const { device, session, services } = await atWork()
    const { words } = must(await services.people.add(OTHER, ANKE.passphrase))
    session.lock()
    const bram = await open(device)
    must(await bram.session.unlock(words))
    must(await bram.session.choose(BRAMS))
    must(await bram.session.enter())
    expect(await whatOf(bram.session)).toEqual(['setUp', 'addedPerson', 'unlocked', 'choseOwn'])
    await bram.services.tablet.setTabletName('x')
    expect(await whatOf(bram.session)).toContain('refused')
    expect(await whatOf(bram.session)).not.toContain('changedTablet')
    // Bram sees his own part, also that he was let in; Anke, who coordinates, sees it all.
    const own = bram.services.log.entries.get()?.map(({ what }) => what)
    expect(own).toEqual(['refused', 'choseOwn', 'unlocked', 'addedPerson'])
    bram.session.lock()
    const anke = await open(device)
    must(await anke.session.unlock(ANKE.passphrase))
    await entriesOf(anke.session)
    expect(anke.services.log.entries.get()).toHaveLength(6)
  })
})

describe('a try that fails', () => {
  it('at a locked tablet is counted on, and stands in the log after the next unlock, once', async () => {
    const { device, session } = await atWork()
    session.lock()
    const locked = await open(device)
    for (let count = 0; count < 3; count++) await locked.session.unlock('dit is hem niet')
    device.clock.now += 60_000
    // A page that is loaded anew forgets nothing.
    const again = await open(device)
    device.clock.running += 60_000
    must(await again.session.unlock(ANKE.passphrase))
    const wrong = (await entriesOf(again.session)).filter(({ what }) => what === 'wrongSecret')
    expect(wrong).toEqual([{ what: 'wrongSecret', by: null, first: EVENING, at: EVENING, times: 3 }])
    again.session.lock()
    const later = await open(device)
    must(await later.session.unlock(ANKE.passphrase))
    expect(await whatOf(later.session)).toEqual(['setUp', 'wrongSecret', 'unlocked'])
  })

  it('at an open tablet is one of the person whose unlock it is', async () => {
    const { session, services } = await atWork()
    await services.people.renewRecoveryCode('dit is hem niet')
    const by = { name: 'Anke' }
    expect((await entriesOf(session)).at(-1)).toMatchObject({ what: 'wrongSecret', by, times: 1 })
  })

  it('leaves a trace when the counter is taken away', async () => {
    const { device, session, services } = await atWork()
    await services.people.renewRecoveryCode('dit is hem niet')
    await session.unlocked().book.settled()
    await device.forget('tries')
    session.lock()
    const again = await open(device)
    must(await again.session.unlock(ANKE.passphrase))
    expect(await whatOf(again.session)).toEqual(['setUp', 'wrongSecret', 'triesGone', 'unlocked'])
  })

  it('of a PIN stands in the log, also the one that locks', async () => {
    const { device, session } = await atWork()
    must(await session.setPin('4711'))
    const { book } = session.unlocked()
    session.cover()
    for (const pin of ['0000', '0001', '0002']) session.uncover(pin)
    await book.settled()
    const again = await open(device)
    must(await again.session.unlock(ANKE.passphrase))
    const [wrong] = (await entriesOf(again.session)).filter(({ what }) => what === 'wrongPin')
    expect(wrong).toMatchObject({ by: null, about: { name: 'Anke' }, times: 3 })
  })
})

describe('the other ways in', () => {
  it('are in the log before the tablet opens', async () => {
    const device = newDevice()
    const { session } = await open(device)
    must(await session.setUp({ profile: hia, tabletName: 'Balie', person: ANKE }))
    const entry = session.entry.getState()
    if (entry?.step !== 'writeDown') throw new Error('no code')
    // Nobody went in: the page is loaded anew.
    const locked = await open(device)
    must(await locked.session.recover(entry.recoveryCode, BRAMS))
    const again = await open(device)
    must(await again.session.unlock(BRAMS))
    must(await again.session.renewKeys(BRAMS, ANKE.passphrase))
    must(await again.session.enter())
    expect(await whatOf(again.session)).toEqual(['setUp', 'recovered', 'unlocked', 'renewedKeys'])
  })

  it('begin a new log on a restored tablet: the old one stays where it was written', async () => {
    const device = newDevice()
    const { session, services } = await open(device)
    const file = await backupOf()
    must(await services.session.restore(file, FILE_PASSPHRASE, ANKE))
    must(await services.session.enter())
    expect(await entriesOf(session)).toMatchObject([{ what: 'restored', by: { name: 'Anke' }, times: 1 }])
  })
})
