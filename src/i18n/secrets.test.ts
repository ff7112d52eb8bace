import { describe, expect, it } from 'vitest'
import { ROLES } from '../domain/person.ts'
import { en } from './en/texts.ts'
import { nl } from './nl/texts.ts'

const languages = Object.entries({ nl, en })

describe.each(languages)('%s: people, passphrases and recovery codes', (_, texts) => {
  it('says what is wrong in at most twelve words, with the way out', () => {
    const { notTaken, wordsMissing, wordsDiffer, differ } = texts.newPassphrase
    for (const error of [
      notTaken,
      wordsMissing,
      wordsDiffer,
      differ,
      texts.recoveryCode.confirmMissing,
      texts.people.ownMissing,
    ]) {
      expect(error.split(/\s+/).length, error).toBeLessThanOrEqual(12)
      expect(error).toMatch(/\.$/)
    }
  })

  it('names every role, and says what it is for', () => {
    for (const role of ROLES) {
      expect(texts.people.roles[role]).not.toBe('')
      expect(texts.people.roleHints[role]).toMatch(/\.$/)
      expect(texts.setUp.roles[role]).not.toBe('')
    }
  })

  it('gives different names to what stands on one screen', () => {
    const { typeWords, own, repeat } = texts.newPassphrase
    const names = [typeWords, own, repeat, texts.people.own, texts.people.current, texts.people.name]
    expect(new Set(names).size).toBe(names.length)
  })
})

it('says je in Dutch, and that the notes go when somebody is taken out', () => {
  const all = JSON.stringify([nl.people, nl.newPassphrase, nl.recoveryCode, nl.setUp])
  expect(all).not.toMatch(/\b(u|uw|U|Uw)\b/)
  expect(nl.people.removeText('Bram')).toContain('notities van Bram worden gewist')
})
