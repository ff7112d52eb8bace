import { beforeEach, describe, expect, it } from 'vitest'
import { makeDevice } from '../../../tests/support/device.ts'
import { place } from '../../../tests/support/releases.ts'
import { makeService, outcomeOf, type Service } from '../../../tests/support/service.ts'
import { LENGTHS } from '../../domain/bounds.ts'

describe('POST /v1/enrolments', () => {
  let service: Service
  beforeEach(async () => {
    service = await makeService()
  })

  it('[P7] enrols a tablet, and repeats its answer', async () => {
    const device = await makeDevice()
    const body = device.enrolment(await service.code(), place)
    const first = await service.enrol(body)
    expect(first.status).toBe(201)
    const enrolled = await first.json()
    expect(enrolled).toEqual({
      tablet: device.tablet,
      enrolledAt: '2023-10-16T08:00:00.000Z',
      service: await service.store.serviceId(),
    })
    service.now += 3_600_000
    const again = await service.enrol(body)
    expect(again.status).toBe(201)
    expect(await again.json()).toEqual(enrolled)
  })

  it('[P7] forgives how the code was typed', async () => {
    const code = (await service.code()).toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
    expect((await service.enrol((await makeDevice()).enrolment(code, place))).status).toBe(201)
  })

  it('[P7] refuses a code that is malformed, unknown, used or expired', async () => {
    const device = await makeDevice()
    const used = await service.code()
    await service.enrol((await makeDevice()).enrolment(used, place))
    const expired = await service.code()
    service.now += 10 * 60_000
    for (const code of ['', 'U', '0000-0000-0000-0000-0000-0000-00', used, expired])
      expect(await outcomeOf(await service.enrol(device.enrolment(code, place)))).toBe('400 enrolment-code-invalid')
  })

  it('[P7] refuses a code of another loket', async () => {
    const other = { loket: 'zwartewaterland', municipality: 'GM1896' }
    const answer = await service.enrol((await makeDevice()).enrolment(await service.code(), other))
    expect(await outcomeOf(answer)).toBe('400 enrolment-code-invalid')
  })

  it('[P7] refuses another key under a known tablet id', async () => {
    const { tablet } = await service.enrolled()
    const impostor = await makeDevice(tablet)
    expect(await outcomeOf(await service.enrol(impostor.enrolment(await service.code(), place)))).toBe(
      '409 tablet-conflict',
    )
  })

  it('[P6] refuses a private key, and one that is not on the curve', async () => {
    const device = await makeDevice()
    const body = device.enrolment(await service.code(), place)
    for (const wrong of [{ d: 'x'.repeat(43) }, { x: 'A'.repeat(43) }, { crv: 'P-384' }]) {
      const answer = await service.enrol({ ...body, publicKey: { ...body.publicKey, ...wrong } })
      expect(await outcomeOf(answer)).toBe('400 malformed-request')
    }
    expect(await service.store.tablets()).toEqual([])
  })

  it.each(['', '{', 'null', '[]', '{"code":1}'])('refuses the body %j', async (body) => {
    const headers = { 'Content-Type': 'application/json; charset=utf-8' }
    const answer = await service.app.request('/v1/enrolments', { method: 'POST', headers, body })
    expect(await outcomeOf(answer)).toBe('400 malformed-request')
  })

  it.each([
    ['a name that stands twice', (text: string) => text.replace('{', '{"name":"Balie 2",')],
    ['spaces', (text: string) => text.replace(',', ', ')],
    ['a name of every object', (text: string) => text.replace(/\}$/, ',"constructor":{}}')],
    ['a name that changes objects', (text: string) => text.replace(/\}$/, ',"__proto__":{}}')],
  ])('[P7] refuses a body with %s', async (_, change) => {
    const body = change(JSON.stringify((await makeDevice()).enrolment(await service.code(), place)))
    const headers = { 'Content-Type': 'application/json' }
    const answer = await service.app.request('/v1/enrolments', { method: 'POST', headers, body })
    expect(await outcomeOf(answer)).toBe('400 malformed-request')
  })

  it.each([
    ['a control character', 'Balie\u001b[2J'],
    ['a control character of eight bits', 'Balie\u009b2J'],
    ['a second line', 'Balie\nTablet 2 is out of use'],
    ['a line separator', 'Balie\u2028Tablet 2 is out of use'],
    ['a turn of direction', 'Balie \u202e1'],
    ['nothing to see', ' \u200b '],
    ['half a character', 'Balie \ud83d'],
    ['nothing', '  '],
    ['too many characters', 'x'.repeat(LENGTHS.name + 1)],
    ['spaces around it', ' Balie 1 '],
    ['another spelling of the same letters', 'Cafe\u0301'],
  ])('[P7] refuses a name with %s', async (_, name) => {
    const body = { ...(await makeDevice()).enrolment(await service.code(), place), name }
    expect(await outcomeOf(await service.enrol(body))).toBe('400 malformed-request')
  })

  it.each(['Café Één', '🏠'.repeat(LENGTHS.name), '"; <b>'])('[P7] takes the name %s as it is', async (name) => {
    const body = { ...(await makeDevice()).enrolment(await service.code(), place), name }
    expect((await service.enrol(body)).status).toBe(201)
    expect(await service.store.tablets()).toMatchObject([{ name }])
  })

  it('refuses a body that is not UTF-8, too large, or of another type', async () => {
    const headers = { 'Content-Type': 'application/json' }
    const post = async (init: RequestInit) =>
      outcomeOf(await service.app.request('/v1/enrolments', { method: 'POST', headers, ...init }))
    expect(await post({ body: new Uint8Array([0x22, 0xff, 0x22]) })).toBe('400 malformed-request')
    expect(await post({ body: ' '.repeat(65 * 1024) })).toBe('413 body-too-large')
    expect(await post({ body: '{}', headers: {} })).toBe('415 media-type-unsupported')
  })

  it('keeps codes out of the database and the log', async () => {
    const code = await service.code()
    await service.enrol((await makeDevice()).enrolment(code, place))
    expect(service.lines).toEqual([expect.stringMatching(/^POST \/v1\/enrolments 201 \d+\.\d ms$/)])
  })
})
