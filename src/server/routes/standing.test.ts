import { beforeEach, describe, expect, it } from 'vitest'
import { type Device, makeDevice } from '../../../tests/support/device.ts'
import { releaseOf } from '../../../tests/support/releases.ts'
import { asking, makeService, outcomeOf, type Service } from '../../../tests/support/service.ts'
import { encodeRelease } from '../../protocol/encode-release.ts'
import { encodeStandingQuestion } from '../../protocol/standing.ts'

describe('POST /v1/tablets/{tablet}/standing', () => {
  let service: Service
  let device: Device
  beforeEach(async () => {
    service = await makeService()
    device = await service.enrolled()
  })
  const question = (tablet: string) => encodeStandingQuestion(tablet, service.now)

  it('[P13] tells the quarters and half-years of the tablet that asks', async () => {
    const answer = await service.ask(device)
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({ quarters: [], halfYears: [] })
    for (const quarter of ['2023-Q2', '2022-Q4', '2023-Q1'])
      expect((await service.put(device, releaseOf(device.tablet, quarter))).status).toBe(201)
    expect(await (await service.ask(device)).json()).toEqual({
      quarters: ['2022-Q4', '2023-Q1', '2023-Q2'],
      halfYears: ['2022-H2', '2023-H1'],
    })
    const other = await service.enrolled()
    expect(await (await service.ask(other)).json()).toEqual({ quarters: [], halfYears: [] })
  })

  it('[P13] changes nothing, and may be repeated with the same bytes at any time', async () => {
    await service.put(device, releaseOf(device.tablet))
    const before = await (await service.totals('?per=all')).json()
    const body = await device.sign(question(device.tablet), asking)
    const first = await (await service.ask(device, { body })).json()
    service.now += 90 * 86_400_000
    expect(await (await service.ask(device, { body })).json()).toEqual(first)
    expect(await (await service.totals('?per=all')).json()).toEqual(before)
  })

  it('[P7] [P13] knows a tablet again that was enrolled anew with its own key', async () => {
    await service.put(device, releaseOf(device.tablet))
    await service.enrolled(device)
    expect(await (await service.ask(device)).json()).toEqual({ quarters: ['2023-Q3'], halfYears: [] })
  })

  it('[P5] refuses an unknown tablet, a revoked one, and the signature of another key', async () => {
    expect(await outcomeOf(await service.ask(await makeDevice()))).toBe('401 tablet-unknown')
    expect(await outcomeOf(await service.ask(await makeDevice(device.tablet)))).toBe('400 signature-invalid')
    await service.store.revoke(device.tablet, service.now)
    expect(await outcomeOf(await service.ask(device))).toBe('403 tablet-revoked')
  })

  it('[P13] refuses a question at the address, or in the name, of another tablet', async () => {
    const other = await service.enrolled()
    expect(await outcomeOf(await service.ask(device, { tablet: other.tablet }))).toBe('400 malformed-request')
    const body = await device.sign(question(other.tablet), asking)
    expect(await outcomeOf(await service.ask(device, { body }))).toBe('400 malformed-request')
    expect(await outcomeOf(await service.ask(device, { body, tablet: other.tablet }))).toBe('400 malformed-request')
  })

  it('[P13] takes a release for no question, and a question for no release', async () => {
    const release = releaseOf(device.tablet)
    const body = await device.sign(encodeRelease(release))
    expect(await outcomeOf(await service.ask(device, { body }))).toBe('400 malformed-request')
    const asked = await device.sign(encodeRelease(release), asking)
    expect(await outcomeOf(await service.put(device, release, { body: asked }))).toBe('400 malformed-request')
  })

  it.each<readonly [string, object]>([
    ['another format', { format: 'inloop-release/1' }],
    ['another version', { format: 'inloop-standing/2' }],
    ['no moment', { asked: 'now' }],
    ['one key more', { visits: 3 }],
  ])('[P13] refuses a question with %s, and repeats nothing of it', async (_, wrong) => {
    const body = await device.sign(JSON.stringify({ ...JSON.parse(question(device.tablet)), ...wrong }), asking)
    const answer = await service.ask(device, { body })
    expect(await answer.clone().text()).not.toContain('visits')
    expect(await outcomeOf(answer)).toBe('400 malformed-request')
  })

  it.each([
    ['spaces', (text: string) => text.replace(',', ', ')],
    ['a name that stands twice', (text: string) => text.replace('{', '{"format":"Zij willen verder praten.",')],
    ['a name of every object', (text: string) => text.replace('}', ',"__proto__":{"visits":3}}')],
  ])('[P2] refuses a question with %s', async (_, change) => {
    const body = await device.sign(change(question(device.tablet)), asking)
    expect(await outcomeOf(await service.ask(device, { body }))).toBe('400 malformed-request')
  })

  it('[P2] refuses what is too large, no JWS, or of another media type', async () => {
    expect(await outcomeOf(await service.ask(device, { body: 'x'.repeat(64 * 1024 + 1) }))).toBe('413 body-too-large')
    expect(await outcomeOf(await service.ask(device, { body: '{}' }))).toBe('400 malformed-request')
    const answer = await service.app.request(`/v1/tablets/${device.tablet}/standing`, { method: 'POST', body: '{}' })
    expect(await outcomeOf(answer)).toBe('415 media-type-unsupported')
  })
})
