// Argon2id away from the screen's thread. The worker lives for one derivation: its memory goes when it is ended.
import '../exits.ts'
import { argon2id } from 'hash-wasm'
import type { Said } from '../domain/in-time.ts'
import type { KdfParameters } from './kdf.ts'

interface Asked {
  readonly passphrase: string
  readonly parameters: KdfParameters
}

const say = (said: Said<Uint8Array>): void => postMessage(said)

addEventListener('message', ({ data }: MessageEvent<Asked>) => {
  derive(data).then(
    (done) => say({ done }),
    // Its only other need is memory.
    () => say({ failed: typeof WebAssembly === 'undefined' ? 'no-webassembly' : 'too-little-memory' }),
  )
})

/** The memory of the trial: little, yet more than the library's own overhead. */
const TRIAL_KIB = 1024

async function derive({ passphrase, parameters }: Asked): Promise<Uint8Array> {
  const { salt, iterations, parallelism, memoryKiB } = parameters
  const run = (memorySize: number, iterations: number, password: string) =>
    argon2id({ password, salt, iterations, parallelism, memorySize, hashLength: 32, outputType: 'binary' })
  // The first run loads the library; the second one is measured.
  await run(8, 1, 'trial')
  const began = performance.now()
  await run(TRIAL_KIB, 1, 'trial')
  say({ takes: (performance.now() - began) * (memoryKiB / TRIAL_KIB) * iterations })
  return run(memoryKiB, iterations, passphrase)
}
