// Letting people in and out, and setting their roles.
import { idOf } from '../domain/brand.ts'
import { asName } from '../domain/name.ts'
import type { Person, PersonId } from '../domain/person.ts'
import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import { readSlots } from '../storage/access.ts'
import { findPerson, personChange, waysOf, withFirstWay } from '../storage/people.ts'
import { changeOne, changePeople, named, ownSlot, type Tools } from './change-people.ts'
import { anchorPeople } from './put-back.ts'
import type { Unlocked } from './unlocked.ts'

type Described = Pick<Person, 'name' | 'roles'>

/** The details that a person needs before they get a way in. */
export function checkPerson({ name, roles }: Described): Result<void, Problem> {
  if (asName(name) === '') return fail({ code: 'person-name-missing' })
  return roles.length === 0 ? fail({ code: 'role-missing' }) : ok(undefined)
}

/**
 * Lets a person in to the tablet, and to no notes: they choose a passphrase of their own when they come in for the
 * first time, and only then their keys are made.
 * @param words open the tablet that first time
 * @param own the present person's passphrase: it opens the keys that the newcomer is given
 */
export async function addPerson(
  { database, vault }: Tools,
  unlocked: Unlocked,
  person: Described,
  words: string,
  own: string,
): Promise<Result<PersonId, Problem>> {
  const checked = checkPerson(person)
  if (!checked.ok) return checked
  const slot = await ownSlot(database, unlocked)
  if (!slot.ok) return slot
  const id = idOf<PersonId>(crypto.randomUUID())
  const first = named(await vault.admit(slot.value, own, id, words))
  if (!first.ok) return first
  const stored = withFirstWay({ id, name: asName(person.name), roles: person.roles }, first.value)
  const written = await changePeople(unlocked, (people) =>
    ok({ next: [...people, stored], rows: [personChange(stored)], slots: { put: [first.value.slot] } }),
  )
  return written.ok ? ok(id) : written
}

export async function changePerson(
  unlocked: Unlocked,
  id: PersonId,
  described: Described,
): Promise<Result<void, Problem>> {
  const checked = checkPerson(described)
  if (!checked.ok) return checked
  return changeOne(unlocked, id, (person) => ({ ...person, name: asName(described.name), roles: described.roles }))
}

/**
 * Takes a person's ways in away, destroys the keys of their notes, and gives the people who stay a new tablet key:
 * later records open under no key that the person may have taken along.
 * @param own the present person's passphrase
 */
export async function removePerson(
  { database, vault }: Tools,
  unlocked: Unlocked,
  id: PersonId,
  own: string,
): Promise<Result<void, Problem>> {
  const slot = await ownSlot(database, unlocked)
  if (!slot.ok) return slot
  let tabletKey: CryptoKey | undefined
  const removed = await changePeople(unlocked, async (people) => {
    const found = findPerson(people, id)
    if (!found.ok) return found
    const next = people.filter((person) => person.id !== id)
    const rotated = named(await vault.rotate(slot.value, own, waysOf(next, await readSlots(database))))
    if (!rotated.ok) return rotated
    tabletKey = rotated.value.tabletKey
    const gone = { table: 'people', id, value: undefined } as const
    // The row of a person who stays is written again, so that the rows tell that the people have changed.
    const rows = [gone, ...next.slice(0, 1).map(personChange)]
    return ok({ next, rows, slots: { put: rotated.value.slots, remove: Object.values(found.value.slots) } })
  })
  if (!removed.ok) return removed
  if (tabletKey) unlocked.vault.adopt(tabletKey)
  const anchored = await anchorPeople(unlocked, true)
  if (!anchored.ok) return anchored
  // Cut off here, the keys lie on under a notes key that no slot gives any more, until their term is over.
  return unlocked.book.forget((term) => term.kind === 'notes' && term.person === id)
}
