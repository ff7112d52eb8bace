import { beforeEach, describe, expect, it } from 'vitest'
import { type Device, makeDevice } from '../../../tests/support/device.ts'
import { NOTHING_SHARED } from '../../../tests/support/disclosure.ts'
import { blockOf, closingsOf, poolsOf, weekOf } from '../../../tests/support/releases.ts'
import { asking, makeService, outcomeOf, type Service } from '../../../tests/support/service.ts'
import { encodeRelease } from '../../protocol/encode-release.ts'
import { encodeStandingQuestion } from '../../protocol/standing.ts'

const picks = new Array<number>(20).fill(3)

describe('POST /v1/tablets/{tablet}/standing', () => {
  let service: Service
  let device: Device
  beforeEach(async () => {
    service = await makeService()
    device = await service.enrolled()
  })
  const question = (tablet: string) => encodeStandingQuestion(tablet, service.now)

  it('[P13] tells the last week and the last block of the tablet that asks', async () => {
    const answer = await service.ask(device)
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual(NOTHING_SHARED)
    for (const week of ['2023-W52', '2024-W01', '2023-W41']) await service.put(device, weekOf(device.tablet, week))
    await service.put(device, blockOf(device.tablet, 1, '2024-05', picks))
    await service.put(device, closingsOf(device.tablet, 1, '2024-06', picks))
    await service.put(device, poolsOf(device.tablet, '2024-07', picks))
    expect(await (await service.ask(device)).json()).toEqual({
      week: '2024-W01',
      blocks: 1,
      blockClosed: '2024-05',
      closings: 1,
      closingsClosed: '2024-06',
      poolsClosed: '2024-07',
    })
    expect(await (await service.ask(await service.enrolled())).json()).toMatchObject({ week: null, blocks: 0 })
  })

  it('[P13] changes nothing, and may be repeated with the same bytes at any time', async () => {
    await service.put(device, weekOf(device.tablet))
    const before = await (await service.totals('?per=all')).json()
    const body = await device.sign(question(device.tablet), asking)
    const first = await (await service.ask(device, { body })).json()
    service.now += 90 * 86_400_000
    expect(await (await service.ask(device, { body })).json()).toEqual(first)
    expect(await (await service.totals('?per=all')).json()).toEqual(before)
  })

  it('[P7] [P13] knows a tablet again that was enrolled anew with its own key', async () => {
    await service.put(device, weekOf(device.tablet))
    await service.enrolled(device)
    expect(await (await service.ask(device)).json()).toMatchObject({ week: '2023-W41' })
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
    const release = weekOf(device.tablet)
    const body = await device.sign(encodeRelease(release))
    expect(await outcomeOf(await service.ask(device, { body }))).toBe('400 malformed-request')
    const asked = await device.sign(encodeRelease(release), asking)
    expect(await outcomeOf(await service.put(device, release, { body: asked }))).toBe('400 malformed-request')
  })

  it.each<readonly [string, object]>([
    ['another format', { format: 'inloop-release' }],
    ['another version', { version: 1 }],
    ['no moment', { asked: 'now' }],
    ['one key more', { visits: 3 }],
  ])('[P13] refuses a question with %s, and repeats nothing of it', async (_, wrong) => {
    const body = await device.sign(JSON.stringify({ ...JSON.parse(question(device.tablet)), ...wrong }), asking)
    const answer = await service.ask(device, { body })
    expect(await answer.clone().text()).not.toContain('visits')
    expect(await outcomeOf(answer)).toBe('400 malformed-request')
  })

  it('[P2] refuses what is too large, no JWS, or of another media type', async () => {
    expect(await outcomeOf(await service.ask(device, { body: 'x'.repeat(64 * 1024 + 1) }))).toBe('413 body-too-large')
    expect(await outcomeOf(await service.ask(device, { body: '{}' }))).toBe('400 malformed-request')
    const answer = await service.app.request(`/v1/tablets/${device.tablet}/standing`, { method: 'POST', body: '{}' })
    expect(await outcomeOf(answer)).toBe('415 media-type-unsupported')
  })
})
