// The composition root of the sync service: reads the configuration, opens the store, listens, and stops in good order.
import { existsSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { createApp } from './app.ts'
import { readConfig } from './config.ts'
import { createHttpServer } from './http-server.ts'
import { openStore } from './open-store.ts'
import { makeAdminToken, sha256, systemRandom } from './secrets.ts'

/** After this long, a request that still has not finished is cut off. */
const STOP_MILLISECONDS = 10_000

const config = readConfig(process.env, process.cwd())
if (!config.ok) quit(config.error)
const { host, port, dataDir } = config.value
const log = (line: string) => void process.stdout.write(`${line}\n`)

const opened = await openStore(config.value)
if (!opened.ok) quit(opened.error)
const store = opened.value
const dist = fileURLToPath(new URL('../../dist', import.meta.url))
const built = existsSync(`${dist}/index.html`)
const app = createApp({ store, clock: Date.now, log, dist: built ? dist : null })
const server = createHttpServer(app, log)

server.once('error', async (error: NodeJS.ErrnoException) => {
  await store.close()
  if (error.code === 'EADDRINUSE')
    quit(`Port ${port} on ${host} is in use. Stop the other program, or choose another: PORT=8788 npm start`)
  if (error.code === 'EACCES')
    quit(`Port ${port} may not be opened by this user. Choose one above 1023: PORT=8787 npm start`)
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND')
    quit(`HOST ${host} is not an address of this machine.`)
  throw error
})

server.listen(port, host, async () => {
  const { port } = server.address() as AddressInfo
  log(`Inloop is at http://${host.includes(':') ? `[${host}]` : host}:${port}/`)
  log(
    built
      ? 'Open that address on a tablet or in a browser.'
      : 'The tablet app is not built yet, only the API answers: npm run build',
  )
  log('To connect a tablet: npm run enrol -- --loket hendrik-ido-ambacht')
  log(`The data is in ${dataDir}`)
  const token = makeAdminToken(systemRandom)
  if (await store.keepAdminTokenHash(sha256(token), 'first', Date.now())) {
    log(`The admin token, for the totals: ${token}`)
    log('It is shown this once. Keep it safe; npm run admin-token makes a new one.')
  }
  log('Ready.')
})

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)

function stop(): void {
  log('Stopping: finishing what is under way.')
  server.close(async () => {
    await store.close()
    log('Stopped.')
  })
  setTimeout(() => server.closeAllConnections(), STOP_MILLISECONDS).unref()
}

function quit(reason: string): never {
  process.stderr.write(`${reason}\n`)
  process.exit(1)
}
