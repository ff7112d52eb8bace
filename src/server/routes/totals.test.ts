import * as v from 'valibot'
import { beforeEach, describe, expect, it } from 'vitest'
import { recount } from '../../../tests/support/recount.ts'
import { place, releaseOf } from '../../../tests/support/releases.ts'
import { makeService, outcomeOf, type Service } from '../../../tests/support/service.ts'
import { totalsSchema } from '../../protocol/totals.ts'
import { sha256 } from '../secrets.ts'

describe('GET /v1/totals', () => {
  let service: Service
  beforeEach(async () => {
    service = await makeService()
  })

  it.each(['quarter', 'half-year', 'year', 'all'] as const)('[P11] gives the sums over tablets per %s', async (per) => {
    const [one, two] = [await service.enrolled(), await service.enrolled()]
    const releases = [one, two].flatMap(({ tablet }, seed) => [
      releaseOf(tablet, '2022-Q4', { seed, picks: [...Array(24).keys()] }),
      releaseOf(tablet, '2023-Q1', { door: { hours: 2, hoursWithoutVisit: 1, visits: 3 } }),
      releaseOf(tablet, '2023-Q2', { seed }),
    ])
    for (const release of releases)
      expect((await service.put(release.tablet === one.tablet ? one : two, release)).status).toBe(201)

    const answer = await service.totals(`?per=${per}`)
    expect(answer.status).toBe(200)
    const totals = v.parse(totalsSchema, await answer.json())
    expect(totals).toEqual(recount(releases, [place, place], { per }))
    expect(totals.lokets[0]?.tablets).toBe(2)
    const periods = {
      quarter: ['2022-Q4', '2023-Q1', '2023-Q2'],
      'half-year': ['2022-H2', '2023-H1'],
      year: ['2022', '2023'],
    }
    expect(totals.lokets[0]?.door.map(({ period }) => period)).toEqual(per === 'all' ? ['all'] : periods[per])
  })

  it('[P11] wants the admin token, and the newest one', async () => {
    for (const token of ['', 'wrong', `${service.adminToken}x`]) {
      const answer = await service.totals('?per=all', token)
      expect(answer.headers.get('WWW-Authenticate')).toContain('Bearer')
      expect(await outcomeOf(answer)).toBe('401 unauthorized')
    }
    expect((await service.app.request('/v1/totals?per=all')).status).toBe(401)
    await service.store.keepAdminTokenHash(sha256('new'), 'always', service.now)
    expect((await service.totals('?per=all')).status).toBe(401)
    expect((await service.totals('?per=all', 'new')).status).toBe(200)
  })

  it.each([
    '',
    '?per=day',
    '?per=week',
    '?per=year&loket=',
    '?per=year&lokt=x',
    '?per=year&per=all',
    '?per=all&loket=constructor',
  ])('refuses the query %j rather than guess what was meant', async (query) => {
    expect(await outcomeOf(await service.totals(query))).toBe('400 malformed-request')
  })

  it('logs neither the token nor the query', async () => {
    await service.totals('?per=year&loket=assen')
    expect(service.lines).toEqual([expect.stringMatching(/^GET \/v1\/totals 200 \d+\.\d ms$/)])
  })
})
