// Runs Argon2id in a worker of its own for each derivation.
import type { Kdf } from './kdf.ts'

/** @param startWorker starts `argon2.worker.ts`; passed in, as only the composition root knows its address. */
export const argon2InWorker =
  (startWorker: () => Worker): Kdf =>
  (passphrase, parameters) =>
    new Promise((resolve, reject) => {
      const worker = startWorker()
      const settle = (finish: () => void) => {
        worker.terminate()
        finish()
      }
      worker.addEventListener('message', (event: MessageEvent<Uint8Array<ArrayBuffer>>) =>
        settle(() => resolve(event.data)),
      )
      worker.addEventListener('error', (event) => settle(() => reject(new Error(event.message || 'argon2 worker'))))
      worker.postMessage({ passphrase, parameters })
    })
