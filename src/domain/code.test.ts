import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DIGITS, fromBytes, fromDigits, inGroups, readDigits, toDigits } from './code.ts'

const digits = (length: number) =>
  fc.array(fc.constantFrom(...DIGITS), { minLength: length, maxLength: length }).map((chosen) => chosen.join(''))

describe('a code', () => {
  it('has 32 digits, none of which eyes confuse with another', () => {
    expect(new Set(DIGITS).size).toBe(32)
    for (const letter of 'ILOU') expect(DIGITS).not.toContain(letter)
  })

  it('is a number, and the other way round', () => {
    fc.assert(fc.property(digits(28), (written) => toDigits(fromDigits(written), 28) === written))
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
        expect(fromDigits(toDigits(fromBytes(bytes), 26))).toBe(fromBytes(bytes))
      }),
    )
  })

  it('stands in groups of four', () => {
    expect(['7F2', '7F2K', '7F2K9', '7F2K9QXM'].map(inGroups)).toEqual(['7F2', '7F2K', '7F2K-9', '7F2K-9QXM'])
  })

  it('is read through any dash that a keyboard makes of a hyphen', () => {
    for (const dash of ['-', '‐', '–', '—', ' - ']) expect(readDigits(`7f2k${dash}9qxm`, 8)).toBe('7F2K9QXM')
    expect(readDigits('7F2K_9QXM', 8)).toBeNull()
    expect(readDigits('7F2K9QXU', 8)).toBeNull()
  })
})
