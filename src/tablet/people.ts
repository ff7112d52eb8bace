// Letting people in and out. Each of these is one transaction: at no moment does a slot lead nowhere or a person have none.
import { asName } from '../domain/name.ts'
import { isLongEnough } from '../domain/passphrase.ts'
import type { Person, PersonId } from '../domain/person.ts'
import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import type { StoredPerson } from '../records/stored.ts'
import type { Newcomer, NewPerson, Recovery } from '../services.tsx'
import { readSlots } from '../storage/access.ts'
import type { Database } from '../storage/database.ts'
import { findPerson, hasCoordinator, personChange, withWays } from '../storage/people.ts'
import type { Change, SlotChange } from '../storage/store.ts'
import type { Slot, SlotProblem, Vault } from '../vault/vault.ts'
import { checkPerson, type Entrance } from './set-up.ts'
import type { Unlocked } from './unlocked.ts'

type Tools = { readonly database: Database; readonly vault: Vault }

export async function addPerson(
  { database, vault }: Tools,
  unlocked: Unlocked,
  person: NewPerson,
  own: string,
): Promise<Result<Newcomer, Problem>> {
  const checked = checkPerson(person)
  if (!checked.ok) return checked
  const slot = await ownSlot(database, unlocked)
  if (!slot.ok) return slot
  const id = crypto.randomUUID() as string as PersonId
  const ways = named(await vault.admit(slot.value, own, id, person.passphrase))
  if (!ways.ok) return ways
  const { name, roles } = person
  const stored = withWays({ id, name: asName(name), roles }, ways.value)
  const written = await change(unlocked, (people) =>
    ok({ next: [...people, stored], rows: [personChange(stored)], slots: { put: ways.value.slots } }),
  )
  return written.ok ? ok({ id, recoveryCode: ways.value.recoveryCode }) : written
}

export async function changePerson(
  unlocked: Unlocked,
  id: PersonId,
  { name, roles }: Pick<Person, 'name' | 'roles'>,
): Promise<Result<void, Problem>> {
  if (asName(name) === '') return fail({ code: 'person-name-missing' })
  if (roles.length === 0) return fail({ code: 'role-missing' })
  return changeOne(unlocked, id, (person) => ({ ...person, name: asName(name), roles }))
}

/** Takes a person's ways in away, and destroys the keys of their notes, which nobody else could ever open. */
export async function removePerson(unlocked: Unlocked, id: PersonId): Promise<Result<void, Problem>> {
  const removed = await change(unlocked, (people) => {
    const found = findPerson(people, id)
    if (!found.ok) return found
    const slots = { remove: Object.values(found.value.slots) }
    const next = people.filter((person) => person.id !== id)
    return ok({ next, rows: [{ table: 'people', id, value: undefined }], slots })
  })
  if (!removed.ok) return removed
  // Cut off here, the keys lie on under a notes key that no slot gives any more, until their term is over.
  return unlocked.book.forget((term) => term.kind === 'notes' && term.person === id)
}

export async function changePassphrase(
  { database, vault }: Tools,
  unlocked: Unlocked,
  current: string,
  next: string,
): Promise<Result<void, Problem>> {
  if (!isLongEnough(next)) return fail({ code: 'passphrase-too-short' })
  const slot = await ownSlot(database, unlocked)
  if (!slot.ok) return slot
  const changed = named(await vault.changePassphrase(slot.value, current, next))
  if (!changed.ok) return changed
  return replace(unlocked, [changed.value])
}

export async function renewRecoveryCode(
  { database, vault }: Tools,
  unlocked: Unlocked,
  own: string,
): Promise<Result<Recovery, Problem>> {
  const slot = await ownSlot(database, unlocked)
  if (!slot.ok) return slot
  const renewed = named(await vault.renewRecovery(slot.value, own))
  if (!renewed.ok) return renewed
  const replaced = await replace(unlocked, [renewed.value.slot])
  return replaced.ok ? ok({ recoveryCode: renewed.value.recoveryCode }) : replaced
}

/** The recovery code of this person has been written down. */
export const confirmCode = (unlocked: Unlocked, id: PersonId): Promise<Result<void, Problem>> =>
  changeOne(unlocked, id, ({ codeUnconfirmed: _, ...confirmed }) => confirmed)

/** After a recovery: a new passphrase, and a new code in place of the one that was used. */
export async function replaceWays(
  vault: Vault,
  unlocked: Unlocked,
  slot: Slot,
  code: string,
  passphrase: string,
): Promise<Result<Entrance, Problem>> {
  const changed = named(await vault.changePassphrase(slot, code, passphrase))
  if (!changed.ok) return changed
  const renewed = named(await vault.renewRecovery(slot, code))
  if (!renewed.ok) return renewed
  const keys = named(await vault.unlock(changed.value, passphrase))
  if (!keys.ok) return keys
  const replaced = await replace(unlocked, [changed.value, renewed.value.slot])
  if (!replaced.ok) return replaced
  const { tabletName } = unlocked.settings.getState()
  return ok({
    keys: keys.value,
    recoveryCode: renewed.value.recoveryCode,
    name: unlocked.me().name,
    tabletName,
    replaces: true,
  })
}

/** Puts new slots of whoever is unlocked in the place of the old ones of the same kind. */
function replace(unlocked: Unlocked, put: readonly Slot[]): Promise<Result<void, Problem>> {
  const newCode = put.some(({ kind }) => kind === 'recovery')
  const slots = Object.fromEntries(put.map(({ kind, id }) => [kind, id]))
  return changeOne(
    unlocked,
    unlocked.vault.person,
    (me) => ({ ...me, slots: { ...me.slots, ...slots }, ...(newCode && { codeUnconfirmed: true }) }),
    (me) => ({ put, remove: put.map(({ kind }) => me.slots[kind]) }),
  )
}

/** @param slotsOf the ways in that come and go with it */
const changeOne = (
  unlocked: Unlocked,
  id: PersonId,
  step: (person: StoredPerson) => StoredPerson,
  slotsOf: (person: StoredPerson) => SlotChange = () => ({}),
): Promise<Result<void, Problem>> =>
  change(unlocked, (people) => {
    const found = findPerson(people, id)
    if (!found.ok) return found
    const changed = step(found.value)
    const next = people.map((person) => (person.id === id ? changed : person))
    return ok({ next, rows: [personChange(changed)], slots: slotsOf(found.value) })
  })

interface Changed {
  readonly next: readonly StoredPerson[]
  readonly rows: readonly Change[]
  readonly slots: SlotChange
}

/** Each change begins with what the one before it left: none takes back a way in that another has just put there. */
const change = (
  { book, store, people }: Unlocked,
  step: (people: readonly StoredPerson[]) => Result<Changed, Problem>,
): Promise<Result<void, Problem>> =>
  book.inTurn(async () => {
    const stepped = step(people.getState())
    if (!stepped.ok) return stepped
    const { next, rows, slots } = stepped.value
    if (!hasCoordinator(next)) return fail({ code: 'last-coordinator' })
    const written = await store.commit(rows, slots)
    if (!written.ok) return fail({ code: written.error })
    people.setState(next, true)
    return ok(undefined)
  })

/** The passphrase slot of whoever is unlocked, also when they came in by their recovery code. */
async function ownSlot(database: Database, unlocked: Unlocked): Promise<Result<Slot, Problem>> {
  const { passphrase } = unlocked.me().slots
  const slot = (await readSlots(database)).find(({ id }) => id === passphrase)
  return slot ? ok(slot) : fail({ code: 'storage-damaged' })
}

const named = <T>(result: Result<T, SlotProblem>): Result<T, Problem> =>
  result.ok ? result : fail({ code: result.error === 'too-cheap' ? 'storage-damaged' : 'wrong-passphrase' })
