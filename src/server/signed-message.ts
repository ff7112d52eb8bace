// [P2][P5] Opens the signed messages of tablets. Everything about signatures is in this file.
import type { Context } from 'hono'
import { type CryptoKey, compactVerify, decodeProtectedHeader, errors, importJWK } from 'jose'
import * as v from 'valibot'
import { fail, ok, type Result } from '../domain/result.ts'
import type { PublicKey } from '../protocol/api.ts'
import type { Refusal } from './problem-details.ts'
import { readBody } from './request-body.ts'
import type { Store, Tablet } from './store/contract.ts'

/** What a message is about stands in its header, so that one that was signed for one purpose never passes for another. */
type MessageType = 'inloop-release+jws' | 'inloop-standing+jws'

/** A message whose signature is its tablet's. */
export interface TabletMessage {
  readonly tablet: Tablet
  readonly body: string
  readonly payload: Uint8Array
}

/** What `messageReader` may refuse. */
export const messageRefusals = [
  'malformed-request',
  'signature-invalid',
  'tablet-unknown',
  'tablet-revoked',
  'body-too-large',
  'media-type-unsupported',
] as const

/** Takes the message of one type out of a request, from the outside inwards: size, media type, header, tablet, signature. */
export function messageReader(
  store: Store,
  type: MessageType,
): (context: Context) => Promise<Result<TabletMessage, Refusal<(typeof messageRefusals)[number]>>> {
  const openMessage = messageOpener()
  return async (context) => {
    const body = await readBody(context.req.raw, 'application/jose')
    if (!body.ok) return body
    const claimed = claimedTablet(body.value, type)
    if (!claimed.ok)
      return fail({ code: claimed.error, detail: 'The body is not a JWS with the header that this address takes.' })
    const tablet = await store.tablet(claimed.value)
    if (!tablet) return fail({ code: 'tablet-unknown' })
    if (tablet.revokedAt) return fail({ code: 'tablet-revoked' })
    const payload = await openMessage(body.value, tablet.publicKey)
    return payload.ok ? ok({ tablet, body: body.value, payload: payload.value }) : fail({ code: payload.error })
  }
}

const headerSchema = v.strictObject({ alg: v.literal('ES256'), typ: v.string(), kid: v.string() })

const COMPACT = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/

/** The tablet that a message says it is from; nothing is proven yet. */
function claimedTablet(body: string, type: MessageType): Result<string, 'malformed-request'> {
  if (!COMPACT.test(body)) return fail('malformed-request')
  try {
    const header = v.safeParse(headerSchema, decodeProtectedHeader(body))
    return header.success && header.output.typ === type ? ok(header.output.kid) : fail('malformed-request')
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

/** Imported keys kept by each reader: enough for every loket in the country, small in memory. */
const MAX_KEYS = 1000

/** Checks signatures. It remembers imported keys by their content, so it may be thrown away, or be many, at any time. */
function messageOpener(): (body: string, publicKey: PublicKey) => Promise<Result<Uint8Array, 'signature-invalid'>> {
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
