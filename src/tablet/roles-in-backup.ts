// A backup gives nobody a new right: the owners of the given passphrases decide the roles of its restorer.
import { ROLES, type Role } from '../domain/person.ts'
import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import { readSlots } from '../storage/access.ts'
import { waysOf } from '../storage/people.ts'
import { proveOwn, type Tools } from './change-people.ts'
import type { Unlocked } from './unlocked.ts'

/**
 * @param own the present person's passphrase; always asked, as a file takes the whole tablet along
 * @param coordinator passphrase of a coordinator, when one is there
 */
export async function rolesInBackup(
  tools: Tools,
  unlocked: Unlocked,
  own: string,
  coordinator?: string,
): Promise<Result<readonly Role[], Problem>> {
  const proven = await proveOwn(tools, unlocked, own)
  if (!proven.ok) return proven
  const { roles } = unlocked.me()
  if (roles.includes('coordinator')) return ok(ROLES)
  if (!coordinator) return ok(roles)
  return (await isCoordinators(tools, unlocked, coordinator))
    ? ok(ROLES)
    : fail({ code: 'wrong-passphrase', detail: 'coordinator' })
}

async function isCoordinators({ database, vault }: Tools, { people }: Unlocked, passphrase: string): Promise<boolean> {
  const coordinators = people.getState().filter(({ roles }) => roles.includes('coordinator'))
  for (const { slot } of waysOf(coordinators, await readSlots(database))) {
    if (slot.kind !== 'passphrase') continue
    const opened = await vault.unlock(slot, passphrase)
    if (!opened.ok) continue
    opened.value.lock()
    return true
  }
  return false
}
