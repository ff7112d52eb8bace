// Citizen service numbers: nine digits (eight in old papers) that pass the eleven test, or that are called so.
import { isAny, wordsBefore } from './context.ts'
import type { Span } from './identifier.ts'

const DIGITS =
  /(?<![\p{L}\p{N}.,€-])(?<!€ )(?:[0-9]{8,9}|[0-9]{3,4}[ .][0-9]{2,3}[ .][0-9]{2,3})(?![\p{L}\p{N}]|[.,-][0-9])/gu

const CALLED = new Set(['bsn', 'burgerservicenummer', 'sofinummer', 'sofi'])

/** Numbers that stand for a thing; one in eleven of them passes the test by chance. */
const OTHER_NUMBER = new Set(
  'ordernummer factuurnummer factuur dossier dossiernummer zaaknummer inschrijfnummer klantnummer polis polisnummer bestelnummer lotnummer lot referentie kenmerk euro bedrag schuld'.split(
    ' ',
  ),
)

export function findBsns(text: string): readonly Span[] {
  return [...text.matchAll(DIGITS)].flatMap(({ index, 0: found }) => {
    const digits = found.replace(/[ .]/g, '')
    const near = wordsBefore(text, index).slice(-4)
    const to = index + found.length
    if (digits.length < 8 || digits.length > 9 || /^ ?(?:euro|€)/i.test(text.slice(to, to + 5))) return []
    const told = isAny(near, CALLED)
    return told || (passesElevenTest(digits) && !isAny(near, OTHER_NUMBER)) ? [{ from: index, to }] : []
  })
}

/** 9a + 8b + … + 2h − i is a multiple of 11 (Logisch ontwerp BSN); eight digits begin with a 0 that is not written. */
function passesElevenTest(digits: string): boolean {
  const nine = digits.padStart(9, '0')
  const sum = [...nine].reduce((total, digit, place) => total + Number(digit) * (place === 8 ? -1 : 9 - place), 0)
  return Number(nine) > 0 && sum % 11 === 0
}
