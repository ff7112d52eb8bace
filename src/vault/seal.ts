// Sealing: AES-256-GCM per record, bound to where the record lies. A sealed record that was changed, moved to another row or
// table, or put under another version does not open.
import type { Brand } from '../domain/brand.ts'
import { fail, ok, type Result } from '../domain/result.ts'

/** One byte for the format, 12 for the nonce, then ciphertext and tag. */
export type Sealed = Brand<Uint8Array<ArrayBuffer>, 'Sealed'>

/** Where a record lies. `version` grows with every write of it. */
export interface Address {
  readonly table: string
  readonly id: string
  readonly version: number
}

const FORMAT = 1
const NONCE_BYTES = 12
/** Records are padded to whole steps, so that the length on disk does not tell the length of a note. */
const STEP = 256

export async function seal(key: CryptoKey, address: Address, value: unknown): Promise<Sealed> {
  const json = new TextEncoder().encode(JSON.stringify(value))
  const padded = new Uint8Array(Math.ceil(json.length / STEP) * STEP).fill(0x20)
  padded.set(json)
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_BYTES))
  const parameters = { name: 'AES-GCM', iv: nonce, additionalData: bind(address) }
  const ciphertext = new Uint8Array(await crypto.subtle.encrypt(parameters, key, padded))
  const sealed = new Uint8Array(1 + NONCE_BYTES + ciphertext.length)
  sealed[0] = FORMAT
  sealed.set(nonce, 1)
  sealed.set(ciphertext, 1 + NONCE_BYTES)
  return sealed as Sealed
}

export async function open(key: CryptoKey, address: Address, sealed: Sealed): Promise<Result<unknown, 'damaged'>> {
  if (sealed[0] !== FORMAT) return fail('damaged')
  const iv = sealed.subarray(1, 1 + NONCE_BYTES)
  const parameters = { name: 'AES-GCM', iv, additionalData: bind(address) }
  try {
    const padded = await crypto.subtle.decrypt(parameters, key, sealed.subarray(1 + NONCE_BYTES))
    return ok(JSON.parse(new TextDecoder().decode(padded)))
  } catch {
    // WebCrypto tells nothing but that it failed: wrong key, wrong place or changed bytes.
    return fail('damaged')
  }
}

const bind = ({ table, id, version }: Address) =>
  new TextEncoder().encode(JSON.stringify(['inloop', table, id, version]))
