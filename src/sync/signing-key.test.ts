import { describe, expect, it } from 'vitest'
import { importSigningKey, isKeyPair, makeDeviceKey } from './device-key.ts'

describe('[F26] a pair of keys', () => {
  it('is one when the public half verifies what the private half signs', async () => {
    const [own, other] = await Promise.all([makeDeviceKey(), makeDeviceKey()])
    expect(await isKeyPair(own)).toBe(true)
    expect(await isKeyPair({ private: own.private, public: other.public })).toBe(false)
  })

  it('is none with a point that is not on the curve, or with a number that belongs to another key', async () => {
    const [own, other] = await Promise.all([makeDeviceKey(), makeDeviceKey()])
    const nowhere = { x: 'x'.repeat(43), y: 'y'.repeat(43) }
    for (const faulty of [
      { ...own, public: { ...own.public, ...nowhere } },
      { ...own, private: { ...own.private, ...nowhere } },
      { ...own, private: { ...own.private, d: other.private.d ?? '' } },
      { ...own, private: { ...own.private, d: 'A'.repeat(43) } },
    ])
      expect(await isKeyPair(faulty)).toBe(false)
  })
})

it('[F28] a signing key in memory can sign, and its bytes can’t be taken out of it', async () => {
  const key = await importSigningKey((await makeDeviceKey()).private)
  expect([key.extractable, key.usages]).toEqual([false, ['sign']])
  for (const format of ['jwk', 'pkcs8'] as const) await expect(crypto.subtle.exportKey(format, key)).rejects.toThrow()
})
