import { describe, expect, it } from 'vitest'
import { NOTHING_SHARED } from '../../tests/support/disclosure.ts'
import type { Problem } from '../domain/problem.ts'
import type { Enrolment } from '../protocol/api.ts'
import { type ProblemCode, problems } from '../protocol/problems.ts'
import { createClient, type Refusal } from './client.ts'

const tablet = '0b5f1c5e-5d5c-4a2b-9d7e-1f2a3b4c5d6e'
const id = `${tablet}.week.2023-W41`
const receipt = { release: id, receipt: '7F2K-9QXM', receivedAt: '2023-10-16T08:00:00.000Z' }
const enrolment: Enrolment = {
  code: '7F2K-9QXM-0000-0000-0000-0000-00',
  tablet,
  name: 'Balie',
  loket: 'hendrik-ido-ambacht',
  municipality: 'GM0531',
  publicKey: { kty: 'EC', crv: 'P-256', x: 'x'.repeat(43), y: 'y'.repeat(43) },
}

const answering = (response: () => Response | Promise<Response>) => createClient(async () => response())
const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } })
const problem = (code: string, status: number) =>
  json(status, { type: `urn:inloop:problem:${code}`, title: 'x', status, code })
const page = (status: number) =>
  new Response('<!doctype html><title>Wifi</title>', { status, headers: { 'Content-Type': 'text/html' } })

/** The result of each refusal of [P9]; a code that is added there does not compile until it stands here. */
const expected: Record<ProblemCode, readonly [Refusal['kind'], Problem]> = {
  'malformed-request': ['refused', { code: 'release-refused', detail: 'malformed-request' }],
  'signature-invalid': ['refused', { code: 'release-refused', detail: 'signature-invalid' }],
  'release-id-mismatch': ['refused', { code: 'release-refused', detail: 'release-id-mismatch' }],
  'enrolment-code-invalid': ['blocked', { code: 'enrolment-code-invalid' }],
  unauthorized: ['refused', { code: 'release-refused', detail: 'unauthorized' }],
  'tablet-unknown': ['blocked', { code: 'tablet-unknown' }],
  'tablet-revoked': ['blocked', { code: 'tablet-revoked' }],
  'not-found': ['refused', { code: 'release-refused', detail: 'not-found' }],
  'method-not-allowed': ['refused', { code: 'release-refused', detail: 'method-not-allowed' }],
  'release-conflict': ['refused', { code: 'release-conflict' }],
  'tablet-conflict': ['blocked', { code: 'tablet-conflict' }],
  'body-too-large': ['refused', { code: 'release-refused', detail: 'body-too-large' }],
  'media-type-unsupported': ['refused', { code: 'release-refused', detail: 'media-type-unsupported' }],
  'release-invalid': ['refused', { code: 'release-refused', detail: 'release-invalid' }],
  'internal-error': ['later', { code: 'service-failed', detail: 'internal-error' }],
}

describe('a refusal', () => {
  it.each(Object.entries(problems))('[P9] %s has one meaning for the tablet', async (code, { status }) => {
    const [kind, meaning] = expected[code as ProblemCode]
    const client = answering(() => problem(code, status))
    expect(await client.put(id, 'x')).toEqual({ ok: false, error: { kind, problem: meaning } })
    expect(await client.enrol(enrolment)).toEqual({ ok: false, error: { kind, problem: meaning } })
    expect(await client.standing(tablet, 'x')).toEqual({ ok: false, error: { kind, problem: meaning } })
  })

  it('[P10] of a kind that this version does not know stands until a person acts', async () => {
    const answer = await answering(() => problem('from-the-future', 451)).put(id, 'x')
    expect(answer).toMatchObject({ error: { kind: 'refused', problem: { detail: 'from-the-future' } } })
  })

  it.each([408, 429, 500, 502, 503, 504])('[P10] with status %i is tried again', async (status) => {
    for (const body of [problem('internal-error', status), json(status, {}), json(status, null), page(status)])
      expect(await answering(() => body).put(id, 'x')).toMatchObject({ ok: false, error: { kind: 'later' } })
  })
})

describe('[P10] what is no answer of the service is tried again', () => {
  const unreachable = { ok: false, error: { kind: 'later', problem: { code: 'unreachable' } } }

  it.each<readonly [string, () => Response | Promise<Response>]>([
    ['no network', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['a page of the building’s own network, with 200', () => page(200)],
    ['a page of a proxy, with 502', () => page(502)],
    ['a page of another site, with 404', () => page(404)],
    ['half of an answer', () => new Response('{"release": "0b5f', { status: 201 })],
    ['an empty answer', () => new Response(null, { status: 200 })],
    ['another schema', () => json(200, { welcome: true })],
    ['a receipt that is none', () => json(201, { ...receipt, receipt: 'OK' })],
    ['a receipt of another release', () => json(201, { ...receipt, release: id.replace('W41', 'W42') })],
    [
      'a body that breaks off',
      () => new Response(new ReadableStream({ start: (body) => body.error(new Error('reset')) })),
    ],
  ])('%s', async (_, response) => {
    expect(await answering(response).put(id, 'x')).toEqual(unreachable)
  })

  it('JSON of something else that refuses', async () => {
    const answer = await answering(() => json(403, { error: 'blocked by policy' })).put(id, 'x')
    expect(answer).toEqual({
      ok: false,
      error: { kind: 'later', problem: { code: 'unreachable', detail: 'http-403' } },
    })
  })
})

describe('an answer', () => {
  it('[P4] is the receipt, [P8] with the clock of the service', async () => {
    const date = 'Mon, 16 Oct 2023 08:00:00 GMT'
    expect(await answering(() => json(201, receipt, { Date: date })).put(id, 'x')).toEqual({
      ok: true,
      value: { value: receipt, serviceTime: Date.UTC(2023, 9, 16, 8), repeated: false },
    })
    expect(await answering(() => json(200, receipt)).put(id, 'x')).toMatchObject({
      value: { serviceTime: null, repeated: true },
    })
  })

  it('[P7] is the enrolment', async () => {
    const enrolled = { tablet: enrolment.tablet, enrolledAt: '2023-10-10T08:00:00.000Z', service: crypto.randomUUID() }
    expect(await answering(() => json(201, enrolled)).enrol(enrolment)).toMatchObject({ value: { value: enrolled } })
  })

  it('[P13] is what the service has of the tablet', async () => {
    for (const standing of [NOTHING_SHARED, { quarters: ['2023-Q4', '2024-Q1'], halfYears: ['2023-H2'] }])
      expect(await answering(() => json(200, standing)).standing(tablet, 'x')).toEqual({
        ok: true,
        value: { value: standing, serviceTime: null, repeated: true },
      })
  })

  it.each([
    {},
    { quarters: [] },
    { ...NOTHING_SHARED, quarters: ['2023-H2'] },
    { ...NOTHING_SHARED, quarters: ['2023-Q5'] },
    { ...NOTHING_SHARED, halfYears: ['2023-Q4'] },
    { ...NOTHING_SHARED, halfYears: '2023-H2' },
    { ...NOTHING_SHARED, quarters: Array.from({ length: 201 }, () => '2023-Q4') },
    { ...NOTHING_SHARED, more: true },
  ])('[P13] is not believed where it is %j', async (standing) => {
    const answer = await answering(() => json(200, standing)).standing(tablet, 'x')
    expect(answer).toEqual({ ok: false, error: { kind: 'later', problem: { code: 'unreachable' } } })
  })
})

describe('a request', () => {
  it('[P2] puts the message as it is under its id; nothing of the browser goes along', async () => {
    const sent: [string, RequestInit][] = []
    const client = createClient(async (path, init) => {
      sent.push([path, init])
      return json(201, receipt)
    })
    await client.put(id, 'head.payload.signature')
    expect(sent).toEqual([
      [
        `/v1/releases/${id}`,
        {
          method: 'PUT',
          headers: { 'Content-Type': 'application/jose' },
          body: 'head.payload.signature',
          cache: 'no-store',
          credentials: 'omit',
          redirect: 'error',
          // An answer that never comes counts as none.
          signal: expect.any(AbortSignal),
        },
      ],
    ])
  })

  it('[P13] posts the question under its tablet', async () => {
    const sent: [string, RequestInit][] = []
    const client = createClient(async (path, init) => {
      sent.push([path, init])
      return json(200, NOTHING_SHARED)
    })
    await client.standing(tablet, 'head.payload.signature')
    expect(sent).toMatchObject([
      [
        `/v1/tablets/${tablet}/standing`,
        { method: 'POST', headers: { 'Content-Type': 'application/jose' }, body: 'head.payload.signature' },
      ],
    ])
  })
})
