// Argon2id away from the screen's thread. The worker lives for one derivation: its memory goes when it is ended.
import '../exits.ts'
import { argon2id } from 'hash-wasm'
import type { KdfParameters } from './kdf.ts'

interface Asked {
  readonly passphrase: string
  readonly parameters: KdfParameters
}

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  derive(data).catch((error: unknown) =>
    // Thrown anew where it reaches whoever started the worker: of a promise they would never hear.
    queueMicrotask(() => {
      throw error
    }),
  )
})

async function derive({ passphrase, parameters }: Asked): Promise<void> {
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
}
