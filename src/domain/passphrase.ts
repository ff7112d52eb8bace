// What a passphrase is, however it was typed, and how long it must be. Guessing is made slow by Argon2id; length makes it hopeless.

/** Characters as a person counts them: what NIST SP 800-63B-4 asks of a secret that stands alone. */
export const PASSPHRASE_LENGTH = 15

/**
 * The text from which keys are derived. Capitals and stray spaces are how a tablet's keyboard writes, not what somebody chose; the
 * same words typed on another keyboard may be other code points, which NFKC makes one.
 */
export const normalForm = (typed: string): string => typed.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()

export const isLongEnough = (passphrase: string): boolean => [...normalForm(passphrase)].length >= PASSPHRASE_LENGTH
