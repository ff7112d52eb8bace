// The recovery code: 128 random bits on paper, with two characters by which a slip of the pen is noticed before Argon2id is asked.
import { fromBytes, fromDigits, inGroups, readDigits, toDigits } from '../domain/code.ts'
import { fail, ok, type Result } from '../domain/result.ts'

const BYTES = 16
const DATA = 26
const CHECK = 2

/**
 * The largest prime that two digits (1,024) can hold. A code is a number that it divides. One wrong character changes the number
 * by d·32^i with 0 < |d| < 32, and two characters that changed places by (a − b)·(32^i − 32^j): neither is ever a multiple of
 * it, as the powers of 32 repeat only after 68 places. Of any other mistakes one in 1,021 passes.
 */
const MODULUS = 1021n

/** `7F2K-9QXM-…`: 7 groups of 4, the last two characters the check. */
export function newRecoveryCode(): string {
  const value = fromBytes(crypto.getRandomValues(new Uint8Array(BYTES))) << BigInt(5 * CHECK)
  const check = (MODULUS - (value % MODULUS)) % MODULUS
  return inGroups(toDigits(value + check, DATA + CHECK))
}

/**
 * The code as it was printed: this text, hyphens and all, is the secret.
 *
 * Beside case, spaces, O and 0, I, L and 1, a U is read as V: no code has a U, and on paper the two look alike. The
 * check finds a wrong reading.
 */
export function readRecoveryCode(typed: string): Result<string, 'malformed'> {
  const digits = readDigits(typed.replace(/u/gi, 'V'), DATA + CHECK)
  return digits && fromDigits(digits) % MODULUS === 0n ? ok(inGroups(digits)) : fail('malformed')
}
