import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatEnrolmentCode, normaliseEnrolmentCode } from './enrolment-code.ts'

const code = fc.uint8Array({ minLength: 16, maxLength: 16 }).map(formatEnrolmentCode)

describe('[P7] the enrolment code', () => {
  it('writes 128 bits as 26 characters in groups of four', () => {
    expect(formatEnrolmentCode(new Uint8Array(16))).toBe('0000-0000-0000-0000-0000-0000-00')
    expect(formatEnrolmentCode(new Uint8Array(16).fill(255))).toBe('7ZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZZZ-ZZ')
    expect(formatEnrolmentCode(new Uint8Array([...new Array(15).fill(0), 32]))).toBe('0000-0000-0000-0000-0000-0000-10')
  })

  it('is another text for other bytes', () => {
    const bytes = fc.uint8Array({ minLength: 16, maxLength: 16 })
    fc.assert(
      fc.property(bytes, fc.nat(127), (given, bit) => {
        const other = given.slice()
        other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (1 << (bit & 7))
        expect(formatEnrolmentCode(other)).not.toBe(formatEnrolmentCode(given))
      }),
    )
  })

  it('is read however people type it: case, spaces, hyphens, O for 0, I and L for 1', () => {
    const habits = fc.array(
      fc.constantFrom<(typed: string) => string>(
        (typed) => typed.toLowerCase(),
        (typed) => typed.replaceAll('-', ''),
        (typed) => typed.replaceAll('-', ' '),
        (typed) => ` ${typed}\n`,
        (typed) => typed.replaceAll('0', 'O'),
        (typed) => typed.replaceAll('0', 'o'),
        (typed) => typed.replaceAll('1', 'I'),
        (typed) => typed.replaceAll('1', 'l'),
      ),
    )
    fc.assert(
      fc.property(code, habits, (printed, typing) => {
        expect(normaliseEnrolmentCode(typing.reduce((typed, habit) => habit(typed), printed))).toBe(printed)
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    '',
    'abc',
    '0000-0000-0000-0000-0000-0000-0',
    '0000-0000-0000-0000-0000-0000-000',
    'U000-0000-0000-0000-0000-0000-00',
    '0000-0000-0000-0000-0000-0000-0é',
    '0000_0000_0000_0000_0000_0000_00',
  ])('"%s" cannot be one', (typed) => {
    expect(normaliseEnrolmentCode(typed)).toBeNull()
  })

  it('never throws, and gives back only what it would give again', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const read = normaliseEnrolmentCode(typed)
        if (read !== null) expect(normaliseEnrolmentCode(read)).toBe(read)
      }),
    )
  })
})
