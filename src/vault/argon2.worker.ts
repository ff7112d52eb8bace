// Argon2id away from the screen's thread. The worker lives for one derivation: its memory goes when it is ended.
import { argon2id } from 'hash-wasm'
import type { KdfParameters } from './kdf.ts'

addEventListener('message', async (event: MessageEvent<{ passphrase: string; parameters: KdfParameters }>) => {
  const { passphrase, parameters } = event.data
  const { salt, iterations, parallelism, memoryKiB } = parameters
  const hash = await argon2id({
    password: passphrase,
    salt,
    iterations,
    parallelism,
    memorySize: memoryKiB,
    hashLength: 32,
    outputType: 'binary',
  })
  postMessage(hash)
})
