// From a passphrase to key bytes. The function enters as a value: Argon2id in a worker on the tablet, a cheap stand-in in tests.

/** Parameters of Argon2id (RFC 9106), stored with each slot so that they can grow. */
export interface KdfParameters {
  readonly algorithm: 'argon2id'
  readonly memoryKiB: number
  readonly iterations: number
  readonly parallelism: number
  /** 16 random bytes. */
  readonly salt: Uint8Array<ArrayBuffer>
}

/** Gives 32 bytes. Throws when the function itself fails, which no passphrase can make it do. */
export type Kdf = (passphrase: string, parameters: KdfParameters) => Promise<Uint8Array<ArrayBuffer>>

/** 64 MiB, 3 passes: the second recommended setting of RFC 9106 with one lane; about half a second on a tablet. */
const FLOOR = { memoryKiB: 64 * 1024, iterations: 3, parallelism: 1 } as const

export const newKdfParameters = (): KdfParameters => ({
  algorithm: 'argon2id',
  ...FLOOR,
  salt: crypto.getRandomValues(new Uint8Array(16)),
})

/**
 * Whether a slot's parameters cost a guesser as much as new ones would. Below that a slot is refused: somebody who can write
 * to the disk must not be able to make passphrases cheap to guess.
 */
export const meetsFloor = ({ algorithm, memoryKiB, iterations, parallelism, salt }: KdfParameters): boolean =>
  algorithm === 'argon2id' &&
  memoryKiB >= FLOOR.memoryKiB &&
  iterations >= FLOOR.iterations &&
  parallelism === FLOOR.parallelism &&
  salt.length >= 16
