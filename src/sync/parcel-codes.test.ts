import fc from 'fast-check'
import encodeQR from 'qr'
import { decodeQR } from 'qr/decode.js'
import { describe, expect, it } from 'vitest'
import { must } from '../../scripts/headless/tablet.ts'
import { type Gathering, gatherCodes, markOf, parcelCodes } from './parcel-codes.ts'

/** Text that does not become shorter, as signatures are: of every hundred characters about 75 bytes are left. */
const dense = (length: number): fc.Arbitrary<string> =>
  fc
    .uint8Array({ minLength: length, maxLength: length })
    .map((bytes) => Buffer.from(bytes).toString('base64url').slice(0, length))
const texts = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 300 }), fc.integer({ min: 1, max: 3_000 }).chain(dense))

/** As `ui/qr-code.tsx` draws it, three pixels a module. */
function drawn(code: string): { readonly width: number; readonly height: number; readonly data: Uint8Array } {
  const modules = encodeQR(code, 'raw', { ecc: 'medium', border: 4 })
  const width = 3 * modules.length
  const isDark = (pixel: number) => modules[Math.floor(pixel / width / 3)]?.[Math.floor((pixel % width) / 3)]
  const data = Uint8Array.from({ length: 4 * width * width }, (_, at) => (at % 4 === 3 || !isDark(at >> 2) ? 255 : 0))
  return { width, height: width, data }
}

async function takeAll(gathering: Gathering, codes: readonly string[]) {
  const taken = []
  for (const code of codes) taken.push(await gathering.take(code))
  return taken
}
const textOf = async (gathering: Gathering, codes: readonly string[]): Promise<string | null> => {
  const last = (await takeAll(gathering, codes)).at(-1)
  return last ? must(last).text : null
}

/** One code with one character read as another, at any place. */
const misreadIsNoticed = (gather: () => Gathering) =>
  fc.asyncProperty(dense(1_500), fc.nat(), fc.nat(), async (text, at, put) => {
    const [first = '', ...rest] = await parcelCodes(text)
    const place = at % first.length
    const characters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ:'.replace(first[place] ?? '', '')
    const misread = first.slice(0, place) + characters[put % characters.length] + first.slice(place + 1)
    const gathering = gather()
    await takeAll(gathering, rest)
    expect(await gathering.take(misread)).toMatchObject({ ok: false })
    expect(await textOf(gathering, [first])).toBe(text)
  })

/** Some codes of one parcel, all of another, and the rest of the first. */
const mixingIsRefused = (gather: () => Gathering) =>
  fc.asyncProperty(dense(1_400), dense(1_400), fc.nat(), async (one, other, cut) => {
    fc.pre(one !== other)
    const [codes, foreign] = [await parcelCodes(one), await parcelCodes(other)]
    const gathering = gather()
    const begun = 1 + (cut % (codes.length - 1))
    await takeAll(gathering, codes.slice(0, begun))
    for (const refused of await takeAll(gathering, foreign)) expect(refused).toEqual({ ok: false, error: 'code-mixed' })
    expect(await textOf(gathering, codes.slice(begun))).toBe(one)
  })

const MARK = /(?<=^INLOOP1:)[0-9A-Z]{12}/
/** A code with other contents and a check that is right for them: no misreading makes that, only a forger. */
async function forged(code: string, mark = MARK.exec(code)?.[0] ?? ''): Promise<string> {
  const body = code.slice(0, -6).replace(MARK, mark)
  return body + (await markOf(body)).replaceAll('-', '').slice(0, 6)
}

/** Believes any check. */
function careless(): Gathering {
  const gathering = gatherCodes()
  return { take: async (read) => gathering.take(await forged(read)) }
}
/** Believes that all that comes is of one parcel. */
function trusting(): Gathering {
  const gathering = gatherCodes()
  let mark: string | undefined
  return {
    async take(read) {
      mark ??= MARK.exec(read)?.[0]
      return gathering.take(await forged(read, mark))
    },
  }
}

describe('[P14] a parcel as codes', () => {
  it('comes back to the letter, read in any order and any part more than once', async () => {
    let most = 0
    await fc.assert(
      fc.asyncProperty(texts, fc.infiniteStream(fc.nat()), async (text, picks) => {
        const codes = await parcelCodes(text)
        most = Math.max(most, codes.length)
        const missing = new Set(codes)
        const gathering = gatherCodes()
        for (const pick of picks) {
          const code = codes[pick % codes.length] ?? ''
          missing.delete(code)
          const { have, count, text: whole } = must(await gathering.take(code))
          expect([have.size, count]).toEqual([codes.length - missing.size, codes.length])
          expect(whole).toBe(missing.size === 0 ? text : null)
          if (missing.size === 0) break
        }
        // Once more is once: it is whole already.
        expect(await textOf(gathering, codes.slice(0, 1))).toBe(text)
      }),
      { numRuns: 60 },
    )
    expect(most).toBeGreaterThan(4)
  })

  it('notices every character that was misread, and goes on as if it had not been read', async () => {
    await fc.assert(misreadIsNoticed(gatherCodes), { numRuns: 80 })
  })

  it('never mixes with another parcel, and keeps what was gathered', async () => {
    await fc.assert(mixingIsRefused(gatherCodes), { numRuns: 30 })
  })

  it.each(['https://www.inloop.example', 'K7F2Q9X', '', 'inloop1:x', 'WIFI:S:kantoor;;'])(
    'leaves %j alone',
    async (read) => {
      expect(await gatherCodes().take(read)).toEqual({ ok: false, error: 'code-foreign' })
    },
  )

  it('does not take a whole that is not what its parts promised, and then begins anew', async () => {
    const codes = await parcelCodes('a text in one part')
    const other = await parcelCodes('another text in one part')
    const gathering = gatherCodes()
    expect(await gathering.take(await forged(other[0] ?? '', MARK.exec(codes[0] ?? '')?.[0]))).toEqual({
      ok: false,
      error: 'code-damaged',
    })
    expect(await textOf(gathering, codes)).toBe('a text in one part')
  })

  it('does not unfold without end', async () => {
    const codes = await parcelCodes('0'.repeat(4 * 1024 * 1024 + 1))
    expect(codes.length).toBeLessThan(20)
    expect((await takeAll(gatherCodes(), codes)).at(-1)).toEqual({ ok: false, error: 'code-damaged' })
  })

  it('fits codes of 77 modules at most, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(dense(2_000), async (text) => {
        for (const code of await parcelCodes(text)) {
          expect(code).toMatch(/^[0-9A-Z:]+$/)
          // With one module of white on each side.
          expect(encodeQR(code, 'raw', { ecc: 'medium', border: 1 }).length).toBeLessThanOrEqual(77 + 2)
        }
      }),
      { numRuns: 10 },
    )
  })

  it('is read off the screen again', async () => {
    await fc.assert(
      fc.asyncProperty(dense(1_200), async (text) => {
        for (const code of await parcelCodes(text)) expect(decodeQR(drawn(code))).toBe(code)
      }),
      { numRuns: 5 },
    )
  })

  it('has a name that is the same on both sides and of no other', async () => {
    expect(await markOf('x')).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/)
    expect(await markOf('x')).toBe(await markOf('x'))
    expect(await markOf('x')).not.toBe(await markOf('y'))
    const [code = ''] = await parcelCodes('x')
    expect(code).toContain(`:${(await markOf('x')).replaceAll('-', '')}:`)
  })
})

describe('the properties would find', () => {
  const found = { numRuns: 80, endOnFailure: true }

  it('a reader that believes any check', async () => {
    expect((await fc.check(misreadIsNoticed(careless), found)).failed).toBe(true)
  })

  it('a reader that believes that all is of one parcel', async () => {
    expect((await fc.check(mixingIsRefused(trusting), found)).failed).toBe(true)
  })
})
