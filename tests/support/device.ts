// A tablet without a screen: it has a real key and signs real messages, as [P2] and [P6] describe.
import { randomUUID } from 'node:crypto'
import { CompactSign, exportJWK, generateKeyPair } from 'jose'
import * as v from 'valibot'
import { type Enrolment, type PublicKey, publicKeySchema } from '../../src/protocol/api.ts'

export interface Device {
  readonly tablet: string
  readonly publicKey: PublicKey
  /** The body of [P2] around a payload. `header` replaces members of the protected header, to make wrong ones. */
  sign(payloadText: string, header?: Readonly<Record<string, unknown>>): Promise<string>
  /** The same with the header as a text of its own, which `change` may turn into one that no library would write. */
  signText(change: (header: string) => string, payloadText: string): Promise<string>
  /** The body of [P7]. */
  enrolment(code: string, place: { readonly loket: string; readonly municipality: string }): Enrolment
}

/** @param tablet its id; another device may claim the same */
export async function makeDevice(tablet: string = randomUUID()): Promise<Device> {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true })
  const jwk = v.parse(publicKeySchema, await exportJWK(publicKey))
  return {
    tablet,
    publicKey: jwk,
    sign: (payloadText, header = {}) =>
      new CompactSign(new TextEncoder().encode(payloadText))
        .setProtectedHeader({ alg: 'ES256', typ: 'inloop-release+jws', kid: tablet, ...header })
        .sign(privateKey),
    async signText(change, payloadText) {
      const header = change(JSON.stringify({ alg: 'ES256', typ: 'inloop-release+jws', kid: tablet }))
      const signed = [header, payloadText].map((part) => Buffer.from(part).toString('base64url')).join('.')
      const algorithm = { name: 'ECDSA', hash: 'SHA-256' }
      const signature = await crypto.subtle.sign(algorithm, privateKey, Buffer.from(signed))
      return `${signed}.${Buffer.from(signature).toString('base64url')}`
    },
    enrolment: (code, { loket, municipality }) => ({
      code,
      tablet,
      name: 'Tablet of the test',
      loket,
      municipality,
      publicKey: jwk,
    }),
  }
}
