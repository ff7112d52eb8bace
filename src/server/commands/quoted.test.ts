import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { quoted } from './quoted.ts'

it('leaves a plain name as it is', () => {
  expect(quoted('Balie 1, café')).toBe('"Balie 1, café"')
})

it.each([
  ['\u001b]0;x\u0007', '"\\u{1b}]0;x\\u{7}"'],
  ['\u009b2J', '"\\u{9b}2J"'],
  ['a\r\nb', '"a\\u{d}\\u{a}b"'],
  ['a\u2028b\u202ec', '"a\\u{2028}b\\u{202e}c"'],
  ['"a" \\', '"\\u{22}a\\u{22} \\u{5c}"'],
])('shows %j without carrying it out', (name, shown) => {
  expect(quoted(name)).toBe(shown)
})

it('prints one line without anything that a terminal reads in its own way, and another one for another name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (name, other) => {
      expect(quoted(name)).toMatch(/^"[^\p{C}\p{Zl}\p{Zp}"]*"$/u)
      expect(quoted(name) === quoted(other)).toBe(name === other)
    }),
  )
})
