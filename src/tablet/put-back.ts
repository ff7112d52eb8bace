// Whether the database of this tablet was put back to an earlier moment: the key files, which lie elsewhere, know how
// far it had come and its people. At each unlock and at each change of people they are told anew.
import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import type { StoredPerson } from '../records/stored.ts'
import { hashOf } from '../storage/people.ts'
import type { Store } from '../storage/store.ts'
import type { Unlocked } from './unlocked.ts'

/**
 * `storage-put-back`: the database has come less far than the key files know, or has other people although nobody has changed
 * them since. Else whether the key files have heard of the last change of people.
 */
export async function comparedWithFiles(
  store: Store,
  people: readonly StoredPerson[],
): Promise<Result<{ readonly heard: boolean }, Problem>> {
  const anchor = store.anchor()
  if (!anchor) return ok({ heard: true })
  const heard = anchor.people === (await hashOf(people))
  const isPutBack = anchor.commit > store.revision() || (!heard && store.lastWritten('people') <= anchor.commit)
  return isPutBack ? fail({ code: 'storage-put-back' }) : ok({ heard })
}

/** @param renew whether a person has left: keys that they may have taken along seal nothing from now on */
export async function anchorPeople(
  { store, people }: Pick<Unlocked, 'store' | 'people'>,
  renew: boolean,
): Promise<Result<void, Problem>> {
  const anchored = await store.anchorTo(await hashOf(people.getState()), renew)
  return anchored.ok ? ok(undefined) : fail({ code: anchored.error })
}
