// Addresses: a postcode, alone or with its house number, and a street with its number. Towns alone tell nothing.
import { isAny, wordsBefore } from './context.ts'
import type { Span } from './identifier.ts'

/** A house number and its suffixes: 12, 12a, 12-3, 14 II, 7 bis. Not a time, an amount or a count. */
const HOUSE = String.raw`[1-9][0-9]{0,4}(?:-[0-9]{1,4}|[ -]?(?:bis|hs|[a-hA-H]|I{1,3}|IV))?(?![\p{L}\p{N}]|[.,:][0-9])(?! ?(?:uur|euro|keer|jaar|jarige|min|minuten|dagen|weken|maanden|km|meter|procent|%|x |×))`

/** Four digits and two letters; SA, SD and SS are never issued (PostNL). */
const POSTCODE = '[1-9][0-9]{3} ?(?!S[ADS])[a-z]{2}'

const POSTCODES = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,:€-])(?<!€ )(?<code>${POSTCODE})(?![\p{L}\p{N}])(?<house>,?(?: (?:nr|huisnr|huisnummer|nummer)\.?)? (?:- )?${HOUSE})?`,
  'giu',
)

/** Names of streets by their last part. */
const ENDINGS =
  'straat|straatje|str\\.?|laan|weg|dijk|kade|plein|singel|gracht|hof|pad|steeg|plantsoen|dreef|baan|park|haven|markt|vaart|wal|weide|veld|akker|ring|poort|dam|erf|gaarde|oord|tuin|wijk|zoom|zicht|boulevard|allee|polder|plaats|hoek|kant|donk|burg|brink|oever|werf|warande'
/** Endings that make a street also without a capital. */
const SURE_ENDINGS = 'straat|straatje|str\\.?|laan|singel|gracht|plantsoen|dreef|kade|steeg'
const WORD = String.raw`\p{Lu}[\p{L}'’.-]{0,40}`

const STREETS = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?<street>(?:${WORD} ){0,3}(?:\p{Lu}[\p{L}'’-]{1,40}(?:${ENDINGS})|[\p{L}'’-]{2,40}(?:${SURE_ENDINGS})|(?:Laan|Plein|Weg|Hof|Kade|Park|Singel|Markt|Dijk|Straat)(?: (?:van|der|den|de|het|'t)){0,3}(?: \p{Lu}[\p{L}'’-]{0,40}){0,3})) (?:nr\.? |nummer )?${HOUSE}`,
  'gu',
)

/** The first words of street names that also begin sentences. */
const STREET_WORD =
  /^(?:Burgemeester|Burg\.|Prins|Prinses|Koning|Koningin|Oude|Nieuwe|Lange|Korte|Grote|Kleine|Hoge|Lage|Sint|St\.|Dokter|Dr\.|Professor|Prof\.|Mr\.|Van|De|Het|Jan|Graaf|President) /
const SPOKEN_OF = new Set('postcode adres huisnummer woont wonen woonadres ingeschreven verhuisd'.split(' '))
/** Two letters that are words or units when typed small after a year, a time or an amount. */
const SMALL_WORDS =
  /(?:is|in|en|at|om|op|te|we|ze|je|of|al|km|kg|ml|cm|mm|er|na|zo|nu|ik|uu|eu|dd|nr|ca|zn|ma|di|wo|do|vr|za)$/

export function findAddresses(text: string): readonly Span[] {
  const postcodes = [...text.matchAll(POSTCODES)].flatMap(({ index, 0: found, groups = {} }) => {
    const code = groups['code'] ?? ''
    const capitals = /[A-Z]{2}$/.test(code)
    const near = isAny(wordsBefore(text, index).slice(-5), SPOKEN_OF)
    const meant = capitals || ((groups['house'] !== undefined || near) && !SMALL_WORDS.test(code))
    return meant ? [{ from: index, to: index + found.length }] : []
  })
  const streets = [...text.matchAll(STREETS)].map(({ index, 0: found }) => {
    const from = index + beginningOf(found, startsSentence(text, index))
    return { from, to: index + found.length }
  })
  return joined(
    text,
    [...streets, ...postcodes].sort((a, b) => a.from - b.from),
  )
}

/** How much of a found street is the sentence's first word. */
function beginningOf(found: string, first: boolean): number {
  const space = found.indexOf(' ')
  if (!first || STREET_WORD.test(found) || /^\p{Lu}[^ ]{0,40} (?:van|der|den|de|het|'t|[0-9])/u.test(found)) return 0
  return /[0-9]/.test(found.charAt(space + 1)) ? 0 : space + 1
}

const startsSentence = (text: string, at: number): boolean =>
  /(?:^|[.!?:]\s{1,3}|\n\s{0,3})$/.test(text.slice(Math.max(0, at - 4), at))

/** A street and the postcode that follows it are one address. */
function joined(text: string, spans: readonly Span[]): readonly Span[] {
  const all: Span[] = []
  for (const span of spans) {
    const last = all.at(-1)
    if (last && span.from < last.to) continue
    if (last && /^(?:, ?| )$/.test(text.slice(last.to, span.from)))
      all[all.length - 1] = { from: last.from, to: span.to }
    else all.push(span)
  }
  return all
}
