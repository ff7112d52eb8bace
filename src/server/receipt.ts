// [P4] The receipt names the bytes that were stored: whoever has the same release can work it out and compare by telephone.
import { ALPHABET } from '../protocol/enrolment-code.ts'

/**
 * The first 40 bits of the body's SHA-256 as `7F2K-9QXM`.
 * @param sha256 in hexadecimal
 */
export function receiptOf(sha256: string): string {
  const bits = BigInt(`0x${sha256.slice(0, 10)}`)
  const digits = Array.from({ length: 8 }, (_, index) => ALPHABET[Number((bits >> BigInt(35 - 5 * index)) & 31n)])
  return `${digits.slice(0, 4).join('')}-${digits.slice(4).join('')}`
}
