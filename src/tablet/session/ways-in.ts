// The two ways into a locked tablet: a passphrase, and a recovery code with a new passphrase in the place of the lost one.
import { isLongEnough } from '../../domain/passphrase.ts'
import type { Problem } from '../../domain/problem.ts'
import { fail, ok, type Result } from '../../domain/result.ts'
import { readDevice, readSlots } from '../../storage/access.ts'
import { readRecoveryCode } from '../../vault/recovery-code.ts'
import type { Slot, UnlockedVault } from '../../vault/vault.ts'
import { replaceWays } from '../people.ts'
import type { Entrance } from '../set-up.ts'
import { readTries, stillToWait, writeTries } from '../tries.ts'
import { openTablet } from '../unlocked.ts'
import type { Tools } from './parts.ts'

/** Fails with `wrong-passphrase` or `too-many-tries`. */
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

/** Tries a secret on slots of one kind; counts and slows down wrong tries. */
async function tryOn<T>(
  { database, platform }: Pick<Tools, 'database' | 'platform'>,
  kind: Slot['kind'],
  wrong: Problem['code'],
  work: (slot: Slot) => Promise<Result<T, unknown>>,
): Promise<Result<T, Problem>> {
  const tries = await readTries(database)
  const wait = stillToWait(tries, platform.clock())
  if (wait > 0) return fail({ code: 'too-many-tries', detail: String(Math.ceil(wait / 1000)) })
  const last = await readDevice(database, 'last-slot')
  const slots = (await readSlots(database)).filter((slot) => slot.kind === kind)
  for (const slot of slots.toSorted((a, b) => Number(b.id === last) - Number(a.id === last))) {
    const done = await work(slot)
    if (!done.ok) continue
    if (tries.wrong > 0) void writeTries(database, { wrong: 0, at: 0 })
    return ok(done.value)
  }
  // A full disk must not keep anybody from trying again.
  await writeTries(database, { wrong: tries.wrong + 1, at: platform.clock() })
  return fail({ code: wrong })
}
