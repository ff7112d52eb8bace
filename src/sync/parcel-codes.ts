// [P14] A parcel as a row of codes for a camera. Each code says its number, their number and its parcel, so that the
// codes can be read in any order, and parts of two parcels never mix; and each checks itself, so that a misread code
// does not spoil the rest.
import { DIGITS, fromBytes, fromDigits, inGroups, toDigits } from '../domain/code.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import { MAX_PARCEL_CHARACTERS } from '../protocol/limits.ts'

/**
 * Bytes in one code: with their frame at most 600 characters, which fill a QR code of version 15 at level M, 77 modules
 * wide. Upper-case letters and digits only, as those take five and a half bits each and not eight.
 */
const PART_BYTES = 352
/** 60 bits that name a parcel. */
const MARK_DIGITS = 12
/** 30 bits over everything before them. */
const CHECK_DIGITS = 6

const PART = new RegExp(
  `^(INLOOP1:([${DIGITS}]{${MARK_DIGITS}}):([1-9]\\d{0,2}):([1-9]\\d{0,2}):([${DIGITS}]+):)([${DIGITS}]{${CHECK_DIGITS}})$`,
)

/** The name of a parcel, on the device that shows it and on the device that reads it: `7F2K-9QXM-3HJD`. */
export const markOf = async (text: string): Promise<string> => inGroups(await digestOf(text, MARK_DIGITS))

export async function parcelCodes(text: string): Promise<readonly string[]> {
  const bytes = await deflated(text)
  const mark = await digestOf(text, MARK_DIGITS)
  const count = Math.ceil(bytes.length / PART_BYTES)
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const part = bytes.subarray(index * PART_BYTES, (index + 1) * PART_BYTES)
      const body = `INLOOP1:${mark}:${index + 1}:${count}:${digitsOf(part)}:`
      return body + (await digestOf(body, CHECK_DIGITS))
    }),
  )
}

/**
 * `code-foreign`: not a code of Inloop; `code-damaged`: a misread code, or a whole that does not match the promise of
 * its parts; `code-mixed`: of another parcel.
 */
export type CodeFault = 'code-foreign' | 'code-damaged' | 'code-mixed'

export interface Gathered {
  /** The numbers of the parts that are there, from 1 on. */
  readonly have: ReadonlySet<number>
  readonly count: number
  /** The parcel, once every part is there. */
  readonly text: string | null
}

export interface Gathering {
  /**
   * Takes the text of a code that a camera read. The parts gathered before stay; a second reading of a part changes
   * nothing.
   */
  readonly take: (read: string) => Promise<Result<Gathered, CodeFault>>
}

export function gatherCodes(): Gathering {
  const parts = new Map<number, Uint8Array<ArrayBuffer>>()
  let of: { readonly mark: string; readonly count: number } | null = null

  return {
    async take(read) {
      const [, body = '', mark = '', index = '', total = '', digits = '', check = ''] = PART.exec(read) ?? []
      if (!body) return fail(read.startsWith('INLOOP1:') ? 'code-damaged' : 'code-foreign')
      const [number, count] = [Number(index), Number(total)]
      if ((await digestOf(body, CHECK_DIGITS)) !== check || number > count) return fail('code-damaged')
      if (of && (of.mark !== mark || of.count !== count)) return fail('code-mixed')
      of = { mark, count }
      parts.set(number, bytesOf(digits))
      const have = new Set(parts.keys())
      if (parts.size < count) return ok({ have, count, text: null })
      const text = await inflated([...parts].toSorted(([a], [b]) => a - b).map(([, part]) => part))
      if (text !== null && (await digestOf(text, MARK_DIGITS)) === mark) return ok({ have, count, text })
      // Nobody can tell which part it was.
      parts.clear()
      of = null
      return fail('code-damaged')
    },
  }
}

async function digestOf(text: string, digits: number): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return toDigits(fromBytes(new Uint8Array(digest)) >> BigInt(256 - 5 * digits), digits)
}

function digitsOf(bytes: Uint8Array): string {
  const length = Math.ceil((8 * bytes.length) / 5)
  return toDigits(fromBytes(bytes) << BigInt(5 * length - 8 * bytes.length), length)
}

function bytesOf(digits: string): Uint8Array<ArrayBuffer> {
  const length = Math.floor((5 * digits.length) / 8)
  const bits = fromDigits(digits) >> BigInt(5 * digits.length - 8 * length)
  return Uint8Array.from({ length }, (_, index) => Number((bits >> BigInt(8 * (length - 1 - index))) & 255n))
}

const deflated = async (text: string): Promise<Uint8Array> =>
  new Uint8Array(
    await new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'))).arrayBuffer(),
  )

/** Null where it is nothing that was deflated, or would become longer than any parcel. */
async function inflated(parts: Uint8Array<ArrayBuffer>[]): Promise<string | null> {
  const stream = new Blob(parts)
    .stream()
    .pipeThrough(new DecompressionStream('deflate-raw'))
    .pipeThrough(new TextDecoderStream('utf-8', { fatal: true }))
  let text = ''
  try {
    for (const reader = stream.getReader(); ; ) {
      const { done, value } = await reader.read()
      if (done) return text
      text += value
      if (text.length <= MAX_PARCEL_CHARACTERS) continue
      await reader.cancel()
      return null
    }
  } catch {
    return null
  }
}
