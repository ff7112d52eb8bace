// The reader of the browser's databases finds marks that the raw bytes hide. Made by hand, byte by byte, after the
// formats' own pages; a real Chromium's files are searched in `tests/journeys`.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findMarks, searchBelow } from './leaks.ts'
import { contentsOf, entriesOf, recordsOf } from './leveldb.ts'
import { unsnappy } from './snappy.ts'

const MARK = 'merkteken-herhaald'
const text = (value: string) => Buffer.from(value, 'latin1')
const varint = (value: number): Buffer =>
  value < 128 ? Buffer.from([value]) : Buffer.concat([Buffer.from([(value & 127) | 128]), varint(value >> 7)])

const literal = (value: Buffer) => Buffer.concat([Buffer.from([(value.length - 1) << 2]), value])
/** A copy of up to 64 bytes from up to 65,535 back. */
const copy = (offset: number, length: number) => Buffer.from([((length - 1) << 2) | 2, offset & 255, offset >> 8])
const snappy = (length: number, ...parts: readonly Buffer[]) => Buffer.concat([varint(length), ...parts])

/** "merk teken merkteken-herhaald " three times, so packed that the mark never stands in one piece. */
const PACKED = snappy(
  90,
  literal(text('merk teken ')),
  copy(11, 4),
  copy(10, 5),
  literal(text('-herhaald ')),
  copy(30, 60),
)
const UNPACKED = 'merk teken merkteken-herhaald '.repeat(3)

describe('Snappy', () => {
  it('gives back literals, and copies that overlap themselves', () => {
    expect(unsnappy(PACKED).toString('latin1')).toBe(UNPACKED)
    expect(unsnappy(snappy(5, literal(text('a')), copy(1, 4))).toString()).toBe('aaaaa')
    const long = Buffer.alloc(300, 'x')
    const longLiteral = Buffer.concat([Buffer.from([61 << 2]), Buffer.from([299 & 255, 299 >> 8]), long])
    expect(unsnappy(snappy(300, longLiteral))).toEqual(long)
    // The short form: four to eleven bytes, from up to 2,047 back.
    expect(unsnappy(snappy(8, literal(text('abcd')), Buffer.from([1, 4]))).toString()).toBe('abcdabcd')
  })

  it('refuses what is no whole stream', () => {
    for (const bad of [PACKED.subarray(0, -1), snappy(5, copy(1, 4)), snappy(2, literal(text('abc'))), Buffer.alloc(0)])
      expect(() => unsnappy(bad)).toThrow(RangeError)
  })
})

const FULL = 1
const FIRST = 2
const LAST = 4
const record = (type: number, data: Buffer) => {
  const header = Buffer.alloc(7)
  header.writeUInt16LE(data.length, 4)
  header[6] = type
  return Buffer.concat([header, data])
}
/** A batch that puts one value. */
const batch = (value: Buffer) =>
  Buffer.concat([Buffer.alloc(12), Buffer.from([1]), varint(3), text('key'), varint(value.length), value])

describe('a log', () => {
  it('gives a record that was split over two blocks in one piece', () => {
    const whole = batch(text(`${'x'.repeat(100)}${MARK}`))
    // The block ends in the middle of the mark.
    const cut = whole.length - 9
    const before = Buffer.alloc(32_768 - 2 * 7 - cut, 'y')
    const log = Buffer.concat([
      record(FULL, before),
      record(FIRST, whole.subarray(0, cut)),
      record(LAST, whole.subarray(cut)),
    ])
    expect(log.includes(MARK)).toBe(false)
    expect(recordsOf(log)).toEqual([before, whole])
    expect(findMarks(Buffer.concat([...contentsOf('000003.log', log)]), [MARK], '')).not.toEqual([])
  })

  it('gives what stands before a torn end, and of the end what is there', () => {
    const whole = record(FULL, batch(text('een')))
    const torn = record(FIRST, batch(text(MARK)))
    expect(recordsOf(Buffer.concat([whole, torn])).map(String)).toHaveLength(2)
    expect(recordsOf(Buffer.concat([whole, torn.subarray(0, 6)]))).toHaveLength(1)
    expect(recordsOf(Buffer.concat([whole, Buffer.alloc(50)]))).toHaveLength(1)
  })

  it('unpacks a large value that IndexedDB packed by itself', () => {
    const value = Buffer.concat([Buffer.from([1, 0xff, 0x11, 0x02]), PACKED])
    const log = record(FULL, batch(value))
    expect(log.includes(MARK)).toBe(false)
    expect(contentsOf('000003.log', log).some((piece) => piece.includes(MARK))).toBe(true)
  })
})

/** One block of entries, each key written without the beginning that it shares with the one before. */
function blockOf(entries: readonly (readonly [key: string, value: Buffer])[]): Buffer {
  let before = ''
  const parts = entries.map(([key, value]) => {
    let shared = 0
    while (shared < key.length && key[shared] === before[shared]) shared++
    before = key
    const own = text(key.slice(shared))
    return Buffer.concat([varint(shared), varint(own.length), varint(value.length), own, value])
  })
  const restarts = Buffer.alloc(8)
  restarts.writeUInt32LE(1, 4)
  return Buffer.concat([...parts, restarts])
}

/** A table of one data block, packed or not. */
function tableOf(data: Buffer, type: 0 | 1): Buffer {
  const trailer = (kind: number) => Buffer.from([kind, 0, 0, 0, 0])
  const index = blockOf([['z', Buffer.concat([varint(0), varint(data.length)])]])
  const footer = Buffer.alloc(48)
  Buffer.concat([varint(0), varint(0), varint(data.length + 5), varint(index.length)]).copy(footer)
  footer.writeBigUInt64LE(0xdb4775248b80fb57n, 40)
  return Buffer.concat([data, trailer(type), index, trailer(0), footer])
}

describe('a table', () => {
  it('gives its keys whole, and its values', () => {
    const table = tableOf(
      blockOf([
        ['visits/a', text('1')],
        ['visits/b', text('2')],
      ]),
      0,
    )
    expect(entriesOf(table).map(({ key, value }) => `${key}=${value}`)).toEqual(['visits/a=1', 'visits/b=2'])
  })

  it('is empty while its footer is still being written, and throws when a block of it is damaged', () => {
    const table = tableOf(blockOf([['a', text('1')]]), 0)
    expect(entriesOf(table.subarray(0, -1))).toEqual([])
    expect(() => entriesOf(tableOf(text('no Snappy'), 1))).toThrow(RangeError)
  })
})

describe('the search below a folder', () => {
  let folder = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'inloop-leveldb-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  it('finds a repetitive row in a packed table, which a search of the raw bytes misses', () => {
    const block = blockOf([['visits/a', text(UNPACKED)]])
    const at = block.indexOf(UNPACKED)
    const [head, tail] = [block.subarray(0, at), block.subarray(at + UNPACKED.length)]
    // As Snappy packs it: earlier bytes are copied.
    const parts = [literal(head), PACKED.subarray(1), literal(tail)]
    const table = tableOf(snappy(block.length, ...parts), 1)
    writeFileSync(join(folder, '000005.ldb'), table)
    expect(findMarks(table, [MARK], 'raw')).toEqual([])
    const { hits, decoded } = searchBelow(folder, [MARK])
    expect(hits.map(({ where }) => where)).toEqual([`${join(folder, '000005.ldb')}, decoded`])
    expect(decoded).toBeGreaterThan(UNPACKED.length)
  })
})
