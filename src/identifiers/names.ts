// Names of people: by published lists, by the words before and after, and by how names are built. A capital alone is no
// name.
import type { Span } from './identifier.ts'
import { isFirstName, isParticleSurname, isSureFirstName, isSureSurname, isSurname } from './known-names.ts'
import { NOBODY, OLD_ARTICLES, OWN_PARTICLES, PARTICLES, PLACES, SAYINGS, SURNAME_ENDING, VERBS } from './lexicon.ts'
import {
  isIntroduced,
  isKnownFirstName,
  isKnownSurname,
  isLikely,
  isPersonal,
  isThing,
  isTitled,
} from './name-clues.ts'
import { isBefore, type Word, wordsIn } from './words.ts'

/** The most words that a name goes on for after its first. */
const LONGEST = 6
const MOST_INITIALS = 5
const MOST_PARTICLES = 4

export function findNames(text: string, _year: number, taken: Uint8Array): readonly Span[] {
  const spans: Span[] = []
  let last: Word | undefined
  let word = wordsIn(text, taken)[0]
  while (word) {
    const passed = endOfSaying(word)
    const link = last && word.before?.before === last ? word.before : undefined
    const end = passed || !word.free ? null : nameFrom(word, link)
    if (end) {
      spans.push({ from: word.from, to: end.to })
      last = end
    }
    word = (passed ?? end ?? word).after
  }
  return spans
}

/** The last word of the name that begins here, or null. `link` joins this word to a name just before. */
function nameFrom(word: Word, link: Word | undefined): Word | null {
  if (isThing(word)) return null
  const surname = fromInitials(word) ?? (isTitled(word) ? surnameFrom(word, true) : null)
  if (surname) return surname
  if ((isIntroduced(word) && isPersonal(word)) || isKnownFirstName(word) || isKnownSurname(word)) return endOf(word)
  return fromParticle(word) ?? (isLikely(word, link) ? endOf(word) : null)
}

const sayings = Map.groupBy(SAYINGS, ([first = '']) => first)

/** The last word of a saying that is made of names and begins here. */
function endOfSaying(word: Word): Word | undefined {
  for (const parts of sayings.get(word.lower) ?? []) {
    let at: Word | undefined = word
    for (const part of parts.slice(1)) at = at?.after?.lower === part ? at.after : undefined
    if (at) return at
  }
  return undefined
}

/** J. de Vries, R.J. van Dijk: initials make a surname of any capitalised word that follows. */
function fromInitials(word: Word): Word | null {
  let next: Word | undefined = word
  for (let count = 0; next && isInitial(next) && count < MOST_INITIALS; count++) next = next.after
  return next && next !== word && /^\. ?$/.test(next.gap) ? surnameFrom(next, false) : null
}

const isInitial = (word: Word): boolean =>
  word.capital && word.text.length === 1 && word.after?.gap.startsWith('.') === true

/** A surname that is known to begin here: particles, then a capital. After a title also without one, when a list has it. */
function surnameFrom(word: Word, titled: boolean): Word | null {
  const head = afterParticles(word)
  if (!head?.free) return null
  const name = head.lower
  // "familie in Papendrecht" is no family of that name; "mevrouw van Dordrecht" is.
  const town = PLACES.has(name) && word.lower !== 'van' && word.lower !== 'de'
  if (isPersonal(head) || (head !== word && head.capital && !NOBODY.has(name) && !town)) return endOf(head)
  const listed = isSureSurname(name) || isSureFirstName(name) || SURNAME_ENDING.test(name)
  const small = titled && !head.capital && !VERBS.has(name)
  return small && (listed || (head !== word && isSurname(name))) ? endOf(head) : null
}

/** The word after all particles that begin here; written short, these have a full stop or a slash: v.d. Berg, v/d Berg. */
function afterParticles(word: Word | undefined): Word | undefined {
  let head = word
  for (let count = 0; head && PARTICLES.has(head.lower) && count < MOST_PARTICLES; count++) {
    if (!/^(?: |\. ?|\/)$/.test(head.after?.gap ?? '')) break
    head = head.after
  }
  return head
}

/** How far a name that begins here goes on: more first names, particles, surnames. */
function endOf(word: Word): Word {
  let last = word
  for (let count = 0; count < LONGEST && last.after?.gap === ' '; count++) {
    const head = afterParticles(last.after)
    if (
      !head?.free ||
      !(head === last.after ? isPersonal(head) || isSmallSurname(word, head) : goesOn(word, last, head))
    )
      break
    last = head
  }
  return last
}

/** Whether particles and this head belong to the name so far; after a surname, "van" begins something else. */
function goesOn(word: Word, last: Word, head: Word): boolean {
  if (!head.capital) return !word.capital && isSurname(head.lower)
  const complete = isSurname(last.lower) && !isFirstName(last.lower)
  return !complete && !NOBODY.has(head.lower) && !isFirstName(head.lower) && !PLACES.has(head.lower)
}

const isSmallSurname = (word: Word, head: Word): boolean => !word.capital && !head.capital && isSureSurname(head.lower)

/** van Dijk, de Vries: particles and a listed head, where no town, house or thing can be meant. */
function fromParticle(word: Word): Word | null {
  const head = OWN_PARTICLES.has(word.lower) ? afterParticles(word) : undefined
  if (!head?.free || head === word || !head.capital || isThing(head) || NOBODY.has(head.lower)) return null
  const single = head === word.after
  if (word.capital && single && !(word.first && isBefore(head, VERBS))) return null
  // Old forms of "the" stand in surnames and streets only; "van de" needs a surname that is known.
  if (word.lower === 'van' && OLD_ARTICLES.has(word.after?.lower ?? '')) return endOf(head)
  const known = isParticleSurname(head.lower) && !isFirstName(head.lower) && !PLACES.has(head.lower)
  return known ? endOf(head) : null
}
