// The vault: passphrase → key-encryption key → two random keys. The tablet key is everybody's; a notes key is one person's. Both
// live in a closure; nobody is ever handed them.
import type { PersonId } from '../domain/person.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import { type Kdf, type KdfParameters, meetsFloor, newKdfParameters } from './kdf.ts'
import { newRecoveryCode } from './recovery-code.ts'
import { type Address, open, type Sealed, seal } from './seal.ts'

/**
 * A way in of one person: both keys, wrapped under one secret. Lies on the disk as it is; useless without the secret. Every
 * person has a notes key, whatever their roles, so that a new role needs no new slot.
 */
export interface Slot {
  readonly id: string
  readonly person: PersonId
  readonly kind: 'passphrase' | 'recovery'
  readonly kdf: KdfParameters
  readonly nonce: Uint8Array<ArrayBuffer>
  /** 64 bytes of keys and 16 of tag. */
  readonly wrappedKeys: Uint8Array<ArrayBuffer>
}

/** What a key seals: everything of the tablet, or what only its own person may read. */
export type Keyed = 'tablet' | 'notes'

/** The unlocked vault. After `lock` everything else throws: to use a locked vault is a bug. */
export interface UnlockedVault {
  /** Whose unlock this is. */
  readonly person: PersonId
  /** The slot that was opened. */
  readonly slot: string
  readonly seal: (address: Address, value: unknown) => Promise<Sealed>
  readonly open: (address: Address, sealed: Sealed) => Promise<Result<unknown, 'damaged'>>
  /** A new random key, and the same wrapped under one of this vault's. */
  readonly newKey: (under: Keyed) => Promise<{ readonly key: CryptoKey; readonly wrapped: Uint8Array<ArrayBuffer> }>
  readonly unwrap: (under: Keyed, wrapped: Uint8Array<ArrayBuffer>) => Promise<Result<CryptoKey, 'damaged'>>
  readonly lock: () => void
}

/** Everything that one person needs to come in: two slots, and the code that opens the second, which is kept nowhere. */
export interface WaysIn {
  readonly slots: readonly [passphrase: Slot, recovery: Slot]
  readonly recoveryCode: string
}

/** `too-cheap`: the slot's parameters are below the floor; it was tampered with. */
export type SlotProblem = 'wrong-secret' | 'too-cheap'

export interface Vault {
  /** The keys of a new tablet, with the ways in of its first person. */
  readonly create: (person: PersonId, passphrase: string) => Promise<WaysIn & { readonly unlocked: UnlockedVault }>
  readonly unlock: (slot: Slot, secret: string) => Promise<Result<UnlockedVault, SlotProblem>>
  /** The ways in of another person: the same tablet key, a notes key of their own. */
  readonly admit: (
    slot: Slot,
    secret: string,
    person: PersonId,
    passphrase: string,
  ) => Promise<Result<WaysIn, SlotProblem>>
  /** The same keys under another passphrase; no record has to be sealed again. */
  readonly changePassphrase: (slot: Slot, secret: string, next: string) => Promise<Result<Slot, SlotProblem>>
  readonly renewRecovery: (
    slot: Slot,
    secret: string,
  ) => Promise<Result<{ readonly slot: Slot; readonly recoveryCode: string }, SlotProblem>>
}

const AES = { name: 'AES-GCM', length: 256 } as const
const KEY_BYTES = 32
const NONCE_BYTES = 12

/** The two keys as bytes: only while they are being wrapped. */
interface RawKeys {
  readonly tablet: Uint8Array<ArrayBuffer>
  readonly notes: Uint8Array<ArrayBuffer>
}

const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes))

export function createVault(kdf: Kdf): Vault {
  return {
    async create(person, passphrase) {
      const keys = { tablet: random(KEY_BYTES), notes: random(KEY_BYTES) }
      const ways = await waysIn(kdf, person, passphrase, keys)
      return { ...ways, unlocked: await unlockedWith(ways.slots[0], keys) }
    },
    async unlock(slot, secret) {
      const keys = await unwrap(kdf, slot, secret)
      return keys.ok ? ok(await unlockedWith(slot, keys.value)) : keys
    },
    async admit(slot, secret, person, passphrase) {
      const keys = await unwrap(kdf, slot, secret)
      if (!keys.ok) return keys
      return ok(await waysIn(kdf, person, passphrase, { tablet: keys.value.tablet, notes: random(KEY_BYTES) }))
    },
    async changePassphrase(slot, secret, next) {
      const keys = await unwrap(kdf, slot, secret)
      return keys.ok ? ok(await wrap(kdf, slot.person, 'passphrase', next, keys.value)) : keys
    },
    async renewRecovery(slot, secret) {
      const keys = await unwrap(kdf, slot, secret)
      return keys.ok ? ok(await recoveryWay(kdf, slot.person, keys.value)) : keys
    },
  }
}

async function unlockedWith({ id, person }: Slot, raw: RawKeys): Promise<UnlockedVault> {
  const imported = (bytes: Uint8Array<ArrayBuffer>, usages: readonly KeyUsage[]) =>
    crypto.subtle.importKey('raw', bytes, AES, false, usages)
  const uses = ['encrypt', 'decrypt', 'wrapKey', 'unwrapKey'] as const
  let keys: Record<Keyed, CryptoKey> | null = {
    tablet: await imported(raw.tablet, uses),
    notes: await imported(raw.notes, ['wrapKey', 'unwrapKey']),
  }
  const use = (which: Keyed): CryptoKey => {
    if (!keys) throw new Error('the vault is locked')
    return keys[which]
  }
  const unwrapped = async (under: Keyed, wrapped: Uint8Array<ArrayBuffer>) => {
    const algorithm = { name: 'AES-GCM', iv: wrapped.subarray(0, NONCE_BYTES) }
    const bytes = wrapped.subarray(NONCE_BYTES)
    return crypto.subtle.unwrapKey('raw', bytes, use(under), algorithm, AES, false, ['encrypt', 'decrypt'])
  }
  return {
    person,
    slot: id,
    seal: (address, value) => seal(use('tablet'), address, value),
    open: (address, sealed) => open(use('tablet'), address, sealed),
    async newKey(under) {
      const key = await crypto.subtle.generateKey(AES, true, ['encrypt', 'decrypt'])
      const nonce = random(NONCE_BYTES)
      const bytes = await crypto.subtle.wrapKey('raw', key, use(under), { name: 'AES-GCM', iv: nonce })
      const wrapped = new Uint8Array([...nonce, ...new Uint8Array(bytes)])
      // What stays in memory can't be taken out of it again.
      return { key: await unwrapped(under, wrapped), wrapped }
    },
    async unwrap(under, wrapped) {
      try {
        return ok(await unwrapped(under, wrapped))
      } catch {
        // Another person's, or changed: WebCrypto does not say which.
        return fail('damaged')
      }
    },
    lock: () => {
      keys = null
    },
  }
}

async function waysIn(kdf: Kdf, person: PersonId, passphrase: string, keys: RawKeys): Promise<WaysIn> {
  const slot = await wrap(kdf, person, 'passphrase', passphrase, keys)
  const recovery = await recoveryWay(kdf, person, keys)
  return { slots: [slot, recovery.slot], recoveryCode: recovery.recoveryCode }
}

async function recoveryWay(kdf: Kdf, person: PersonId, keys: RawKeys) {
  const recoveryCode = newRecoveryCode()
  return { slot: await wrap(kdf, person, 'recovery', recoveryCode, keys), recoveryCode }
}

/** A slot is never written over: each has an id of its own. */
async function wrap(
  kdf: Kdf,
  person: PersonId,
  kind: Slot['kind'],
  secret: string,
  { tablet, notes }: RawKeys,
): Promise<Slot> {
  const place = { id: crypto.randomUUID(), person, kind, kdf: newKdfParameters() }
  const nonce = random(NONCE_BYTES)
  const key = await deriveKey(kdf, secret, place.kdf)
  const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: bind(place) }
  const wrapped = await crypto.subtle.encrypt(algorithm, key, new Uint8Array([...tablet, ...notes]))
  return { ...place, nonce, wrappedKeys: new Uint8Array(wrapped) }
}

async function unwrap(kdf: Kdf, slot: Slot, secret: string): Promise<Result<RawKeys, SlotProblem>> {
  const keys = await decrypt(kdf, slot.kdf, bind(slot), slot.nonce, slot.wrappedKeys, secret)
  if (!keys.ok) return keys
  return ok({ tablet: keys.value.slice(0, KEY_BYTES), notes: keys.value.slice(KEY_BYTES) })
}

async function decrypt(
  kdf: Kdf,
  parameters: KdfParameters,
  additionalData: Uint8Array<ArrayBuffer>,
  iv: Uint8Array<ArrayBuffer>,
  wrapped: Uint8Array<ArrayBuffer>,
  secret: string,
): Promise<Result<Uint8Array<ArrayBuffer>, SlotProblem>> {
  if (!meetsFloor(parameters)) return fail('too-cheap')
  const key = await deriveKey(kdf, secret, parameters)
  try {
    return ok(new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, wrapped)))
  } catch {
    // WebCrypto gives no reason: another secret is by far the likeliest.
    return fail('wrong-secret')
  }
}

async function deriveKey(kdf: Kdf, secret: string, parameters: KdfParameters): Promise<CryptoKey> {
  // The same words typed on another keyboard may be other code points: NFKC makes them one.
  const bytes = await kdf(secret.normalize('NFKC'), parameters)
  return crypto.subtle.importKey('raw', bytes, AES, false, ['encrypt', 'decrypt'])
}

const bind = ({ id, person, kind, kdf }: Pick<Slot, 'id' | 'person' | 'kind' | 'kdf'>) =>
  new TextEncoder().encode(
    JSON.stringify(['inloop-slot-2', id, person, kind, kdf.algorithm, kdf.memoryKiB, kdf.iterations, kdf.parallelism]),
  )
