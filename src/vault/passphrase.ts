// What a passphrase must at least be. Guessing is made slow by Argon2id; length makes it hopeless.

/** Characters as a person counts them: three or four ordinary words. */
export const PASSPHRASE_LENGTH = 15

export const isLongEnough = (passphrase: string): boolean => [...passphrase].length >= PASSPHRASE_LENGTH
