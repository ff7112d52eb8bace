import { beforeEach, describe, expect, it } from 'vitest'
import { makeService, outcomeOf, type Service } from '../../tests/support/service.ts'
import { securityHeaders } from './security-headers.ts'

describe('the app', () => {
  let service: Service
  beforeEach(async () => {
    service = await makeService()
  })

  it('sets exactly these headers', () => {
    expect(securityHeaders).toEqual({
      'Content-Security-Policy':
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
        "connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; " +
        "frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types inloop",
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Referrer-Policy': 'no-referrer',
      'Permissions-Policy': expect.stringMatching(/^camera=\(self\)(, [a-z-]+=\(\))+$/),
    })
    for (const feature of ['microphone', 'geolocation', 'payment', 'usb'])
      expect(securityHeaders['Permissions-Policy']).toContain(`${feature}=()`)
  })

  it.each([
    ['GET', '/healthz'],
    ['GET', '/v1/openapi.json'],
    ['GET', '/v1/totals'],
    ['GET', '/v1/nowhere'],
    ['PUT', '/v1/releases/x'],
    ['POST', '/v1/tablets/x/standing'],
    ['DELETE', '/v1/totals'],
    ['GET', '/nowhere.js'],
    ['POST', '/'],
  ])('sets them on %s %s, and names no software', async (method, path) => {
    const { headers } = await service.app.request(path, { method })
    for (const [name, value] of Object.entries(securityHeaders)) expect(headers.get(name)).toBe(value)
    expect(headers.has('Server') || headers.has('X-Powered-By')).toBe(false)
  })

  it('[P12] gives its version on every answer of the API, and lets none be cached', async () => {
    for (const path of ['/v1/openapi.json', '/v1/totals', '/v1/nowhere', '/v1']) {
      const { headers } = await service.app.request(path)
      expect([path, headers.get('API-Version'), headers.get('Cache-Control')]).toEqual([path, '1.0.0', 'no-store'])
    }
  })

  it.each([
    ['GET', '/v1/nowhere', '404 not-found', null],
    ['GET', '/v1/totals/', '404 not-found', null],
    ['GET', '/v1', '404 not-found', null],
    ['GET', '/v1/releases/x', '405 method-not-allowed', 'PUT'],
    ['GET', '/v1/enrolments', '405 method-not-allowed', 'POST'],
    ['GET', '/v1/tablets/x/standing', '405 method-not-allowed', 'POST'],
    ['OPTIONS', '/v1/totals', '405 method-not-allowed', 'GET, HEAD'],
    ['POST', '/v1/openapi.json', '405 method-not-allowed', 'GET, HEAD'],
    ['POST', '/healthz', '405 method-not-allowed', 'GET, HEAD'],
    ['DELETE', '/anything', '405 method-not-allowed', 'GET, HEAD'],
  ])('[P9] answers %s %s with a problem: %s', async (method, path, outcome, allow) => {
    const answer = await service.app.request(path, { method })
    expect(answer.headers.get('Content-Type')).toBe('application/problem+json')
    expect(answer.headers.get('Allow')).toBe(allow)
    expect(await answer.clone().json()).toMatchObject({
      type: expect.stringMatching(/^urn:inloop:problem:/),
      status: answer.status,
    })
    expect(await outcomeOf(answer)).toBe(outcome)
  })

  it('logs the template of a path, never the path', async () => {
    await service.app.request('/v1/releases/something-secret?x=y', { method: 'PUT' })
    await service.app.request('/v1/tablets/something-secret/standing', { method: 'POST' })
    await service.app.request('/v1/also-secret')
    expect(service.lines.map((line) => line.replace(/[\d.]+ ms$/, 'n ms'))).toEqual([
      'PUT /v1/releases/:id 415 n ms',
      'POST /v1/tablets/:tablet/standing 415 n ms',
      'GET /v1/* 404 n ms',
    ])
  })

  it('is healthy as long as its database answers', async () => {
    expect(await (await service.app.request('/healthz')).json()).toEqual({ status: 'ok' })
    await service.store.close()
    expect(await outcomeOf(await service.app.request('/healthz'))).toBe('500 internal-error')
  })
})
