import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import { LENGTHS } from './bounds.ts'
import { asName } from './name.ts'

it.each([
  ['  Balie   1 ', 'Balie 1'],
  ['Balie\n1', 'Balie 1'],
  ['Balie\u001b]0;oeps\u0007', 'Balie ]0;oeps'],
  ['Jan\u202enosnaJ', 'Jan nosnaJ'],
  ['e\u0301e\u0301n', 'één'],
  ['\u200b', ''],
])('%j is called %j', (typed, name) => {
  expect(asName(typed)).toBe(name)
})

it('gives one line of printable characters, the same again when it is asked twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
      const name = asName(typed)
      expect([...name].length).toBeLessThanOrEqual(LENGTHS.name)
      expect(name).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u)
      expect(asName(name)).toBe(name)
    }),
  )
})
