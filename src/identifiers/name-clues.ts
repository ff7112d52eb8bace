// The clues that a word, in its place, names a person.
import {
  isCapitalFirstName,
  isFirstName,
  isSureFirstName,
  isSureSurname,
  isSurname,
  isWordFirstName,
  isWordSurname,
} from './known-names.ts'
import {
  ARTICLES,
  BESIDE,
  HOUSES,
  NAMES_FIRST,
  NAMING,
  NO_SUBJECT,
  NOBODY,
  NOT_SMALL,
  OFTEN_NAMES,
  PERSONAL_VERBS,
  PLACES,
  ROLES,
  SUBJECTS,
  SURNAME_ENDING,
  THING_ENDING,
  THINGS,
  TITLES,
  TOWARDS,
  VERBS,
} from './lexicon.ts'
import { isAfter, isBefore, type Word } from './words.ts'

/** A capital that could be a person's: no calendar, people, firm or town. */
export function isPersonal(word: Word): boolean {
  const { text, lower } = word
  if (!word.capital || text.length < 2 || NOBODY.has(lower) || PLACES.has(lower) || isThing(word)) return false
  const acronym = text.length < 5 && text === text.toUpperCase()
  return !acronym || isSureFirstName(lower) || NAMES_FIRST.has(lower)
}

/** Part of the name of a house, a firm or a town. */
export function isThing(word: Word): boolean {
  if (THING_ENDING.test(word.lower) || isAfter(word, HOUSES)) return true
  if (PLACES.has(word.lower)) {
    const acts = !word.first || isBefore(word, PERSONAL_VERBS)
    return !acts || isAfter(word, TOWARDS) || !isFirstName(word.lower)
  }
  const { after } = word
  return word.capital && (namesThing(after) || (after?.gap === ' ' && after.capital && namesThing(after.after)))
}

const namesThing = (word: Word | undefined): boolean =>
  word?.gap === ' ' && (THINGS.has(word.lower) || (word.capital && THING_ENDING.test(word.lower)))

/** After mevrouw, dhr. and the like, of which a surname follows also when no list has it. */
export const isTitled = (word: Word): boolean => isAfter(word, TITLES, /^\.? $/)

/** Introduced as a person: after a role, or after "heet". */
export const isIntroduced = (word: Word): boolean =>
  isAfter(word, ROLES, /^(?: |, |: | \(| "| “)$/) || isAfter(word, NAMING, /^(?: |: | "| “)$/)

/** A first name of the lists, where it is not more likely the word that it is as well. */
export function isKnownFirstName(word: Word): boolean {
  const name = word.lower
  if (NOBODY.has(name)) return false
  if (!word.capital) return isSmallFirstName(word)
  if (name.includes('-')) return name.split('-').every((part) => isFirstName(part) || isSurname(part))
  if (isSureFirstName(name)) return true
  if (!isPersonal(word)) return false
  if (NAMES_FIRST.has(name)) return true
  if (isCapitalFirstName(name)) return !word.first || name.length > 3 || isActing(word)
  return isWordFirstName(name) && (!word.first || isActing(word))
}

/**
 * A first name typed without its capital. Three letters are too few, unless the word has a role or the verb of a
 * person.
 */
function isSmallFirstName(word: Word): boolean {
  const name = word.lower
  if (NOT_SMALL.has(name) || !(isSureFirstName(name) || NAMES_FIRST.has(name))) return false
  if (isAfter(word, ROLES) || isBefore(word, PERSONAL_VERBS)) return name.length > 2
  return name.length > (isSureFirstName(name) ? 3 : 4)
}

/** At the beginning of a sentence: the word is the subject of a verb, or stands beside another name. */
function isActing(word: Word): boolean {
  const { after, lower } = word
  const verbs = isWordFirstName(lower) && !OFTEN_NAMES.has(lower) ? PERSONAL_VERBS : VERBS
  // "Wil hij", "Sterre is ze niet": the subject comes after the verb.
  if (isBefore(word, verbs)) return !SUBJECTS.has(after?.after?.lower ?? '')
  if (after?.gap === ' (') return true
  if (after?.gap !== ' ') return false
  const other = after.lower === 'en' ? after.after : undefined
  return other === undefined ? after.capital && isSurname(after.lower) : other.capital && isFirstName(other.lower)
}

/** A surname of the lists, or with the ending of one, that stands alone. */
export function isKnownSurname(word: Word): boolean {
  if (!isPersonal(word)) return false
  if (word.first) return isSureSurname(word.lower) && isBefore(word, VERBS)
  return (
    isSureSurname(word.lower) ||
    SURNAME_ENDING.test(word.lower) ||
    (isWordSurname(word.lower) && !isAfter(word, ARTICLES))
  )
}

/**
 * A word in no list, in the place of a person: beside a name (`link` joins the two), beside "met", or before a verb.
 */
export function isLikely(word: Word, link: Word | undefined): boolean {
  if (word.first || !isPersonal(word)) return false
  if (link?.gap === ' ' && (link.lower === 'en' || link.lower === 'of')) return word.gap === ' '
  if (isAfter(word, BESIDE)) return true
  return /^,? $/.test(word.gap) && !isAfter(word, NO_SUBJECT) && isBefore(word, VERBS)
}
