// The data that can be read before unlocking: the ways in, the tablet's looks and language, and the number of wrong
// tries.
import type { Problem } from '../domain/problem.ts'
import type { Result } from '../domain/result.ts'
import { ok } from '../domain/result.ts'
import type { Slot } from '../vault/vault.ts'
import type { Database, DeviceRow } from './database.ts'
import { guarded } from './store.ts'

export const readSlots = (database: Database): Promise<readonly Slot[]> => database.slots.toArray()

export const readDevice = async (database: Database, id: DeviceRow['id']): Promise<unknown> =>
  (await database.device.get(id))?.value

export async function writeDevice(
  database: Database,
  id: DeviceRow['id'],
  value: unknown,
): Promise<Result<void, Problem>> {
  const result = await guarded(database, async () => {
    await database.write([{ table: 'device', id, row: { id, value } }])
    return ok(undefined)
  })
  return result.ok ? result : { ok: false, error: { code: result.error } }
}
