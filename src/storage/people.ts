// The people of the tablet, each with the slots through which they come in. A slot that no person's row names opens nothing.
import { canonicalJson } from '../backup/canonical.ts'
import type { Person, PersonId } from '../domain/person.ts'
import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import type { StoredPerson } from '../records/stored.ts'
import { inBytes, inText } from '../vault/base64.ts'
import type { FirstWay, Slot, WaysIn } from '../vault/vault.ts'
import type { Change } from './change.ts'
import type { Store } from './store.ts'

export async function readPeople(store: Store): Promise<Result<readonly StoredPerson[], Problem>> {
  const read = await store.readAll('people')
  return read.ok ? ok(read.value.flatMap(({ value }) => value ?? [])) : fail({ code: read.error })
}

export const personChange = (person: StoredPerson): Change => ({ table: 'people', id: person.id, value: person })

export const withWays = (
  { id, name, roles }: Person,
  { slots: [passphrase, recovery], publicKey }: Pick<WaysIn, 'slots' | 'publicKey'>,
): StoredPerson => ({
  id,
  name,
  roles,
  slots: { passphrase: passphrase.id, recovery: recovery.id },
  publicKey: inText(publicKey),
  codeUnconfirmed: true,
})

/** A person who was just let in, and has only the words for the first time. */
export const withFirstWay = (person: Person, { slot, publicKey }: FirstWay): StoredPerson => ({
  ...person,
  slots: { passphrase: slot.id },
  publicKey: inText(publicKey),
})

export const isNewcomer = ({ slots }: StoredPerson): boolean => slots.recovery === undefined

/** The slots of these people among all, each with the key for which it is sealed. A slot that no row names is not among them. */
export const waysOf = (people: readonly StoredPerson[], slots: readonly Slot[]): readonly FirstWay[] =>
  people.flatMap((person) =>
    slots
      .filter(({ id }) => Object.values(person.slots).includes(id))
      .map((slot) => ({ slot, publicKey: inBytes(person.publicKey) })),
  )

/** The same for equal people in any order. */
export async function hashOf(people: readonly StoredPerson[]): Promise<string> {
  const text = canonicalJson(people.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
  return inText(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))))
}

/** Whether the tablet has an administrator: a coordinator who has been in. */
export const hasCoordinator = (people: readonly StoredPerson[]): boolean =>
  people.some((person) => person.roles.includes('coordinator') && !isNewcomer(person))

/** The row of a person; they must be there. */
export function findPerson<P extends { readonly id: PersonId }>(
  people: readonly P[],
  id: PersonId,
): Result<P, Problem> {
  const person = people.find((each) => each.id === id)
  return person ? ok(person) : fail({ code: 'no-such-person' })
}
