import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Address, open, type Sealed, seal } from './seal.ts'

const newKey = () => crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt'])
const address: Address = { table: 'visits', id: 'a1', version: 3 }
const record = { note: 'Zij willen verder praten. 💬', answers: { party: 'couple' }, recordedAt: 1_697_043_600_000 }
const damaged = { ok: false, error: 'damaged' }

const sealedFrom = (bytes: Uint8Array<ArrayBuffer>) => bytes as Sealed

describe('a sealed record', () => {
  it('opens to what was sealed, whatever that was', async () => {
    const key = await newKey()
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), fc.string(), fc.nat(), async (value, id, version) => {
        const place = { table: 'visits', id, version }
        // −0 is the one value that JSON itself changes.
        const written = JSON.parse(JSON.stringify(value))
        expect(await open(key, place, await seal(key, place, value))).toEqual({ ok: true, value: written })
      }),
      { numRuns: 500 },
    )
  })

  it('is never the same bytes twice', async () => {
    const key = await newKey()
    const nonces = await Promise.all(
      Array.from({ length: 500 }, async () => (await seal(key, address, record)).subarray(1, 13).join()),
    )
    expect(new Set(nonces).size).toBe(500)
  })

  it('does not open with another key', async () => {
    expect(await open(await newKey(), address, await seal(await newKey(), address, record))).toEqual(damaged)
  })

  it('does not open after any bit of it was flipped', async () => {
    const key = await newKey()
    const sealed = await seal(key, address, record)
    // Every bit of the format, nonce, tag and record: over two thousand.
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const flipped = sealed.slice()
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7))
      expect(await open(key, address, sealedFrom(flipped))).toEqual(damaged)
    }
    expect((await open(key, address, sealed)).ok).toBe(true)
  })

  it('does not open when it was cut short or made longer, by however much', async () => {
    const key = await newKey()
    const sealed = await seal(key, address, record)
    for (let length = 0; length < sealed.length; length++)
      expect(await open(key, address, sealedFrom(sealed.slice(0, length)))).toEqual(damaged)
    expect(await open(key, address, sealedFrom(new Uint8Array([...sealed, 0])))).toEqual(damaged)
  })

  it('does not open in another place: table, id and version are part of it', async () => {
    const key = await newKey()
    const place = fc.record({
      table: fc.constantFrom('visits', 'hours', 'ledger'),
      id: fc.constantFrom('a1', 'a2', 'a', '1', 'visits'),
      version: fc.constantFrom(1, 3, 11, 31),
    })
    await fc.assert(
      fc.asyncProperty(place, place, async (from, to) => {
        const opened = await open(key, to, await seal(key, from, record))
        expect(opened.ok).toBe(JSON.stringify(from) === JSON.stringify(to))
      }),
      { numRuns: 500 },
    )
  })

  it('does not open when the halves of two records were put together', async () => {
    const key = await newKey()
    const [a, b] = await Promise.all([seal(key, address, record), seal(key, address, record)])
    for (const cut of [1, 13, 60, a.length - 16])
      expect(await open(key, address, sealedFrom(new Uint8Array([...a.subarray(0, cut), ...b.subarray(cut)])))).toEqual(
        // Up to the first byte both are the same.
        cut === 1 ? { ok: true, value: record } : damaged,
      )
  })

  it('tells by its length only in which step of 256 bytes the record lies', async () => {
    const key = await newKey()
    const overhead = 1 + 12 + 16
    for (let length = 0; length <= 1_100; length += 7) {
      const value = 'x'.repeat(length)
      const json = length + 2
      const sealed = await seal(key, address, value)
      expect(sealed.length - overhead).toBe(Math.ceil(json / 256) * 256)
    }
  })

  it('would be told apart by every letter without that step', async () => {
    // The planted fault: ciphertext as long as its plaintext.
    const lengthOf = (note: string) => new TextEncoder().encode(JSON.stringify({ note })).length
    expect(lengthOf('ja')).not.toBe(lengthOf('nee'))
    const key = await newKey()
    const sealedLength = async (note: string) => (await seal(key, address, { note })).length
    expect(await sealedLength('ja')).toBe(await sealedLength('nee'))
  })
})
