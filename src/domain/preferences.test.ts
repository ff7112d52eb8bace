import { expect, it } from 'vitest'
import { preferencesIn } from './preferences.ts'

it('takes from the disk only a language and a theme that there are', () => {
  expect(preferencesIn({ language: 'en', theme: 'dark' })).toEqual({ language: 'en', theme: 'dark' })
  expect(preferencesIn({ language: 'constructor', theme: 7, more: 'x' })).toEqual({})
  for (const nothing of [null, undefined, 'nl', 7, []]) expect(preferencesIn(nothing)).toEqual({})
})
