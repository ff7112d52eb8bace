// Notes and answers are forgotten by their keys: none of the remaining keys opens the rows that are still on the disk.
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyFilesInMemory } from '../../scripts/headless/key-files.ts'
import { must, PASSPHRASE, quickKdf, type Running, setUp, type TestTablet } from '../../scripts/headless/tablet.ts'
import { totalsOf } from '../../scripts/headless/work.ts'
import { AUTHOR, at, hia } from '../../tests/support/disclosure.ts'
import { failWrites } from '../../tests/support/disk.ts'
import { tries } from '../../tests/support/runs.ts'
import { DAY } from '../domain/calendar.ts'
import { newDraft } from '../domain/visit.ts'
import { open } from '../vault/seal.ts'
import { createVault } from '../vault/vault.ts'
import { type KeyFiles, openWeekKeys } from '../vault/week-keys.ts'
import { readSlots } from './access.ts'
import type { Database, Row } from './database.ts'
import { ownNotes } from './notes.ts'

const answers = {
  party: 'couple',
  returning: 'no',
  helpQuestion: 'repair',
  stage: 'deepened',
  estimatedChildren: 'n2',
  next: 'ready',
}

/** An hour with so many visits, each with a note, in the week of the clock. */
async function hold(tablet: Running, device: TestTablet, visits: number, close = true) {
  must(await tablet.hours.open(true))
  for (let number = 0; number < visits; number++) {
    const id = must(await tablet.hours.startIntake())
    const draft = { ...newDraft(id, AUTHOR, device.clock.now), answers, note: `notitie ${number}` }
    must(await tablet.intakes.record(draft))
  }
  if (close) must(await tablet.hours.close())
}

/** Goes on to a moment, unlocking once a week as a loket does, or after so many days; then the service tells its date. */
async function until(device: TestTablet, tablet: Running, end: number, days = 7): Promise<Running> {
  let running = tablet
  while (device.clock.now < end) {
    device.clock.now = Math.min(end, device.clock.now + days * DAY)
    running = await device.restart()
    must(await running.book.followCalendar())
  }
  must(await running.book.hearService(device.clock.now))
  return running
}

/** Everything that lies in IndexedDB, and in the key files, at one moment. */
interface Image {
  readonly notes: readonly Row[]
  readonly files: KeyFiles
}

const imageOf = async (database: Database, device: TestTablet): Promise<Image> => ({
  notes: await database.rows('notes').toArray(),
  files: keyFilesInMemory(device.files.contents),
})

/** How many of these rows open with the passphrase and the key files of an image. */
async function opened(database: Database, rows: readonly Row[], { files }: Image): Promise<number> {
  const slot = (await readSlots(database)).find((each) => each.kind === 'passphrase')
  if (!slot) throw new Error('no way in')
  const vault = await createVault(quickKdf).unlock(slot, PASSPHRASE)
  if (!vault.ok) throw new Error(vault.error)
  const contents = await files.read()
  let count = 0
  // Either file alone, too: one that was not overwritten would give the keys away.
  const pairs = [contents, [contents[0], null], [null, contents[1]]] as const
  const rings = await Promise.all(pairs.map((pair) => openWeekKeys(vault.value, files, pair, 0)))
  for (const { id, version, key, sealed } of rows) {
    const found = await Promise.all(rings.map(async ({ keys }) => (key ? keys.find(key) : 'gone')))
    const tries = found.map(
      async (each) => typeof each === 'object' && (await open(each, { table: 'notes', id, version }, sealed)).ok,
    )
    if ((await Promise.all(tries)).includes(true)) count++
  }
  return count
}

describe('notes whose time is up', () => {
  it('are opened by nothing: 0 of 100 with the disk after, 100 of 100 with the disk before', async () => {
    const device = await setUp(hia, at(0, '19:00'))
    let tablet = await device.start()
    await hold(tablet, device, 100)
    const before = await imageOf(tablet.database, device)
    expect(must(await ownNotes(tablet.store))).toHaveLength(100)

    tablet = await until(device, tablet, at(0, '19:00') + hia.noteDays * DAY)
    const after = await imageOf(tablet.database, device)
    expect(must(await ownNotes(tablet.store))).toEqual([])
    expect(after.notes).toEqual([])
    // The rows as a forensic copy of the disk would still have them, with the keys that are left.
    expect(await opened(tablet.database, before.notes, after)).toBe(0)
    expect(await opened(tablet.database, before.notes, before)).toBe(100)
    // Tallies stay.
    const totals = must(await totalsOf(tablet.book, 'all', '2023-10'))
    expect(totals.tally).toMatchObject({ hours: 1, visits: 100, visitors: 200, estimatedChildren: 200 })
  })

  it('are kept until the last day of their term, and not a day longer', async () => {
    const device = await setUp(hia, at(0, '19:00'))
    let tablet = await device.start()
    await hold(tablet, device, 1)
    // The hour is a Wednesday; its week began two days before.
    const last = at(0, '23:00') + (hia.noteDays - 3) * DAY
    tablet = await until(device, tablet, last)
    expect(must(await ownNotes(tablet.store))).toHaveLength(1)
    device.clock.now = last + DAY
    must(await tablet.book.hearService(device.clock.now))
    expect(must(await ownNotes(tablet.store))).toEqual([])
  })

  it('are not erased on the word of a clock that jumped: first somebody is asked', async () => {
    const device = await setUp(hia, at(0, '19:00'))
    const tablet = await device.start()
    await hold(tablet, device, 3)
    for (const jump of [200 * DAY, -200 * DAY]) {
      device.clock.now = at(0, '19:00') + jump
      must(await tablet.book.followCalendar())
      expect(must(await ownNotes(tablet.store))).toHaveLength(3)
    }
    device.clock.now = at(0, '19:00') + 200 * DAY
    must(await tablet.book.believeClock())
    expect(must(await ownNotes(tablet.store))).toHaveLength(3)
    // On the next day of use the word of their writer is no mistake.
    device.clock.now += DAY
    must(await tablet.book.followCalendar())
    expect(must(await ownNotes(tablet.store))).toEqual([])
  })

  it('go from a draft that is still open, which stays', async () => {
    const device = await setUp(hia, at(0, '19:00'))
    let tablet = await device.start()
    await hold(tablet, device, 1, false)
    tablet = await until(device, tablet, at(0, '19:00') + hia.noteDays * DAY)
    const [visit] = [...tablet.book.book.getState().visits.values()]
    expect(visit).toMatchObject({ answers, note: null })
    must(await tablet.hours.close())
  })
})

describe('the answers of single visits', () => {
  it('are gone a week after their own is over, and the totals are not', async () => {
    const device = await setUp(hia, at(0, '19:00'))
    let tablet = await device.start()
    await hold(tablet, device, 2)
    const rows = async () => [
      await tablet.database.rows('hours').count(),
      await tablet.database.rows('visits').count(),
      await tablet.database.rows('notes').count(),
    ]
    tablet = await until(device, tablet, at(1, '19:00'))
    expect(await rows()).toEqual([1, 2, 2])
    tablet = await until(device, tablet, at(2, '19:00'))
    expect(await rows()).toEqual([0, 0, 2])
    expect(tablet.book.book.getState()).toMatchObject({ hour: null, ledger: { current: null } })
    expect(must(await totalsOf(tablet.book, 'all', '2023-10')).tally).toMatchObject({
      hours: 1,
      visits: 2,
      visitors: 4,
    })
    expect(must(await tablet.hours.recent())).toMatchObject([{ hour: { visits: 2 }, reopenable: false }])
    // And the loket goes on.
    await hold(tablet, device, 1)
    tablet = await device.restart()
    expect(must(await totalsOf(tablet.book, 'all', '2023-10')).tally).toMatchObject({
      hours: 2,
      visits: 3,
      visitors: 6,
    })
  })

  it('[D10] go by the calendar alone on a restored tablet that draws no messages', async () => {
    const device = await setUp(hia, at(0, '19:00'))
    let tablet = await device.start()
    await hold(tablet, device, 2)
    must(await tablet.book.changeSettings({ restoredAt: device.clock.now }))
    tablet = await until(device, tablet, at(1, '19:00'))
    must(await tablet.hours.open(true))
    tablet = await until(device, tablet, at(2, '19:00'))
    const { hour } = tablet.book.book.getState()
    // The hour of the second week is still open; of the first nothing is left but the totals.
    expect(hour?.date).toBe('2023-10-18')
    expect(await tablet.database.rows('hours').count()).toBe(1)
    expect(must(await totalsOf(tablet.book, 'all', '2023-10')).tally).toMatchObject({ hours: 1, visits: 2 })
  })

  it('stay as long as the hour is open', async () => {
    const device = await setUp(hia, at(0, '19:00'))
    let tablet = await device.start()
    await hold(tablet, device, 2, false)
    tablet = await until(device, tablet, at(6, '19:00'))
    expect([...tablet.book.book.getState().visits.values()]).toMatchObject([{ answers }, { answers }])
    must(await tablet.hours.close())
    expect(must(await totalsOf(tablet.book, 'all', '2023-10')).tally).toMatchObject({ hours: 1, visits: 2 })
  })
})

describe('an erasure that is cut off', () => {
  /** Cuts off at a step: a write of a key file, or the commit that removes the rows. */
  const steps = ['first key file', 'second key file', 'rows'] as const

  it.each(steps)('at the %s is finished at the next start, and no live note is lost', async (step) => {
    const device = await setUp(hia, at(0, '19:00'))
    let tablet = await device.start()
    await hold(tablet, device, 5)
    tablet = await until(device, tablet, at(0, '19:00') + (hia.noteDays - 7) * DAY)
    await hold(tablet, device, 4)
    const image = await imageOf(tablet.database, device)
    device.clock.now += 7 * DAY

    let writes = 0
    const cutAt = step === 'first key file' ? 0 : 1
    if (step !== 'rows') device.files.cut = () => (writes++ < cutAt ? 'whole' : 20)
    const repair =
      step === 'rows' ? failWrites(tablet.database, 'notes', () => new DOMException('killed', 'AbortError')) : () => {}
    expect((await tablet.book.hearService(device.clock.now)).ok).toBe(false)
    repair()
    device.files.cut = () => 'whole'

    tablet = await device.restart()
    must(await tablet.book.hearService(device.clock.now))
    expect(must(await ownNotes(tablet.store))).toHaveLength(4)
    expect(await tablet.database.rows('notes').count()).toBe(4)
    const after = await imageOf(tablet.database, device)
    expect(await opened(tablet.database, image.notes, after)).toBe(4)
  })
})

describe('a tablet that is killed while it erases or a new week begins', () => {
  /** Kills at the n-th thing that is written: a key file, cut off at some byte, or a commit, before or after it counts. */
  function killAt(tablet: Running, device: TestTablet, nth: number, bytes: number, after: boolean): () => void {
    const killed = () => new DOMException('the browser was killed', 'AbortError')
    const write = tablet.database.write.bind(tablet.database)
    let written = 0
    device.files.cut = () => (written++ < nth ? 'whole' : bytes)
    tablet.database.write = async (writes) => {
      if (written++ < nth) return write(writes)
      // No second attempt reaches the disk any more.
      tablet.database.superseded = true
      if (after && written === nth + 1) {
        tablet.database.superseded = false
        await write(writes)
        tablet.database.superseded = true
      }
      throw killed()
    }
    return () => {
      device.files.cut = () => 'whole'
    }
  }

  /** Erases, opens an hour in the new week and writes a note; whether all of that was acknowledged. */
  async function eraseAndWrite(tablet: Running, device: TestTablet): Promise<boolean> {
    if (!(await tablet.book.hearService(device.clock.now)).ok) return false
    if (!(await tablet.hours.open(true)).ok) return false
    const started = await tablet.hours.startIntake()
    if (!started.ok) return false
    const draft = { ...newDraft(started.value, AUTHOR, device.clock.now), note: 'van deze week' }
    return (await tablet.intakes.saveDraft(draft)).ok
  }

  it('loses no live note by a kill at any byte, and opens no erased one afterwards', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(9), fc.nat(600), fc.boolean(), async (nth, bytes, after) => {
        const device = await setUp(hia, at(0, '19:00'))
        let tablet = await device.start()
        await hold(tablet, device, 3)
        tablet = await until(device, tablet, at(0, '19:00') + (hia.noteDays - 7) * DAY, 28)
        await hold(tablet, device, 2)
        const image = await imageOf(tablet.database, device)

        // The next week: the first notes are due, and a new hour needs new keys.
        device.clock.now += 7 * DAY
        const repair = killAt(tablet, device, nth, bytes, after)
        const acknowledged = await eraseAndWrite(tablet, device)
        repair()

        tablet = await device.restart()
        must(await tablet.book.hearService(device.clock.now))
        const texts = must(await ownNotes(tablet.store)).map(({ text }) => text)
        expect(texts.filter((text) => text.startsWith('notitie'))).toHaveLength(2)
        if (acknowledged) expect(texts).toContain('van deze week')
        const left = await imageOf(tablet.database, device)
        expect(await opened(tablet.database, image.notes, left)).toBe(2)
        // And it goes on.
        if (tablet.book.book.getState().hour?.closedAt !== null) must(await tablet.hours.open(true))
      }),
      { numRuns: tries(100) },
    )
  })
})
