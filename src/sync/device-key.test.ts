import { compactVerify, decodeProtectedHeader, importJWK } from 'jose'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { logOf, source } from '../../tests/support/disclosure.ts'
import { publicKeySchema } from '../protocol/api.ts'
import { encodeRelease } from '../protocol/encode-release.ts'
import { standingQuestionSchema } from '../protocol/standing.ts'
import { importSigningKey, makeDeviceKey, publicKeyOf, signer, standingSigner } from './device-key.ts'

async function release() {
  const [first] = logOf([[], []]).releases
  if (!first) throw new Error('nothing was drawn')
  return first
}

describe('a signed release', () => {
  it('[P2] verifies with the public key, and is the payload byte for byte', async () => {
    const key = await makeDeviceKey()
    const made = await release()
    const { payload, message } = await signer(source.tablet, await importSigningKey(key.private), () => null)(made)
    expect(payload).toBe(encodeRelease(made))
    const verified = await compactVerify(message, await importJWK(publicKeyOf(key.public), 'ES256'))
    expect(new TextDecoder().decode(verified.payload)).toBe(payload)
  })

  it('[P2] has exactly this header', async () => {
    const key = await makeDeviceKey()
    const header = { alg: 'ES256', typ: 'inloop-release+jws', kid: source.tablet }
    for (const [service, aud] of [
      [null, {}],
      ['a-service', { aud: 'a-service' }],
    ] as const) {
      const sign = signer(source.tablet, await importSigningKey(key.private), () => service)
      expect(decodeProtectedHeader((await sign(await release())).message)).toEqual({ ...header, ...aud })
    }
  })

  it('does not verify with the key of another tablet, or with another payload', async () => {
    const [own, other] = await Promise.all([makeDeviceKey(), makeDeviceKey()])
    const { message } = await signer(source.tablet, await importSigningKey(own.private), () => null)(await release())
    await expect(compactVerify(message, await importJWK(publicKeyOf(other.public), 'ES256'))).rejects.toThrow()
    const [head, , signature] = message.split('.')
    const forged = [head, btoa('{"quarter":"2023-Q4"}').replaceAll('=', ''), signature].join('.')
    await expect(compactVerify(forged, await importJWK(publicKeyOf(own.public), 'ES256'))).rejects.toThrow()
  })
})

describe('a signed question', () => {
  it('[P13] names the tablet and the moment, and nothing else', async () => {
    const key = await makeDeviceKey()
    const message = await standingSigner(
      source.tablet,
      await importSigningKey(key.private),
      () => null,
    )(Date.UTC(2024, 4, 1, 8))
    expect(decodeProtectedHeader(message)).toEqual({ alg: 'ES256', typ: 'inloop-standing+jws', kid: source.tablet })
    const verified = await compactVerify(message, await importJWK(publicKeyOf(key.public), 'ES256'))
    const question = JSON.parse(new TextDecoder().decode(verified.payload))
    expect(v.is(standingQuestionSchema, question)).toBe(true)
    expect(question).toEqual({
      format: 'inloop-standing/1',
      tablet: source.tablet,
      asked: '2024-05-01T08:00:00.000Z',
    })
  })
})

describe('the public key', () => {
  it('[P6] passes the schema and has no private part', async () => {
    const { public: publicKey, private: privateKey } = await makeDeviceKey()
    // Even from the whole private key, only the public half is written.
    for (const jwk of [publicKey, privateKey]) {
      const written = publicKeyOf(jwk)
      expect(v.is(publicKeySchema, written)).toBe(true)
      expect(Object.keys(written)).toEqual(['kty', 'crv', 'x', 'y'])
    }
  })
})
