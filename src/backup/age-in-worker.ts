// Runs age in a worker of its own for each file.
import type { Age } from './age.ts'

export interface AgeTask {
  readonly task: keyof Age
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly passphrase: string
}

export type AgeAnswer = { readonly done: Awaited<ReturnType<Age[keyof Age]>> } | { readonly failed: string }

/**
 * Rejects when the tablet has no room for scrypt's memory (256 MiB), which no file or passphrase can make it do.
 * @param startWorker starts `age.worker.ts`; passed in, as only the composition root knows its address
 */
export function ageInWorker(startWorker: () => Worker): Age {
  const run = <Task extends keyof Age>(task: AgeTask & { task: Task }): ReturnType<Age[Task]> =>
    answerOf(startWorker(), task) as ReturnType<Age[Task]>
  return {
    seal: (bytes, passphrase) => run({ task: 'seal', bytes, passphrase }),
    open: (bytes, passphrase) => run({ task: 'open', bytes, passphrase }),
  }
}

function answerOf(worker: Worker, task: AgeTask): Promise<unknown> {
  const answered = new Promise<unknown>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<AgeAnswer>) =>
      'done' in data ? resolve(data.done) : reject(new Error(data.failed)),
    )
    worker.addEventListener('error', ({ message }) => reject(new Error(message || 'age worker')))
  })
  worker.postMessage(task)
  return answered.finally(() => worker.terminate())
}
