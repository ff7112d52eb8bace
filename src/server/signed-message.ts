// [P2] Opens the signed message around a release. Everything about signatures is in this file.
import { type CryptoKey, compactVerify, decodeProtectedHeader, errors, importJWK } from 'jose'
import * as v from 'valibot'
import { fail, ok, type Result } from '../domain/result.ts'
import type { PublicKey } from '../protocol/api.ts'

const headerSchema = v.strictObject({
  alg: v.literal('ES256'),
  typ: v.literal('inloop-release+jws'),
  kid: v.string(),
})

const COMPACT = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/

/** The tablet that a message says it is from; nothing is proven yet. */
export function claimedTablet(body: string): Result<string, 'malformed-request'> {
  if (!COMPACT.test(body)) return fail('malformed-request')
  try {
    const header = v.safeParse(headerSchema, decodeProtectedHeader(body))
    return header.success ? ok(header.output.kid) : fail('malformed-request')
  } catch (error) {
    // What jose throws for a header that is no JSON object.
    if (error instanceof TypeError) return fail('malformed-request')
    throw error
  }
}

/** Whether the coordinates are a point on the curve: any other key would fail at every release. */
export async function isUsableKey(publicKey: PublicKey): Promise<boolean> {
  try {
    await importJWK(publicKey, 'ES256')
    return true
  } catch (error) {
    if (error instanceof DOMException || error instanceof errors.JOSEError || error instanceof TypeError) return false
    throw error
  }
}

/** Imported keys kept: enough for every loket in the country, small in memory. */
const MAX_KEYS = 1000

/** Checks signatures. It remembers imported keys by their content, so it may be thrown away, or be many, at any time. */
export function messageOpener(): (
  body: string,
  publicKey: PublicKey,
) => Promise<Result<Uint8Array, 'signature-invalid'>> {
  const keys = new Map<string, CryptoKey | Uint8Array>()
  return async (body, publicKey) => {
    const name = `${publicKey.x}.${publicKey.y}`
    const key = keys.get(name) ?? (await importJWK(publicKey, 'ES256'))
    if (keys.size >= MAX_KEYS) keys.clear()
    keys.set(name, key)
    try {
      return ok((await compactVerify(body, key, { algorithms: ['ES256'] })).payload)
    } catch (error) {
      if (error instanceof errors.JOSEError) return fail('signature-invalid')
      throw error
    }
  }
}
