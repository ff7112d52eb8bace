// Opens the store of this machine for the service and for its commands, with a folder and file that only their owner can read.
import { chmod, mkdir, open } from 'node:fs/promises'
import { fail, ok, type Result } from '../domain/result.ts'
import type { Config } from './config.ts'
import type { Store } from './store/contract.ts'
import { openSqliteStore } from './store/sqlite.ts'

/** The error is a sentence for the administrator: the folder can't be used. A damaged database throws. */
export async function openStore({
  dataDir,
  database,
}: Pick<Config, 'dataDir' | 'database'>): Promise<Result<Store, string>> {
  try {
    await mkdir(dataDir, { recursive: true, mode: 0o700 })
    // Made before SQLite does, which gives its journals the rights of this file.
    await (await open(database, 'a', 0o600)).close()
    await chmod(database, 0o600)
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error
    return fail(`DATA_DIR ${dataDir} must be a folder that this user may write in: ${error.message}`)
  }
  return ok(await openSqliteStore(database))
}
