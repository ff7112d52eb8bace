// Where the tablet's work begins: takes what the platform gives and starts the session. It is imported before the screens, so
// that the browser opens the database while they are still being evaluated.
import { ageInWorker } from '../backup/age-in-worker.ts'
import { createClient } from '../sync/client.ts'
import { argon2InWorker } from '../vault/argon2.ts'
import { keyFilesInWorker } from '../vault/key-files.ts'
import { createVault } from '../vault/vault.ts'
import { startSession } from './session.ts'
import { startAgeWorker, startArgon2Worker, startKeyFilesWorker } from './trusted-script.ts'

export const clock = (): number => Date.now()
export const reload = (): void => location.reload()
export const client = createClient((path, init) => fetch(path, init))
export const age = ageInWorker(startAgeWorker)
export const newId = (): string => crypto.randomUUID()

const platform = {
  clock,
  newId,
  client,
  later: (milliseconds: number, work: () => void) => {
    const timer = setTimeout(work, milliseconds)
    return () => clearTimeout(timer)
  },
  random: Math.random,
}

export const session = startSession(
  createVault(argon2InWorker(startArgon2Worker)),
  keyFilesInWorker(startKeyFilesWorker),
  platform,
  reload,
)
