import * as v from 'valibot'
import { beforeEach, describe, expect, it } from 'vitest'
import { countedIn, recount } from '../../../tests/support/recount.ts'
import { blockOf, hia, weekOf } from '../../../tests/support/releases.ts'
import { makeService, outcomeOf, type Service } from '../../../tests/support/service.ts'
import { totalsSchema } from '../../protocol/totals.ts'
import { sha256 } from '../secrets.ts'

describe('GET /v1/totals', () => {
  let service: Service
  beforeEach(async () => {
    service = await makeService()
  })

  it.each(['week', 'year', 'all'] as const)('[P11] gives the sums over tablets per %s', async (per) => {
    const [one, two] = [await service.enrolled(), await service.enrolled()]
    const releases = [one, two].flatMap(({ tablet }) => [
      weekOf(tablet, '2023-W41'),
      weekOf(tablet, '2024-W01', { hours: 2, hoursWithoutVisit: 1, visits: 3 }),
      blockOf(tablet, 1, '2024-05', [...Array(24).keys()]),
      blockOf(tablet, 2, '2024-11', new Array(20).fill(3)),
    ])
    for (const release of releases) await service.put(release.tablet === one.tablet ? one : two, release)

    const answer = await service.totals(`?per=${per}`)
    expect(answer.status).toBe(200)
    const totals = v.parse(totalsSchema, await answer.json())
    const places = [hia, hia].map(({ id, municipality }) => ({ loket: id, municipality }))
    expect(totals).toEqual(recount(releases, places, { per }))
    expect(totals.lokets[0]?.tablets).toBe(2)
    for (const { firstVisits, dimensions } of totals.lokets[0]?.blocks ?? [])
      for (const dimension of Object.values(dimensions)) expect(countedIn(dimension)).toBe(firstVisits)
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

  it.each(['', '?per=day', '?per=week&loket=', '?per=week&lokt=x', '?per=week&per=all'])(
    'refuses the query %j rather than guess what was meant',
    async (query) => {
      expect(await outcomeOf(await service.totals(query))).toBe('400 malformed-request')
    },
  )

  it('logs neither the token nor the query', async () => {
    await service.totals('?per=week&loket=assen')
    expect(service.lines).toEqual([expect.stringMatching(/^GET \/v1\/totals 200 \d+\.\d ms$/)])
  })
})
