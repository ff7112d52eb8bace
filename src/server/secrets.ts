// All of the service's own secrets: how they are made, kept as hashes, and compared. They have 128 random bits or more, so a
// plain SHA-256 keeps them: nobody can try them all, and no limit on the number of tries is needed.
import { createHash, timingSafeEqual } from 'node:crypto'

/** Fills a new array of `length` bytes; `crypto.getRandomValues` outside tests. */
export type Random = (length: number) => Uint8Array

export const systemRandom: Random = (length) => crypto.getRandomValues(new Uint8Array(length))

/** SHA-256 of the text's UTF-8, in hexadecimal. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** The token for totals: 256 random bits. */
export const makeAdminToken = (random: Random): string => Buffer.from(random(32)).toString('base64url')

/** Takes as long whether the first or the last character differs. */
export function matchesHash(secret: string, hash: string): boolean {
  return timingSafeEqual(Buffer.from(sha256(secret), 'hex'), Buffer.from(hash, 'hex'))
}
