// The origin's private file system as a browser gives it to a worker, with a disk behind it: bytes are on the disk once they were
// flushed, and a file stays as long as it is until it is truncated.

interface PrivateFile {
  /** As a reader of the file sees it. */
  seen: Uint8Array
  /** As it lies on the disk; a power cut leaves this. */
  flushed: Uint8Array
  open: boolean
}

export interface PrivateFiles {
  readonly files: ReadonlyMap<string, PrivateFile>
  /** The bytes of a file that a power cut would leave. */
  readonly onDisk: (name: string) => Uint8Array
  /** Gives the browser its own back. */
  readonly end: () => void
}

export function privateFiles(): PrivateFiles {
  const files = new Map<string, PrivateFile>()
  const directory = {
    async getFileHandle(name: string) {
      const file = files.get(name) ?? { seen: new Uint8Array(), flushed: new Uint8Array(), open: false }
      files.set(name, file)
      return { createSyncAccessHandle: async () => handleOf(file) }
    },
  }
  const before = Object.getOwnPropertyDescriptor(navigator, 'storage')
  Object.defineProperty(navigator, 'storage', { configurable: true, value: { getDirectory: async () => directory } })
  return {
    files,
    onDisk: (name) => files.get(name)?.flushed ?? new Uint8Array(),
    end: () => {
      if (before) Object.defineProperty(navigator, 'storage', before)
      else Reflect.deleteProperty(navigator, 'storage')
    },
  }
}

function handleOf(file: PrivateFile) {
  if (file.open) throw new DOMException('the file is open', 'NoModificationAllowedError')
  file.open = true
  return {
    getSize: () => file.seen.length,
    read(into: Uint8Array, { at }: { readonly at: number }) {
      into.set(file.seen.subarray(at, at + into.length))
      return into.length
    },
    write(bytes: Uint8Array, { at }: { readonly at: number }) {
      const next = new Uint8Array(Math.max(file.seen.length, at + bytes.length))
      next.set(file.seen)
      next.set(bytes, at)
      file.seen = next
      return bytes.length
    },
    truncate(length: number) {
      file.seen = file.seen.slice(0, length)
    },
    flush() {
      file.flushed = file.seen.slice()
    },
    close() {
      file.open = false
    },
  }
}
