// The tablet's work begins here, with the platform's parts and the session. It is imported before the screens, so that
// the browser opens the database while they are still being evaluated.
import { ageInWorker } from '../backup/age-in-worker.ts'
import { belowFrom } from '../domain/disclosure/noise.ts'
import { createClient } from '../sync/client.ts'
import { noClient } from '../sync/no-client.ts'
import { argon2InWorker } from '../vault/argon2.ts'
import { keyFilesInWorker } from '../vault/key-files.ts'
import { createVault } from '../vault/vault.ts'
import { placeOf, practiceAddress, tidyPractice } from './place.ts'
import { startSession } from './session/session.ts'
import { startAgeWorker, startArgon2Worker, startKeyFilesWorker } from './trusted-script.ts'

export const place = placeOf(location)
export const clock = (): number => Date.now()
export const go = (address: string): void => location.replace(address)
export const reload = (): void =>
  place.practice ? go(practiceAddress(session.preferences.getState())) : location.reload()
export const client = place.practice ? noClient : createClient((path, init) => fetch(path, init))
const later = (milliseconds: number, work: () => void) => {
  const timer = setTimeout(work, milliseconds)
  return () => clearTimeout(timer)
}
export const age = ageInWorker(startAgeWorker, later)
export const newId = (): string => crypto.randomUUID()

export const platform = {
  clock,
  running: () => performance.now(),
  newId,
  client,
  later,
  random: Math.random,
  below: belowFrom((count) => crypto.getRandomValues(new Uint8Array(count))),
}

export const session = startSession(
  createVault(argon2InWorker(startArgon2Worker, later)),
  keyFilesInWorker(startKeyFilesWorker, later, place.keyFiles),
  platform,
  reload,
  place,
)

// Behind the start of the tablet itself, which it must not hold up.
if (!place.practice && isSecureContext) {
  const end = session.status.subscribe(() => {
    end()
    void tidyPractice().catch(() => undefined)
  })
}
