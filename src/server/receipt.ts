// [P4] The receipt names the signed text: all holders of the same message can work it out and compare by telephone.
import { inGroups, toDigits } from '../domain/code.ts'
import { sha256 } from './secrets.ts'

/**
 * SHA-256 of the signed text, header and payload, in hexadecimal. The signature has no part in it: of one text there can be
 * several valid signatures, and everybody can turn one into another.
 * @param body a compact JWS
 */
export const signedHash = (body: string): string => sha256(body.slice(0, body.lastIndexOf('.')))

/**
 * The first 40 bits of the hash as `7F2K-9QXM`.
 * @param hash in hexadecimal
 */
export const receiptOf = (hash: string): string => inGroups(toDigits(BigInt(`0x${hash.slice(0, 10)}`), 8))
