// The vault: passphrase → key-encryption key → random data key. The data key lives in a closure; nobody is ever handed it.
import { fail, ok, type Result } from '../domain/result.ts'
import { type Kdf, type KdfParameters, newKdfParameters } from './kdf.ts'
import { type Address, open, type Sealed, seal } from './seal.ts'

/** A way in: the data key, wrapped under one passphrase. Lies on the disk as it is; useless without the passphrase. */
export interface Slot {
  readonly id: string
  readonly kdf: KdfParameters
  readonly nonce: Uint8Array<ArrayBuffer>
  readonly wrappedKey: Uint8Array<ArrayBuffer>
}

/** The unlocked vault. After `lock` both others throw: to use a locked vault is a bug. */
export interface UnlockedVault {
  readonly seal: (address: Address, value: unknown) => Promise<Sealed>
  readonly open: (address: Address, sealed: Sealed) => Promise<Result<unknown, 'damaged'>>
  readonly lock: () => void
}

export interface Vault {
  /** Makes a new data key, and the first way in. */
  readonly create: (passphrase: string) => Promise<{ readonly slot: Slot; readonly unlocked: UnlockedVault }>
  readonly unlock: (slot: Slot, passphrase: string) => Promise<Result<UnlockedVault, 'wrong-passphrase'>>
  /** The same data key under another passphrase; no record has to be sealed again. */
  readonly changePassphrase: (slot: Slot, current: string, next: string) => Promise<Result<Slot, 'wrong-passphrase'>>
}

const AES = { name: 'AES-GCM', length: 256 } as const

export function createVault(kdf: Kdf): Vault {
  return {
    async create(passphrase) {
      const key = await crypto.subtle.generateKey(AES, true, ['encrypt', 'decrypt'])
      const slot = await wrap(kdf, crypto.randomUUID(), passphrase, key)
      const own = await unwrap(kdf, slot, passphrase, false)
      if (!own.ok) throw new Error('a new slot does not open')
      return { slot, unlocked: unlockedWith(own.value) }
    },
    async unlock(slot, passphrase) {
      const key = await unwrap(kdf, slot, passphrase, false)
      return key.ok ? ok(unlockedWith(key.value)) : key
    },
    async changePassphrase(slot, current, next) {
      const key = await unwrap(kdf, slot, current, true)
      return key.ok ? ok(await wrap(kdf, slot.id, next, key.value)) : key
    },
  }
}

function unlockedWith(dataKey: CryptoKey): UnlockedVault {
  let key: CryptoKey | null = dataKey
  const use = (): CryptoKey => {
    if (!key) throw new Error('the vault is locked')
    return key
  }
  return {
    seal: (address, value) => seal(use(), address, value),
    open: (address, sealed) => open(use(), address, sealed),
    lock: () => {
      key = null
    },
  }
}

async function wrap(kdf: Kdf, id: string, passphrase: string, key: CryptoKey): Promise<Slot> {
  const parameters = newKdfParameters()
  const nonce = crypto.getRandomValues(new Uint8Array(12))
  const keyEncryptionKey = await deriveKey(kdf, passphrase, parameters)
  const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: bind(id, parameters) }
  const wrappedKey = new Uint8Array(await crypto.subtle.wrapKey('raw', key, keyEncryptionKey, algorithm))
  return { id, kdf: parameters, nonce, wrappedKey }
}

async function unwrap(
  kdf: Kdf,
  slot: Slot,
  passphrase: string,
  extractable: boolean,
): Promise<Result<CryptoKey, 'wrong-passphrase'>> {
  const keyEncryptionKey = await deriveKey(kdf, passphrase, slot.kdf)
  const algorithm = { name: 'AES-GCM', iv: slot.nonce, additionalData: bind(slot.id, slot.kdf) }
  try {
    const { wrappedKey } = slot
    return ok(
      await crypto.subtle.unwrapKey('raw', wrappedKey, keyEncryptionKey, algorithm, AES, extractable, [
        'encrypt',
        'decrypt',
      ]),
    )
  } catch {
    // WebCrypto gives no reason: another passphrase is by far the likeliest.
    return fail('wrong-passphrase')
  }
}

async function deriveKey(kdf: Kdf, passphrase: string, parameters: KdfParameters): Promise<CryptoKey> {
  // The same words typed on another keyboard may be other code points: NFKC makes them one.
  const bytes = await kdf(passphrase.normalize('NFKC'), parameters)
  return crypto.subtle.importKey('raw', bytes, AES, false, ['wrapKey', 'unwrapKey'])
}

const bind = (id: string, { algorithm, memoryKiB, iterations, parallelism }: KdfParameters) =>
  new TextEncoder().encode(JSON.stringify(['inloop-slot', id, algorithm, memoryKiB, iterations, parallelism]))
