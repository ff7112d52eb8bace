// The tablet's own signing key (ES256). It is made on the tablet; the service only ever sees the public half.
import type { Instant } from '../domain/calendar.ts'
import type { Release } from '../domain/disclosure/release.ts'
import type { PublicKey } from '../protocol/api.ts'
import { encodeRelease } from '../protocol/encode-release.ts'
import { type MessageType, protectedHeader } from '../protocol/message.ts'
import { encodeStandingQuestion } from '../protocol/standing.ts'
import type { Sign } from '../storage/outbox.ts'

const ES256 = { name: 'ECDSA', namedCurve: 'P-256' } as const

export async function makeDeviceKey(): Promise<{ private: JsonWebKey; public: JsonWebKey }> {
  const pair = await crypto.subtle.generateKey(ES256, true, ['sign', 'verify'])
  const [privateKey, publicKey] = await Promise.all([
    crypto.subtle.exportKey('jwk', pair.privateKey),
    crypto.subtle.exportKey('jwk', pair.publicKey),
  ])
  return { private: privateKey, public: publicKey }
}

/** The private key for signing alone: its bytes can't be taken out of it again. Throws where it is no key. */
export const importSigningKey = (key: JsonWebKey): Promise<CryptoKey> =>
  crypto.subtle.importKey('jwk', key, ES256, false, ['sign'])

/** Whether both halves are keys and belong together, proven by a signature. */
export async function isKeyPair(pair: { readonly private: JsonWebKey; readonly public: JsonWebKey }): Promise<boolean> {
  const algorithm = { ...ES256, hash: 'SHA-256' }
  const question = crypto.getRandomValues(new Uint8Array(32))
  try {
    const [privateKey, publicKey] = await Promise.all([
      importSigningKey(pair.private),
      crypto.subtle.importKey('jwk', pair.public, ES256, false, ['verify']),
    ])
    const signature = await crypto.subtle.sign(algorithm, privateKey, question)
    return await crypto.subtle.verify(algorithm, publicKey, signature, question)
  } catch {
    // No point on the curve, or a private key of another pair, which some browsers refuse to import.
    return false
  }
}

/** The public key as the protocol writes it [P6]. */
export const publicKeyOf = ({ x = '', y = '' }: JsonWebKey): PublicKey => ({ kty: 'EC', crv: 'P-256', x, y })

/** The id of the service that the tablet is connected to; null while it knows none. */
type ServiceOf = () => string | null

/** [P2] Signs releases: once each, when they are drawn, as a second signature of the same text would be other bytes. */
export function signer(tablet: string, privateKey: CryptoKey, serviceOf: ServiceOf): Sign {
  const sign = messageSigner(tablet, privateKey, 'inloop-release+jws', serviceOf)
  return async (release: Release) => {
    const payload = encodeRelease(release)
    return { payload, message: await sign(payload) }
  }
}

/** [P13] Signs the question about the tablet's standing at the service; anew each time that it is asked. */
export function standingSigner(
  tablet: string,
  privateKey: CryptoKey,
  serviceOf: ServiceOf,
): (now: Instant) => Promise<string> {
  const sign = messageSigner(tablet, privateKey, 'inloop-standing+jws', serviceOf)
  return (now) => sign(encodeStandingQuestion(tablet, now))
}

function messageSigner(
  tablet: string,
  privateKey: CryptoKey,
  typ: MessageType,
  serviceOf: ServiceOf,
): (payload: string) => Promise<string> {
  return async (payload) => {
    // A few times a year: no start waits for it.
    const { CompactSign } = await import('jose')
    return new CompactSign(new TextEncoder().encode(payload))
      .setProtectedHeader(protectedHeader(typ, tablet, serviceOf()))
      .sign(privateKey)
  }
}
