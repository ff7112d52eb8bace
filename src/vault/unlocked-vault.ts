// The keys of one unlock, in a closure that nobody is ever handed: they can't be taken out of it again.
import type { PersonId } from '../domain/person.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import { type Address, open, type Sealed, seal } from './seal.ts'
import type { OwnKeys, Slot } from './slot.ts'

type Bytes = Uint8Array<ArrayBuffer>

/** The keys by reach: for everything of the tablet, or for records that only their own person may read. */
export type Keyed = 'tablet' | 'notes'

/** The unlocked vault. After `lock` everything else throws: to use a locked vault is a bug. */
export interface UnlockedVault {
  /** Whose unlock this is. */
  readonly person: PersonId
  /** The slot that was opened. */
  readonly slot: string
  readonly seal: (address: Address, value: unknown) => Promise<Sealed>
  readonly open: (address: Address, sealed: Sealed) => Promise<Result<unknown, 'damaged'>>
  /** A new random key, and the same wrapped under the newest of this vault's. */
  readonly newKey: (under: Keyed) => Promise<{ readonly key: CryptoKey; readonly wrapped: Bytes }>
  readonly unwrap: (under: Keyed, wrapped: Bytes) => Promise<Result<CryptoKey, 'damaged'>>
  /** The same key under the newest notes key; null when it lies under that one already, or opens under none. */
  readonly rewrap: (wrapped: Bytes) => Promise<Bytes | null>
  /** Seals under this tablet key from now on; records sealed under the older keys still open. */
  readonly adopt: (tabletKey: CryptoKey) => void
  readonly lock: () => void
}

const NONCE_BYTES = 12

/** Under the newest key of each kind is sealed; the others only open. */
type Keys = Readonly<Record<Keyed, readonly [newest: CryptoKey, ...before: CryptoKey[]]>>

export const importTabletKey = (bytes: Bytes): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt', 'wrapKey', 'unwrapKey'])

/** @param tabletKeys 32 bytes each, the newest first */
export async function unlockedWith(
  { id, person }: Slot,
  own: Pick<OwnKeys, 'notes' | 'notesBefore'>,
  tabletKeys: readonly Bytes[],
): Promise<UnlockedVault> {
  const importNotesKey = (bytes: Bytes) =>
    crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['wrapKey', 'unwrapKey'])
  let keys: Keys | null = {
    tablet: (await Promise.all(tabletKeys.map(importTabletKey))) as [CryptoKey, ...CryptoKey[]],
    notes: [await importNotesKey(own.notes), await importNotesKey(own.notesBefore)],
  }
  const use = (which: Keyed) => {
    if (!keys) throw new Error('the vault is locked')
    return keys[which]
  }
  return {
    person,
    slot: id,
    seal: (address, value) => seal(use('tablet')[0], address, value),
    open: (address, sealed) => firstThatOpens(use('tablet'), (key) => open(key, address, sealed)),
    async newKey(under) {
      const [newest] = use(under)
      const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, true, ['encrypt', 'decrypt'])
      const wrapped = await wrapUnder(newest, key)
      // A key in memory can't be taken out of it again.
      return { key: await unwrapUnder(newest, wrapped, false), wrapped }
    },
    unwrap: (under, wrapped) => firstThatOpens(use(under), (key) => tried(unwrapUnder(key, wrapped, false))),
    async rewrap(wrapped) {
      const [newest, ...before] = use('notes')
      if ((await tried(unwrapUnder(newest, wrapped, false))).ok) return null
      const key = await firstThatOpens(before, (each) => tried(unwrapUnder(each, wrapped, true)))
      return key.ok ? wrapUnder(newest, key.value) : null
    },
    adopt(tabletKey) {
      const before = use('tablet')
      keys = { tablet: [tabletKey, ...before], notes: use('notes') }
    },
    lock: () => {
      keys = null
    },
  }
}

async function firstThatOpens<T>(
  keys: readonly CryptoKey[],
  attempt: (key: CryptoKey) => Promise<Result<T, 'damaged'>>,
): Promise<Result<T, 'damaged'>> {
  for (const key of keys) {
    const opened = await attempt(key)
    if (opened.ok) return opened
  }
  return fail('damaged')
}

async function tried<T>(work: Promise<T>): Promise<Result<T, 'damaged'>> {
  try {
    return ok(await work)
  } catch {
    // Another person's, of another time, or changed: WebCrypto does not say which.
    return fail('damaged')
  }
}

async function wrapUnder(under: CryptoKey, key: CryptoKey): Promise<Bytes> {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES))
  const bytes = await crypto.subtle.wrapKey('raw', key, under, { name: 'AES-GCM', iv: nonce })
  return new Uint8Array([...nonce, ...new Uint8Array(bytes)])
}

function unwrapUnder(under: CryptoKey, wrapped: Bytes, extractable: boolean): Promise<CryptoKey> {
  const algorithm = { name: 'AES-GCM', iv: wrapped.subarray(0, NONCE_BYTES) }
  const bytes = wrapped.subarray(NONCE_BYTES)
  return crypto.subtle.unwrapKey('raw', bytes, under, algorithm, 'AES-GCM', extractable, ['encrypt', 'decrypt'])
}
