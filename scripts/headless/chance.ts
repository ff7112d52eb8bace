// Randomness for the noise of tests.
import { belowFrom, type DrawBelow } from '../../src/domain/disclosure/noise.ts'
import { randomFrom } from './random.ts'

const CHUNK = 65_536
let bytes = new Uint8Array(0)
let used = 0

/** The platform's cryptographic source, asked for 64 KiB at a time: asking for four bytes each time takes most of a test. */
export const fairBelow: DrawBelow = belowFrom((count) => {
  if (used + count > bytes.length) {
    bytes = crypto.getRandomValues(new Uint8Array(CHUNK))
    used = 0
  }
  used += count
  return bytes.subarray(used - count, used)
})

/** Draws that can be had again. They show nothing about the distribution of the noise. */
export function seededBelow(seed: number): DrawBelow {
  const random = randomFrom(seed)
  return (limit) => Math.floor(random() * limit)
}
