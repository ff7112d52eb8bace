// A second person on a tablet: let in by the first, and settled in their own first session.
import 'fake-indexeddb/auto'
import { must, PASSPHRASE, quickKdf, type Running, type TestTablet } from '../../scripts/headless/tablet.ts'
import type { Person, PersonId } from '../../src/domain/person.ts'
import { readSlots } from '../../src/storage/access.ts'
import { renewKeys } from '../../src/tablet/own-ways.ts'
import { addPerson } from '../../src/tablet/people.ts'
import { createVault, type Slot } from '../../src/vault/vault.ts'

export const vault = createVault(quickKdf)
export const tools = ({ database }: Running) => ({ database, vault })

/** By which Bram comes in the first time, and ever after. */
export const WORDS = 'kast zeil mus tafel'
export const BRAMS = 'stoel appel raam vis'

interface Colleague {
  readonly id: PersonId
  readonly recoveryCode: string
  /** The slot of the words, which is no way in any more. */
  readonly first: Slot
}

/** @param tablet on which the first person is unlocked; afterwards `device.unlock` opens it as either */
export async function addBram(
  device: TestTablet,
  tablet: Running,
  roles: Person['roles'] = ['counsellor'],
): Promise<Colleague> {
  const id = must(await addPerson(tools(tablet), tablet, { name: 'Bram', roles }, WORDS, PASSPHRASE))
  const theirs = await device.unlock(WORDS)
  const first = (await readSlots(theirs.database)).find((slot) => slot.id === theirs.vault.slot)
  if (!first) throw new Error('no slot')
  const { recoveryCode } = must(await renewKeys(tools(theirs), theirs, WORDS, BRAMS))
  return { id, recoveryCode, first }
}
