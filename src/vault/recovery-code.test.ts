import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DIGITS } from '../domain/code.ts'
import { newRecoveryCode, readRecoveryCode } from './recovery-code.ts'

const codes = Array.from({ length: 40 }, newRecoveryCode)
const malformed = { ok: false, error: 'malformed' }
const bare = (code: string) => code.replaceAll('-', '')

describe('the recovery code', () => {
  it('is 28 characters in seven groups of four, another one each time', () => {
    for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){6}[0-9A-HJKMNP-TV-Z]{4}$/)
    expect(new Set(codes).size).toBe(codes.length)
  })

  it('uses all of its 128 bits: every one is sometimes set and sometimes not', () => {
    const many = Array.from({ length: 200 }, () => bare(newRecoveryCode()).slice(0, 26))
    for (let place = 0; place < 26; place++) {
      const seen = many.map((digits) => DIGITS.indexOf(digits[place] ?? ''))
      for (let bit = 0; bit < (place === 0 ? 3 : 5); bit++)
        expect(new Set(seen.map((digit) => (digit >> bit) & 1)).size).toBe(2)
    }
  })

  it('is read however people type it', () => {
    const habits = fc.array(
      fc.constantFrom<(typed: string) => string>(
        (typed) => typed.toLowerCase(),
        (typed) => typed.replaceAll('-', ''),
        (typed) => typed.replaceAll('-', ' '),
        (typed) => typed.replaceAll('-', ' – '),
        (typed) => ` ${typed}\n`,
        (typed) => typed.replaceAll('0', 'o'),
        (typed) => typed.replaceAll('1', 'I'),
        (typed) => typed.replaceAll('1', 'l'),
        (typed) => typed.replaceAll('V', 'u'),
      ),
    )
    fc.assert(
      fc.property(fc.constantFrom(...codes), habits, (printed, typing) => {
        const typed = typing.reduce((text, habit) => habit(text), printed)
        expect(readRecoveryCode(typed)).toEqual({ ok: true, value: printed })
      }),
      { numRuns: 500 },
    )
  })

  it('notices every single wrong character, wherever it stands', () => {
    for (const code of codes) {
      const digits = bare(code)
      for (let place = 0; place < digits.length; place++)
        for (const wrong of DIGITS)
          if (wrong !== digits[place])
            expect(readRecoveryCode(digits.slice(0, place) + wrong + digits.slice(place + 1))).toEqual(malformed)
    }
  })

  it('notices every two characters that changed places, neighbours or not', () => {
    for (const code of codes) {
      const digits = [...bare(code)]
      for (let one = 0; one < digits.length; one++)
        for (let other = one + 1; other < digits.length; other++) {
          if (digits[one] === digits[other]) continue
          const swapped = digits.with(one, digits[other] ?? '').with(other, digits[one] ?? '')
          expect(readRecoveryCode(swapped.join(''))).toEqual(malformed)
        }
    }
  })

  it('notices a missing and a doubled character', () => {
    for (const code of codes) {
      expect(readRecoveryCode(code.slice(1))).toEqual(malformed)
      expect(readRecoveryCode(code + code.at(-1))).toEqual(malformed)
    }
    expect(readRecoveryCode('')).toEqual(malformed)
  })
})
