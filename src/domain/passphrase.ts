// Defines a passphrase by its characters, independent of the keyboard, and its least length. Guessing is made slow by
// Argon2id; length makes it hopeless.

/**
 * The least number of characters as a person counts them: the length that NIST SP 800-63B-4 asks of a secret that
 * stands alone.
 */
export const PASSPHRASE_LENGTH = 15

/**
 * The text from which keys are derived. Capitals and stray spaces come from a tablet's keyboard and not from the
 * person; another keyboard may type the same words in other code points, which NFKC makes equal.
 */
export const normalForm = (typed: string): string => typed.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()

/** Whether each of these words, in any order, is a word of the passphrase. */
export function hasWords(passphrase: string, words: readonly string[]): boolean {
  const own = new Set(normalForm(passphrase).split(/[^\p{L}\p{M}]+/u))
  return words.every((word) => own.has(normalForm(word)))
}

export const isLongEnough = (passphrase: string): boolean => [...normalForm(passphrase)].length >= PASSPHRASE_LENGTH
