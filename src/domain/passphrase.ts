// What a passphrase must at least be. Guessing is made slow by Argon2id; length makes it hopeless.

/** Characters as a person counts them: what NIST SP 800-63B-4 asks of a secret that stands alone. */
export const PASSPHRASE_LENGTH = 15

export const isLongEnough = (passphrase: string): boolean => [...passphrase].length >= PASSPHRASE_LENGTH
