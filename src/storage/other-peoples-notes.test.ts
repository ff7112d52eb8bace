// The promise by cryptography: a person with the whole disk and their own passphrase or recovery code, who tries every
// key that these yield on every row, opens no note of another person.
import { describe, expect, it } from 'vitest'
import { must, PASSPHRASE, type Running, setUp, type TestTablet } from '../../scripts/headless/tablet.ts'
import { addBram, BRAMS, tools, vault, WORDS } from '../../tests/support/colleague.ts'
import { AUTHOR, at, hia } from '../../tests/support/disclosure.ts'
import type { Role } from '../domain/person.ts'
import { newDraft } from '../domain/visit.ts'
import { tableNames } from '../records/versions.ts'
import { changePassphrase, renewKeys, renewRecoveryCode } from '../tablet/own-ways.ts'
import { addPerson } from '../tablet/people.ts'
import { open, type Sealed } from '../vault/seal.ts'
import type { Slot } from '../vault/vault.ts'
import { openWeekKeys } from '../vault/week-keys.ts'
import { readSlots } from './access.ts'
import { ownNotes } from './notes.ts'

const answers = {
  party: 'couple',
  returning: 'no',
  helpQuestion: 'repair',
  stage: 'deepened',
  estimatedChildren: 'n2',
  next: 'ready',
}
const SAID = 'zij weet nog niet of zij blijft'

/** A tablet with a note of Anke's, its undo and a change under way; and with Bram, who has these roles. */
async function tabletWith(roles: readonly Role[]) {
  const device = await setUp(hia, at(0, '19:00'))
  const { recoveryCode } = await addBram(device, await device.start(), roles)
  const tablet = await device.unlock(PASSPHRASE)
  must(await tablet.hours.open(false))
  for (const note of [SAID, `${SAID} 2`]) {
    const id = must(await tablet.hours.startIntake())
    const draft = { ...newDraft(id, AUTHOR, device.clock.now), answers, note }
    must(await tablet.intakes.record(draft))
    must(await tablet.intakes.saveChange({ ...draft, note: `${note} toch` }))
  }
  return { device, tablet, recoveryCode }
}

/**
 * Every text that opens with any key that a secret gives, on any row, as if its id and version were anything on the disk.
 * @param copied slots of other days
 */
async function allThatOpens(
  { database, files }: Running,
  kind: 'passphrase' | 'recovery',
  secret: string,
  copied: readonly Slot[] = [],
) {
  const texts: string[] = []
  const rows = (
    await Promise.all(
      tableNames.map(async (table) => (await database.rows(table).toArray()).map((row) => ({ table, row }))),
    )
  ).flat()
  for (const slot of [...(await readSlots(database)), ...copied]) {
    if (slot.kind !== kind) continue
    const keys = await vault.unlock(slot, secret)
    if (!keys.ok) continue
    const { keys: weekKeys } = await openWeekKeys(keys.value, files, await files.read(), 0)
    const found = await Promise.all(weekKeys.terms().map(({ id }) => weekKeys.find(id)))
    for (const { table, row } of rows) {
      const address = { table, id: row.id, version: row.version }
      const opened = await Promise.all([
        keys.value.open(address, row.sealed),
        ...found.map((key) => (typeof key === 'object' ? open(key, address, row.sealed as Sealed) : null)),
      ])
      for (const each of opened) if (each?.ok) texts.push(JSON.stringify(each.value))
    }
  }
  return texts
}

const others: readonly (readonly [string, readonly Role[]])[] = [
  ['another counsellor', ['counsellor']],
  ['a coordinator', ['coordinator']],
  ['a pilot lead', ['pilotLead']],
  ['somebody who is all three', ['counsellor', 'coordinator', 'pilotLead']],
]

describe('with the whole disk and their own secrets', () => {
  it.each(others)('%s opens no word of a note', async (_, roles) => {
    const { tablet, recoveryCode } = await tabletWith(roles)
    for (const [kind, secret] of [
      ['passphrase', BRAMS],
      ['recovery', recoveryCode],
    ] as const) {
      const texts = await allThatOpens(tablet, kind, secret)
      // They do open the tablet: its settings, its hours, the answers of this week.
      expect(texts.some((text) => text.includes('tabletName'))).toBe(true)
      expect(texts.some((text) => text.includes('estimatedChildren'))).toBe(true)
      expect(texts.filter((text) => text.includes(SAID))).toEqual([])
    }
  })

  it('the writer opens them: the search does find notes', async () => {
    const { device, tablet } = await tabletWith(['counsellor'])
    const texts = await allThatOpens(tablet, 'passphrase', PASSPHRASE)
    expect(texts.filter((text) => text.includes(SAID)).length).toBeGreaterThan(0)
    expect(await allThatOpens(tablet, 'recovery', device.recoveryCode)).toHaveLength(texts.length)
  })

  it('a note that stood in a row of the tablet’s key would be found: the planted fault', async () => {
    const { tablet } = await tabletWith(['coordinator'])
    must(
      await tablet.store.commit([
        { table: 'remarks', id: 'planted', value: { month: '2023-10', question: 'remark', text: SAID } },
      ]),
    )
    expect((await allThatOpens(tablet, 'passphrase', BRAMS)).some((text) => text.includes(SAID))).toBe(true)
  })
})

describe('[F3] the coordinator who let somebody in', () => {
  const LATER = 'nog vier andere woorden'

  /** Bram's notes, and all that Anke could keep: the words of her screen, her own secrets, and every slot of every day. */
  async function withBramsNotes() {
    const device = await setUp(hia, at(0, '19:00'))
    const first = await device.start()
    const copied: Slot[] = []
    const copy = async (tablet: Running) => copied.push(...(await readSlots(tablet.database)))
    const { first: slotOfWords } = await addBram(device, first)
    copied.push(slotOfWords)
    await copy(await device.unlock(PASSPHRASE))
    const theirs = await device.unlock(BRAMS)
    must(await theirs.hours.open(false))
    const write = async (tablet: Running, note: string) => {
      const id = must(await tablet.hours.startIntake())
      must(await tablet.intakes.record({ ...newDraft(id, tablet.vault.person, device.clock.now), answers, note }))
    }
    await write(theirs, SAID)
    return { device, theirs, copied, copy, write }
  }

  async function allOf(tablet: Running, device: TestTablet, copied: readonly Slot[]) {
    const secrets = [
      ['passphrase', PASSPHRASE],
      ['passphrase', WORDS],
      ['recovery', device.recoveryCode],
    ] as const
    const found = await Promise.all(secrets.map(([kind, secret]) => allThatOpens(tablet, kind, secret, copied)))
    return found.flat()
  }

  it('opens none of their notes: with every word that her screens showed, every slot of before, and the disk of today', async () => {
    const { device, theirs, copied } = await withBramsNotes()
    const texts = await allOf(theirs, device, copied)
    expect(texts.some((text) => text.includes('estimatedChildren'))).toBe(true)
    expect(texts.filter((text) => text.includes(SAID))).toEqual([])
    // The control: with the passphrase that only Bram ever typed in his own session the search finds it.
    expect((await allThatOpens(theirs, 'passphrase', BRAMS)).some((text) => text.includes(SAID))).toBe(true)
  })

  it('opens none either after a new passphrase, a new code and new keys', async () => {
    const { device, theirs, copied, copy, write } = await withBramsNotes()
    must(await changePassphrase(tools(theirs), theirs, BRAMS, LATER))
    must(await renewRecoveryCode(tools(theirs), theirs, LATER))
    await copy(theirs)
    must(await renewKeys(tools(theirs), theirs, LATER, BRAMS))
    const again = await device.unlock(BRAMS)
    await write(again, `${SAID} 2`)
    expect((await allOf(again, device, copied)).filter((text) => text.includes(SAID))).toEqual([])
    expect(must(await ownNotes(again.store)).map(({ text }) => text)).toEqual(
      expect.arrayContaining([SAID, `${SAID} 2`]),
    )
    // Bram's earlier slots and passphrase open nothing of the note on the present disk.
    const old = await allThatOpens(again, 'passphrase', LATER, copied)
    expect(old.some((text) => text.includes('estimatedChildren'))).toBe(true)
    expect(old.filter((text) => text.includes(SAID))).toEqual([])
  })

  it('would open them with keys that were made in her session: the planted fault', async () => {
    const device = await setUp(hia, at(0, '19:00'))
    const anke = await device.start()
    const id = must(await addPerson(tools(anke), anke, { name: 'Bram', roles: ['counsellor'] }, WORDS, PASSPHRASE))
    // Bram works on under the way in that he was given, as if nothing had been made anew at his first time.
    const theirs = await device.unlock(WORDS)
    expect(theirs.vault.person).toBe(id)
    must(await theirs.hours.open(false))
    const visit = must(await theirs.hours.startIntake())
    must(await theirs.intakes.record({ ...newDraft(visit, id, device.clock.now), answers, note: SAID }))
    expect((await allThatOpens(theirs, 'passphrase', WORDS)).some((text) => text.includes(SAID))).toBe(true)
  })
})

describe('a colleague who goes on with an intake', () => {
  async function asBram(device: TestTablet) {
    const tablet = await device.unlock(BRAMS)
    const [id] = [...tablet.book.book.getState().visits.keys()]
    return { tablet, id: id ?? expect.fail('no visit') }
  }

  it('sees the answers and no note, can correct them, and leaves the note as it was', async () => {
    const { device } = await tabletWith(['counsellor'])
    const { tablet, id } = await asBram(device)
    const visit = tablet.intakes.find(id) ?? expect.fail('no visit')
    expect(visit).toMatchObject({ answers, note: null, change: { note: null } })
    must(await tablet.intakes.record({ ...visit, answers: { ...answers, estimatedChildren: 'n3' }, note: 'van Bram' }))
    expect(must(await ownNotes(tablet.store))).toEqual([])

    const again = await device.unlock(PASSPHRASE)
    expect(again.intakes.find(id)).toMatchObject({ answers: { estimatedChildren: 'n3' }, note: SAID })
    expect(must(await ownNotes(again.store)).map(({ text }) => text)).toEqual(
      expect.arrayContaining([SAID, `${SAID} 2`]),
    )
  })

  it('can take a visit out and undo that, and the note is still its writer’s', async () => {
    const { device } = await tabletWith(['counsellor'])
    const { tablet, id } = await asBram(device)
    must(await tablet.hours.removeVisit(id))
    must(await tablet.hours.undo())
    const again = await device.unlock(PASSPHRASE)
    expect(again.intakes.find(id)?.note).toBe(SAID)
  })

  it('writes notes of their own under their own key', async () => {
    const { device } = await tabletWith(['counsellor'])
    const { tablet } = await asBram(device)
    const id = must(await tablet.hours.startIntake())
    must(await tablet.intakes.record({ ...newDraft(id, AUTHOR, device.clock.now), answers, note: 'van Bram' }))
    expect(must(await ownNotes(tablet.store)).map(({ text }) => text)).toEqual(['van Bram'])
    const again = await device.unlock(PASSPHRASE)
    expect(again.intakes.find(id)).toMatchObject({ answers, note: null })
    expect(must(await ownNotes(again.store))).toHaveLength(2)
  })
})
