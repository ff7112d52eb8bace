// Unpacks Snappy, in which Chromium keeps the blocks of its databases and large values in them.

/**
 * The bytes that were packed. Throws a `RangeError` when these are not a whole Snappy stream.
 * The format: google/snappy, format_description.txt (the raw format, without frames).
 */
export function unsnappy(packed: Buffer): Buffer {
  const { value: length, end } = readVarint(packed, 0)
  // A length beyond Snappy's best ratio is no Snappy length.
  if (length > packed.length * 64) throw new RangeError('no Snappy stream: too long')
  const unpacked = Buffer.alloc(length)
  let from = end
  let to = 0
  while (from < packed.length) {
    const tag = byteAt(packed, from++)
    if ((tag & 3) === 0) {
      const extra = Math.max(0, (tag >> 2) - 59)
      const size = 1 + (extra === 0 ? tag >> 2 : littleEndian(packed, from, extra))
      from += extra
      if (from + size > packed.length || to + size > length) throw new RangeError('a literal leaves the stream')
      packed.copy(unpacked, to, from, from + size)
      from += size
      to += size
      continue
    }
    const offsetBytes = [1, 2, 4][(tag & 3) - 1] ?? 1
    const size = offsetBytes === 1 ? 4 + ((tag >> 2) & 7) : 1 + (tag >> 2)
    const offset = littleEndian(packed, from, offsetBytes) + (offsetBytes === 1 ? (tag >> 5) * 256 : 0)
    from += offsetBytes
    if (offset === 0 || offset > to || to + size > length) throw new RangeError('a copy leaves the stream')
    // A copy may overlap itself: that is how a repetition is packed, so it goes byte by byte.
    for (let each = 0; each < size; each++, to++) unpacked[to] = unpacked[to - offset] ?? 0
  }
  if (to !== length) throw new RangeError('the stream ends early')
  return unpacked
}

/** An unsigned number in groups of seven bits, the lowest first. */
export function readVarint(bytes: Buffer, start: number): { readonly value: number; readonly end: number } {
  let value = 0
  for (let end = start, factor = 1; end < start + 8; factor *= 128) {
    const byte = byteAt(bytes, end++)
    value += (byte & 0x7f) * factor
    if (byte < 0x80) return { value, end }
  }
  throw new RangeError('no end to a number')
}

const littleEndian = (bytes: Buffer, at: number, size: number): number => {
  if (at + size > bytes.length) throw new RangeError('the stream ends inside a number')
  return bytes.readUIntLE(at, size)
}

function byteAt(bytes: Buffer, at: number): number {
  const byte = bytes[at]
  if (byte === undefined) throw new RangeError('the stream ends early')
  return byte
}
