// The two files of the week keys, through a worker of their own.
import type { KeyFiles } from './week-keys.ts'

type Bytes = Uint8Array<ArrayBuffer>

export type KeyFilesRequest = { readonly number: number } & (
  | { readonly read: true }
  | { readonly write: 0 | 1; readonly bytes: Bytes }
)

export interface KeyFilesReply {
  readonly number: number
  readonly contents?: readonly [Bytes | null, Bytes | null] | null
  readonly error?: { readonly name: string; readonly message: string }
}

/** @param startWorker starts `key-files.worker.ts`; passed in, as only the composition root knows its address. */
export function keyFilesInWorker(startWorker: () => Worker): KeyFiles {
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

  const ask = (request: { readonly read: true } | { readonly write: 0 | 1; readonly bytes: Bytes }) =>
    new Promise<KeyFilesReply['contents']>((resolve, reject) => {
      worker ??= start()
      asked += 1
      waiting.set(asked, ({ contents, error }) => {
        if (error) reject(new DOMException(error.message, error.name))
        else resolve(contents)
      })
      worker.postMessage({ number: asked, ...request })
    })

  return {
    read: async () => (await ask({ read: true })) ?? [null, null],
    write: async (file, bytes) => {
      await ask({ write: file, bytes })
    },
  }
}
