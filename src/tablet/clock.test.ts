// A wrong date before any action, and the right one after it: nothing is lost, nothing is drawn or shown early, and everything can
// be mended. The table names every method of every service: one that is missing from it makes the test fail.
import { describe, expect, it } from 'vitest'
import { createStore as createState } from 'zustand/vanilla'
import { fairBelow } from '../../scripts/headless/chance.ts'
import { keyFilesInMemory } from '../../scripts/headless/key-files.ts'
import { ANKE, must, nobodyThere, PASSPHRASE, quickKdf } from '../../scripts/headless/tablet.ts'
import { quickAge } from '../../tests/support/backup.ts'
import { at, hia } from '../../tests/support/disclosure.ts'
import { idOf } from '../domain/brand.ts'
import { addDays, DAY, localDate } from '../domain/calendar.ts'
import { MEETING_WITH } from '../domain/meeting.ts'
import { ok } from '../domain/result.ts'
import { FEWEST_SURVEYS } from '../domain/survey.ts'
import type { Services } from '../services/services.tsx'
import { keyedTables } from '../storage/store.ts'
import { createVault } from '../vault/vault.ts'
import { buildServices } from './build-services.ts'
import { placeOf } from './place.ts'
import { startSession } from './session/session.ts'

Object.assign(globalThis, { isSecureContext: true })

/** The evening of the actions, three weeks after the first one: a month on it is another half-year, a month back another quarter's end. */
const EVENING = at(9, '19:30')
const TODAY = localDate(EVENING, hia.timeZone)
const answers = {
  party: 'couple',
  returning: 'no',
  helpQuestion: 'repair',
  stage: 'deepened',
  estimatedChildren: 'n2',
  next: 'ready',
}

type Tablet = Awaited<ReturnType<typeof atWork>>

let tablets = 0

/** A tablet in its third evening, with notes, a code, an appointment, a remark and a meeting of the evenings before. */
async function atWork() {
  const clock = { now: at(7, '18:30') }
  const newId = () => crypto.randomUUID()
  const platform = {
    clock: () => clock.now,
    running: () => 0,
    newId,
    client: nobodyThere,
    later: () => () => {},
    random: () => 0.5,
    below: fairBelow,
  }
  tablets += 1
  const place = { ...placeOf({ pathname: '/', search: '' }), database: `clock-${tablets}`, writer: `clock-${tablets}` }
  const session = startSession(createVault(quickKdf), keyFilesInMemory(), platform, () => {}, place)
  await new Promise<void>((resolve) => session.status.subscribe((status) => status === 'new' && resolve()))
  const updates = { available: createState(() => false), install: () => {} }
  const practice = { on: false, root: '/', enter() {}, begin: async () => ok(undefined), end() {} }
  const parts = { client: nobodyThere, updates, age: quickAge, clock: platform.clock, newId, practice }
  const services = buildServices(session, parts)
  must(await services.session.setUp({ profile: hia, tabletName: 'Balie', person: ANKE }))
  must(await services.session.enter())
  must(await services.session.setPin('4711'))
  const { walkInHours, appointments, meetings, intakes } = services
  for (const week of [7, 8, 9]) {
    clock.now = at(week, '19:00')
    must(await walkInHours.open())
    // The answers of the first week may go as soon as two signs say so: they are not among those that must stay.
    if (week === 7) {
      must(await walkInHours.close())
      continue
    }
    const visit = must(await walkInHours.startIntake())
    const draft = must(await intakes.find(visit))
    if (!draft) throw new Error('no draft')
    must(await intakes.record({ ...draft, answers, note: `notitie ${week}`, givesCode: true } as never))
    // Enough of them to be shown once their half-year is over.
    for (let count = 0; count < FEWEST_SURVEYS; count++) {
      must(await services.surveys.handOver())
      must(await services.surveys.finish({ heard: 'fully', remark: `woorden ${week} ${count}` }))
      services.session.uncover('4711')
    }
    if (week < 9) must(await walkInHours.close())
  }
  const { book, store } = session.unlocked()
  const [followUp] = [...book.book.getState().followUps.keys()]
  if (!followUp) throw new Error('no code')
  must(await appointments.plan({ date: addDays(TODAY, 7), from: '19:00', until: '19:45' }, followUp))
  must(await meetings.save({ date: '2023-12-06', theme: hia.themes?.[0]?.id ?? '', with: MEETING_WITH[0], people: 5 }))
  clock.now = EVENING
  return { clock, services, book, store, followUp }
}

/** The words of visitors that a screen would show of both half-years. */
async function remarksShown({ totals }: Services): Promise<readonly unknown[]> {
  const live = totals.remarks({ from: '2023-07', until: '2024-12' })
  const end = live.subscribe(() => {})
  await expect.poll(() => live.get()).toBeDefined()
  end()
  return live.get() ?? []
}

/** The visit of this evening. */
const visitOf = ({ book }: Tablet) => [...book.book.getState().visits.keys()][0] ?? ('' as never)
const draftOf = ({ book }: Tablet) => [...book.book.getState().visits.values()][0] as never
const appointmentOf = ({ book }: Tablet) => [...book.book.getState().appointments.keys()][0] ?? ('' as never)

/** Every method that acts, as a screen would call it. An action that takes something out by itself puts it back. */
const actions: Readonly<Record<string, (services: Services, tablet: Tablet) => unknown>> = {
  'session.cover': ({ session }) => {
    session.cover()
    return session.uncover('4711')
  },
  'session.setPin': ({ session }) => session.setPin('4711'),
  'tablet.setLockAfter': ({ tablet }) => tablet.setLockAfter({ idleSeconds: 120, backgroundSeconds: 30 }),
  'tablet.setTabletName': ({ tablet }) => tablet.setTabletName('Balie'),
  'profileEditor.save': async ({ profileEditor, walkInHours }) => {
    await walkInHours.close()
    await profileEditor.save({ ...hia, noteDays: 91 })
    return walkInHours.undo()
  },
  'people.add': ({ people }) => people.add({ name: 'Bram', roles: ['counsellor'] }, PASSPHRASE),
  'people.change': async ({ people }) =>
    people.change(people.me.get()?.id as never, { name: 'Anke', roles: ['coordinator', 'counsellor'] }),
  'people.confirmCode': ({ people }) => people.confirmCode(),
  'notes.erasedOn': ({ notes }) => notes.erasedOn(TODAY),
  'notes.confirmDate': ({ notes }) => notes.confirmDate(),
  'backups.make': ({ backups }) => backups.make('een zin die lang genoeg is', { notes: true, own: PASSPHRASE }),
  'walkInHours.proposal': ({ walkInHours }) => walkInHours.proposal(),
  'walkInHours.close': async ({ walkInHours }) => {
    await walkInHours.close()
    return walkInHours.undo()
  },
  'walkInHours.open': async ({ walkInHours }) => {
    await walkInHours.close()
    return walkInHours.open({ believeClock: true })
  },
  'walkInHours.countVisit': ({ walkInHours }) => walkInHours.countVisit(),
  'walkInHours.countContact': ({ walkInHours }) => walkInHours.countContact(hia.contacts[0]?.id ?? ''),
  'walkInHours.undo': async ({ walkInHours }) => {
    await walkInHours.countVisit()
    return walkInHours.undo()
  },
  'walkInHours.startIntake': async ({ walkInHours }) => {
    const id = must(await walkInHours.startIntake())
    return walkInHours.removeVisit(id)
  },
  'walkInHours.removeVisit': async ({ walkInHours }, tablet) => {
    await walkInHours.removeVisit(visitOf(tablet))
    return walkInHours.undo()
  },
  'walkInHours.reopen': async ({ walkInHours }, { book }) => {
    const { hour } = book.book.getState()
    await walkInHours.close()
    return walkInHours.reopen(hour?.id as never)
  },
  'walkInHours.moveTo': ({ walkInHours }) => walkInHours.moveTo(TODAY),
  'meetings.save': ({ meetings }) =>
    meetings.save({ date: TODAY, theme: hia.themes?.[0]?.id ?? '', with: MEETING_WITH[0], people: 5 }),
  'meetings.putBack': ({ meetings }) =>
    meetings.putBack({
      id: idOf('herhaald'),
      date: TODAY,
      theme: hia.themes?.[0]?.id ?? '',
      with: MEETING_WITH[0],
      people: 5,
    }),
  'meetings.remove': ({ meetings }) => meetings.remove('niemand' as never),
  'intakes.find': ({ intakes }, tablet) => intakes.find(visitOf(tablet)),
  'intakes.saveDraft': ({ intakes }, tablet) => intakes.saveDraft(draftOf(tablet)),
  'intakes.saveChange': ({ intakes }, tablet) => intakes.saveChange(draftOf(tablet)),
  'intakes.dropChange': ({ intakes }, tablet) => intakes.dropChange(visitOf(tablet)),
  'intakes.record': ({ intakes }, tablet) => intakes.record(draftOf(tablet)),
  'followUps.renewCode': ({ followUps }, { followUp }) => followUps.renewCode(followUp),
  'followUps.end': async ({ followUps, appointments }, tablet) => {
    await followUps.end(tablet.followUp, 'completed')
    await followUps.resume(tablet.followUp)
    return appointments.mark(appointmentOf(tablet), 'cancelled')
  },
  'followUps.resume': ({ followUps }, { followUp }) => followUps.resume(followUp),
  'appointments.plan': ({ appointments }, { followUp }) =>
    appointments.plan({ date: addDays(TODAY, 14), from: '19:00', until: '19:45' }, followUp),
  'appointments.move': ({ appointments }, tablet) =>
    appointments.move(appointmentOf(tablet), { date: addDays(TODAY, 7), from: '19:00', until: '19:45' }),
  'appointments.mark': ({ appointments }, tablet) => appointments.mark(appointmentOf(tablet), 'didNotCome'),
  'surveys.handOver': async ({ surveys, session }) => {
    await surveys.handOver()
    return session.uncover('4711')
  },
  'surveys.save': async ({ surveys, session }) => {
    await surveys.handOver()
    await surveys.save({ heard: 'no' })
    return session.uncover('4711')
  },
  'surveys.countUnfinished': ({ surveys }) => surveys.countUnfinished(),
  'surveys.discardUnfinished': ({ surveys }) => surveys.discardUnfinished(),
  'surveys.finish': async ({ surveys, session }) => {
    await surveys.handOver()
    await surveys.finish({ heard: 'fully', remark: 'onder een andere datum' })
    return session.uncover('4711')
  },
  'surveys.discard': async ({ surveys, session }) => {
    await surveys.handOver()
    await surveys.discard()
    return session.uncover('4711')
  },
  'totals.remarks': remarksShown,
  'totals.exported': ({ totals }) => totals.exported(),
  'sharing.shareNow': ({ sharing }) => sharing.shareNow(),
  'sharing.enrol': ({ sharing }) => sharing.enrol('geen code'),
  'sharing.pack': ({ sharing }) => sharing.pack(true),
  'sharing.markCarried': ({ sharing }) => sharing.markCarried([]),
}

/** Methods that end this tablet's session, or act on files, texts and other data than the tablet's. */
const APART = new Set([
  ...['setUp', 'restore', 'unlock', 'recover', 'choose', 'renewKeys', 'enter', 'uncover', 'lock', 'takeOver'].map(
    (name) => `session.${name}`,
  ),
  ...['setPreferences', 'storageState', 'askToPersist'].map((name) => `tablet.${name}`),
  ...['remove', 'changePassphrase', 'renewRecoveryCode'].map((name) => `people.${name}`),
  ...['look', 'takeIn', 'takeOut'].map((name) => `backups.${name}`),
  ...['propose', 'isSame', 'hasWords', 'faultOf'].map((name) => `passphrases.${name}`),
  ...['open', 'gather', 'send', 'handIn'].map((name) => `handIn.${name}`),
  'updates.install',
  // What a person means to erase is gone under any date.
  ...['notes.erase', 'followUps.erase', 'surveys.takeOff', 'totals.eraseRemark'],
  ...['enter', 'begin', 'end'].map((name) => `practice.${name}`),
])

const FIRST_EVENING = localDate(at(7, '19:00'), hia.timeZone)

/** The ids of every record whose term can end, and of appointments and codes. */
async function kept({ store }: Tablet): Promise<readonly string[]> {
  const tables = [
    ...keyedTables.filter((table) => table !== 'surveys'),
    'appointments',
    'followUps',
    'meetings',
  ] as const
  const rows = await Promise.all(
    tables.map(async (table) =>
      must(await store.readAll(table)).flatMap(({ id, value }) =>
        value === null || (value as { readonly date?: string }).date === FIRST_EVENING ? [] : [`${table} ${id}`],
      ),
    ),
  )
  return rows.flat()
}

async function expectMended(tablet: Tablet, before: readonly string[]): Promise<void> {
  const { services, book } = tablet
  must(await book.followCalendar())
  if (services.notes.waitsForDate.get()) must(await services.notes.confirmDate())
  expect(services.notes.waitsForDate.get()).toBeNull()
  const { hour } = book.book.getState()
  if (hour?.closedAt !== null) must(await services.walkInHours.open())
  if (book.book.getState().hour?.date !== TODAY) must(await services.walkInHours.moveTo(TODAY))
  expect(book.book.getState().hour).toMatchObject({ date: TODAY, closedAt: null })
  const now = await kept(tablet)
  expect(before.filter((row) => !now.includes(row))).toEqual([])
  // Nothing was drawn or shown of a period that is not over, and no day that is to come counts as certain.
  expect(book.book.getState().ledger.drawn).toEqual({ since: '2023-Q4', quarters: [], halfYears: [] })
  expect((book.book.getState().ledger.signs.settled ?? '') <= TODAY).toBe(true)
  expect(
    [...book.book.getState().months.values()]
      .flatMap(({ hours }) => hours.map(({ date }) => date))
      .filter((date) => date > TODAY),
  ).toEqual([])
}

describe('a date that is wrong before an action and right after it', () => {
  it('is tried with every method', async () => {
    const { services } = await atWork()
    const methods = Object.entries(services).flatMap(([service, members]) =>
      typeof members === 'function'
        ? []
        : Object.entries(members as object).flatMap(([name, member]) =>
            typeof member === 'function' ? [`${service}.${name}`] : [],
          ),
    )
    expect(methods.filter((name) => !(name in actions) && !APART.has(name))).toEqual([])
    expect(Object.keys(actions).filter((name) => !methods.includes(name))).toEqual([])
  })

  const shifts = { 'a day': 1, 'twenty-five days': 25, 'a month': 31, 'a year': 365 }
  const dates = Object.entries(shifts).flatMap(([name, days]) => [
    [`${name} ahead`, days] as const,
    [`${name} back`, -days] as const,
  ])
  describe.each(dates)('%s', (_, days) => {
    it.each([
      ['looked at by nobody', false],
      ['that somebody says is right', true],
    ] as const)('%s: nothing is lost, nothing comes early, all can be mended', async (__, confirms) => {
      const tablet = await atWork()
      const before = await kept(tablet)
      for (const [name, action] of Object.entries(actions)) {
        tablet.clock.now = EVENING + days * DAY
        // As every unlock does.
        must(await tablet.book.followCalendar())
        if (confirms) must(await tablet.services.notes.confirmDate())
        await action(tablet.services, tablet)
        expect(await remarksShown(tablet.services), name).toEqual([])
        tablet.clock.now = EVENING
        await expectMended(tablet, before).catch((error: Error) => {
          throw new Error(`after ${name}: ${error.message}`, { cause: error })
        })
      }
    })
  })
})
