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
