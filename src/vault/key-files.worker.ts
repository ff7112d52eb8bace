// The two files of the week keys, in the origin's private file system. Only a worker may write them in place and flush.
import type { KeyFilesReply, KeyFilesRequest } from './key-files.ts'

const NAMES = ['week-keys-0', 'week-keys-1'] as const

type Folder = KeyFilesRequest['folder']

async function withFile<T>(inside: Folder, name: string, work: (handle: FileSystemSyncAccessHandle) => T): Promise<T> {
  const root = await navigator.storage.getDirectory()
  const folder = inside === null ? root : await root.getDirectoryHandle(inside, { create: true })
  const file = await folder.getFileHandle(name, { create: true })
  const handle = await file.createSyncAccessHandle()
  try {
    return work(handle)
  } finally {
    handle.close()
  }
}

const read = (folder: Folder, name: string) =>
  withFile(folder, name, (handle) => {
    const bytes = new Uint8Array(handle.getSize())
    handle.read(bytes, { at: 0 })
    return bytes.length > 0 ? bytes : null
  })

const overwrite = (folder: Folder, name: string, bytes: Uint8Array) =>
  withFile(folder, name, (handle) => {
    // A shorter text would leave the end of the one before: what is to be forgotten may stand there.
    const all = new Uint8Array(Math.max(bytes.length, handle.getSize()))
    all.set(bytes)
    if (handle.write(all, { at: 0 }) !== all.length) throw new DOMException('not all was written', 'QuotaExceededError')
    handle.flush()
  })

addEventListener('message', async ({ data }: MessageEvent<KeyFilesRequest>) => {
  const { number, folder } = data
  const reply = (answer: Omit<KeyFilesReply, 'number'>) => postMessage({ number, ...answer })
  try {
    if ('write' in data) {
      await overwrite(folder, NAMES[data.write], data.bytes)
      reply({ contents: null })
    } else reply({ contents: [await read(folder, NAMES[0]), await read(folder, NAMES[1])] })
  } catch (error) {
    const { name, message } = error as Error
    reply({ error: { name, message } })
  }
})
