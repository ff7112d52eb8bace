// A backup of a whole tablet, restored on a new tablet, merged into another one and into its own.
import * as fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import {
  ANKE,
  makeTablet,
  must,
  passUntil,
  type Running,
  setUp,
  type TestTablet,
} from '../../scripts/headless/tablet.ts'
import { totalsOf } from '../../scripts/headless/work.ts'
import { FILE_PASSPHRASE, NOTE, quickAge } from '../../tests/support/backup.ts'
import { addBram, BRAMS } from '../../tests/support/colleague.ts'
import { carryOut, commandsArbitrary } from '../../tests/support/commands.ts'
import { at, hia } from '../../tests/support/disclosure.ts'
import { failWrites, readableOnDisk } from '../../tests/support/disk.ts'
import { tries } from '../../tests/support/runs.ts'
import { stateHash } from '../../tests/support/state-hash.ts'
import { createAppointments, createMeetings, createSurveys } from '../../tests/support/work.ts'
import type { Backup } from '../backup/contents.ts'
import { sealBackup } from '../backup/file.ts'
import { slotAt } from '../domain/appointment.ts'
import { DAY } from '../domain/calendar.ts'
import type { Meeting } from '../domain/meeting.ts'
import { newDraft } from '../domain/visit.ts'
import { isRecorded } from '../domain/walk-in-hour.ts'
import type { Settings, StoredRelease } from '../records/stored.ts'
import { tableNames } from '../records/versions.ts'
import { restoreTablet } from '../tablet/restore.ts'
import { gather, snapshotOf } from './backups.ts'
import { ownNotes } from './notes.ts'
import type { Store } from './store.ts'
import { createTakenIn } from './taken-in.ts'

const answers = { party: 'couple', returning: 'no', helpQuestion: 'repair', estimatedChildren: 'n2', next: 'ready' }

const meeting: Omit<Meeting, 'id'> = { date: '2023-10-17', theme: 'churches', with: 'church', people: 24 }

const appointmentsOf = ({ book }: Running) => createAppointments(book)

const gathered = async ({ store, vault, book }: Running, notes = false): Promise<Backup> =>
  must(await gather(store, { person: vault.person, now: book.clock(), notes }))

const fileOf = async (tablet: Running, notes = false): Promise<Blob> =>
  new Blob([await sealBackup(quickAge, await gathered(tablet, notes), FILE_PASSPHRASE)])

const restored = (file: Blob, now: number): Promise<TestTablet> =>
  makeTablet(
    (database, vault, files) =>
      restoreTablet(database, vault, files, {
        age: quickAge,
        file,
        filePassphrase: FILE_PASSPHRASE,
        person: ANKE,
        clock: () => now,
        newId: () => crypto.randomUUID(),
      }),
    now,
  )

const REMARK = 'opmerking-8282 fijn dat dit er is'

/**
 * A tablet after three weeks, that was set up in the quarter before: a drawn message, closed hours, and an open one with a
 * draft and notes. Visitors have filled in questionnaires, of which one is under way.
 */
async function used() {
  const device = await setUp(hia, at(-2, '18:55'))
  const tablet = await device.start()
  const intake = async (note: string, record = true) => {
    device.clock.now += 60_000
    const id = must(await tablet.hours.startIntake())
    const draft = { ...newDraft(id, tablet.vault.person, device.clock.now), answers, note }
    must(await (record ? tablet.intakes.record(draft) : tablet.intakes.saveDraft(draft)))
    return draft
  }
  for (const week of [0, 1, 2]) {
    device.clock.now = at(week, '19:00')
    must(await tablet.hours.open(false))
    must(await tablet.hours.countVisit())
    must(await tablet.hours.countContact('phone'))
    const draft = await intake(`${NOTE} ${week}`)
    if (week < 2) {
      must(await tablet.hours.close())
      must(await tablet.book.saveProfile({ ...hia, usualTime: { preparation: 10 * week, travel: 0 } }))
    } else {
      must(await tablet.intakes.saveChange({ ...draft, note: 'een verandering' }))
      await intake('een concept', false)
    }
  }
  must(await appointmentsOf(tablet).plan(slotAt(hia, '2023-11-01', '19:00')))
  must(await createMeetings(tablet.book).save(meeting))
  const surveys = createSurveys(tablet.book)
  for (const heard of ['fully', 'no']) must(await surveys.finish({ heard, remark: `${REMARK} ${heard}` }))
  must(await surveys.save({ heard: 'little' }))
  must(await tablet.book.followCalendar())
  return { device, tablet }
}

describe('a backup', () => {
  it('holds the whole tablet, and notes only when they are asked for', async () => {
    const { tablet } = await used()
    const without = await gathered(tablet)
    expect(without.months.map(({ month, tally }) => [month, tally.hours, tally.visits])).toEqual([['2023-10', 2, 4]])
    expect(without.hours.length).toBeGreaterThan(0)
    expect(without.releases.map(({ release }) => release.quarter)).toEqual(['2023-Q3'])
    expect(without.ledger.drawn).toEqual({ since: '2023-Q3', quarters: ['2023-Q3'], halfYears: [] })
    expect(without.meetings).toMatchObject([meeting])
    expect(without.appointments).toMatchObject([{ date: '2023-11-01', followUp: without.followUps[0]?.id }])
    expect(without.settings.tabletId).toBe(tablet.settings.getState().tabletId)
    const text = JSON.stringify(without)
    for (const mark of ['merkteken', 'een verandering', 'een concept', 'Anke']) expect(text).not.toContain(mark)
    const withNotes = JSON.stringify(await gathered(tablet, true))
    for (const mark of ['merkteken', 'een verandering', 'een concept']) expect(withNotes).toContain(mark)
    expect(withNotes).not.toContain('Anke')
  })

  it('has every note with the day on which it is erased, and none after it', async () => {
    const { device, tablet } = await used()
    const notes = (await gathered(tablet, true)).notes ?? []
    expect(notes.map(({ date, erasedOn }) => [date, erasedOn])).toContainEqual(['2023-10-11', '2024-01-07'])
    device.clock.now = Date.parse('2024-01-06T12:00:00Z')
    must(await tablet.book.hearService(device.clock.now + DAY))
    expect((await gathered(tablet, true)).notes?.map(({ date }) => date)).toContain('2023-10-11')
    device.clock.now += DAY
    must(await tablet.book.hearService(device.clock.now))
    expect((await gathered(tablet, true)).notes?.map(({ date }) => date)).not.toContain('2023-10-11')
  })

  it('has nobody else’s notes, whoever makes it', async () => {
    const { device, tablet } = await used()
    await addBram(device, tablet, ['counsellor', 'coordinator'])
    const his = await device.unlock(BRAMS)
    const id = must(await his.hours.startIntake())
    must(await his.intakes.record({ ...newDraft(id, his.vault.person, device.clock.now), answers, note: 'van Bram' }))
    const text = JSON.stringify(await gathered(his, true))
    expect(text).toContain('van Bram')
    expect(text).not.toContain('merkteken')
    // Her draft is there, without her words.
    expect(text).not.toContain('een concept')
  })

  it('has the words of visitors only with notes, until their day, and never a questionnaire that is under way', async () => {
    const { device, tablet } = await used()
    const words = async (notes: boolean) => (await gathered(tablet, notes)).remarks?.map(({ text }) => text)
    expect(await words(false)).toBeUndefined()
    expect((await words(true))?.toSorted()).toEqual([`${REMARK} fully`, `${REMARK} no`])
    const { months, settings: _, profiles: __, ...backup } = await gathered(tablet, true)
    expect(JSON.stringify(backup)).not.toContain('little')
    expect(months[0]?.tally.counts).toMatchObject({ survey: { answers: 2 }, 'survey-heard': { fully: 1, no: 1 } })
    device.clock.now = Date.parse('2024-03-31T12:00:00Z')
    must(await tablet.book.hearService(device.clock.now))
    expect(await words(true)).toEqual([])
  })

  it('is one state, also when something is written while it is made', async () => {
    const { tablet } = await used()
    let between = async () => must(await tablet.hours.countVisit())
    const store: Store = {
      ...tablet.store,
      async readAll(table) {
        const rows = await tablet.store.readAll(table)
        if (table === 'hours') {
          await between()
          between = async () => undefined
        }
        return rows
      },
    }
    const backup = await gathered({ ...tablet, store })
    const hour = backup.hours.find(({ id }) => id === backup.ledger.current)
    expect(backup.revision).toBe(tablet.store.revision())
    expect(hour?.tally.visits).toBe(tablet.book.book.getState().hour?.tally.visits)
  })

  it('has every table of the tablet but its people, who get new ways in, its log, which names them, and answers that nobody has counted', () => {
    const own = [
      'settings',
      'signingKey',
      'ledger',
      'followUps',
      'appointments',
      'months',
      'hours',
      'visits',
      'notes',
      'releases',
    ]
    const backedUp = [...own, 'takenIn', 'meetings', 'remarks', 'profiles']
    const excused = ['people', 'surveys', 'log']
    // A new table goes into `gather` and `restoredRows`, or it is lost with the tablet.
    expect(tableNames.filter((table) => !excused.includes(table)).toSorted()).toEqual(backedUp.toSorted())
  })

  it('can name everything that the settings and releases have', () => {
    expectTypeOf<keyof Backup['settings']>().toEqualTypeOf<Exclude<keyof Settings, 'restoredAt' | 'lastBackup'>>()
    expectTypeOf<keyof Backup['releases'][number]>().toEqualTypeOf<Exclude<keyof StoredRelease, 'row'>>()
  })
})

describe('a tablet that is restored', () => {
  it('is in the same state as the one that is gone', async () => {
    const { device, tablet } = await used()
    const again = await (await restored(await fileOf(tablet, true), device.clock.now)).start()
    expect(await stateHash(again)).toBe(await stateHash(tablet))
    expect(again.book.book.getState()).toMatchObject({
      ledger: tablet.book.book.getState().ledger,
      hour: tablet.book.book.getState().hour,
      followUps: tablet.book.book.getState().followUps,
      appointments: tablet.book.book.getState().appointments,
      meetings: tablet.book.book.getState().meetings,
    })
    expect(must(await totalsOf(again.book, 'all', '2023-10'))).toEqual(
      must(await totalsOf(tablet.book, 'all', '2023-10')),
    )
    expect(must(await ownNotes(again.store))).toEqual(must(await ownNotes(tablet.store)))
    expect(again.book.book.getState().remarks).toEqual(tablet.book.book.getState().remarks)
    expect(again.outbox.releases.getState()?.map(({ message }) => message)).toEqual(
      tablet.outbox.releases.getState()?.map(({ message }) => message),
    )
  })

  it('[D10] does not share, and draws nothing new', async () => {
    const { device, tablet } = await used()
    must(await tablet.hours.undo())
    const again = await restored(await fileOf(tablet), device.clock.now)
    const running = await again.start()
    expect(running.settings.getState().restoredAt).toBe(device.clock.now)
    const before = running.outbox.releases.getState()
    expect(before).toHaveLength(1)
    await passUntil(again, running, at(13, '12:00'))
    expect(running.outbox.releases.getState()).toEqual(before)
  })

  it('goes on: what was open can be changed and closed, notes too', async () => {
    const { device, tablet } = await used()
    const again = await restored(await fileOf(tablet, true), device.clock.now)
    let running = await again.start()
    const { visits } = running.book.book.getState()
    const draft = [...visits.values()].find((visit) => !('recordedAt' in visit))
    if (!draft) throw new Error('the draft is gone')
    expect(draft.note).toBe('een concept')
    must(await running.intakes.record({ ...draft, answers, note: 'aangevuld' }))
    const changed = [...visits.values()].find((visit) => 'change' in visit)
    if (!changed || !isRecorded(changed)) throw new Error('the change is gone')
    expect(changed.change?.note).toBe('een verandering')
    const { change: _, ...visit } = changed
    must(await running.intakes.record({ ...visit, note: 'veranderd' }))
    must(await running.hours.close())
    running = await again.restart()
    expect(must(await ownNotes(running.store)).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['aangevuld', 'veranderd']),
    )
    expect(must(await totalsOf(running.book, 'all', '2023-10')).tally).toMatchObject({ hours: 3, visits: 7 })
  })

  it('has no notes when the file has none: they stay closed, and visits stay', async () => {
    const { device, tablet } = await used()
    const again = await (await restored(await fileOf(tablet), device.clock.now)).start()
    expect(must(await ownNotes(again.store))).toEqual([])
    const { visits } = again.book.book.getState()
    expect([...visits.values()].map(({ note }) => note)).toEqual([...visits.values()].map(() => null))
    expect([...visits.keys()]).toEqual([...tablet.book.book.getState().visits.keys()])
  })

  it('gets nothing back of which the time is over', async () => {
    const { tablet } = await used()
    const file = await fileOf(tablet, true)
    // 100 days on: every answer and all notes but none of the totals are past their term.
    const late = at(2, '12:00') + 100 * DAY
    const running = await (await restored(file, late)).start()
    expect(must(await ownNotes(running.store))).toEqual([])
    expect((await gathered(running, true)).notes).toEqual([])
    // Answers are erased as on a tablet that lay unused so long: when the service says that it is that day.
    must(await running.book.hearService(late))
    // Only the hour that was still open is kept: nobody has closed it.
    expect((await gathered(running)).hours.map(({ date }) => date)).toEqual(['2023-10-25'])
    expect(must(await totalsOf(running.book, 'all', '2023-10')).tally.hours).toBe(2)
  })

  it('counts its commits on, so that its next backup is the newer one', async () => {
    const { device, tablet } = await used()
    const backup = await gathered(tablet)
    const again = await (await restored(await fileOf(tablet), device.clock.now)).start()
    expect(again.store.revision()).toBe(backup.revision + 1)
    must(await again.hours.countVisit())
    expect((await gathered(again)).revision).toBeGreaterThan(backup.revision + 1)
  })

  it('has no word readable on its disk', async () => {
    const { device, tablet } = await used()
    const again = await (await restored(await fileOf(tablet, true), device.clock.now)).start()
    const { tabletId } = tablet.settings.getState()
    const marks = [NOTE, 'merkteken', 'Balie', 'Anke', tabletId, hia.id, 'helpQuestion', FILE_PASSPHRASE]
    expect(await readableOnDisk(again.database, marks)).toEqual([])
  })

  it('is there as a whole or not at all', async () => {
    const { device, tablet } = await used()
    const file = await fileOf(tablet)
    const full = () => new DOMException('no room', 'QuotaExceededError')
    const attempt = makeTablet(async (database, vault, files) => {
      const end = failWrites(database, 'releases', full)
      const outcome = await restoreTablet(database, vault, files, {
        age: quickAge,
        file,
        filePassphrase: FILE_PASSPHRASE,
        person: ANKE,
        clock: () => device.clock.now,
        newId: () => crypto.randomUUID(),
      })
      end()
      for (const { name } of database.tables) expect(await database.table(name).count(), name).toBe(0)
      return outcome
    }, device.clock.now)
    await expect(attempt).rejects.toThrow('storage-full')
  })

  it('is the same for anything that people do with a tablet', async () => {
    await fc.assert(
      fc.asyncProperty(commandsArbitrary(25), async (commands) => {
        const { device, tablet } = await carryOut(commands, hia, at(0, '18:55'))
        // What is past its term goes from the tablet as it goes from the file.
        must(await tablet.book.hearService(device.clock.now))
        const again = await (await restored(await fileOf(tablet, true), device.clock.now)).start()
        expect(await stateHash(again)).toBe(await stateHash(tablet))
      }),
      { numRuns: tries(25) },
    )
  })
})

describe('taking other tablets in', () => {
  /** A tablet with one closed hour with so many visits. */
  async function small(visits: number) {
    const device = await setUp(hia, at(0, '18:55'))
    const tablet = await device.start()
    must(await tablet.hours.open(false))
    for (let visit = 0; visit < visits; visit++) must(await tablet.hours.countVisit())
    must(await tablet.hours.close())
    return tablet
  }
  const totals = async (tablet: Running) => {
    const others = must(await createTakenIn(tablet.store).load())
    return must(await totalsOf(tablet.book, 'all', '2023-10', others)).tally.visits
  }
  const takeIn = async (tablet: Running, backup: Backup) =>
    must(await createTakenIn(tablet.store).add([snapshotOf(backup)], tablet.settings.getState().tabletId))

  it('gives the same in any order, and twice is once', async () => {
    const [a, b, c, d] = [await small(1), await small(2), await small(4), await small(0)]
    await takeIn(c, await gathered(b))
    const early = await gathered(a)
    must(await a.hours.open(false))
    must(await a.hours.countVisit())
    must(await a.hours.close())
    const files = [early, await gathered(a), await gathered(b), await gathered(c)]
    const own = await gathered(d)
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...files, ...files], { minLength: 8 }), async (order) => {
        const tablet = await (await restored(await fileOf(d), at(0, '21:00'))).start()
        for (const file of order) await takeIn(tablet, file)
        expect(await totals(tablet)).toBe(2 + 2 + 4)
        // [D9] Every tablet shares its own: taking in changes none of its drawn messages.
        const { ledger, months } = await gathered(tablet)
        expect({ ledger, months }).toEqual({ ledger: own.ledger, months: own.months })
      }),
      { numRuns: tries(10) },
    )
  })

  it('writes nothing the second time', async () => {
    const [a, b] = [await small(1), await small(2)]
    await takeIn(a, await gathered(b))
    const { store } = a
    const revision = store.revision()
    await takeIn(a, await gathered(b))
    expect(store.revision()).toBe(revision)
  })

  it('takes nothing of itself in, be it by way of another tablet', async () => {
    const [a, b] = [await small(1), await small(2)]
    await takeIn(b, await gathered(a))
    await takeIn(a, await gathered(b))
    expect(await totals(a)).toBe(3)
    expect(await totals(b)).toBe(3)
  })

  it('is kept by a restart and by a backup', async () => {
    const [a, b] = [await small(1), await small(2)]
    await takeIn(a, await gathered(b))
    const again = await restored(await fileOf(a), at(0, '21:00'))
    await again.start()
    expect(await totals(await again.restart())).toBe(3)
  })
})
