import { describe, expect, it } from 'vitest'
import { fairBelow } from '../../tests/support/chance.ts'
import { AUTHOR, at, hia } from '../../tests/support/disclosure.ts'
import { failWrites, rowsOnDisk } from '../../tests/support/disk.ts'
import { ANKE, must, PASSPHRASE, quickKdf, type Running, setUp } from '../../tests/support/tablet.ts'
import type { Role } from '../domain/person.ts'
import { newDraft } from '../domain/visit.ts'
import { readSlots } from '../storage/access.ts'
import { ownNotes } from '../storage/notes.ts'
import { createVault, type Slot } from '../vault/vault.ts'
import {
  addPerson,
  changePassphrase,
  changePerson,
  confirmCode,
  removePerson,
  renewRecoveryCode,
  replaceWays,
} from './people.ts'
import { openTablet } from './unlocked.ts'

const vault = createVault(quickKdf)
const NEW = 'stoel appel raam vis'
const tools = ({ database }: Running) => ({ database, vault })
const bram = (roles: readonly Role[] = ['counsellor']) => ({ name: 'Bram', roles, passphrase: NEW })

async function start() {
  const device = await setUp(hia, at(0, '19:00'))
  return { device, tablet: await device.start() }
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
    clock: () => at(0, '19:30'),
    running: () => 0,
    newId: () => crypto.randomUUID(),
    later: () => () => {},
    random: () => 0.5,
    below: fairBelow,
  }
  return (await openTablet(tablet.database, keys.value, tablet.files, { ...platform, client: undefined as never })).ok
}

async function writeNote(tablet: Running, note: string) {
  must(await tablet.hours.open(false))
  const id = must(await tablet.hours.startIntake())
  must(await tablet.intakes.saveDraft({ ...newDraft(id, AUTHOR, at(0, '19:05')), note }))
}

describe('adding a person', () => {
  it('lets them in by their passphrase and by their recovery code, and leaves every other row as it was', async () => {
    const { tablet } = await start()
    const before = await rowsOnDisk(tablet.database)
    const { recoveryCode } = must(await addPerson(tools(tablet), tablet, bram(), PASSPHRASE))
    expect(await comesIn(tablet, 'passphrase', NEW)).toBe(true)
    expect(await comesIn(tablet, 'recovery', recoveryCode)).toBe(true)
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
    ['no role', bram([]), PASSPHRASE, 'role-missing'],
    ['a passphrase that is too short', { ...bram(), passphrase: '1234' }, PASSPHRASE, 'passphrase-too-short'],
    ['the passphrase of somebody else', { ...bram(), passphrase: PASSPHRASE }, PASSPHRASE, 'passphrase-taken'],
  ] as const)('is refused with %s, and nothing is written', async (_, person, own, code) => {
    const { tablet } = await start()
    const before = await rowsOnDisk(tablet.database)
    expect(await addPerson(tools(tablet), tablet, person, own)).toEqual({ ok: false, error: { code } })
    expect(await rowsOnDisk(tablet.database)).toEqual(before)
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
      expect(await changePassphrase(tools(tablet), tablet, PASSPHRASE, NEW)).toEqual({
        ok: false,
        error: { code: 'storage-full' },
      })
      repair()
      expect(await comesIn(tablet, 'passphrase', PASSPHRASE)).toBe(true)
      expect(await comesIn(tablet, 'passphrase', NEW)).toBe(false)
      must(await changePassphrase(tools(tablet), tablet, PASSPHRASE, NEW))
      expect(await comesIn(tablet, 'passphrase', NEW)).toBe(true)
    },
  )

  it('is refused with a wrong current one, and with one that somebody else has', async () => {
    const { tablet } = await start()
    must(await addPerson(tools(tablet), tablet, bram(), PASSPHRASE))
    const error = (code: string) => ({ ok: false, error: { code } })
    expect(await changePassphrase(tools(tablet), tablet, 'niet deze woorden', 'weer vier losse woorden')).toEqual(
      error('wrong-passphrase'),
    )
    expect(await changePassphrase(tools(tablet), tablet, PASSPHRASE, NEW)).toEqual(error('passphrase-taken'))
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

  it('stays in doubt over every start until it is said to be written down, each of its own', async () => {
    const { device, tablet } = await start()
    expect(inDoubt(tablet)).toEqual(['Anke'])
    const { id } = must(await addPerson(tools(tablet), tablet, bram(), PASSPHRASE))
    must(await confirmCode(tablet, tablet.vault.person))
    const again = await device.restart()
    expect(inDoubt(again)).toEqual(['Bram'])
    must(await confirmCode(again, id))
    must(await changePassphrase(tools(again), again, PASSPHRASE, 'weer vier losse woorden'))
    expect(inDoubt(again)).toEqual([])
    must(await renewRecoveryCode(tools(again), again, 'weer vier losse woorden'))
    expect(inDoubt(await device.unlock('weer vier losse woorden'))).toEqual(['Anke'])
  })

  it('is in doubt after a recovery, too, and when saying so did not reach the disk', async () => {
    const { device, tablet } = await start()
    must(await confirmCode(tablet, tablet.vault.person))
    const slot = await slotOf(tablet, 'recovery', device.recoveryCode)
    if (!slot) throw new Error('no recovery slot')
    must(await replaceWays(vault, tablet, slot, device.recoveryCode, NEW))
    const repair = failWrites(tablet.database, 'people', () => new DOMException('full', 'QuotaExceededError'))
    expect(await confirmCode(tablet, tablet.vault.person)).toEqual({ ok: false, error: { code: 'storage-full' } })
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
      addPerson(tools(tablet), tablet, { ...bram(), passphrase: 'weer vier losse woorden' }, PASSPHRASE),
      confirmCode(tablet, me),
    ])
    for (const other of others) expect(other).toMatchObject({ ok: true })
    expect(await comesIn(tablet, 'passphrase', NEW)).toBe(true)
    expect(await comesIn(tablet, 'recovery', must(renewed).recoveryCode)).toBe(true)
    expect(await comesIn(tablet, 'passphrase', 'weer vier losse woorden')).toBe(true)
    expect(tablet.people.getState().map(({ name }) => name)).toEqual(['Anke B', 'Bram'])
    expect(await readSlots(tablet.database)).toHaveLength(4)
  })

  it('never leave the tablet without a coordinator', async () => {
    const { tablet } = await start()
    must(await addPerson(tools(tablet), tablet, bram(['coordinator']), PASSPHRASE))
    const [me, other] = tablet.people.getState().map(({ id }) => id)
    if (!me || !other) throw new Error('nobody else')
    const outcomes = await Promise.all([
      changePerson(tablet, me, { name: 'Anke', roles: ['counsellor'] }),
      removePerson(tablet, other),
    ])
    expect(outcomes).toEqual([
      { ok: true, value: undefined },
      { ok: false, error: { code: 'last-coordinator' } },
    ])
  })
})

describe('removing a person', () => {
  it('takes their ways in and their notes away, and nobody else’s', async () => {
    const { device, tablet } = await start()
    await writeNote(tablet, 'van Anke')
    const { recoveryCode } = must(
      await addPerson(tools(tablet), tablet, bram(['counsellor', 'coordinator']), PASSPHRASE),
    )
    const theirs = await device.unlock(NEW)
    const id = must(await theirs.hours.startIntake())
    must(await theirs.intakes.saveDraft({ ...newDraft(id, AUTHOR, at(0, '19:05')), note: 'van Bram' }))
    expect(must(await ownNotes(theirs.store))).toHaveLength(1)

    const again = await device.unlock(PASSPHRASE)
    const slot = await slotOf(again, 'passphrase', NEW)
    must(await removePerson(again, theirs.vault.person))
    expect(await comesIn(again, 'passphrase', NEW)).toBe(false)
    expect(await comesIn(again, 'passphrase', NEW, slot ?? undefined)).toBe(false)
    expect(await comesIn(again, 'recovery', recoveryCode)).toBe(false)
    expect(again.store.terms().filter(({ term }) => term.kind === 'notes')).toMatchObject([
      { term: { person: again.vault.person } },
    ])
    expect(must(await ownNotes(again.store))).toMatchObject([{ text: 'van Anke' }])
    // Their visit stays in the hour, without the note.
    expect(again.intakes.find(id)).toMatchObject({ id, note: null })
  })

  it.each(['removed', 'made something else'])('the last coordinator can’t be %s', async (how) => {
    const { tablet } = await start()
    must(await addPerson(tools(tablet), tablet, bram(), PASSPHRASE))
    const me = tablet.vault.person
    const done =
      how === 'removed'
        ? await removePerson(tablet, me)
        : await changePerson(tablet, me, { name: 'Anke', roles: ['counsellor'] })
    expect(done).toEqual({ ok: false, error: { code: 'last-coordinator' } })
    // With a second one they can.
    const [, other] = tablet.people.getState()
    if (!other) throw new Error('nobody else')
    must(await changePerson(tablet, other.id, { name: 'Bram', roles: ['coordinator'] }))
    must(await removePerson(tablet, me))
  })
})

describe('a change of roles', () => {
  it('touches one row of people and no key', async () => {
    const { tablet } = await start()
    must(await addPerson(tools(tablet), tablet, bram(), PASSPHRASE))
    const [, other] = tablet.people.getState()
    if (!other) throw new Error('nobody else')
    const untouched = async () => (await rowsOnDisk(tablet.database)).filter((row) => !/^(heads|people) /.test(row))
    const before = await untouched()
    must(await changePerson(tablet, other.id, { name: 'Bram B', roles: ['pilotLead'] }))
    expect(await untouched()).toEqual(before)
    expect(await comesIn(tablet, 'passphrase', NEW)).toBe(true)
  })
})
