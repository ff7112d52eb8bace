// How a person gets the keys of the tablet: sealed for a key pair of their own, so that a colleague can give them a new tablet
// key without knowing their passphrase, and nobody else can open it. ECDH on P-256, HKDF-SHA-256, AES-256-GCM.

import { fail, ok, type Result } from '../domain/result.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** All tablet keys, the newest first, sealed for one person. */
export interface Grant {
  /** Public half of a pair that was used once; 65 bytes. */
  readonly once: Bytes
  /** 32 bytes a key, and 16 of tag. */
  readonly sealed: Bytes
}

/** A person's pair: the public half stands with the people, the private one in their slots. */
export interface PersonPair {
  /** 65 bytes. */
  readonly publicKey: Bytes
  /** PKCS #8. */
  readonly privateKey: Bytes
}

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const
const KEY_BYTES = 32

export async function makePair(): Promise<PersonPair> {
  const pair = await crypto.subtle.generateKey(CURVE, true, ['deriveBits'])
  const [publicKey, privateKey] = await Promise.all([
    crypto.subtle.exportKey('raw', pair.publicKey),
    crypto.subtle.exportKey('pkcs8', pair.privateKey),
  ])
  return { publicKey: new Uint8Array(publicKey), privateKey: new Uint8Array(privateKey) }
}

/** @param tabletKeys 32 bytes each, the newest first */
export async function sealGrant(publicKey: Bytes, tabletKeys: readonly Bytes[]): Promise<Grant> {
  const [theirs, once] = await Promise.all([
    crypto.subtle.importKey('raw', publicKey, CURVE, false, []),
    crypto.subtle.generateKey(CURVE, false, ['deriveBits']),
  ])
  const oncePublic = new Uint8Array(await crypto.subtle.exportKey('raw', once.publicKey))
  const key = await agreedKey(once.privateKey, theirs, oncePublic, publicKey)
  const all = concatenated(tabletKeys)
  const sealed = await crypto.subtle.encrypt(ONLY_USE, key, all)
  all.fill(0)
  return { once: oncePublic, sealed: new Uint8Array(sealed) }
}

/** The tablet keys, newest first; `damaged` when the grant is another person's or was changed. */
export async function openGrant(pair: PersonPair, grant: Grant): Promise<Result<Bytes[], 'damaged'>> {
  try {
    return ok(await keysIn(pair, grant))
  } catch {
    return fail('damaged')
  }
}

async function keysIn({ publicKey, privateKey }: PersonPair, { once, sealed }: Grant): Promise<Bytes[]> {
  const [own, theirs] = await Promise.all([
    crypto.subtle.importKey('pkcs8', privateKey, CURVE, false, ['deriveBits']),
    crypto.subtle.importKey('raw', once, CURVE, false, []),
  ])
  const key = await agreedKey(own, theirs, once, publicKey)
  const all = new Uint8Array(await crypto.subtle.decrypt(ONLY_USE, key, sealed))
  const keys = Array.from({ length: all.length / KEY_BYTES }, (_, index) =>
    all.slice(index * KEY_BYTES, (index + 1) * KEY_BYTES),
  )
  all.fill(0)
  return keys
}

/** The key seals one text only, so that the nonce need not differ. */
const ONLY_USE = { name: 'AES-GCM', iv: new Uint8Array(12) }

async function agreedKey(own: CryptoKey, theirs: CryptoKey, once: Bytes, recipient: Bytes): Promise<CryptoKey> {
  const secret = await crypto.subtle.deriveBits({ name: 'ECDH', public: theirs }, own, 256)
  const material = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey'])
  const info = concatenated([new TextEncoder().encode('inloop-grant-1'), once, recipient])
  const hkdf = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info }
  return crypto.subtle.deriveKey(hkdf, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
}

function concatenated(parts: readonly Bytes[]): Bytes {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}
