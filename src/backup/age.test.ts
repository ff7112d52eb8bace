// The age files that we make and open; that the standard tool agrees is for tests/interop to say.
import { Encrypter, generateIdentity, identityToRecipient } from 'age-encryption'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { later } from '../../tests/support/later.ts'
import { workersHere, workerThatSays } from '../../tests/support/worker-here.ts'
import { ageHere, WORK_FACTOR } from './age.ts'
import { ageInWorker } from './age-in-worker.ts'

const PASSPHRASE = 'lamp fiets wolk één'
/** The quickest work factor: these tests don't measure how slow scrypt is. */
const age = ageHere(1)
const bytes = (text: string) => new TextEncoder().encode(text)
const text = (file: Uint8Array) => new TextDecoder('latin1').decode(file)
const faultOf = async (file: Uint8Array<ArrayBuffer>, passphrase = PASSPHRASE) => {
  const opened = await age.open(file, passphrase)
  return opened.ok ? null : opened.error
}

describe('an age file', () => {
  it('gives back what went in, whatever its length', async () => {
    for (const length of [0, 1, 65_535, 65_536, 65_537, 200_000]) {
      const plain = crypto.getRandomValues(new Uint8Array(Math.min(length, 65_536)))
      const whole = new Uint8Array(length)
      whole.set(plain.subarray(0, length))
      expect(await age.open(await age.seal(whole, PASSPHRASE), PASSPHRASE)).toEqual({ ok: true, value: whole })
    }
  })

  it('asks of a guess what `age -p` asks: 2¹⁸ × 8 × 128 bytes', async () => {
    expect(WORK_FACTOR).toBe(18)
    expect(text(await ageHere().seal(bytes('a'), PASSPHRASE))).toMatch(
      /^age-encryption\.org\/v1\n-> scrypt \S{22} 18\n/,
    )
  })

  it('has another salt and key each time', async () => {
    const [a, b] = [await age.seal(bytes('a'), PASSPHRASE), await age.seal(bytes('a'), PASSPHRASE)]
    expect(text(a)).not.toBe(text(b))
  })

  it('takes the same words from any keyboard', async () => {
    const file = await age.seal(bytes('a'), PASSPHRASE.normalize('NFD'))
    expect(await faultOf(file, PASSPHRASE.normalize('NFC'))).toBeNull()
  })
})

describe('a file that is not opened', () => {
  const sealed = age.seal(bytes('x'.repeat(70_000)), PASSPHRASE)
  const edited = async (from: string | RegExp, to: string) =>
    Uint8Array.from(text(await sealed).replace(from, to), (character) => character.charCodeAt(0))

  it('is one with another passphrase', async () => {
    expect(await faultOf(await sealed, 'lamp fiets wolk twee')).toBe('passphrase')
  })

  it('is foreign: other bytes, armour, or no passphrase', async () => {
    expect(await faultOf(bytes('{"format":"inloop-backup"}'))).toBe('foreign')
    expect(await faultOf(crypto.getRandomValues(new Uint8Array(4000)))).toBe('foreign')
    expect(await faultOf(bytes('-----BEGIN AGE ENCRYPTED FILE-----\n'))).toBe('foreign')
    const encrypter = new Encrypter()
    encrypter.addRecipient(await identityToRecipient(await generateIdentity()))
    expect(await faultOf(new Uint8Array(await encrypter.encrypt('a')))).toBe('foreign')
  })

  it('is newer: another version of age', async () => {
    expect(await faultOf(await edited('/v1\n', '/v2\n'))).toBe('newer')
  })

  it('is damaged in its header: bounds of the work, a stanza too many, a MAC that does not fit', async () => {
    expect(await faultOf(await edited(/ 1\n/, ' 21\n'))).toBe('damaged')
    expect(await faultOf(await edited(/ 1\n/, ' 1e9\n'))).toBe('damaged')
    expect(await faultOf(await edited(/(-> scrypt [^-]+)/, '$1$1'))).toBe('damaged')
    expect(await faultOf(await edited('--- ', '-- '))).toBe('damaged')
    expect(await faultOf(await edited(/--- .{10}/, '--- AAAAAAAAAA'))).toBe('damaged')
  })

  it('is cut off anywhere', async () => {
    const file = await sealed
    const header = text(file).indexOf('\n', text(file).indexOf('---')) + 1
    const lengths = [...Array(header + 40).keys(), 60_000, 65_536 + header + 16 + 16, file.length - 17, file.length - 1]
    for (const length of lengths) expect(await faultOf(file.slice(0, length)), `${length} bytes`).toBe('damaged')
  })

  it('never opens with one bit changed', async () => {
    const file = await sealed
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length - 1), fc.nat(7), async (index, bit) => {
        const changed = file.slice()
        changed[index] = (changed[index] ?? 0) ^ (1 << bit)
        expect(await faultOf(changed)).not.toBeNull()
      }),
      // The header is short beside the contents; these go through all its kinds of places.
      { numRuns: 200, examples: Array.from({ length: 200 }, (_, index): [number, number] => [index, index % 8]) },
    )
  })

  it('is damaged, not foreign, when what was changed are its contents', async () => {
    const file = (await sealed).slice()
    file[file.length - 30] = (file[file.length - 30] ?? 0) ^ 1
    expect(await faultOf(file)).toBe('damaged')
  })
})

describe('age in a worker', () => {
  const workers = workersHere(() => import('./age.worker.ts'))

  it('seals and opens, and ends with its memory', async () => {
    const away = ageInWorker(workers.start, later)
    const file = await away.seal(bytes('hallo'), PASSPHRASE)
    expect(await away.open(file, PASSPHRASE)).toEqual({ ok: true, value: bytes('hallo') })
    expect(await away.open(bytes('hallo'), PASSPHRASE)).toEqual({ ok: false, error: 'foreign' })
    expect(workers.terminated()).toEqual([true, true, true])
  })

  it('throws when the worker fails, and when it says so', async () => {
    const fails = workerThatSays(() => new Event('error'))
    const says = workerThatSays(() => new MessageEvent('message', { data: { failed: 'too-little-memory' } }))
    await expect(ageInWorker(fails, later).seal(bytes('a'), PASSPHRASE)).rejects.toThrow('no-answer')
    await expect(ageInWorker(says, later).seal(bytes('a'), PASSPHRASE)).rejects.toThrow('too-little-memory')
  })
})
