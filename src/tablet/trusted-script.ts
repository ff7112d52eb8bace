// The page runs scripts from four addresses besides its own bundle: three workers and the service worker. The
// policy `inloop` of Trusted Types lets exactly these through; the CSP allows no other policy.
import ageWorkerUrl from '../backup/age.worker.ts?worker&url'
import argon2WorkerUrl from '../vault/argon2.worker.ts?worker&url'
import keyFilesWorkerUrl from '../vault/key-files.worker.ts?worker&url'

export const SERVICE_WORKER_URL = '/sw.js'
const known = new Set([SERVICE_WORKER_URL, argon2WorkerUrl, keyFilesWorkerUrl, ageWorkerUrl])

/** `TrustedScriptURL` where the browser knows it, a plain address elsewhere. */
type ScriptUrl = string & URL

interface PolicyFactory {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): ScriptUrl }
}

const createScriptURL = (url: string): string => {
  if (!known.has(url)) throw new TypeError('a script from an address that is not ours')
  return url
}

const factory = (globalThis as { trustedTypes?: PolicyFactory }).trustedTypes
const policy = factory?.createPolicy('inloop', { createScriptURL })

const trusted = (url: string): ScriptUrl => policy?.createScriptURL(url) ?? (createScriptURL(url) as ScriptUrl)

export const startArgon2Worker = (): Worker => new Worker(trusted(argon2WorkerUrl), { type: 'module' })
export const startKeyFilesWorker = (): Worker => new Worker(trusted(keyFilesWorkerUrl), { type: 'module' })
export const startAgeWorker = (): Worker => new Worker(trusted(ageWorkerUrl), { type: 'module' })
export const serviceWorkerUrl = (): string => trusted(SERVICE_WORKER_URL)
