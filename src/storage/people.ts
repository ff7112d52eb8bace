// The people of the tablet, each with the slots through which they come in. A slot that no person's row names opens nothing.
import type { Person, PersonId } from '../domain/person.ts'
import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import type { StoredPerson } from '../records/stored.ts'
import type { WaysIn } from '../vault/vault.ts'
import type { Change, Store } from './store.ts'

export async function readPeople(store: Store): Promise<Result<readonly StoredPerson[], Problem>> {
  const read = await store.readAll('people')
  return read.ok ? ok(read.value.flatMap(({ value }) => value ?? [])) : fail({ code: read.error })
}

export const personChange = (person: StoredPerson): Change => ({ table: 'people', id: person.id, value: person })

export const withWays = (person: Person, { slots: [passphrase, recovery] }: WaysIn): StoredPerson => ({
  ...person,
  slots: { passphrase: passphrase.id, recovery: recovery.id },
  codeUnconfirmed: true,
})

/** Whether somebody would be left who can administer the tablet. */
export const hasCoordinator = (people: readonly Person[]): boolean =>
  people.some(({ roles }) => roles.includes('coordinator'))

/** The row of a person; they must be there. */
export function findPerson<P extends { readonly id: PersonId }>(
  people: readonly P[],
  id: PersonId,
): Result<P, Problem> {
  const person = people.find((each) => each.id === id)
  return person ? ok(person) : fail({ code: 'no-such-person' })
}
