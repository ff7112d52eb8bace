// The two files of the week keys, through a worker of their own.
import { inTime, type Later, Unanswered } from '../domain/in-time.ts'
import type { KeyFiles } from './week-keys.ts'

type Bytes = Uint8Array<ArrayBuffer>

export type KeyFilesRequest = {
  readonly number: number
  /** The folder in which the files lie; null: in none. */
  readonly folder: string | null
} & Task
type Task =
  | { readonly read: true }
  | { readonly write: 0 | 1; readonly bytes: Bytes }
  /** Fails with a `QuotaExceededError` where so many bytes find no room. */
  | { readonly tryOut: number }

export interface KeyFilesReply {
  readonly number: number
  readonly contents?: readonly [Bytes | null, Bytes | null] | null
  readonly error?: { readonly name: string; readonly message: string }
}

/**
 * @param startWorker starts `key-files.worker.ts`; passed in, as only the composition root knows its address
 * @param folder where the files lie, when not at the top
 */
export function keyFilesInWorker(startWorker: () => Worker, later: Later, folder: string | null = null): KeyFiles {
  let worker: Worker | null = null
  let asked = 0
  const waiting = new Map<number, (reply: KeyFilesReply) => void>()

  const start = (): Worker => {
    const started = startWorker()
    started.addEventListener('message', ({ data }: MessageEvent<KeyFilesReply>) => {
      waiting.get(data.number)?.(data)
      waiting.delete(data.number)
    })
    started.addEventListener('error', ({ message }) => {
      // A worker that could not start: the next request starts another one.
      worker = null
      for (const [number, answer] of waiting) answer({ number, error: { name: 'UnknownError', message } })
      waiting.clear()
    })
    return started
  }

  const ask = async (task: Task) => {
    try {
      return await inTime(send(task), later)
    } catch (error) {
      // One that the browser ended answers nothing more: the next request starts another one.
      if (error instanceof Unanswered) giveUp()
      throw error
    }
  }

  const giveUp = () => {
    worker?.terminate()
    worker = null
    waiting.clear()
  }

  const send = (task: Task) =>
    new Promise<KeyFilesReply['contents']>((resolve, reject) => {
      worker ??= start()
      asked += 1
      waiting.set(asked, ({ contents, error }) => {
        if (error) reject(new DOMException(error.message, error.name))
        else resolve(contents)
      })
      worker.postMessage({ number: asked, folder, ...task })
    })

  return {
    read: async () => (await ask({ read: true })) ?? [null, null],
    write: async (file, bytes) => {
      await ask({ write: file, bytes })
    },
    isFree: (bytes) =>
      ask({ tryOut: bytes }).then(
        () => true,
        (error: Error) => {
          if (error instanceof Unanswered) throw error
          // All other faults of files are reported where a file is needed.
          return error.name !== 'QuotaExceededError'
        },
      ),
  }
}

/** Removes the folder of key files; where there is none, or no files at all, there is nothing to remove. */
export async function removeKeyFiles(folder: string): Promise<void> {
  try {
    const root = await navigator.storage.getDirectory()
    await root.removeEntry(folder, { recursive: true })
  } catch {
    // The rest of the file opens under no key that anybody has.
  }
}
