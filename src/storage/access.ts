// What can be read before unlocking: the ways in, and how the tablet looks and speaks.
import type { Problem } from '../domain/problem.ts'
import type { Result } from '../domain/result.ts'
import { ok } from '../domain/result.ts'
import type { Slot } from '../vault/vault.ts'
import type { Database } from './database.ts'
import { guarded } from './store.ts'

export const readSlots = (database: Database): Promise<readonly Slot[]> => database.slots.toArray()

export const writeSlot = (database: Database, slot: Slot): Promise<Result<void, Problem>> =>
  written(database, () => database.slots.put(slot))

export const readPreferences = async (database: Database): Promise<unknown> =>
  (await database.device.get('preferences'))?.value

export const writePreferences = (database: Database, value: unknown): Promise<Result<void, Problem>> =>
  written(database, () => database.device.put({ id: 'preferences', value }))

async function written(database: Database, write: () => PromiseLike<unknown>): Promise<Result<void, Problem>> {
  const result = await guarded(database, async () => {
    await write()
    return ok(undefined)
  })
  return result.ok ? result : { ok: false, error: { code: result.error } }
}
