// Age away from the screen's thread: a second of scrypt there would keep the cover, the lock and every tap waiting. The worker
// lives for one file: its memory goes when it is ended.
import '../exits.ts'
import { ageHere } from './age.ts'
import type { AgeAnswer, AgeTask } from './age-in-worker.ts'

const answer = (message: AgeAnswer): void => postMessage(message)

addEventListener('message', ({ data }: MessageEvent<AgeTask>) => {
  const { task, bytes, passphrase } = data
  ageHere()
    [task](bytes, passphrase)
    // A promise that fails in a worker is not an `error` of the worker: nobody outside would hear of it.
    .then(
      (done) => answer({ done }),
      (error: unknown) => answer({ failed: String(error) }),
    )
})
