// How the people of a tablet change: each step is one transaction over their rows and slots, so that at no moment a slot leads
// nowhere or a person has none.
import type { PersonId } from '../domain/person.ts'
import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import type { StoredPerson } from '../records/stored.ts'
import { readSlots } from '../storage/access.ts'
import type { Change, SlotChange } from '../storage/change.ts'
import type { Database } from '../storage/database.ts'
import { findPerson, hasCoordinator, personChange } from '../storage/people.ts'
import type { Slot, SlotProblem, Vault } from '../vault/vault.ts'
import { anchorPeople } from './put-back.ts'
import type { Unlocked } from './unlocked.ts'

export type Tools = { readonly database: Database; readonly vault: Vault }

interface Changed {
  readonly next: readonly StoredPerson[]
  readonly rows: readonly Change[]
  readonly slots: SlotChange
}

/** Each change begins with the result of the one before: none takes back a way in that another has just added. */
export async function changePeople(
  unlocked: Unlocked,
  step: (people: readonly StoredPerson[]) => Promise<Result<Changed, Problem>> | Result<Changed, Problem>,
): Promise<Result<void, Problem>> {
  const { book, store, people } = unlocked
  const changed = await book.inTurn(async (): Promise<Result<void, Problem>> => {
    const before = people.getState()
    const stepped = await step(before)
    if (!stepped.ok) return stepped
    const { next, rows, slots } = stepped.value
    if (hasCoordinator(before) && !hasCoordinator(next)) return fail({ code: 'last-coordinator' })
    const written = await store.commit(rows, slots)
    if (!written.ok) return fail({ code: written.error })
    people.setState(next, true)
    return ok(undefined)
  })
  // The change stands, also when the key files hear of it at the next unlock only.
  if (changed.ok) await anchorPeople(unlocked, false)
  return changed
}

/** @param slotsOf the ways in that come and go with it */
export const changeOne = (
  unlocked: Unlocked,
  id: PersonId,
  step: (person: StoredPerson) => StoredPerson,
  slotsOf: (person: StoredPerson) => SlotChange = () => ({}),
): Promise<Result<void, Problem>> =>
  changePeople(unlocked, (people) => {
    const found = findPerson(people, id)
    if (!found.ok) return found
    const changed = step(found.value)
    const next = people.map((person) => (person.id === id ? changed : person))
    return ok({ next, rows: [personChange(changed)], slots: slotsOf(found.value) })
  })

/** The passphrase slot of the present person, also when they came in by their recovery code. */
export async function ownSlot(database: Database, unlocked: Unlocked): Promise<Result<Slot, Problem>> {
  const { passphrase } = unlocked.me().slots
  const slot = (await readSlots(database)).find(({ id }) => id === passphrase)
  return slot ? ok(slot) : fail({ code: 'storage-damaged' })
}

/** Whether this is the passphrase of the person who unlocked the tablet. */
export async function proveOwn(
  { database, vault }: Tools,
  unlocked: Unlocked,
  passphrase: string,
): Promise<Result<void, Problem>> {
  const slot = await ownSlot(database, unlocked)
  if (!slot.ok) return slot
  const opened = named(await vault.unlock(slot.value, passphrase))
  if (!opened.ok) return opened
  opened.value.lock()
  return ok(undefined)
}

export const named = <T>(result: Result<T, SlotProblem>): Result<T, Problem> =>
  result.ok ? result : fail({ code: result.error === 'damaged' ? 'storage-damaged' : 'wrong-passphrase' })
