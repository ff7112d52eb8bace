// Bank accounts: an IBAN of any country, by its length and structure (ISO 13616, from ibantools). The check digits are
// not asked for: an account with a slip of the pen is a person's, too.
import { countrySpecs } from 'ibantools'
import type { Span } from './identifier.ts'

const START = /(?<![\p{L}\p{N}])[a-z]{2} ?[0-9]{2}(?=[ .-]?[a-z0-9])/giu

export function findAccounts(text: string): readonly Span[] {
  return [...text.matchAll(START)].flatMap(({ index, 0: start }) => {
    const country = start.slice(0, 2).toUpperCase()
    const { chars: length = 0, bban_regexp: structure = null } = countrySpecs[country] ?? {}
    let iban = start.replace(' ', '').toUpperCase()
    let to = index + start.length
    while (iban.length < length && to < text.length) {
      const gap = /[ .-]/.test(text.charAt(to)) ? 1 : 0
      const character = text.charAt(to + gap)
      if (!/[a-z0-9]/i.test(character)) break
      iban += character.toUpperCase()
      to += gap + 1
    }
    const isAccount = length && structure && iban.length === length && new RegExp(structure).test(iban.slice(4))
    return isAccount && !/[\p{L}\p{N}]/u.test(text.charAt(to)) ? [{ from: index, to }] : []
  })
}
