// Passphrases that hold: four words are proposed, and an own one is judged. Word list and judge are loaded when they are asked for.
import { isLongEnough, normalForm } from '../domain/passphrase.ts'
import type { Problem } from '../domain/problem.ts'

/** Four of 7,776 words: 51 bits. */
const WORDS = 4

/**
 * Guesses, as a power of ten, that an own passphrase must withstand by the judgement of zxcvbn, which knows words, names, dates and
 * keyboards, and no sentences. A sentence that stands in a list, as a proverb, a psalm or a song, withstands far fewer: against
 * those stand the two drawn words that an own passphrase must have in it (60 million pairs, wherever in the sentence).
 */
const BAR = 12

/** Four words from the list, drawn at random, with a space in between. */
export async function propose(): Promise<string> {
  const [{ words }, { draw }] = await Promise.all([import('./words.ts'), import('./draw.ts')])
  return draw(words, WORDS)
}

/**
 * Why a passphrase will not do: `passphrase-too-short` or `passphrase-weak`; null when it will.
 * @param known words that a guesser would try on this tablet first: the name of the loket, of the person
 */
export async function faultOf(passphrase: string, known: readonly string[] = []): Promise<Problem | null> {
  if (!isLongEnough(passphrase)) return { code: 'passphrase-too-short' }
  // Digits alone, of any length, are a telephone number, a date or a PIN.
  if (!/\p{L}/u.test(passphrase)) return { code: 'passphrase-weak' }
  const { strengthOf } = await import('./strength.ts')
  return strengthOf(normalForm(passphrase), known) < BAR ? { code: 'passphrase-weak' } : null
}
