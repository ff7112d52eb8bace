import { describe, expect, it } from 'vitest'
import { ANKE, must, PASSPHRASE, setUp } from '../../scripts/headless/tablet.ts'
import { AUTHOR, at, hia } from '../../tests/support/disclosure.ts'
import { readableOnDisk, rowsOnDisk } from '../../tests/support/disk.ts'
import { createAppointments, createMeetings, createSurveys } from '../../tests/support/work.ts'
import { slotAt } from '../domain/appointment.ts'
import { newDraft } from '../domain/visit.ts'
import { tableNames } from '../records/versions.ts'
import type { Sealed } from '../vault/seal.ts'
import { writeDevice } from './access.ts'

const NOTE = 'merkteken-4711 zij wil nog één keer praten'

/**
 * The words that a tablet knows and its disk must not show: notes, names, the passphrase, and every word of the
 * profile.
 */
const marks = [
  NOTE,
  'merkteken',
  'Balie',
  ANKE.name,
  PASSPHRASE,
  hia.id,
  hia.municipality,
  'inloop-release',
  '2023-Q3',
  '2023-10-17',
  'churches',
  ...[...hia.fields, ...(hia.survey ?? [])].flatMap(({ id, label, options = [] }) => [
    id,
    label.nl,
    ...options.flatMap((each) => [each.id, each.label.nl]),
  ]),
]
  // The names of tables are readable by anybody, and one of them equals an answer.
  .filter((mark) => mark.length >= 4 && !tableNames.some((name) => name.includes(mark)))

/** A tablet on which every table has been written to: with a draft, recorded visits, a closed hour and a message. */
async function used() {
  // In the quarter before, so that a message is drawn.
  const { clock, start } = await setUp(hia, at(-2, '18:55'))
  const tablet = await start()
  clock.now = at(0, '18:55')
  must(await writeDevice(tablet.database, 'preferences', { language: 'nl', theme: 'dark' }))
  const intake = async () => {
    const id = must(await tablet.hours.startIntake())
    const answers = {
      party: 'couple',
      returning: 'no',
      helpQuestion: 'repair',
      estimatedChildren: 'n2',
      next: 'trajectory',
    }
    const draft = { ...newDraft(id, AUTHOR, clock.now), answers, note: NOTE }
    must(await tablet.intakes.saveDraft(draft))
    return draft
  }
  must(await tablet.hours.open(false))
  must(await tablet.intakes.record(await intake()))
  must(await tablet.hours.countContact('phone'))
  must(await tablet.hours.close())
  must(await tablet.book.saveProfile({ ...hia, noteDays: 60 }))
  clock.now = at(1, '19:00')
  must(await tablet.hours.open(false))
  await intake()
  must(await createAppointments(tablet.book).plan(slotAt(hia, '2023-10-25', '19:00')))
  must(await createMeetings(tablet.book).save({ date: '2023-10-17', theme: 'churches', with: 'church', people: 24 }))
  // One questionnaire that was filled in, and one under way.
  const surveys = createSurveys(tablet.book)
  must(await surveys.finish({ heard: 'fully', remark: NOTE }))
  must(await surveys.save({ heard: 'fully', remark: NOTE }))
  await tablet.log.add('exported')
  // Another tablet that counts along.
  must(
    await tablet.store.commit([
      {
        table: 'takenIn',
        id: crypto.randomUUID(),
        value: [
          { tabletId: crypto.randomUUID(), tabletName: 'Balie 2', loket: hia.id, revision: 1, madeAt: 0, months: [] },
        ],
      },
    ]),
  )
  return tablet
}

describe('the disk', () => {
  it('has rows in every table, and not one word that can be read', async () => {
    const { database, book } = await used()
    const rows = await rowsOnDisk(database)
    for (const { name } of database.tables) expect(rows.filter((row) => row.startsWith(`${name} `))).not.toEqual([])
    const codes = [...book.book.getState().followUps.values()].map(({ code }) => code)
    expect(codes).toHaveLength(2)
    expect(await readableOnDisk(database, [...marks, ...codes, '2023-10-25'])).toEqual([])
  })

  it('would show a row that was not sealed', async () => {
    // The planted fault: the record's own bytes where sealed ones belong.
    const { database, book } = await used()
    const [draft] = [...book.book.getState().visits.values()]
    const sealed = new TextEncoder().encode(JSON.stringify(draft)) as Uint8Array<ArrayBuffer> as Sealed
    await database.rows('visits').put({ id: 'planted', version: 1, sealed })
    expect(await readableOnDisk(database, marks)).toEqual(
      expect.arrayContaining([NOTE, 'helpQuestion', 'repair', 'couple']),
    )
  })

  it('shows in the clear only how the tablet looks and speaks, and ways in that nobody can use without the passphrase', async () => {
    const { database } = await used()
    expect(await database.device.toArray()).toEqual([{ id: 'preferences', value: { language: 'nl', theme: 'dark' } }])
    const [slot] = await database.slots.toArray()
    expect(Object.keys(slot ?? {}).toSorted()).toEqual(['grant', 'id', 'kdf', 'kind', 'nonce', 'person', 'wrappedKeys'])
    // Two notes keys, a pair of P-256 and 16 bytes of tag; one tablet key and 16 of tag: other data would not fit.
    expect(slot).toMatchObject({ wrappedKeys: { length: 2 * 32 + 65 + 138 + 16 } })
    expect(slot).toMatchObject({ grant: { once: { length: 65 }, sealed: { length: 32 + 16 } } })
  })

  it('does not tell by the size of a row whether a short note was written: none, a word, or 140 characters', async () => {
    const device = await setUp(hia, at(0, '19:00'))
    const { database, hours, intakes } = await device.start()
    must(await hours.open(false))
    for (const note of ['', 'ja', 'a'.repeat(140)]) {
      const id = must(await hours.startIntake())
      must(await intakes.saveDraft({ ...newDraft(id, AUTHOR, at(0, '19:05')), note }))
    }
    const sizes = async (table: 'notes' | 'visits') =>
      new Set((await database.rows(table).toArray()).map(({ sealed }) => sealed.length))
    expect(await database.rows('notes').count()).toBe(3)
    expect((await sizes('notes')).size).toBe(1)
    expect((await sizes('visits')).size).toBe(1)
  })
})
