// Runs Argon2id in a worker of its own for each derivation.
import { askOnce, type Later } from '../domain/in-time.ts'
import type { Kdf } from './kdf.ts'

/** @param startWorker starts `argon2.worker.ts`; passed in, as only the composition root knows its address. */
export const argon2InWorker =
  (startWorker: () => Worker, later: Later): Kdf =>
  (passphrase, parameters) =>
    askOnce(startWorker(), { passphrase, parameters }, later)
