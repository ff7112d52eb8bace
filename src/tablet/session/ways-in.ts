// The two ways into a locked tablet: a passphrase, and a recovery code with a new passphrase in the place of the lost one.
import { isLongEnough } from '../../domain/passphrase.ts'
import type { Problem } from '../../domain/problem.ts'
import { fail, ok, type Result } from '../../domain/result.ts'
import { readDevice, readSlots } from '../../storage/access.ts'
import { readRecoveryCode } from '../../vault/recovery-code.ts'
import type { Slot, UnlockedVault } from '../../vault/vault.ts'
import { replaceWays } from '../own-ways.ts'
import type { Entrance } from '../set-up.ts'
import { openTablet } from '../unlocked.ts'
import type { Tools } from './parts.ts'

/** Fails with `wrong-passphrase`. */
export const byPassphrase = ({ vault, ...tools }: Tools, passphrase: string): Promise<Result<UnlockedVault, Problem>> =>
  tryOn(tools, 'passphrase', 'wrong-passphrase', (slot) => vault.unlock(slot, passphrase))

export async function byRecoveryCode(
  tools: Tools,
  typed: string,
  passphrase: string,
): Promise<Result<Entrance, Problem>> {
  const { database, vault, files, platform } = tools
  const code = readRecoveryCode(typed)
  if (!code.ok) return fail({ code: 'recovery-code-malformed' })
  if (!isLongEnough(passphrase)) return fail({ code: 'passphrase-too-short' })
  const found = await tryOn(tools, 'recovery', 'recovery-code-wrong', async (slot) => {
    const keys = await vault.unlock(slot, code.value)
    return keys.ok ? ok({ slot, keys: keys.value }) : keys
  })
  if (!found.ok) return found
  const opened = await openTablet(database, found.value.keys, files, platform)
  // A code that was used or replaced, put back on the disk.
  if (!opened.ok) return opened.error.code === 'wrong-passphrase' ? fail({ code: 'recovery-code-wrong' }) : opened
  return replaceWays(vault, opened.value, found.value.slot, code.value, passphrase)
}

/** Tries a secret on all slots of one kind. */
async function tryOn<T>(
  { database }: Pick<Tools, 'database'>,
  kind: Slot['kind'],
  wrong: Problem['code'],
  work: (slot: Slot) => Promise<Result<T, unknown>>,
): Promise<Result<T, Problem>> {
  const last = await readDevice(database, 'last-slot')
  const slots = (await readSlots(database)).filter((slot) => slot.kind === kind)
  for (const slot of slots.toSorted((a, b) => Number(b.id === last) - Number(a.id === last))) {
    const done = await work(slot)
    if (done.ok) return ok(done.value)
  }
  return fail({ code: wrong })
}
