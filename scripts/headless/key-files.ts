// The two files of the week keys, in memory: overwritten bytes are gone, and a write can be cut off.
import type { KeyFiles } from '../../src/vault/week-keys.ts'

type Bytes = Uint8Array<ArrayBuffer>

export interface KeyFilesInMemory extends KeyFiles {
  /** The present contents of the disk. */
  readonly contents: [Bytes | null, Bytes | null]
  /** The part of a write that reaches the disk: `whole`, or only its first bytes and then a crash. */
  cut: (file: 0 | 1, bytes: Bytes) => 'whole' | number
  /** Bytes that are free on the disk. */
  free: number
}

export function keyFilesInMemory(contents: readonly [Bytes | null, Bytes | null] = [null, null]): KeyFilesInMemory {
  const files: KeyFilesInMemory = {
    contents: [contents[0]?.slice() ?? null, contents[1]?.slice() ?? null],
    cut: () => 'whole',
    free: Number.POSITIVE_INFINITY,
    isFree: async (bytes) => bytes <= files.free,
    read: async () => [files.contents[0]?.slice() ?? null, files.contents[1]?.slice() ?? null],
    async write(file, bytes) {
      const cut = files.cut(file, bytes)
      // In place: earlier bytes beyond the new end are overwritten with zeros.
      const length = Math.max(bytes.length, files.contents[file]?.length ?? 0)
      const next = new Uint8Array(length)
      next.set(cut === 'whole' ? bytes : bytes.subarray(0, cut))
      if (cut !== 'whole') next.set((files.contents[file] ?? new Uint8Array(length)).subarray(cut), cut)
      files.contents[file] = next
      if (cut !== 'whole') throw new DOMException('the browser was killed', 'AbortError')
    },
  }
  return files
}
