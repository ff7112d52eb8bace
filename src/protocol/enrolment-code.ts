// [P7] The enrolment code as people pass it on: 128 random bits, in groups of four.
import { fromBytes, inGroups, readDigits, toDigits } from '../domain/code.ts'
import { ENROLMENT_CODE_BITS } from './limits.ts'

const LENGTH = Math.ceil(ENROLMENT_CODE_BITS / 5)

/** Writes 16 random bytes as `7F2K-9QXM-…`, 26 characters. */
export const formatEnrolmentCode = (bytes: Uint8Array): string => inGroups(toDigits(fromBytes(bytes), LENGTH))

/** The code as it was printed, however it was typed; null when it cannot be one. */
export function normaliseEnrolmentCode(typed: string): string | null {
  const digits = readDigits(typed, LENGTH)
  return digits && inGroups(digits)
}
