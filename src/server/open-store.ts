// Opens the store of this machine for the service and for its commands, with a folder and file that only their owner can read.
import { chmod, mkdir, open } from 'node:fs/promises'
import type { Config } from './config.ts'
import type { Store } from './store/contract.ts'
import { openSqliteStore } from './store/sqlite.ts'

export async function openStore({ dataDir, database }: Pick<Config, 'dataDir' | 'database'>): Promise<Store> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  // Made before SQLite does, which gives its journals the rights of this file.
  await (await open(database, 'a', 0o600)).close()
  await chmod(database, 0o600)
  return openSqliteStore(database)
}
