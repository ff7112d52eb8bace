// Dates of birth: a date that is called so, or a full date of some years ago without another event beside it.
import { isAny, wordsAfter, wordsBefore } from './context.ts'
import type { Span } from './identifier.ts'

const MONTHS =
  'jan(?:uari)?|feb(?:r(?:uari)?)?|mrt|maart|apr(?:il)?|mei|jun(?:i)?|jul(?:i)?|aug(?:ustus)?|sep(?:t(?:ember)?)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?'
const YEAR = "(?<year>(?:19|20)[0-9]{2}|['’]?[0-9]{2})"

const FORMS: readonly RegExp[] = [
  new RegExp(
    String.raw`(?<![\p{L}\p{N}.,:/-])(?<day>[0-9]{1,2})(?<sign>[-/.]| - )(?<month>[0-9]{1,2})\k<sign>${YEAR}(?![\p{L}\p{N}]|[-/:.][0-9])`,
    'gu',
  ),
  /(?<![\p{L}\p{N}.,:+/-])(?<day>[0-9]{1,2}) (?<month>[0-9]{1,2}) (?<year>(?:19|20)[0-9]{2})(?![\p{L}\p{N}]| ?[-/:.]?[0-9])/gu,
  /(?<![\p{L}\p{N}.,:/-])(?<year>(?:19|20)[0-9]{2})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})(?![\p{L}\p{N}]|[-/:.][0-9])/gu,
  new RegExp(
    String.raw`(?<![\p{L}\p{N}.,:/-])(?<day>[0-9]{1,2})e? (?:${MONTHS})\.?(?: ${YEAR})?(?![\p{L}\p{N}]|[-/:.][0-9])`,
    'giu',
  ),
]

const BORN = new Set(
  'geboren geb geboortedatum geboortedag gebdatum gebdat gb geboorte geboortejaar jarig verjaardag verjaart'.split(' '),
)

const OTHER_EVENT = new Set(
  'getrouwd trouwden trouwde trouwdatum huwelijk huwelijksdatum gescheiden scheiding scheidden uitgesproken uitspraak elkaar sinds vanaf per tot overleden overleed gestorven verhuisd verhuisde ingeschreven verloofd samen afspraak intake gesprek spreekuur vervolg brief dossier ontslagen begonnen ontmoet contract'.split(
    ' ',
  ),
)

/** A full date this many years ago is no appointment any more. */
const LONG_AGO = 2
const OLDEST = 110

export function findBirthDates(text: string, present: number): readonly Span[] {
  return FORMS.flatMap((form) => [...text.matchAll(form)]).flatMap(({ index, 0: found, groups = {} }) => {
    const to = index + found.length
    if (Number(groups['day']) > 31 || Number(groups['month'] ?? 1) > 12) return []
    if (Number(groups['day']) < 1 || Number(groups['month'] ?? 1) < 1) return []
    const before = wordsBefore(text, index)
    if (isAny(before.slice(-4), BORN) || isAny(wordsAfter(text, to).slice(0, 2), BORN)) return [{ from: index, to }]
    const year = fullYear(groups['year'], present)
    const old = year !== null && year <= present - LONG_AGO && year >= present - OLDEST
    return old && !isAny(before.slice(-6), OTHER_EVENT) ? [{ from: index, to }] : []
  })
}

/** `84` is 1984, `09` is 2009: the last such year that is not in the future. */
function fullYear(written: string | undefined, present: number): number | null {
  if (written === undefined) return null
  const digits = Number(written.replace(/['’]/, ''))
  if (written.length === 4 && digits > 99) return digits
  const century = present - (present % 100)
  return century + digits > present ? century - 100 + digits : century + digits
}
