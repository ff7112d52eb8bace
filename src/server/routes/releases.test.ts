import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { type Device, makeDevice } from '../../../tests/support/device.ts'
import { anyRelease, blockOf, weekOf } from '../../../tests/support/releases.ts'
import { makeService, outcomeOf, type Service } from '../../../tests/support/service.ts'
import { releaseId } from '../../domain/disclosure/release.ts'
import { encodeRelease } from '../../protocol/encode-release.ts'

describe('PUT /v1/releases/{id}', () => {
  let service: Service
  let device: Device
  beforeEach(async () => {
    service = await makeService()
    device = await service.enrolled()
  })

  it('[P4] answers 201 with a receipt, and 200 with the same receipt for the same bytes', async () => {
    const release = weekOf(device.tablet)
    const body = await device.sign(encodeRelease(release))
    const first = await service.put(device, release, { body })
    expect(first.status).toBe(201)
    const receipt = await first.json()
    expect(receipt).toEqual({
      release: `${device.tablet}.week.2023-W41`,
      receipt: expect.stringMatching(/^\w{4}-\w{4}$/),
      receivedAt: '2023-10-16T08:00:00.000Z',
    })
    service.now += 60_000
    const second = await service.put(device, release, { body })
    expect(second.status).toBe(200)
    expect(await second.json()).toEqual(receipt)
  })

  it('[P4] refuses other bytes under the id, also when only the signature is new', async () => {
    await service.put(device, weekOf(device.tablet))
    expect(await outcomeOf(await service.put(device, weekOf(device.tablet)))).toBe('409 release-conflict')
    const other = weekOf(device.tablet, '2023-W41', { hours: 1, hoursWithoutVisit: 0, visits: 3 })
    expect(await outcomeOf(await service.put(device, other))).toBe('409 release-conflict')
  })

  it('[P4] takes the first under every id and nothing after it, in any order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyRelease([device.tablet]), { minLength: 2, maxLength: 6 }),
        fc.boolean(),
        async (releases, atOnce) => {
          const fresh = await service.enrolled(await makeDevice())
          const own = releases.map((release) => ({ ...release, tablet: fresh.tablet }) as typeof release)
          const messages = await Promise.all(
            own
              .flatMap((release) => [release, release])
              .map(async (release, index, all) => {
                const body = index % 2 === 0 ? await fresh.sign(encodeRelease(release)) : ''
                return { release: all[index] ?? release, body }
              }),
          )
          // Every message twice: the same bytes.
          const bodies = messages.map(({ release, body }, index) => ({
            release,
            body: body || (messages[index - 1]?.body ?? ''),
          }))
          const send = ({ release, body }: (typeof bodies)[number]) => service.put(fresh, release, { body })
          const answers: Response[] = []
          if (atOnce) answers.push(...(await Promise.all(bodies.map(send))))
          else for (const message of bodies) answers.push(await send(message))

          const stored = new Map<string, string>()
          for (const [index, { release, body }] of bodies.entries())
            if (answers[index]?.status === 201) {
              expect(stored.has(releaseId(release))).toBe(false)
              stored.set(releaseId(release), body)
            }
          expect(new Set(stored.keys())).toEqual(new Set(own.map(releaseId)))
          for (const [index, { release, body }] of bodies.entries()) {
            const same = stored.get(releaseId(release)) === body
            expect(same ? [200, 201] : [409]).toContain(answers[index]?.status)
          }
        },
      ),
      { numRuns: 25 },
    )
  })

  it('[P3] refuses a release at the address of another', async () => {
    const answer = await service.put(device, weekOf(device.tablet), { id: `${device.tablet}.week.2023-W42` })
    expect(await outcomeOf(answer)).toBe('400 release-id-mismatch')
  })

  it('[P3] refuses a release in the name of another tablet', async () => {
    const other = await service.enrolled()
    const answer = await service.put(device, weekOf(other.tablet))
    expect(await outcomeOf(answer)).toBe('400 release-id-mismatch')
  })

  it.each([
    ['another algorithm name', { alg: 'ES256', typ: 'JWT' }],
    ['one key more', { extra: 1 }],
    ['no kid', { kid: undefined }],
    ['a kid that is no text', { kid: 7 }],
  ])('[P2] refuses a protected header with %s', async (_, header) => {
    const body = await device.sign(encodeRelease(weekOf(device.tablet)), header)
    expect(await outcomeOf(await service.put(device, weekOf(device.tablet), { body }))).toBe('400 malformed-request')
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
    const fits = await service.put(device, weekOf(device.tablet), { body: 'x'.repeat(64 * 1024) })
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
    const answer = await service.put(stranger, weekOf(stranger.tablet))
    expect(answer.headers.get('WWW-Authenticate')).toContain('JWS')
    expect(await outcomeOf(answer)).toBe('401 tablet-unknown')
  })

  it('[P5] refuses a revoked tablet, before its signature', async () => {
    await service.store.revoke(device.tablet, service.now)
    expect(await outcomeOf(await service.put(device, weekOf(device.tablet)))).toBe('403 tablet-revoked')
    const impostor = await makeDevice(device.tablet)
    expect(await outcomeOf(await service.put(impostor, weekOf(device.tablet)))).toBe('403 tablet-revoked')
  })

  it('[P5] refuses the signature of another key', async () => {
    const impostor = await makeDevice(device.tablet)
    expect(await outcomeOf(await service.put(impostor, weekOf(device.tablet)))).toBe('400 signature-invalid')
  })

  it('[P5] refuses a payload that was changed after signing', async () => {
    const [header, , signature] = (await device.sign(encodeRelease(weekOf(device.tablet)))).split('.')
    const changed = Buffer.from(encodeRelease(weekOf(device.tablet, '2023-W42'))).toString('base64url')
    const body = `${header}.${changed}.${signature}`
    expect(await outcomeOf(await service.put(device, weekOf(device.tablet, '2023-W42'), { body }))).toBe(
      '400 signature-invalid',
    )
  })

  it.each([
    ['loket', 'zwartewaterland'],
    ['municipality', 'GM1896'],
  ])('[P5] refuses another %s than the tablet was enrolled for', async (key, value) => {
    const release = { ...weekOf(device.tablet), [key]: value } as never
    expect(await outcomeOf(await service.put(device, release))).toBe('422 release-invalid')
  })

  it('[P1] refuses what the schema does not name, and repeats nothing of it', async () => {
    const release = { ...weekOf(device.tablet), note: 'Jan was er weer' } as never
    const answer = await service.put(device, release)
    expect(answer.status).toBe(422)
    expect(await answer.text()).not.toContain('Jan')
    expect(service.lines.join('\n')).not.toContain('Jan')
  })

  it('[P1] refuses a small group', async () => {
    const block = blockOf(device.tablet, 1, '2024-05', new Array(20).fill(3))
    const tables = [
      { dimension: 'stage', outcome: 'exact', groups: { early: 18, late: 2 }, merged: { groups: [], count: 0 } },
    ]
    expect(await outcomeOf(await service.put(device, { ...block, tables } as never))).toBe('422 release-invalid')
  })

  it.each(['no JSON', '"text"', 'null', '\ufeff{}'])('[P1] refuses the payload %j', async (payload) => {
    const body = await device.sign(payload)
    expect(await outcomeOf(await service.put(device, weekOf(device.tablet), { body }))).toBe('422 release-invalid')
  })

  it('answers a failing store with 500, logs the stack, and tells nothing', async () => {
    const failing = await makeService((store) => ({
      ...store,
      submit: () => Promise.reject(new Error('the disk is on fire')),
    }))
    const tablet = await failing.enrolled()
    const answer = await failing.put(tablet, weekOf(tablet.tablet))
    expect(answer.status).toBe(500)
    expect(await answer.text()).not.toContain('fire')
    expect(failing.lines.join('\n')).toMatch(/the disk is on fire[\s\S]* at /)
  })
})
