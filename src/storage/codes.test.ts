// What is kept of a code is forgotten by its keys: after its term, or when its visitor asks. Counts stay, and other codes.
import { describe, expect, it } from 'vitest'
import { keyFilesInMemory } from '../../scripts/headless/key-files.ts'
import {
  must,
  PASSPHRASE,
  passUntil,
  quickKdf,
  type Running,
  setUp,
  type TestTablet,
} from '../../scripts/headless/tablet.ts'
import { totalsOf } from '../../scripts/headless/work.ts'
import { AUTHOR, at, hia } from '../../tests/support/disclosure.ts'
import { createAppointments, createFollowUps } from '../../tests/support/work.ts'
import { slotAt } from '../domain/appointment.ts'
import { DAY } from '../domain/calendar.ts'
import { type FollowUpId, lookUp } from '../domain/follow-up.ts'
import { newDraft } from '../domain/visit.ts'
import { isRecorded } from '../domain/walk-in-hour.ts'
import { open } from '../vault/seal.ts'
import { createVault } from '../vault/vault.ts'
import { type KeyFiles, openWeekKeys } from '../vault/week-keys.ts'
import { readSlots } from './access.ts'
import type { Row } from './database.ts'

const answers = {
  party: 'couple',
  returning: 'no',
  helpQuestion: 'repair',
  estimatedChildren: 'n2',
  next: 'trajectory',
}
const evening = at(0, '19:00')
/** The last evening of the month in which the term of 18 months is over. */
const LAST_DAY = Date.parse('2025-04-30T20:00:00Z')

/** An evening with so many first visits, each of which begins a trajectory; closed unless told otherwise. */
async function held(codes: number, close = true) {
  const device = await setUp(hia, evening)
  const tablet = await device.start()
  must(await tablet.hours.open(true))
  const ids: FollowUpId[] = []
  for (let count = 0; count < codes; count++) {
    const id = must(await tablet.hours.startIntake())
    must(await tablet.intakes.record({ ...newDraft(id, AUTHOR, evening), answers }))
    const visit = tablet.intakes.find(id)
    if (visit && isRecorded(visit) && visit.followUp) ids.push(visit.followUp)
  }
  if (close) must(await tablet.hours.close())
  return { device, tablet, ids }
}

const codesOf = ({ book }: Running) => [...book.book.getState().followUps.values()]
const tallyOf = async ({ book }: Running) => must(await totalsOf(book, 'all', '2023-10')).tally
const later = async (device: TestTablet, tablet: Running, end: number) => {
  // Without a network a term is over at the next day of use.
  for (const day of [end, end + DAY]) await passUntil(device, tablet, day)
  return device.restart()
}
const idOf = (ids: readonly FollowUpId[], index: number): FollowUpId => {
  const id = ids[index]
  if (!id) throw new Error('no such code')
  return id
}

type KeptRow = Row & { readonly table: string }
const rowsOf = async ({ database }: Running): Promise<readonly KeptRow[]> =>
  (
    await Promise.all(
      (['followUps', 'appointments'] as const).map(async (table) =>
        (await database.rows(table).toArray()).map((row) => ({ ...row, table })),
      ),
    )
  ).flat()

/** How many of these rows open with the passphrase and these key files. */
async function opened({ database }: Running, rows: readonly KeptRow[], files: KeyFiles): Promise<number> {
  const slot = (await readSlots(database)).find((each) => each.kind === 'passphrase')
  if (!slot) throw new Error('no way in')
  const vault = must(await createVault(quickKdf).unlock(slot, PASSPHRASE))
  const { keys } = await openWeekKeys(vault, files, await files.read(), 0)
  const tried = rows.map(async ({ table, id, version, key, sealed }) => {
    const found = key ? await keys.find(key) : 'gone'
    const address = { table, id, version }
    return typeof found === 'object' ? (await open(found, address, sealed)).ok : (await vault.open(address, sealed)).ok
  })
  return (await Promise.all(tried)).filter(Boolean).length
}

describe('the term of a code', () => {
  it('ends 18 whole months after its last conversation; its key goes, and the count stays', async () => {
    const { device, tablet, ids } = await held(2)
    const tally = await tallyOf(tablet)
    const [rows, files] = [await rowsOf(tablet), keyFilesInMemory(device.files.contents)]
    const kept = await later(device, tablet, LAST_DAY)
    expect(codesOf(kept)).toHaveLength(2)
    const code = codesOf(kept)[0]?.code ?? ''
    const gone = await later(device, kept, LAST_DAY + DAY)
    expect(codesOf(gone)).toEqual([])
    expect(await rowsOf(gone)).toEqual([])
    // A copy of the rows from before, with the keys of before and with those that are left.
    expect(ids).toHaveLength(2)
    expect(await opened(gone, rows, files)).toBe(2)
    expect(await opened(gone, rows, device.files)).toBe(0)
    expect(await tallyOf(gone)).toEqual(tally)
    expect(tally).toMatchObject({ trajectories: 2, trajectoryConversations: 2 })
    // Whoever comes back with it is not told that the code is wrong, as nobody can know.
    expect(lookUp(gone.book.book.getState().followUps, code)).toEqual({ ok: false, error: 'follow-up-unknown' })
  })

  it('begins anew with an appointment, which goes with its code', async () => {
    const { device, tablet, ids } = await held(2)
    const soon = await later(device, tablet, LAST_DAY - 20 * DAY)
    must(await createAppointments(soon.book).plan(slotAt(hia, '2025-06-04', '19:00'), idOf(ids, 0)))
    const after = await later(device, soon, LAST_DAY + DAY)
    expect(codesOf(after).map(({ id }) => id)).toEqual([idOf(ids, 0)])
    expect(await rowsOf(after)).toHaveLength(2)
    const end = await later(device, after, Date.parse('2027-01-02T12:00:00Z'))
    expect([...codesOf(end), ...(await rowsOf(end)), ...end.book.book.getState().appointments]).toEqual([])
  })

  it('is the shorter one when the profile promises less, also for existing codes', async () => {
    const { device, tablet } = await held(1)
    must(await tablet.book.saveProfile({ ...hia, codeMonths: 13 }))
    const kept = await later(device, tablet, Date.parse('2024-11-30T20:00:00Z'))
    expect(codesOf(kept)).toHaveLength(1)
    expect(codesOf(await later(device, kept, Date.parse('2024-12-01T20:00:00Z')))).toEqual([])
  })
})

describe('a code that its visitor wants erased', () => {
  it('is gone with its keys, its end and its appointments; other codes, counts and drawn messages stay', async () => {
    const { device, tablet, ids } = await held(3)
    const id = idOf(ids, 1)
    must(await createAppointments(tablet.book).plan(slotAt(hia, '2023-11-08', '19:00'), id))
    must(await createFollowUps(tablet.book).end(id, 'referred', 'solutionsFocused'))
    // Its outcome has been drawn for a message by now.
    await passUntil(device, tablet, Date.parse('2024-01-10T12:00:00Z'))
    const [tally, messages] = [await tallyOf(tablet), tablet.outbox.releases.getState()]
    expect(messages?.length).toBeGreaterThan(0)
    const [rows, files] = [await rowsOf(tablet), keyFilesInMemory(device.files.contents)]
    const its = rows.filter((row) => row.id === id || row.table === 'appointments')
    expect(await opened(tablet, its, files)).toBe(2)
    must(await createFollowUps(tablet.book).erase(id))
    for (const open of [async () => tablet, device.restart]) {
      const running = await open()
      must(await running.outbox.load())
      expect(
        codesOf(running)
          .map((each) => each.id)
          .toSorted(),
      ).toEqual([idOf(ids, 0), idOf(ids, 2)].toSorted())
      expect([...running.book.book.getState().appointments]).toEqual([])
      expect(await tallyOf(running)).toEqual(tally)
      expect(running.outbox.releases.getState()).toEqual(messages)
      expect(await opened(running, its, device.files)).toBe(0)
      expect(await opened(running, await rowsOf(running), device.files)).toBe(2)
    }
  })

  it('leaves the visit of tonight as it was counted, also when that is changed afterwards', async () => {
    const { tablet, ids } = await held(1, false)
    const before = await tallyOf(tablet)
    must(await createFollowUps(tablet.book).erase(idOf(ids, 0)))
    const [visit] = tablet.book.book.getState().visits.values()
    if (!visit) throw new Error('no visit')
    must(await tablet.intakes.record({ ...visit, answers: { ...visit.answers, party: 'alone' } }))
    must(await tablet.hours.close())
    const after = await tallyOf(tablet)
    expect(after).toMatchObject({ trajectories: 1, visitors: before.visitors - 1 })
    // It was followed up, so closing the hour brings no outcome of its own.
    expect(after.counts).not.toHaveProperty('track')
    expect(codesOf(tablet)).toEqual([])
  })

  it('goes from an intake under way, which is saved without it', async () => {
    const { tablet, ids } = await held(1)
    must(await tablet.hours.open(true))
    const visit = must(await tablet.hours.startIntake())
    const draft = { ...newDraft(visit, AUTHOR, evening), answers: { ...answers, returning: 'yes' } }
    must(await tablet.intakes.saveDraft({ ...draft, followUp: idOf(ids, 0) }))
    must(await createFollowUps(tablet.book).erase(idOf(ids, 0)))
    const stored = tablet.intakes.find(visit)
    if (!stored) throw new Error('no draft')
    expect(stored).not.toHaveProperty('followUp')
    must(await tablet.intakes.record({ ...stored, answers: { ...stored.answers, next: 'ready' } }))
  })

  it('is refused where nobody knows it', async () => {
    const { tablet } = await held(0)
    expect(await createFollowUps(tablet.book).erase('x' as FollowUpId)).toMatchObject({
      error: { code: 'follow-up-unknown' },
    })
  })
})
