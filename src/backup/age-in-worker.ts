// Runs age in a worker of its own for each file.
import { askOnce, type Later } from '../domain/in-time.ts'
import type { Age } from './age.ts'

export interface AgeTask {
  readonly task: keyof Age
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly passphrase: string
}

export type AgeDone = Awaited<ReturnType<Age[keyof Age]>>

/**
 * Rejects when the tablet has no room for scrypt's memory (256 MiB), which no file or passphrase can make it do.
 * @param startWorker starts `age.worker.ts`; passed in, as only the composition root knows its address
 */
export function ageInWorker(startWorker: () => Worker, later: Later): Age {
  const run = <Task extends keyof Age>(task: AgeTask & { task: Task }): ReturnType<Age[Task]> =>
    askOnce<AgeDone>(startWorker(), task, later) as ReturnType<Age[Task]>
  return {
    seal: (bytes, passphrase) => run({ task: 'seal', bytes, passphrase }),
    open: (bytes, passphrase) => run({ task: 'open', bytes, passphrase }),
  }
}
