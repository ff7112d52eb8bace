// The service in memory, with its clock in the test's hand. Nothing between the request and the database is fake.
import type { Hono } from 'hono'
import { idOf, type Release } from '../../src/domain/disclosure/release.ts'
import { encodeRelease } from '../../src/protocol/encode-release.ts'
import { formatEnrolmentCode } from '../../src/protocol/enrolment-code.ts'
import { encodeStandingQuestion } from '../../src/protocol/standing.ts'
import { createApp } from '../../src/server/app.ts'
import { makeAdminToken, sha256, systemRandom } from '../../src/server/secrets.ts'
import type { Store } from '../../src/server/store/contract.ts'
import { openSqliteStore } from '../../src/server/store/sqlite.ts'
import { type Device, makeDevice } from './device.ts'
import { place } from './releases.ts'

export interface Service {
  readonly app: Hono
  readonly store: Store
  readonly adminToken: string
  /** The lines of the log. */
  readonly lines: readonly string[]
  /** The service's clock, in milliseconds. */
  now: number
  /** A fresh enrolment code, valid for 15 minutes. */
  code(): Promise<string>
  /** Enrols a device, a new one by default, over HTTP. */
  enrolled(device?: Device): Promise<Device>
  enrol(body: unknown): Promise<Response>
  /** Hands in a signed message, by default under its own id. */
  put(device: Device, release: Release, wrong?: { readonly id?: string; readonly body?: string }): Promise<Response>
  /** [P13] Asks for the standing of a device, by default with its own question at its own address. */
  ask(device: Device, wrong?: { readonly tablet?: string; readonly body?: string }): Promise<Response>
  totals(query: string, token?: string): Promise<Response>
}

/** The header of a question where it differs from a release's. */
export const asking = { typ: 'inloop-standing+jws' }

/** @param wrap puts something between the app and its store, such as a fault */
export async function makeService(wrap: (store: Store) => Store = (store) => store): Promise<Service> {
  const store = wrap(await openSqliteStore(':memory:'))
  const lines: string[] = []
  const adminToken = makeAdminToken(systemRandom)
  await store.keepAdminTokenHash(sha256(adminToken), 'first', 0)
  const app = createApp({ store, clock: () => service.now, log: (line) => lines.push(line), dist: null })

  const service: Service = {
    app,
    store,
    adminToken,
    lines,
    now: Date.parse('2023-10-16T08:00:00Z'),
    async code() {
      const code = formatEnrolmentCode(systemRandom(16))
      await store.addEnrolmentCode({ hash: sha256(code), ...place, expiresAt: service.now + 10 * 60_000 }, service.now)
      return code
    },
    async enrolled(device) {
      const tablet = device ?? (await makeDevice())
      const answer = await service.enrol(tablet.enrolment(await service.code(), place))
      if (answer.status !== 201) throw new Error(await answer.text())
      return tablet
    },
    enrol: async (body) =>
      app.request('/v1/enrolments', {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      }),
    put: async (device, release, wrong = {}) =>
      app.request(`/v1/releases/${wrong.id ?? idOf(release)}`, {
        method: 'PUT',
        headers: { 'Content-Type': 'application/jose' },
        body: wrong.body ?? (await device.sign(encodeRelease(release))),
      }),
    ask: async (device, wrong = {}) =>
      app.request(`/v1/tablets/${wrong.tablet ?? device.tablet}/standing`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/jose' },
        body: wrong.body ?? (await device.sign(encodeStandingQuestion(device.tablet, service.now), asking)),
      }),
    totals: async (query, token = adminToken) =>
      app.request(`/v1/totals${query}`, { headers: { Authorization: `Bearer ${token}` } }),
  }
  return service
}

/** Status and code of an answer, as `409 release-conflict`; a success has no code. */
export async function outcomeOf(answer: Response): Promise<string> {
  const { code } = (await answer.json()) as { code?: string }
  return code ? `${answer.status} ${code}` : String(answer.status)
}
