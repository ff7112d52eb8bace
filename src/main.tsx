// The tablet's composition root: takes what the platform gives, builds the services, mounts the app.
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { createClient } from './sync/client.ts'
import { buildServices } from './tablet/build-services.ts'
import { startSession } from './tablet/session.ts'
import { serviceWorkerUrl, startArgon2Worker } from './tablet/trusted-script.ts'
import { watchUpdates } from './tablet/updates.ts'
import { argon2InWorker } from './vault/argon2.ts'
import { createVault } from './vault/vault.ts'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no root')

const clock = () => Date.now()
const reload = () => location.reload()
const client = createClient((path, init) => fetch(path, init))
const platform = {
  clock,
  newId: () => crypto.randomUUID(),
  client,
  later: (milliseconds: number, work: () => void) => {
    const timer = setTimeout(work, milliseconds)
    return () => clearTimeout(timer)
  },
  random: Math.random,
}

const session = await startSession(createVault(argon2InWorker(startArgon2Worker)), platform, reload)
const updates = watchUpdates(import.meta.env.PROD ? serviceWorkerUrl() : null, reload)
// A hint that it may be worth trying, and no more than that.
addEventListener('online', () => {
  if (session.status.getState() === 'unlocked') void session.unlocked().loop.run()
})
createRoot(root).render(<App services={buildServices(session, client, updates, clock)} />)
