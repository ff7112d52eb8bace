import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Device, makeDevice } from '../../../tests/support/device.ts'
import { anyRelease, releaseOf } from '../../../tests/support/releases.ts'
import { asking, makeService, outcomeOf, type Service } from '../../../tests/support/service.ts'
import type { Release } from '../../domain/disclosure/release.ts'
import { encodeRelease } from '../../protocol/encode-release.ts'
import { encodeStandingQuestion } from '../../protocol/standing.ts'

describe('PUT /v1/releases/{id}', () => {
  let service: Service
  let device: Device
  beforeEach(async () => {
    service = await makeService()
    device = await service.enrolled()
  })

  it('[P4] answers 201 with a receipt, and 200 with the same receipt for the same message', async () => {
    const release = releaseOf(device.tablet)
    const body = await device.sign(encodeRelease(release))
    const first = await service.put(device, release, { body })
    expect(first.status).toBe(201)
    const receipt = await first.json()
    expect(receipt).toEqual({
      release: `${device.tablet}.2023-Q3`,
      receipt: expect.stringMatching(/^\w{4}-\w{4}$/),
      receivedAt: '2023-10-16T08:00:00.000Z',
    })
    service.now += 60_000
    const second = await service.put(device, release, { body })
    expect(second.status).toBe(200)
    expect(await second.json()).toEqual(receipt)
  })

  it('[P4] refuses another message of the same quarter', async () => {
    await service.put(device, releaseOf(device.tablet))
    const other = releaseOf(device.tablet, '2023-Q3', { door: { hours: 1, hoursWithoutVisit: 0, visits: 3 } })
    expect(await outcomeOf(await service.put(device, other))).toBe('409 release-conflict')
  })

  it.each<readonly [string, (body: string) => Promise<string>]>([
    ['the other valid signature, which everybody can work out', async (body) => withTurnedSignature(body)],
    ['a second signature by the tablet', () => device.sign(encodeRelease(releaseOf(device.tablet)))],
  ])('[P4] gives the tablet its receipt where somebody handed the message in first with %s', async (_, change) => {
    const body = await device.sign(encodeRelease(releaseOf(device.tablet)))
    const turned = await change(body)
    expect(turned).not.toBe(body)
    const first = await service.put(device, releaseOf(device.tablet), { body: turned })
    expect(first.status).toBe(201)
    const own = await service.put(device, releaseOf(device.tablet), { body })
    expect(own.status).toBe(200)
    expect(await own.json()).toEqual(await first.json())
    expect((await service.put(device, releaseOf(device.tablet), { body: turned })).status).toBe(200)
  })

  it('[P2] takes one spelling of every byte: a loose bit at the end of a part is refused, and harms nothing', async () => {
    const body = await device.sign(encodeRelease(releaseOf(device.tablet)))
    for (const changed of [0, 1, 2].map((part) => withLooseBit(body, part)))
      if (changed !== body) {
        const answer = await service.put(device, releaseOf(device.tablet), { body: changed })
        expect(await outcomeOf(answer)).toBe('400 malformed-request')
      }
    expect(withLooseBit(body, 2)).not.toBe(body)
    expect((await service.put(device, releaseOf(device.tablet), { body })).status).toBe(201)
  })

  it('[P4] takes the first of every period and nothing after it, in any order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyRelease(['']), { minLength: 2, maxLength: 6 }),
        fc.boolean(),
        async (releases, atOnce) => {
          const fresh = await service.enrolled(await makeDevice())
          const own = releases.map((release) => ({ ...release, tablet: fresh.tablet }) as Release)
          const signed = await Promise.all(own.map((release) => fresh.sign(encodeRelease(release))))
          // Every message twice: the same bytes.
          const messages = own.flatMap((release, index) => {
            const message = { release, body: signed[index] ?? '' }
            return [message, message]
          })
          const send = ({ release, body }: (typeof messages)[number]) => service.put(fresh, release, { body })
          const answers: Response[] = []
          if (atOnce) answers.push(...(await Promise.all(messages.map(send))))
          else for (const message of messages) answers.push(await send(message))

          const statuses = answers.map(({ status }) => status)
          const stored = messages.filter((_, index) => statuses[index] === 201).map(({ release }) => release)
          const quarters = stored.map(({ quarter }) => quarter)
          const halfYears = stored.flatMap(({ answers }) => answers?.halfYear ?? [])
          expect([new Set(quarters).size, new Set(halfYears).size]).toEqual([quarters.length, halfYears.length])
          for (const [index, { release }] of messages.entries()) {
            const has = stored.some((each) => encodeRelease(each) === encodeRelease(release))
            const isTaken = (each: Release) =>
              each.quarter === release.quarter ||
              (release.answers !== null && each.answers?.halfYear === release.answers.halfYear)
            expect(has ? [200, 201] : [409]).toContain(statuses[index])
            expect(stored.some(isTaken)).toBe(true)
          }
        },
      ),
      { numRuns: 25 },
    )
  })

  it('[P3] refuses a release at the address of another', async () => {
    for (const id of ['2023-Q2', '2023-Q3.2023-H2', '2023-Q3.', '2023-Q3/..']) {
      const answer = await service.put(device, releaseOf(device.tablet), { id: `${device.tablet}.${id}` })
      expect(['400 release-id-mismatch', '404 not-found']).toContain(await outcomeOf(answer))
    }
  })

  it('[P3] refuses a release in the name of another tablet', async () => {
    const other = await service.enrolled()
    const answer = await service.put(device, releaseOf(other.tablet))
    expect(await outcomeOf(answer)).toBe('400 release-id-mismatch')
  })

  it.each<readonly [string, (header: string) => string]>([
    ['another type', (header) => header.replace('inloop-release+jws', 'JWT')],
    ['one key more', (header) => header.replace('}', ',"extra":1}')],
    ['no kid', (header) => header.replace(/,"kid":"[^"]*"/, '')],
    ['a kid that is no text', (header) => header.replace(/"kid":"[^"]*"/, '"kid":7')],
    ['another service', (header) => header.replace('}', `,"aud":"${crypto.randomUUID()}"}`)],
    ['a service that is no text', (header) => header.replace('}', ',"aud":null}')],
    ['a space', (header) => header.replace(',', ', ')],
    ['another order', (header) => header.replace(/"alg":"ES256",(.*)\}/, '$1,"alg":"ES256"}')],
    ['a key that stands twice', (header) => header.replace('{', '{"alg":"none",')],
    ['another spelling of a letter', (header) => header.replace('"kid"', '"k\\u0069d"')],
    ['a key of every object', (header) => header.replace('}', ',"__proto__":{}}')],
    ['the capitals of another id', (header) => header.replace(/"kid":"([^"]*)"/, (kid) => kid.toUpperCase())],
  ])('[P2] refuses a protected header with %s, though it is signed', async (_, change) => {
    const body = await device.signText(change, encodeRelease(releaseOf(device.tablet)))
    expect(await outcomeOf(await service.put(device, releaseOf(device.tablet), { body }))).toBe('400 malformed-request')
  })

  it('[P2] counts a message at the service that it is for, and at no other where the tablet is enrolled', async () => {
    const other = await makeService()
    await other.enrolled(device)
    const totals = async () => (await other.totals('?per=quarter')).json()
    const before = await totals()
    const release = releaseOf(device.tablet)
    const to = async ({ store }: Service) => ({ aud: await store.serviceId() })
    const body = await device.sign(encodeRelease(release), await to(service))
    expect((await service.put(device, release, { body })).status).toBe(201)
    expect(await outcomeOf(await other.put(device, release, { body }))).toBe('400 malformed-request')
    expect(await totals()).toEqual(before)
    const question = encodeStandingQuestion(device.tablet, service.now)
    const asked = await device.sign(question, { ...asking, ...(await to(service)) })
    expect((await service.ask(device, { body: asked })).status).toBe(200)
    expect(await outcomeOf(await other.ask(device, { body: asked }))).toBe('400 malformed-request')
    // The control: of a tablet that knows no service both take the same bytes.
    const unaddressed = await device.sign(encodeRelease(releaseOf(device.tablet)))
    expect((await other.put(device, release, { body: unaddressed })).status).toBe(201)
  })

  it('[P2] takes the header that is signed in the same way, unchanged', async () => {
    const body = await device.signText((header) => header, encodeRelease(releaseOf(device.tablet)))
    expect((await service.put(device, releaseOf(device.tablet), { body })).status).toBe(201)
  })

  it.each(['', 'a.b', 'a.b.c', 'e30.e30.e30', 'e30.e30.e30.e30', '{}', 'bnVsbA.e30.e30', 'e30=.e30.e30'])(
    '[P2] refuses the body %j',
    async (body) => {
      const answer = await service.app.request(`/v1/releases/x`, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/jose' },
        body,
      })
      expect(await outcomeOf(answer)).toBe('400 malformed-request')
    },
  )

  it('[P2] refuses another media type', async () => {
    const answer = await service.app.request('/v1/releases/x', { method: 'PUT', body: '{}' })
    expect(await outcomeOf(answer)).toBe('415 media-type-unsupported')
  })

  it('[P2] refuses more than 64 KiB, whatever the request says of its length, before it looks at anything else', async () => {
    const tooLarge = 'x'.repeat(64 * 1024 + 1)
    const stream = new Blob([tooLarge]).stream()
    for (const init of [
      { body: tooLarge },
      { body: tooLarge, headers: { 'Content-Length': '5' } },
      { body: 'x', headers: { 'Content-Length': '65537' } },
      { body: stream, duplex: 'half' },
    ])
      expect(await outcomeOf(await service.app.request('/v1/releases/x', { method: 'PUT', ...init }))).toBe(
        '413 body-too-large',
      )
    const fits = await service.put(device, releaseOf(device.tablet), { body: 'x'.repeat(64 * 1024) })
    expect(await outcomeOf(fits)).toBe('400 malformed-request')
  })

  it('[P2] stops reading an endless body', async () => {
    let chunks = 0
    const endless = new ReadableStream({
      pull(controller) {
        chunks += 1
        controller.enqueue(new Uint8Array(16 * 1024))
      },
    })
    const answer = await service.app.request('/v1/releases/x', {
      method: 'PUT',
      body: endless,
      duplex: 'half',
    } as RequestInit)
    expect(answer.status).toBe(413)
    expect(chunks).toBeLessThan(10)
  })

  it('[P5] refuses an unknown tablet, before its signature', async () => {
    const stranger = await makeDevice()
    const answer = await service.put(stranger, releaseOf(stranger.tablet))
    expect(answer.headers.get('WWW-Authenticate')).toContain('JWS')
    expect(await outcomeOf(answer)).toBe('401 tablet-unknown')
  })

  it('[P5] refuses a revoked tablet, before its signature', async () => {
    await service.store.revoke(device.tablet, service.now)
    expect(await outcomeOf(await service.put(device, releaseOf(device.tablet)))).toBe('403 tablet-revoked')
    const impostor = await makeDevice(device.tablet)
    expect(await outcomeOf(await service.put(impostor, releaseOf(device.tablet)))).toBe('403 tablet-revoked')
  })

  it('[P5] refuses the signature of another key', async () => {
    const impostor = await makeDevice(device.tablet)
    expect(await outcomeOf(await service.put(impostor, releaseOf(device.tablet)))).toBe('400 signature-invalid')
  })

  it('[P5] refuses a payload that was changed after signing', async () => {
    const [header, , signature] = (await device.sign(encodeRelease(releaseOf(device.tablet)))).split('.')
    const other = releaseOf(device.tablet, '2023-Q2')
    const changed = Buffer.from(encodeRelease(other)).toString('base64url')
    const body = `${header}.${changed}.${signature}`
    expect(await outcomeOf(await service.put(device, other, { body }))).toBe('400 signature-invalid')
  })

  it.each([
    ['loket', 'zwartewaterland'],
    ['municipality', 'GM1896'],
  ])('[P5] refuses another %s than the tablet was enrolled for', async (key, value) => {
    const release = { ...releaseOf(device.tablet), [key]: value } as never
    expect(await outcomeOf(await service.put(device, release))).toBe('422 release-invalid')
  })

  it.each([
    ['2021-Q4', 201],
    ['2021-Q3', 422],
    ['2023-Q4', 201],
    ['2024-Q1', 422],
    ['2099-Q4', 422],
  ])(
    '[P15] of a tablet that enrolled in October 2023, in the quarter of the enrolment: %s is %i',
    async (quarter, status) => {
      expect((await service.put(device, releaseOf(device.tablet, quarter))).status).toBe(status)
    },
  )

  it('[P15] takes a later quarter once it has begun, and what is two years old for as long as it takes', async () => {
    service.now = Date.parse('2026-03-31T23:59:59Z')
    expect((await service.put(device, releaseOf(device.tablet, '2026-Q2'))).status).toBe(422)
    service.now = Date.parse('2026-04-01T00:00:00Z')
    expect((await service.put(device, releaseOf(device.tablet, '2026-Q2'))).status).toBe(201)
    expect((await service.put(device, releaseOf(device.tablet, '2021-Q4'))).status).toBe(201)
  })

  it('[P1] refuses what the schema does not name, and repeats nothing of it', async () => {
    const release = { ...releaseOf(device.tablet), note: 'Jan was er weer' } as never
    const answer = await service.put(device, release)
    expect(answer.status).toBe(422)
    expect(await answer.text()).not.toContain('Jan')
    expect(service.lines.join('\n')).not.toContain('Jan')
  })

  it.each<readonly [string, (text: string) => string]>([
    ['no JSON', () => 'no JSON'],
    ['a text', () => '"text"'],
    ['null', () => 'null'],
    ['a byte order mark', (text) => `\ufeff${text}`],
    ['a space', (text) => text.replace(',', ', ')],
    ['a line after it', (text) => `${text}\n`],
    ['a key that stands twice', (text) => text.replace('{', '{"format":"Jan was er weer",')],
    ['a key that stands twice further in', (text) => text.replace('"hours":', '"hours":900,"hours":')],
    ['another spelling of a number', (text) => text.replace('"hours":1', '"hours":1.0')],
    ['another spelling of a letter', (text) => text.replace('"hours"', '"\\u0068ours"')],
    ['a key that changes objects', (text) => text.replace('{', '{"__proto__":{"note":"Jan"},')],
    ['a key of every object', (text) => text.replace('{', '{"constructor":"Jan",')],
  ])('[P2] refuses a payload with %s', async (_, change) => {
    const text = encodeRelease(releaseOf(device.tablet))
    expect(change(text)).not.toBe(text)
    const body = await device.sign(change(text))
    const answer = await service.put(device, releaseOf(device.tablet), { body })
    expect(await outcomeOf(answer)).toBe('422 release-invalid')
  })

  it('answers a failing store with 500, logs the stack, and tells nothing', async () => {
    const failing = await makeService((store) => ({
      ...store,
      submit: () => Promise.reject(new Error('the disk is on fire')),
    }))
    const tablet = await failing.enrolled()
    const answer = await failing.put(tablet, releaseOf(tablet.tablet))
    expect(answer.status).toBe(500)
    expect(await answer.text()).not.toContain('fire')
    expect(failing.lines.join('\n')).toMatch(/the disk is on fire[\s\S]* at /)
  })
})

/** The order of the group of P-256 (FIPS 186-4, D.1.2.3): with (r, s), (r, n − s) is a signature of the same text, too. */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n

function withTurnedSignature(body: string): string {
  const [header, payload, signature = ''] = body.split('.')
  const bytes = Buffer.from(signature, 'base64url')
  const s = BigInt(`0x${bytes.subarray(32).toString('hex')}`)
  const turned = Buffer.from((ORDER - s).toString(16).padStart(64, '0'), 'hex')
  return [header, payload, Buffer.concat([bytes.subarray(0, 32), turned]).toString('base64url')].join('.')
}

/** The last character of a part in another spelling of the same bytes, where it has bits that stand for nothing. */
function withLooseBit(body: string, part: number): string {
  const parts = body.split('.')
  const given = parts[part] ?? ''
  const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  if (given.length % 4 !== 0) parts[part] = given.slice(0, -1) + digits[digits.indexOf(given.slice(-1)) + 1]
  return parts.join('.')
}
