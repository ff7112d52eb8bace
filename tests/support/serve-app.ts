// The built app on a port of its own, from any folder: a test's changes in that folder are the next version.
import { globSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { createApp } from '../../src/server/app.ts'
import { createHttpServer } from '../../src/server/http-server.ts'
import { openSqliteStore } from '../../src/server/store/sqlite.ts'

export interface ServedApp {
  readonly address: string
  readonly port: number
  readonly close: () => Promise<void>
}

export async function serveApp(dist = 'dist'): Promise<ServedApp> {
  // In a copy of the build, the compressed files would hide every change: the service sends a file plain where it has
  // no compressed one.
  if (dist !== 'dist') for (const path of globSync('**/*.{br,gz}', { cwd: dist })) rmSync(join(dist, path))
  const store = await openSqliteStore(':memory:')
  const app = createApp({ store, clock: Date.now, log: () => {}, dist: resolve(dist) })
  const server = createHttpServer(app, () => {})
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    address: `http://localhost:${port}`,
    port,
    async close() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
      await store.close()
    },
  }
}
