// Looks for a mark in bytes, in every way of writing that a careless program might have used.
import { type Dirent, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, inflateSync } from 'node:zlib'
import { contentsOf } from './leveldb.ts'

/** The mark as text of 8 and 16 bits, base 64 at each offset, hexadecimal, percent-encoded and as JSON escapes. */
export function encodingsOf(mark: string): ReadonlyMap<string, Buffer> {
  const utf8 = Buffer.from(mark, 'utf8')
  const utf16 = Buffer.from(mark, 'utf16le')
  const encodings = new Map<string, Buffer>([
    ['utf-8', utf8],
    ['utf-16le', utf16],
    ['utf-16be', Buffer.from(utf16).swap16()],
    ['hex', Buffer.from(utf8.toString('hex'))],
    ['HEX', Buffer.from(utf8.toString('hex').toUpperCase())],
    ['percent', Buffer.from([...utf8].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''))],
    ['json', Buffer.from([...mark].map((each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''))],
  ])
  for (const [name, bytes] of [['utf-8', utf8] as const, ['utf-16le', utf16] as const])
    for (const offset of [0, 1, 2]) {
      // The bytes in front shift the groups of three; only the characters that the mark alone decides are searched for.
      const shifted = Buffer.concat([Buffer.alloc(offset), bytes])
        .toString('base64')
        .replace(/=+$/, '')
      const text = shifted.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6))
      encodings.set(`base64 of ${name} at ${offset}`, Buffer.from(text))
      encodings.set(`base64url of ${name} at ${offset}`, Buffer.from(text.replaceAll('+', '-').replaceAll('/', '_')))
    }
  return encodings
}

export interface Hit {
  readonly mark: string
  readonly encoding: string
  readonly where: string
}

/** Every mark in `bytes`, or in the bytes that `bytes` unpack to. */
export function findMarks(bytes: Buffer, marks: readonly string[], where: string): readonly Hit[] {
  const hits: Hit[] = []
  for (const form of [bytes, ...unpacked(bytes)])
    for (const mark of marks)
      for (const [encoding, encoded] of encodingsOf(mark))
        if (form.includes(encoded)) hits.push({ mark, encoding, where })
  return hits
}

/** The extent of a search; a search that decoded nothing has not looked into the databases. */
interface Search {
  readonly hits: readonly Hit[]
  readonly files: number
  readonly bytes: number
  /** Bytes that stood packed, split or prefixed away in the browser's databases. */
  readonly decoded: number
}

/** Searches every file below a folder: as it lies there, and unpacked from the browser's databases. */
export function searchBelow(folder: string, marks: readonly string[]): Search {
  const hits: Hit[] = []
  let bytes = 0
  let decoded = 0
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry: Dirent) => entry.isFile())
  for (const file of files) {
    const path = join(file.parentPath, file.name)
    const raw = readIfThere(path)
    if (!raw) continue
    const contents = Buffer.concat(contentsOf(file.name, raw).flatMap((piece) => [piece, BETWEEN]))
    hits.push(...findMarks(raw, marks, path), ...findMarks(contents, marks, `${path}, decoded`))
    bytes += raw.length
    decoded += contents.length
  }
  return { hits, files: files.length, bytes, decoded }
}

export const findMarksBelow = (folder: string, marks: readonly string[]): readonly Hit[] =>
  searchBelow(folder, marks).hits

/** Between two pieces, so that the end of one and the beginning of the next never read as a mark. */
const BETWEEN = Buffer.alloc(4, 0xff)

/** A running browser takes files away while they are searched. */
function readIfThere(path: string): Buffer | null {
  try {
    return readFileSync(path)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}

function unpacked(bytes: Buffer): readonly Buffer[] {
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return [gunzipSync(bytes)]
  if (bytes[0] === 0x78) {
    try {
      return [inflateSync(bytes)]
    } catch {
      // It only began like a zlib stream.
      return []
    }
  }
  return []
}
