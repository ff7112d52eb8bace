// The store contract on a real SQLite file, and the properties of that file.
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { expect, it } from 'vitest'
import type { Store } from '../../src/server/store/contract.ts'
import { openSqliteStore } from '../../src/server/store/sqlite.ts'
import { type StoreUnderTest, storeContract } from './store-contract.ts'

storeContract('SQLite', makeSqliteStore)

it('writes ahead and syncs every commit', async () => {
  const { dispose, file } = await makeSqliteStore()
  const reader = new DatabaseSync(file, { readOnly: true })
  expect(reader.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' })
  reader.close()
  await dispose()
})

async function makeSqliteStore(): Promise<StoreUnderTest & { file: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'inloop-store-'))
  const file = join(folder, 'inloop.sqlite')
  const stores: Store[] = []
  const again = async () => {
    const store = await openSqliteStore(file)
    stores.push(store)
    return store
  }
  return {
    file,
    store: await again(),
    again,
    async bodies() {
      const reader = new DatabaseSync(file, { readOnly: true })
      const rows = reader.prepare('select body from "release" order by "receivedAt", id').all()
      reader.close()
      return rows.map(({ body }) => String(body))
    },
    async dispose() {
      for (const store of stores) await store.close()
      await rm(folder, { recursive: true })
    },
  }
}
