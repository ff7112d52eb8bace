// Age away from the screen's thread: a second of scrypt there would keep the cover, the lock and every tap waiting. The worker
// lives for one file: its memory goes when it is ended.
import '../exits.ts'
import type { Said } from '../domain/in-time.ts'
import { ageHere, WORK_FACTOR } from './age.ts'
import type { AgeDone, AgeTask } from './age-in-worker.ts'

const say = (said: Said<AgeDone>): void => postMessage(said)

addEventListener('message', ({ data }: MessageEvent<AgeTask>) => {
  // A promise that fails in a worker is not an `error` of the worker: nobody outside would hear of it.
  work(data).then(
    (done) => say({ done }),
    (error: unknown) => say({ failed: error instanceof RangeError ? 'too-little-memory' : 'no-answer' }),
  )
})

/** log₂ N of the trial. */
const TRIAL = 11
/** A file of another age may ask more work than a new one, and says so only inside. */
const MORE = 4

async function work({ task, bytes, passphrase }: AgeTask): Promise<AgeDone> {
  const trial = ageHere(TRIAL)
  const nothing = new Uint8Array(1)
  await trial.seal(nothing, 'trial')
  const began = performance.now()
  await trial.seal(nothing, 'trial')
  say({ takes: (performance.now() - began) * 2 ** (WORK_FACTOR - TRIAL) * MORE })
  return ageHere()[task](bytes, passphrase)
}
