// Telephone numbers: of the Netherlands, Belgium and Germany by libphonenumber, of elsewhere when they begin with + or 00.
import { type CountryCode, type MetadataJson, parsePhoneNumberFromString } from 'libphonenumber-js/core'
import type { Span } from './identifier.ts'
import { PHONE_METADATA } from './phone-metadata.ts'

const METADATA: MetadataJson = JSON.parse(PHONE_METADATA)
const HOME: readonly CountryCode[] = ['NL', 'BE']

/** A + or a 0, then eight digits or more, with up to three other signs between two of them. */
const CANDIDATE = /(?<![\p{L}\p{N}+€]|[0-9][.,-])(?:\+|(?=0))[0-9](?:[ ()./–-]{0,3}[0-9]){7,16}(?![0-9])/gu

/** Public numbers: free and paid lines. */
const PUBLIC = /^0(?:800|90[069])/
const DATE = /^[0-9]{1,2}[-/. ][0-9]{1,2}[-/. ](?:19|20)[0-9]{2}(?![0-9])/

export function findPhones(text: string): readonly Span[] {
  return [...text.matchAll(CANDIDATE)].flatMap(({ index, 0: candidate }) => {
    if (DATE.test(candidate) || PUBLIC.test(candidate)) return []
    // The digits that follow may be another number: the longest beginning that is a number counts.
    const ends = [...candidate.matchAll(/[0-9](?![0-9])/g)].map((end) => end.index + 1).reverse()
    const end = ends.find((to) => isPhone(candidate.slice(0, to)))
    return end === undefined ? [] : [{ from: index, to: index + end }]
  })
}

function isPhone(candidate: string): boolean {
  const digits = candidate.replace(/[^0-9+]/g, '')
  const abroad = /^(?:\+|00)/.test(digits)
  // At home: nine digits after the 0 in the Netherlands, eight or nine in Belgium.
  if (!abroad && (digits.length < 9 || digits.length > 10)) return false
  if (HOME.some((country) => parsePhoneNumberFromString(candidate, country, METADATA)?.isValid())) return true
  const [, international] = /^(?:\+|00)([1-9][0-9]{7,14})$/.exec(digits) ?? []
  // E.164 has at most 15 digits; the countries that are known have been asked already.
  return international !== undefined && !/^(?:31|32|49)/.test(international)
}
