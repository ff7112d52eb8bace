// The two files of the week keys, in the origin's private file system. Only a worker may write them in place and flush.
import '../exits.ts'
import type { KeyFilesReply, KeyFilesRequest } from './key-files.ts'

const NAMES = ['week-keys-0', 'week-keys-1'] as const
const EMPTY = 'room'

type Folder = KeyFilesRequest['folder']

async function fileIn(inside: Folder, name: string, create: boolean): Promise<FileSystemFileHandle> {
  const root = await navigator.storage.getDirectory()
  const folder = inside === null ? root : await root.getDirectoryHandle(inside, { create })
  return folder.getFileHandle(name, { create })
}

const openFile = async (inside: Folder, name: string): Promise<FileSystemSyncAccessHandle> =>
  (await fileIn(inside, name, true)).createSyncAccessHandle()

/** A read leaves no file behind: a tablet that is not set up has none. */
async function isThere(inside: Folder, name: string): Promise<boolean> {
  try {
    await fileIn(inside, name, false)
    return true
  } catch (error) {
    if (!(error instanceof DOMException) || error.name !== 'NotFoundError') throw error
    // Such a browser could not write the file later on.
    if (!('createSyncAccessHandle' in FileSystemFileHandle.prototype)) throw error
    return false
  }
}

async function withFile<T>(inside: Folder, name: string, work: (handle: FileSystemSyncAccessHandle) => T): Promise<T> {
  const handle = await openFile(inside, name)
  try {
    return work(handle)
  } finally {
    handle.close()
  }
}

async function read(folder: Folder, name: string): Promise<Uint8Array<ArrayBuffer> | null> {
  if (!(await isThere(folder, name))) return null
  return withFile(folder, name, (handle) => {
    const bytes = new Uint8Array(handle.getSize())
    handle.read(bytes, { at: 0 })
    return bytes.length > 0 ? bytes : null
  })
}

const overwrite = (folder: Folder, name: string, bytes: Uint8Array) =>
  withFile(folder, name, (handle) => {
    // A shorter text would leave the end of the text before, which can hold keys that must be forgotten.
    const all = new Uint8Array(Math.max(bytes.length, handle.getSize()))
    all.set(bytes)
    writeAll(handle, all)
    handle.flush()
  })

/** Stays open at the top, as every write asks for it. */
let empty: FileSystemSyncAccessHandle | null = null

/** Writes so many bytes and takes them back at once: `navigator.storage.estimate` sees gigabytes on a disk without one byte. */
async function tryOut(folder: Folder, bytes: number): Promise<void> {
  // A folder goes when its work ends, and can't while a file in it is open.
  if (folder !== null) return withFile(folder, EMPTY, (handle) => writeAndTakeBack(handle, bytes))
  empty ??= await openFile(folder, EMPTY)
  writeAndTakeBack(empty, bytes)
}

function writeAndTakeBack(handle: FileSystemSyncAccessHandle, bytes: number): void {
  try {
    writeAll(handle, new Uint8Array(bytes))
  } finally {
    handle.truncate(0)
  }
}

function writeAll(handle: FileSystemSyncAccessHandle, bytes: Uint8Array): void {
  if (handle.write(bytes, { at: 0 }) !== bytes.length)
    throw new DOMException('not all was written', 'QuotaExceededError')
}

async function answer({ number, folder, ...task }: KeyFilesRequest): Promise<void> {
  const reply = (answer: Omit<KeyFilesReply, 'number'>) => postMessage({ number, ...answer })
  try {
    if ('read' in task) return reply({ contents: [await read(folder, NAMES[0]), await read(folder, NAMES[1])] })
    if ('write' in task) await overwrite(folder, NAMES[task.write], task.bytes)
    else await tryOut(folder, task.tryOut)
    reply({ contents: null })
  } catch (error) {
    const { name, message } = error as Error
    reply({ error: { name, message } })
  }
}

let queue = Promise.resolve()
addEventListener('message', ({ data }: MessageEvent<KeyFilesRequest>) => {
  // One after the other: a file can be open only once.
  queue = queue.then(() => answer(data))
})
