// From a passphrase to key bytes. The function enters as a value: Argon2id in a worker on the tablet, a cheap stand-in in tests.

/** Parameters of Argon2id (RFC 9106), stored with each slot so that they can grow. */
export interface KdfParameters extends Cost {
  readonly algorithm: 'argon2id'
  readonly parallelism: number
  /** 16 random bytes. */
  readonly salt: Uint8Array<ArrayBuffer>
}

/** The cost of one guess: memory, and passes over it. */
export interface Cost {
  readonly memoryKiB: number
  readonly iterations: number
}

/** Gives 32 bytes. Throws when the function itself fails, which no passphrase can make it do. */
export type Kdf = (passphrase: string, parameters: KdfParameters) => Promise<Uint8Array<ArrayBuffer>>

/** New slots: the second recommended setting of RFC 9106 with one lane; about half a second on a tablet. */
export const CURRENT: Cost = { memoryKiB: 64 * 1024, iterations: 3 }

/** Slots of any version of Inloop cost at least this: the cost of new ones may rise, the least accepted one stays. */
const LEAST: Cost = { memoryKiB: 64 * 1024, iterations: 3 }
/** More than any tablet can spend: a changed slot must not make an unlock stand still. */
const MOST: Cost = { memoryKiB: 1024 * 1024, iterations: 10 }

export const newKdfParameters = ({ memoryKiB, iterations }: Cost = CURRENT): KdfParameters => ({
  algorithm: 'argon2id',
  memoryKiB,
  iterations,
  parallelism: 1,
  salt: crypto.getRandomValues(new Uint8Array(16)),
})

/**
 * Whether a slot's parameters are such as Inloop makes. An attacker who can write to the disk must not be able to make
 * passphrases cheap to guess, nor an unlock endless.
 */
export const isAcceptable = ({ algorithm, memoryKiB, iterations, parallelism, salt }: KdfParameters): boolean =>
  algorithm === 'argon2id' &&
  isBetween(LEAST.memoryKiB, memoryKiB, MOST.memoryKiB) &&
  isBetween(LEAST.iterations, iterations, MOST.iterations) &&
  parallelism === 1 &&
  isBetween(16, salt.length, 64)

export const isCheaper = (one: Cost, other: Cost): boolean =>
  one.memoryKiB < other.memoryKiB || one.iterations < other.iterations

const isBetween = (least: number, number: number, most: number): boolean =>
  Number.isSafeInteger(number) && least <= number && number <= most
