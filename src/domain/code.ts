// Codes that people copy by hand: Crockford's base 32 in groups of four, which forgives characters that eyes confuse.

/** Crockford's digits: no I, L, O or U. */
export const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** A whole number of at least 0 as `length` digits, the highest first; higher digits fall away. */
export const toDigits = (value: bigint, length: number): string =>
  Array.from({ length }, (_, index) => DIGITS[Number((value >> BigInt(5 * (length - 1 - index))) & 31n)]).join('')

/** Bytes as one number, the first byte the highest. */
export const fromBytes = (bytes: Uint8Array): bigint => bytes.reduce((bits, byte) => (bits << 8n) | BigInt(byte), 0n)

/** The number that digits write; digits only. */
export const fromDigits = (digits: string): bigint =>
  [...digits].reduce((value, digit) => (value << 5n) | BigInt(DIGITS.indexOf(digit)), 0n)

export const inGroups = (digits: string): string => digits.replace(/(.{4})(?=.)/g, '$1-')

/**
 * The digits of a typed code in any case, with any spaces and dashes, with O read as 0, I and L as 1; null when the
 * text is no code of `length`.
 */
export function readDigits(typed: string, length: number): string | null {
  const digits = typed
    .toUpperCase()
    .replace(/[\s\p{Dash_Punctuation}]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
  return digits.length === length && [...digits].every((digit) => DIGITS.includes(digit)) ? digits : null
}
