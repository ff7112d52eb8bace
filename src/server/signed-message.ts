// [P2][P5] Opens the signed messages of tablets. Everything about signatures is in this file.
import type { Context } from 'hono'
import { type CryptoKey, compactVerify, errors, importJWK } from 'jose'
import * as v from 'valibot'
import { fail, ok, type Result } from '../domain/result.ts'
import type { PublicKey } from '../protocol/api.ts'
import { type MessageType, protectedHeader } from '../protocol/message.ts'
import { tabletId as tabletIdSchema } from '../schemas/primitives.ts'
import type { Refusal } from './problem-details.ts'
import { parseJson, readBody } from './request-body.ts'
import type { Store, Tablet } from './store/contract.ts'

/** A message whose signature is its tablet's. */
export interface TabletMessage {
  readonly tablet: Tablet
  readonly body: string
  /** The payload's JSON value; undefined where the payload is not the text that `JSON.stringify` writes. */
  readonly payload: unknown
}

/** The refusals of `messageReader`. */
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
  const isSignedBy = signatureChecker()
  return async (context) => {
    const body = await readBody(context.req.raw, 'application/jose')
    if (!body.ok) return body
    const claimed = claimedTablet(body.value, type, await store.serviceId())
    if (!claimed.ok)
      return fail({ code: claimed.error, detail: 'The body is not a JWS with the header that this address takes.' })
    const tablet = await store.tablet(claimed.value)
    if (!tablet) return fail({ code: 'tablet-unknown' })
    if (tablet.revokedAt) return fail({ code: 'tablet-revoked' })
    if (!(await isSignedBy(body.value, tablet.publicKey))) return fail({ code: 'signature-invalid' })
    return ok({ tablet, body: body.value, payload: payloadOf(body.value) })
  }
}

/**
 * The tablet that a message says it is from; nothing is proven yet. Of one message only one text is taken, to the byte, and
 * none that is for another service. A tablet that was never connected by itself knows no service to name.
 */
function claimedTablet(body: string, type: MessageType, service: string): Result<string, 'malformed-request'> {
  const parts = body.split('.')
  const [header = ''] = parts
  if (parts.length !== 3 || !parts.every(isCanonical)) return fail('malformed-request')
  const [, tablet] = /"kid":"([^"]*)"/.exec(decoded(header)) ?? []
  const known = v.safeParse(tabletIdSchema, tablet)
  if (!known.success) return fail('malformed-request')
  const taken = [service, null].map((each) => encoded(JSON.stringify(protectedHeader(type, known.output, each))))
  return taken.includes(header) ? ok(known.output) : fail('malformed-request')
}

/** Base64url can write the same bytes in several ways; only the one without a loose bit is taken. */
const isCanonical = (part: string): boolean =>
  part !== '' && Buffer.from(part, 'base64url').toString('base64url') === part

const encoded = (text: string): string => Buffer.from(text).toString('base64url')
const decoded = (part: string): string => Buffer.from(part, 'base64url').toString('utf8')

/** Of bytes that are no UTF-8 the text differs from every JSON that is taken. */
const payloadOf = (body: string): unknown => parseJson(decoded(body.split('.')[1] ?? ''))

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
function signatureChecker(): (body: string, publicKey: PublicKey) => Promise<boolean> {
  const keys = new Map<string, CryptoKey | Uint8Array>()
  return async (body, publicKey) => {
    const name = `${publicKey.x}.${publicKey.y}`
    const key = keys.get(name) ?? (await importJWK(publicKey, 'ES256'))
    if (keys.size >= MAX_KEYS) keys.clear()
    keys.set(name, key)
    try {
      await compactVerify(body, key, { algorithms: ['ES256'] })
      return true
    } catch (error) {
      if (error instanceof errors.JOSEError) return false
      throw error
    }
  }
}
