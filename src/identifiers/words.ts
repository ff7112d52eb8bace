// A note cut into words, each with its neighbours and with the facts that a rule about names needs.

export interface Word {
  /** As typed, without the ending of the possessive: `Karin` of `Karin's`. */
  readonly text: string
  /** In small letters, in one form of Unicode. */
  readonly lower: string
  readonly from: number
  readonly to: number
  readonly capital: boolean
  /** Whether its capital says nothing: it begins a sentence. */
  readonly first: boolean
  /** The text between the word before and this word. */
  readonly gap: string
  /** The word is no part of a code, nor of an identifier found earlier. */
  readonly free: boolean
  readonly before: Word | undefined
  readonly after: Word | undefined
}

const WORD = /[\p{L}\p{M}]{1,64}(?:['’-][\p{L}\p{M}]{1,64}){0,4}['’]?/gu
const POSSESSIVE = /(?:['’]s|['’])$/i
/** The characters beside a word that is part of a code, an address or a path. */
const GLUE = /[\p{N}@_/\\#]/u
const SENTENCE_END = /[.!?…][)"”’']? |[.!?…][)"”’']?$|\n|["“„]|(?:^|\s)[-–•*] /u

/** Words that are written short with a full stop, which then ends no sentence. */
const SHORT = new Set(
  'mw mevr mvr dhr hr dr drs mr ir ing ds prof st fam geb tel nr bijv bv evt ca incl excl resp ivm mbt jl mej wed'.split(
    ' ',
  ),
)

/** @param taken 1 for every position of the text that belongs to something found already */
export function wordsIn(text: string, taken: Uint8Array): readonly Word[] {
  const words: { -readonly [Property in keyof Word]: Word[Property] }[] = []
  let end = 0
  for (const { index: from, 0: whole } of text.matchAll(WORD)) {
    const typed = whole.replace(POSSESSIVE, '')
    const gap = text.slice(end, from)
    const before = words.at(-1)
    const glued = GLUE.test(text.charAt(from - 1)) || GLUE.test(text.charAt(from + whole.length))
    const word = {
      text: typed,
      lower: typed.normalize('NFC').replaceAll('’', "'").toLowerCase(),
      from,
      to: from + typed.length,
      capital: /^\p{Lu}/u.test(typed),
      first: before === undefined || (SENTENCE_END.test(gap) && !isShortened(before, gap)),
      gap,
      free: !glued && taken[from] === 0,
      before,
      after: undefined,
    }
    if (before) before.after = word
    words.push(word)
    end = from + whole.length
  }
  return words
}

/** Whether the full stop after a word only shortens it, as in `mw.` and in initials. */
const isShortened = (word: Word, gap: string): boolean =>
  /^\. ?$/.test(gap) && (SHORT.has(word.lower) || (word.capital && word.text.length === 1))

/** Whether one of these words stands just before, with nothing but `gap` between. */
export const isAfter = (word: Word, wanted: ReadonlySet<string>, gap = /^ $/): boolean =>
  word.before !== undefined && wanted.has(word.before.lower) && gap.test(word.gap)

/** Whether one of these words comes next, after a space. */
export const isBefore = (word: Word, wanted: ReadonlySet<string>): boolean =>
  word.after?.gap === ' ' && wanted.has(word.after.lower)
