// [P4] The receipt names the bytes that were stored: whoever has the same release can work it out and compare by telephone.
import { inGroups, toDigits } from '../domain/code.ts'

/**
 * The first 40 bits of the body's SHA-256 as `7F2K-9QXM`.
 * @param sha256 in hexadecimal
 */
export const receiptOf = (sha256: string): string => inGroups(toDigits(BigInt(`0x${sha256.slice(0, 10)}`), 8))
