import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  CODE_CHARACTERS,
  CODE_LENGTH,
  newFollowUpCode,
  readFollowUpCode,
  spacedCode,
  spellsInsult,
} from './follow-up-code.ts'

/** Codes from a seed, so that a failure can be repeated. */
const codeArbitrary = fc
  .array(fc.nat(CODE_CHARACTERS.length - 1), { minLength: 6, maxLength: 6 })
  .map((digits) => newFollowUpCode(() => digits.shift() ?? 0))

const isCode = (text: string) => readFollowUpCode(text).ok

describe('a follow-up code', () => {
  it('notices every single wrong character and every swap of neighbours, in 10,000 codes', () => {
    fc.assert(
      fc.property(codeArbitrary, (code) => {
        expect(readFollowUpCode(code)).toEqual({ ok: true, value: code })
        for (let place = 0; place < CODE_LENGTH; place++) {
          for (const character of CODE_CHARACTERS) {
            const changed = code.slice(0, place) + character + code.slice(place + 1)
            if (changed !== code && isCode(changed)) throw new Error(`${code} passes as ${changed}`)
          }
          const swapped = code.slice(0, place) + (code[place + 1] ?? '') + (code[place] ?? '') + code.slice(place + 2)
          if (place + 1 < CODE_LENGTH && swapped !== code && isCode(swapped))
            throw new Error(`${code} passes as ${swapped}`)
        }
      }),
      { numRuns: 10_000 },
    )
  })

  it('would let neighbours change places if all characters had the same weight: the planted fault', () => {
    const sum = (code: string) => [...code].reduce((total, each) => total + CODE_CHARACTERS.indexOf(each), 0) % 29
    expect(sum('A7F2Q9X')).toBe(sum('7AF2Q9X'))
    const code = newFollowUpCode(() => 5)
    expect(isCode(code)).toBe(true)
  })

  it('spells no insult, Dutch or English, with letters or with digits in their place', () => {
    for (const code of ['KUT4D7X', '7CVNT4D', 'XX0H0ER', 'FVCK123', 'A55DDDD', '9NEGER1'])
      expect(spellsInsult(code), code).toBe(true)
    for (const code of ['K7F2Q9X', 'H4M3R77', 'TAFEXQ1']) expect(spellsInsult(code), code).toBe(false)
    let state = 7
    const random = (below: number) => {
      state = (state * 48_271) % 2_147_483_647
      return state % below
    }
    const codes = Array.from({ length: 20_000 }, () => newFollowUpCode(random))
    expect(codes.filter(spellsInsult)).toEqual([])
    // The planted fault: drawn without a look.
    const unseen = codes.map(() => Array.from({ length: 7 }, () => CODE_CHARACTERS[random(29)]).join(''))
    expect(unseen.filter(spellsInsult).length).toBeGreaterThan(20)
  })

  it('is read whatever its case, spaces, dashes and look-alikes', () => {
    fc.assert(
      fc.property(codeArbitrary, (code) => {
        const written = spacedCode(code).toLowerCase()
        const seen = written
          .replaceAll('0', 'o')
          .replaceAll('1', 'l')
          .replaceAll('5', 'S')
          .replaceAll('2', 'z')
          .replaceAll('8', 'B')
        for (const typed of [written, seen, ` ${[...code].join('-')} `])
          expect(readFollowUpCode(typed)).toEqual({ ok: true, value: code })
      }),
    )
  })

  it.each([
    ['', 'malformed'],
    ['K7F2', 'malformed'],
    ['K7F2Q9X1', 'malformed'],
    ['K7F2Q9!', 'malformed'],
  ] as const)('refuses "%s"', (typed, error) => expect(readFollowUpCode(typed)).toEqual({ ok: false, error }))

  it('never throws, whatever was typed', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (typed) => void readFollowUpCode(typed)))
  })
})
