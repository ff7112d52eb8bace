// [P7] The enrolment code as people pass it on: Crockford's base 32, in groups of four, forgiving what eyes confuse.
import { ENROLMENT_CODE_BITS } from './limits.ts'

/** Crockford's digits: no I, L, O or U. */
export const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = Math.ceil(ENROLMENT_CODE_BITS / 5)

/** Writes 16 random bytes as `7F2K-9QXM-…`, 26 characters. */
export function formatEnrolmentCode(bytes: Uint8Array): string {
  let bits = BigInt(0)
  for (const byte of bytes) bits = (bits << 8n) | BigInt(byte)
  let code = ''
  for (let index = LENGTH - 1; index >= 0; index--) code += ALPHABET[Number((bits >> BigInt(5 * index)) & 31n)]
  return code.replace(/(.{4})(?=.)/g, '$1-')
}

/** The code as it was printed, whatever case, spaces, O for 0 or I and L for 1 were typed; null when it cannot be one. */
export function normaliseEnrolmentCode(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1')
  if (code.length !== LENGTH || [...code].some((character) => !ALPHABET.includes(character))) return null
  return code.replace(/(.{4})(?=.)/g, '$1-')
}
