import { describe, expect, it } from 'vitest'
import { decodeParcel, encodeParcel } from './parcel.ts'

const tablet = '0b5f1c5e-5d5c-4a2b-9d7e-1f2a3b4c5d6e'
const release = { id: `${tablet}.2023-Q3`, message: 'eyJhbGciOiJFUzI1NiJ9.eyJxdWFydGVyIjoiIn0.c2ln' }
const next = { ...release, id: `${tablet}.2023-Q4.2023-H2` }
const newcomer = {
  tablet,
  name: 'Balie 1',
  loket: 'hendrik-ido-ambacht',
  municipality: 'GM0531',
  publicKey: { kty: 'EC', crv: 'P-256', x: 'x'.repeat(43), y: 'y'.repeat(43) },
} as const
const text = encodeParcel({ releases: [release] })
const changed = (change: object) => JSON.stringify({ ...JSON.parse(text), ...change })

describe('[P14] a parcel', () => {
  it('holds the messages to the byte, and gives them back', () => {
    for (const contents of [{ releases: [release] }, { newcomer, releases: [release, next] }])
      expect(decodeParcel(encodeParcel(contents))).toEqual({ ok: true, value: contents })
    expect(text).toContain(release.message)
  })

  it('has room for nothing else', () => {
    const more = { ...release, note: 'Zij willen verder praten.', drawnAt: 1 }
    expect(encodeParcel({ releases: [more] })).toBe(text)
  })

  it('[P3] may be of a kind that came later: only its service looks into it', () => {
    const later = { ...release, id: `${tablet}.2023-M07` }
    expect(decodeParcel(encodeParcel({ releases: [later] }))).toMatchObject({ ok: true })
  })

  it.each([
    ['something else', 'Beste collega'],
    ['another JSON', '{"format":"inloop-profile/1"}'],
    ['a backup', 'age-encryption.org/v1\n-> scrypt'],
    ['half of one', text.slice(0, -9)],
    ['one with more in it', changed({ more: true })],
    ['one without a release', changed({ releases: [] })],
    ['an id that would lead elsewhere', changed({ releases: [{ ...release, id: `${tablet}.2023-Q3/../../x` }] })],
    ['one with two contents for one id', changed({ releases: [release, { ...next, id: release.id }] })],
    ['a message that is none', changed({ releases: [{ ...release, message: 'eyJ.eyJ' }] })],
    ['a code where only a name belongs', changed({ newcomer: { ...newcomer, code: '7F2K' } })],
    ['half a key', changed({ newcomer: { ...newcomer, publicKey: { ...newcomer.publicKey, y: undefined } } })],
  ])('is not %s', (_, given) => {
    expect(decodeParcel(given)).toEqual({ ok: false, error: 'parcel-foreign' })
  })

  it('of a later version says so', () => {
    expect(decodeParcel(changed({ format: 'inloop-parcel/2', pages: [] }))).toEqual({
      ok: false,
      error: 'parcel-newer',
    })
  })
})
