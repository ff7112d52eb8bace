import { expect, it } from 'vitest'
import { receiptOf, signedHash } from './receipt.ts'
import { makeAdminToken, matchesHash, sha256 } from './secrets.ts'

it('makes a token of 256 bits and recognises it by its hash', () => {
  const token = makeAdminToken((length) => new Uint8Array(length).fill(7))
  expect(Buffer.from(token, 'base64url')).toHaveLength(32)
  expect(matchesHash(token, sha256(token))).toBe(true)
  expect(matchesHash(`${token}x`, sha256(token))).toBe(false)
})

it('[P4] derives a receipt from the first 40 bits of the hash', () => {
  expect(receiptOf('0000000000')).toBe('0000-0000')
  expect(receiptOf('ffffffffff00')).toBe('ZZZZ-ZZZZ')
  expect(receiptOf('0000000001')).toBe('0000-0001')
})

it('[P4] names the text that was signed, and not its signature', () => {
  expect(signedHash('header.payload.one')).toBe(sha256('header.payload'))
  expect(signedHash('header.payload.two')).toBe(signedHash('header.payload.one'))
  expect(signedHash('header.payloae.one')).not.toBe(signedHash('header.payload.one'))
})
