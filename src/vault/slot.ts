// A way in of one person, as it lies on the disk: useless without the secret.
import { normalForm } from '../domain/passphrase.ts'
import type { PersonId } from '../domain/person.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import type { Grant, PersonPair } from './grant.ts'
import { type Cost, isAcceptable, type Kdf, type KdfParameters, newKdfParameters } from './kdf.ts'

type Bytes = Uint8Array<ArrayBuffer>

export interface Slot {
  readonly id: string
  readonly person: PersonId
  readonly kind: 'passphrase' | 'recovery'
  readonly kdf: KdfParameters
  readonly nonce: Bytes
  /** The person's own keys, wrapped under one secret. As long for every person, with any roles. */
  readonly wrappedKeys: Bytes
  /** The tablet's keys, for the person whose own keys are known. */
  readonly grant: Grant
}

/** `damaged`: the slot has parameters that Inloop never makes, or tablet keys of another person; it was tampered with. */
export type SlotProblem = 'wrong-secret' | 'damaged'

/** A person's own keys as bytes: only while they are being wrapped or imported. */
export interface OwnKeys extends PersonPair {
  /** 32 bytes: for the notes that are written from now on. */
  readonly notes: Bytes
  /** 32 bytes: of the notes before that, until their week keys lie under the newer one. */
  readonly notesBefore: Bytes
}

const KEY_BYTES = 32
const PUBLIC_BYTES = 65

/** A slot is never written over with another secret: each has an id of its own. */
export async function wrapOwn(
  kdf: Kdf,
  cost: Cost,
  place: Pick<Slot, 'person' | 'kind' | 'grant'>,
  secret: string,
  { notes, notesBefore, publicKey, privateKey }: OwnKeys,
): Promise<Slot> {
  const slot = { ...place, id: `${crypto.randomUUID()}`, kdf: newKdfParameters(cost) }
  const nonce = crypto.getRandomValues(new Uint8Array(12))
  const key = await deriveKey(kdf, secret, slot.kdf)
  const bytes = new Uint8Array([...notes, ...notesBefore, ...publicKey, ...privateKey])
  const algorithm = { name: 'AES-GCM', iv: nonce, additionalData: bind(slot) }
  const wrapped = await crypto.subtle.encrypt(algorithm, key, bytes)
  bytes.fill(0)
  return { ...slot, nonce, wrappedKeys: new Uint8Array(wrapped) }
}

export async function unwrapOwn(kdf: Kdf, slot: Slot, secret: string): Promise<Result<OwnKeys, SlotProblem>> {
  if (!isAcceptable(slot.kdf)) return fail('damaged')
  // Argon2id takes no empty text.
  if (normalForm(secret) === '') return fail('wrong-secret')
  const key = await deriveKey(kdf, secret, slot.kdf)
  const algorithm = { name: 'AES-GCM', iv: slot.nonce, additionalData: bind(slot) }
  try {
    const bytes = new Uint8Array(await crypto.subtle.decrypt(algorithm, key, slot.wrappedKeys))
    const cut = (from: number, until?: number) => bytes.slice(from, until)
    const keys = {
      notes: cut(0, KEY_BYTES),
      notesBefore: cut(KEY_BYTES, 2 * KEY_BYTES),
      publicKey: cut(2 * KEY_BYTES, 2 * KEY_BYTES + PUBLIC_BYTES),
      privateKey: cut(2 * KEY_BYTES + PUBLIC_BYTES),
    }
    bytes.fill(0)
    return ok(keys)
  } catch {
    // WebCrypto gives no reason: another secret is by far the likeliest.
    return fail('wrong-secret')
  }
}

/** The bytes stand in memory no longer than they are used. */
export function forget({ notes, notesBefore, privateKey }: OwnKeys, tabletKeys: readonly Bytes[] = []): void {
  for (const bytes of [notes, notesBefore, privateKey, ...tabletKeys]) bytes.fill(0)
}

async function deriveKey(kdf: Kdf, secret: string, parameters: KdfParameters): Promise<CryptoKey> {
  const bytes = await kdf(normalForm(secret), parameters)
  const key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
  bytes.fill(0)
  return key
}

const bind = ({ id, person, kind, kdf }: Pick<Slot, 'id' | 'person' | 'kind' | 'kdf'>) =>
  new TextEncoder().encode(
    JSON.stringify(['inloop-slot-3', id, person, kind, kdf.algorithm, kdf.memoryKiB, kdf.iterations, kdf.parallelism]),
  )
