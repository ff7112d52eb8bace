import { describe, expect, it } from 'vitest'
import { fairBelow } from '../../scripts/headless/chance.ts'
import { ANKE, must, PASSPHRASE, type Running, setUp } from '../../scripts/headless/tablet.ts'
import { addBram, BRAMS, tools, vault, WORDS } from '../../tests/support/colleague.ts'
import { failWrites, rowsOnDisk } from '../../tests/support/disk.ts'
import { EVENING, smallLoket } from '../../tests/support/session.ts'
import type { PersonId, Role } from '../domain/person.ts'
import { newDraft } from '../domain/visit.ts'
import { readSlots } from '../storage/access.ts'
import { ownNotes } from '../storage/notes.ts'
import type { Slot } from '../vault/vault.ts'
import { changePassphrase, confirmCode, renewKeys, renewRecoveryCode, replaceWays, strengthen } from './own-ways.ts'
import { addPerson, changePerson, removePerson } from './people.ts'
import { openTablet } from './unlocked.ts'

const NEW = 'weer vier losse woorden'
const bram = (roles: readonly Role[] = ['counsellor']) => ({ name: 'Bram', roles })

async function start() {
  const device = await setUp(smallLoket, EVENING)
  return { device, tablet: await device.start() }
}

/** The same with Bram, who has settled; Anke is unlocked. */
async function startWithBram(roles?: readonly Role[]) {
  const { device, tablet } = await start()
  const colleague = await addBram(device, tablet, roles)
  return { device, colleague, tablet: await device.unlock(PASSPHRASE) }
}

async function slotOf({ database }: Running, kind: Slot['kind'], secret: string): Promise<Slot | null> {
  for (const slot of await readSlots(database))
    if (slot.kind === kind && (await vault.unlock(slot, secret)).ok) return slot
  return null
}

/** Whether the tablet opens for this secret, as the unlock screen would find. */
async function comesIn(tablet: Running, kind: Slot['kind'], secret: string, put?: Slot): Promise<boolean> {
  const slot = put ?? (await slotOf(tablet, kind, secret))
  const keys = slot && (await vault.unlock(slot, secret))
  if (!keys?.ok) return false
  const platform = {
    clock: () => EVENING,
    running: () => 0,
    newId: () => crypto.randomUUID() as string,
    later: () => () => {},
    random: () => 0.5,
    below: fairBelow,
    client: undefined as never,
  }
  return (await openTablet(tablet.database, keys.value, tablet.files, platform)).ok
}

async function writeNote(tablet: Running, note: string) {
  if (!tablet.book.book.getState().hour) must(await tablet.hours.open(false))
  const id = must(await tablet.hours.startIntake())
  must(await tablet.intakes.saveDraft({ ...newDraft(id, tablet.vault.person, EVENING), note }))
  return id
}

const refused = (code: string) => ({ ok: false, error: { code } })

describe('adding a person', () => {
  it('gives them words for the first time, and leaves every other row as it was', async () => {
    const { tablet } = await start()
    const before = await rowsOnDisk(tablet.database)
    must(await addPerson(tools(tablet), tablet, bram(), WORDS, PASSPHRASE))
    expect(await comesIn(tablet, 'passphrase', WORDS)).toBe(true)
    expect(await comesIn(tablet, 'passphrase', PASSPHRASE)).toBe(true)
    const after = await rowsOnDisk(tablet.database)
    const isKept = (row: string) => !row.startsWith('heads ')
    expect(before.filter(isKept).filter((row) => !after.includes(row))).toEqual([])
    expect(tablet.people.getState().map(({ name, roles }) => ({ name, roles }))).toEqual([
      { name: ANKE.name, roles: ANKE.roles },
      { name: 'Bram', roles: ['counsellor'] },
    ])
  })

  it.each([
    ['a wrong passphrase of the coordinator', bram(), 'niet deze woorden', 'wrong-passphrase'],
    ['no name', { ...bram(), name: ' ' }, PASSPHRASE, 'person-name-missing'],
    ['a name that can’t be seen', { ...bram(), name: '\u200b\u202e' }, PASSPHRASE, 'person-name-missing'],
    ['no role', bram([]), PASSPHRASE, 'role-missing'],
  ] as const)('is refused with %s, and nothing is written', async (_, person, own, code) => {
    const { tablet } = await start()
    const before = await rowsOnDisk(tablet.database)
    expect(await addPerson(tools(tablet), tablet, person, WORDS, own)).toEqual(refused(code))
    expect(await rowsOnDisk(tablet.database)).toEqual(before)
  })

  it('ends at their own first time: from then on the words open nothing, also when their slot is put back', async () => {
    const { tablet, colleague } = await startWithBram()
    expect(await comesIn(tablet, 'passphrase', WORDS)).toBe(false)
    expect(await comesIn(tablet, 'passphrase', WORDS, colleague.first)).toBe(false)
    expect(await comesIn(tablet, 'passphrase', BRAMS)).toBe(true)
    expect(await comesIn(tablet, 'recovery', colleague.recoveryCode)).toBe(true)
    expect(await readSlots(tablet.database)).toHaveLength(4)
  })

  it('does not make a newcomer the coordinator who stays', async () => {
    const { tablet } = await start()
    const id = must(await addPerson(tools(tablet), tablet, bram(['coordinator']), WORDS, PASSPHRASE))
    const me = tablet.vault.person
    expect(await removePerson(tools(tablet), tablet, me, PASSPHRASE)).toEqual(refused('last-coordinator'))
    must(await removePerson(tools(tablet), tablet, id, PASSPHRASE))
  })
})

describe('changing a passphrase', () => {
  it('takes the old one away and seals no record again', async () => {
    const { tablet } = await start()
    await writeNote(tablet, 'wat gezegd is')
    const sealed = async () => (await rowsOnDisk(tablet.database)).filter((row) => !/^(heads|slots|people) /.test(row))
    const before = await sealed()
    const old = await slotOf(tablet, 'passphrase', PASSPHRASE)
    must(await changePassphrase(tools(tablet), tablet, PASSPHRASE, NEW))
    expect(await sealed()).toEqual(before)
    expect(await comesIn(tablet, 'passphrase', NEW)).toBe(true)
    expect(await comesIn(tablet, 'passphrase', PASSPHRASE)).toBe(false)
    // Nor when its slot is put back on the disk.
    expect(await comesIn(tablet, 'passphrase', PASSPHRASE, old ?? undefined)).toBe(false)
    expect(must(await ownNotes(tablet.store))).toMatchObject([{ text: 'wat gezegd is' }])
  })

  it.each(['slots', 'people', 'heads'] as const)(
    'that is cut off at %s leaves the old one, and the tablet opens',
    async (table) => {
      const { tablet } = await start()
      const repair = failWrites(tablet.database, table, () => new DOMException('full', 'QuotaExceededError'))
      expect(await changePassphrase(tools(tablet), tablet, PASSPHRASE, NEW)).toEqual(refused('storage-full'))
      repair()
      expect(await comesIn(tablet, 'passphrase', PASSPHRASE)).toBe(true)
      expect(await comesIn(tablet, 'passphrase', NEW)).toBe(false)
      must(await changePassphrase(tools(tablet), tablet, PASSPHRASE, NEW))
      expect(await comesIn(tablet, 'passphrase', NEW)).toBe(true)
    },
  )

  it('is refused with a wrong current one', async () => {
    const { tablet } = await start()
    expect(await changePassphrase(tools(tablet), tablet, 'niet deze woorden', NEW)).toEqual(refused('wrong-passphrase'))
    expect(await changePassphrase(tools(tablet), tablet, PASSPHRASE, 'kort')).toEqual(refused('passphrase-too-short'))
  })
})

describe('[F3] a new key for notes', () => {
  it('keeps the older notes, and shuts whoever had the old secrets out of newer ones', async () => {
    const { device, tablet } = await start()
    await writeNote(tablet, 'van vroeger')
    const old = await slotOf(tablet, 'passphrase', PASSPHRASE)
    if (!old) throw new Error('no slot')
    must(await renewKeys(tools(tablet), tablet, PASSPHRASE, NEW))
    const again = await device.unlock(NEW)
    await writeNote(again, 'van nu')
    expect(must(await ownNotes(again.store)).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['van vroeger', 'van nu']),
    )
    // The old slot with its secret, on the disk of today: neither week key opens, also not of this very week.
    const keys = must(await vault.unlock(old, PASSPHRASE))
    const { keys: weekKeys } = await (await import('../vault/week-keys.ts')).openWeekKeys(
      keys,
      again.files,
      await again.files.read(),
      0,
    )
    const notes = weekKeys.terms().filter(({ term }) => term.kind === 'notes')
    expect(notes).toHaveLength(2)
    expect(await Promise.all(notes.map(({ id }) => weekKeys.find(id)))).toEqual(['closed', 'closed'])
    expect(await comesIn(again, 'passphrase', PASSPHRASE)).toBe(false)
    expect(await comesIn(again, 'recovery', device.recoveryCode)).toBe(false)
  })
})

describe('[F16] a slot that has become too cheap', () => {
  it('is wrapped anew at the next unlock, and never before', async () => {
    const { device, tablet } = await start()
    const { createVault } = await import('../vault/vault.ts')
    const { quickKdf } = await import('../../scripts/headless/tablet.ts')
    const later = { database: tablet.database, vault: createVault(quickKdf, { memoryKiB: 65_536, iterations: 4 }) }
    const before = await readSlots(tablet.database)
    must(await strengthen(tools(tablet), tablet, PASSPHRASE))
    expect(await readSlots(tablet.database)).toEqual(before)
    must(await strengthen(later, tablet, PASSPHRASE))
    const passphrase = (await readSlots(tablet.database)).filter(({ kind }) => kind === 'passphrase')
    expect(passphrase.map(({ kdf }) => kdf.iterations)).toEqual([4])
    expect(await comesIn(tablet, 'passphrase', PASSPHRASE)).toBe(true)
    expect(await comesIn(tablet, 'recovery', device.recoveryCode)).toBe(true)
  })
})

describe('a recovery code', () => {
  it('gives a new passphrase and is used up: the next one is another', async () => {
    const { device, tablet } = await start()
    const slot = await slotOf(tablet, 'recovery', device.recoveryCode)
    if (!slot) throw new Error('no recovery slot')
    const ways = must(await replaceWays(vault, tablet, slot, device.recoveryCode, NEW))
    expect(await comesIn(tablet, 'passphrase', NEW)).toBe(true)
    expect(await comesIn(tablet, 'passphrase', PASSPHRASE)).toBe(false)
    expect(await comesIn(tablet, 'recovery', device.recoveryCode)).toBe(false)
    expect(await comesIn(tablet, 'recovery', device.recoveryCode, slot)).toBe(false)
    expect(await comesIn(tablet, 'recovery', ways.recoveryCode)).toBe(true)
  })

  it('can be renewed by whoever is unlocked', async () => {
    const { device, tablet } = await start()
    const { recoveryCode } = must(await renewRecoveryCode(tools(tablet), tablet, PASSPHRASE))
    expect(await comesIn(tablet, 'recovery', device.recoveryCode)).toBe(false)
    expect(await comesIn(tablet, 'recovery', recoveryCode)).toBe(true)
    expect(await comesIn(tablet, 'passphrase', PASSPHRASE)).toBe(true)
  })
})

describe('a recovery code that was made', () => {
  const inDoubt = ({ people }: Running) =>
    people
      .getState()
      .filter(({ codeUnconfirmed }) => codeUnconfirmed)
      .map(({ name }) => name)

  it('stays in doubt over every start until its owner says that it is written down', async () => {
    const { device, tablet } = await startWithBram()
    expect(inDoubt(tablet)).toEqual(['Anke', 'Bram'])
    must(await confirmCode(tablet))
    const theirs = await device.unlock(BRAMS)
    expect(inDoubt(theirs)).toEqual(['Bram'])
    must(await confirmCode(theirs))
    const again = await device.unlock(PASSPHRASE)
    must(await changePassphrase(tools(again), again, PASSPHRASE, NEW))
    expect(inDoubt(again)).toEqual([])
    must(await renewRecoveryCode(tools(again), again, NEW))
    expect(inDoubt(await device.unlock(NEW))).toEqual(['Anke'])
  })

  it('is in doubt after a recovery, too, and when saying so did not reach the disk', async () => {
    const { device, tablet } = await start()
    must(await confirmCode(tablet))
    const slot = await slotOf(tablet, 'recovery', device.recoveryCode)
    if (!slot) throw new Error('no recovery slot')
    must(await replaceWays(vault, tablet, slot, device.recoveryCode, NEW))
    const repair = failWrites(tablet.database, 'people', () => new DOMException('full', 'QuotaExceededError'))
    expect(await confirmCode(tablet)).toEqual(refused('storage-full'))
    expect(inDoubt(tablet)).toEqual(['Anke'])
    repair()
    expect(inDoubt(await device.unlock(NEW))).toEqual(['Anke'])
  })
})

describe('changes of one person that come at the same time', () => {
  it('all stay, and every way in that is left leads in', async () => {
    const { tablet } = await start()
    const me = tablet.vault.person
    const [renewed, ...others] = await Promise.all([
      renewRecoveryCode(tools(tablet), tablet, PASSPHRASE),
      changePassphrase(tools(tablet), tablet, PASSPHRASE, NEW),
      changePerson(tablet, me, { name: 'Anke B', roles: ['coordinator'] }),
      addPerson(tools(tablet), tablet, bram(), WORDS, PASSPHRASE),
      confirmCode(tablet),
    ])
    for (const other of others) expect(other).toMatchObject({ ok: true })
    expect(await comesIn(tablet, 'passphrase', NEW)).toBe(true)
    expect(await comesIn(tablet, 'recovery', must(renewed).recoveryCode)).toBe(true)
    expect(await comesIn(tablet, 'passphrase', WORDS)).toBe(true)
    expect(tablet.people.getState().map(({ name }) => name)).toEqual(['Anke B', 'Bram'])
    expect(await readSlots(tablet.database)).toHaveLength(3)
  })

  it('never leave the tablet without a coordinator', async () => {
    const { tablet, colleague } = await startWithBram(['coordinator'])
    const outcomes = await Promise.all([
      changePerson(tablet, tablet.vault.person, { name: 'Anke', roles: ['counsellor'] }),
      removePerson(tools(tablet), tablet, colleague.id, PASSPHRASE),
    ])
    expect(outcomes).toEqual([{ ok: true, value: undefined }, refused('last-coordinator')])
  })
})

describe('removing a person', () => {
  it('takes their ways in and their notes away, and nobody else’s', async () => {
    const { device, tablet, colleague } = await startWithBram(['counsellor', 'coordinator'])
    await writeNote(tablet, 'van Anke')
    const theirs = await device.unlock(BRAMS)
    const id = await writeNote(theirs, 'van Bram')
    expect(must(await ownNotes(theirs.store))).toHaveLength(1)

    const again = await device.unlock(PASSPHRASE)
    const slot = await slotOf(again, 'passphrase', BRAMS)
    must(await removePerson(tools(again), again, colleague.id, PASSPHRASE))
    expect(await comesIn(again, 'passphrase', BRAMS)).toBe(false)
    expect(await comesIn(again, 'passphrase', BRAMS, slot ?? undefined)).toBe(false)
    expect(await comesIn(again, 'recovery', colleague.recoveryCode)).toBe(false)
    expect(again.store.terms().filter(({ term }) => term.kind === 'notes')).toMatchObject([
      { term: { person: again.vault.person } },
    ])
    expect(must(await ownNotes(again.store))).toMatchObject([{ text: 'van Anke' }])
    // Their visit stays in the hour, without the note.
    expect(again.intakes.find(id)).toMatchObject({ id, note: null })
  })

  it('[F15] changes the tablet key for everything that is written from then on', async () => {
    const { device, tablet, colleague } = await startWithBram()
    const earlier = await tablet.database.rows('visits').get(await writeNote(tablet, 'van Anke'))
    const taken = await slotOf(tablet, 'passphrase', BRAMS)
    if (!taken) throw new Error('no slot')
    must(await removePerson(tools(tablet), tablet, colleague.id, PASSPHRASE))
    must(await tablet.book.changeSettings({ tabletName: 'Balie na Bram' }))
    const visit = await writeNote(tablet, 'nog een')

    // With the slot that Bram took along, on the disk of today.
    const keys = must(await vault.unlock(taken, BRAMS))
    const settings = await tablet.database.rows('settings').get('tablet')
    const row = await tablet.database.rows('visits').get(visit)
    if (!settings || !row?.key) throw new Error('no rows')
    const address = { table: 'settings', id: 'tablet', version: settings.version }
    expect(await keys.open(address, settings.sealed)).toMatchObject({ ok: false })
    // Nor does the key of this week, which Bram may have, seal the answers of this very evening any more.
    expect(row.key).not.toBe(earlier?.key)
    const { openWeekKeys } = await import('../vault/week-keys.ts')
    const { keys: theirs } = await openWeekKeys(keys, tablet.files, await tablet.files.read(), 0)
    expect(theirs.terms()).toEqual([])

    // The people who stay can open all rows: by passphrase and by recovery code, today and after a restart.
    for (const [kind, secret] of [
      ['passphrase', PASSPHRASE],
      ['recovery', device.recoveryCode],
    ] as const)
      expect(await comesIn(tablet, kind, secret)).toBe(true)
    const again = await device.unlock(PASSPHRASE)
    expect(again.settings.getState().tabletName).toBe('Balie na Bram')
    expect(must(await ownNotes(again.store)).map(({ text }) => text)).toEqual(
      expect.arrayContaining(['van Anke', 'nog een']),
    )
  })

  it.each(['slots', 'people', 'heads'] as const)(
    'that is cut off at %s leaves everybody as they were',
    async (table) => {
      const { device, tablet, colleague } = await startWithBram()
      const repair = failWrites(tablet.database, table, () => new DOMException('full', 'QuotaExceededError'))
      const removed = await removePerson(tools(tablet), tablet, colleague.id, PASSPHRASE)
      expect(removed).toEqual(refused('storage-full'))
      repair()
      must(await tablet.book.changeSettings({ tabletName: 'Balie 2' }))
      for (const secret of [PASSPHRASE, BRAMS])
        expect((await device.unlock(secret)).settings.getState().tabletName).toBe('Balie 2')
    },
  )

  it('needs the passphrase of whoever does it', async () => {
    const { tablet, colleague } = await startWithBram()
    const removed = await removePerson(tools(tablet), tablet, colleague.id, 'niet deze woorden')
    expect(removed).toEqual(refused('wrong-passphrase'))
    expect(await comesIn(tablet, 'passphrase', BRAMS)).toBe(true)
  })

  it.each(['removed', 'made something else'])('the last coordinator can’t be %s', async (how) => {
    const { tablet, colleague } = await startWithBram()
    const me = tablet.vault.person
    const done =
      how === 'removed'
        ? await removePerson(tools(tablet), tablet, me, PASSPHRASE)
        : await changePerson(tablet, me, { name: 'Anke', roles: ['counsellor'] })
    expect(done).toEqual(refused('last-coordinator'))
    // With a second one they can.
    must(await changePerson(tablet, colleague.id, { name: 'Bram', roles: ['coordinator'] }))
    must(await removePerson(tools(tablet), tablet, me, PASSPHRASE))
    expect(await comesIn(tablet, 'passphrase', BRAMS)).toBe(true)
  })

  it('says so when there is nobody of that id', async () => {
    const { tablet } = await start()
    const removed = await removePerson(tools(tablet), tablet, 'niemand' as PersonId, PASSPHRASE)
    expect(removed).toEqual(refused('no-such-person'))
  })
})

describe('a change of roles', () => {
  it('touches one row of people and no key', async () => {
    const { tablet, colleague } = await startWithBram()
    const untouched = async () => (await rowsOnDisk(tablet.database)).filter((row) => !/^(heads|people) /.test(row))
    const before = await untouched()
    must(await changePerson(tablet, colleague.id, { name: 'Bram B', roles: ['pilotLead'] }))
    expect(await untouched()).toEqual(before)
    expect(await comesIn(tablet, 'passphrase', BRAMS)).toBe(true)
  })
})
