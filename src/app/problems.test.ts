import { describe, expect, it } from 'vitest'
import type { ProblemCode } from '../domain/problem.ts'
import { en } from '../i18n/en/texts.ts'
import { makeLanguage } from '../i18n/language.ts'
import { nl } from '../i18n/nl/texts.ts'

const words = (sentence: string) => sentence.split(/\s+/).length

// A code without its sentences, or sentences without a code, do not compile.
const known: Record<ProblemCode, { cause: string; next: string }> = nl.problems
const codes = Object.keys(known) as ProblemCode[]

describe('problems', () => {
  it.each(codes)('%s has a cause and a next step of at most twelve words in both languages', (code) => {
    for (const { cause, next } of [nl.problems[code], en.problems[code]]) {
      expect(words(cause)).toBeLessThanOrEqual(12)
      expect(words(next)).toBeLessThanOrEqual(12)
      expect(cause).toMatch(/\.$/)
      expect(next).toMatch(/\.$/)
    }
  })

  it('carries the place of a fault along', () => {
    const { say } = makeLanguage('nl', 'Europe/Amsterdam', nl)
    expect(say({ code: 'profile-malformed', detail: 'fields.2.options' }).detail).toBe('fields.2.options')
    expect(say({ code: 'storage-full' })).not.toHaveProperty('detail')
  })
})

/** Every text with its place, functions called with numbers and words alike. */
function* textsOf(value: unknown, path: string): Generator<[string, string]> {
  if (typeof value === 'string') yield [path, value]
  else if (typeof value === 'function') yield [path, String(value(2, 'x', 'y', 'z'))]
  else if (value && typeof value === 'object')
    for (const [key, part] of Object.entries(value)) yield* textsOf(part, `${path}.${key}`)
}

describe('texts', () => {
  it('has none that is empty', () => {
    const { problems: _, ...others } = en
    for (const [path, text] of textsOf(others, 'en')) expect(text.trim(), path).not.toBe('')
  })
})
