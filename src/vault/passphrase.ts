// What a passphrase must at least be. Guessing is made slow by Argon2id; length makes it hopeless.

/** Characters: three or four ordinary words. */
export const PASSPHRASE_LENGTH = 15
