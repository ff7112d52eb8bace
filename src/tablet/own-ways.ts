// One's own ways in: the passphrase, the recovery code, and the keys behind them.
import { isLongEnough } from '../domain/passphrase.ts'
import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import type { Recovery } from '../services/session.ts'
import { personChange, withWays } from '../storage/people.ts'
import type { Slot, Vault } from '../vault/vault.ts'
import { changeOne, changePeople, named, ownSlot, type Tools } from './change-people.ts'
import type { Entrance } from './set-up.ts'
import type { Unlocked } from './unlocked.ts'

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
  return changed.ok ? replace(unlocked, [changed.value]) : changed
}

/**
 * New keys of one's own under a new passphrase and a new recovery code: the old ones open no note that is written from
 * then on. With them the tablet has to be opened anew.
 */
export async function renewKeys(
  { database, vault }: Tools,
  unlocked: Unlocked,
  current: string,
  next: string,
): Promise<Result<Entrance, Problem>> {
  if (!isLongEnough(next)) return fail({ code: 'passphrase-too-short' })
  const slot = await ownSlot(database, unlocked)
  if (!slot.ok) return slot
  const renewed = named(await vault.renewKeys(slot.value, current, next))
  if (!renewed.ok) return renewed
  const { unlocked: keys, recoveryCode, ...ways } = renewed.value
  const me = unlocked.me()
  const stored = withWays(me, ways)
  const written = await changePeople(unlocked, (people) =>
    ok({
      next: people.map((person) => (person.id === me.id ? stored : person)),
      rows: [personChange(stored)],
      slots: { put: ways.slots, remove: Object.values(me.slots) },
    }),
  )
  if (!written.ok) return written
  const replaces = me.slots.recovery !== undefined
  const { tabletName } = unlocked.settings.getState()
  return ok({ keys, recoveryCode, name: me.name, tabletName, replaces, log: unlocked.log })
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

/** Marks the present person's recovery code as written down. */
export const confirmCode = (unlocked: Unlocked): Promise<Result<void, Problem>> =>
  changeOne(unlocked, unlocked.vault.person, ({ codeUnconfirmed: _, ...confirmed }) => confirmed)

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
  const { recoveryCode } = renewed.value
  const { log } = unlocked
  return ok({ keys: keys.value, recoveryCode, name: unlocked.me().name, tabletName, replaces: true, log })
}

/**
 * Wraps one's keys anew where a guess at the slot has become too cheap. The slot of the recovery code waits until the code is
 * used: nobody guesses 128 bits at any cost.
 * @returns the id of the slot that counts now
 */
export async function strengthen(
  { database, vault }: Tools,
  unlocked: Unlocked,
  passphrase: string,
): Promise<Result<string, Problem>> {
  const slot = await ownSlot(database, unlocked)
  if (!slot.ok) return slot
  if (!vault.isOutdated(slot.value)) return ok(slot.value.id)
  const wrapped = named(await vault.changePassphrase(slot.value, passphrase, passphrase))
  if (!wrapped.ok) return wrapped
  const replaced = await replace(unlocked, [wrapped.value])
  return replaced.ok ? ok(wrapped.value.id) : replaced
}

/** Replaces the present person's slots by new ones of the same kind. */
function replace(unlocked: Unlocked, put: readonly Slot[]): Promise<Result<void, Problem>> {
  const newCode = put.some(({ kind }) => kind === 'recovery')
  const slots = Object.fromEntries(put.map(({ kind, id }) => [kind, id]))
  return changeOne(
    unlocked,
    unlocked.vault.person,
    (me) => ({ ...me, slots: { ...me.slots, ...slots }, ...(newCode && { codeUnconfirmed: true }) }),
    (me) => ({ put, remove: put.flatMap(({ kind }) => me.slots[kind] ?? []) }),
  )
}
