// Reads the files of a LevelDB as they lie on the disk, so that packed, split or prefixed values can be searched. The
// formats: google/leveldb, doc/log_format.md, doc/table_format.md and db/write_batch.cc.
import { zstdDecompressSync } from 'node:zlib'
import { readVarint, unsnappy } from './snappy.ts'

const BLOCK = 32 * 1024
const HEADER = 7
const FOOTER = 48
const MAGIC = 0xdb4775248b80fb57n
/** Type and checksum, behind every block of a table. */
const TRAILER = 5

/** An entry of a table, its key whole again, with LevelDB's own eight bytes at its end. */
interface Entry {
  readonly key: Buffer
  readonly value: Buffer
}

/**
 * The contents of a file of a LevelDB, in pieces that can be searched one by one; nothing when it is another file. Also
 * deleted or overwritten values that still lie there.
 */
export function contentsOf(name: string, bytes: Buffer): readonly Buffer[] {
  if (/\.(ldb|sst)$/.test(name)) return entriesOf(bytes).flatMap(({ key, value }) => [key, value, ...unwrapped(value)])
  if (/^MANIFEST-\d+$/.test(name)) return recordsOf(bytes)
  if (/^\d+\.log$/.test(name))
    return recordsOf(bytes).flatMap((record) => [record, ...valuesOf(record).flatMap(unwrapped)])
  return []
}

/** The records of a log, put together again where they were split over blocks; up to where a kill or a power cut ended it. */
export function recordsOf(log: Buffer): readonly Buffer[] {
  const records: Buffer[] = []
  let parts: Buffer[] = []
  for (let at = 0; at + HEADER <= log.length; ) {
    const room = BLOCK - (at % BLOCK)
    if (room < HEADER) {
      at += room
      continue
    }
    const length = log.readUInt16LE(at + 4)
    const type = log[at + 6]
    // Space that was set aside and never written is zeros; bytes that are no record are the torn end.
    if (type === undefined || type < 1 || type > 4 || length + HEADER > room) {
      at += room
      continue
    }
    const data = log.subarray(at + HEADER, at + HEADER + length)
    at += HEADER + length
    const [FULL, FIRST, LAST] = [1, 2, 4]
    if (type === FULL || type === FIRST) parts = []
    parts.push(data)
    if (type !== FULL && type !== LAST) continue
    records.push(Buffer.concat(parts))
    parts = []
  }
  // A record that a kill left without its end was written all the same.
  return parts.length > 0 ? [...records, Buffer.concat(parts)] : records
}

/** Every entry of a table. Empty while the browser is still writing its footer; throws on a malformed table. */
export function entriesOf(table: Buffer): readonly Entry[] {
  if (table.length < FOOTER || table.readBigUInt64LE(table.length - 8) !== MAGIC) return []
  const metaindex = handleAt(table, table.length - FOOTER)
  const index = handleAt(table, metaindex.end)
  return parseBlock(block(table, index)).flatMap(({ value }) => parseBlock(block(table, handleAt(value, 0))))
}

interface Handle {
  readonly offset: number
  readonly size: number
  readonly end: number
}

function handleAt(bytes: Buffer, at: number): Handle {
  const offset = readVarint(bytes, at)
  const size = readVarint(bytes, offset.end)
  return { offset: offset.value, size: size.value, end: size.end }
}

function block(table: Buffer, { offset, size }: Handle): Buffer {
  if (offset + size + TRAILER > table.length) throw new RangeError('a block leaves the table')
  const packed = table.subarray(offset, offset + size)
  const type = table[offset + size]
  if (type === 0) return packed
  if (type === 1) return unsnappy(packed)
  if (type === 2) return zstdDecompressSync(packed)
  throw new RangeError(`a block is packed in a way unknown here: ${type}`)
}

/** Keys share their beginning with the key before; after the entries stand the places where that starts anew. */
function parseBlock(bytes: Buffer): readonly Entry[] {
  const restarts = bytes.readUInt32LE(bytes.length - 4)
  const until = bytes.length - 4 - 4 * restarts
  const entries: Entry[] = []
  let before: Buffer = Buffer.alloc(0)
  for (let at = 0; at < until; ) {
    const shared = readVarint(bytes, at)
    const own = readVarint(bytes, shared.end)
    const size = readVarint(bytes, own.end)
    const start = size.end + own.value
    const key = Buffer.concat([before.subarray(0, shared.value), bytes.subarray(size.end, start)])
    entries.push({ key, value: bytes.subarray(start, start + size.value) })
    before = key
    at = start + size.value
  }
  return entries
}

/** The values that a record of a log puts: a batch of a sequence number, a count, and then puts and deletions. */
function valuesOf(record: Buffer): readonly Buffer[] {
  const values: Buffer[] = []
  try {
    for (let at = 12; at < record.length; ) {
      const put = record[at] === 1
      const key = readVarint(record, at + 1)
      at = key.end + key.value
      if (!put) continue
      const value = readVarint(record, at)
      values.push(record.subarray(value.end, value.end + value.value))
      at = value.end + value.value
    }
  } catch (error) {
    // The torn end of a log; its bytes are searched as they are.
    if (!(error instanceof RangeError)) throw error
  }
  return values
}

/** Chromium's IndexedDB packs a large value by itself, behind this mark and a number of one to a few bytes. */
const PACKED = Buffer.from([0xff, 0x11, 0x02])

function unwrapped(value: Buffer): readonly Buffer[] {
  const at = value.subarray(0, 12).indexOf(PACKED)
  if (at < 0) return []
  try {
    return [unsnappy(value.subarray(at + PACKED.length))]
  } catch (error) {
    // Three bytes that happened to look like the mark.
    if (error instanceof RangeError) return []
    throw error
  }
}
