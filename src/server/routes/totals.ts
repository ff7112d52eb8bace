// [P11] GET /v1/totals: the sums over tablets, for whoever has the admin token.
import * as v from 'valibot'
import { fail, ok } from '../../domain/result.ts'
import { type Totals, type TotalsQuery, totalsQuerySchema } from '../../protocol/totals.ts'
import type { Endpoint } from '../endpoint.ts'
import { answer, schemas } from '../openapi.ts'
import { matchesHash } from '../secrets.ts'
import type { Store } from '../store/contract.ts'

const refusals = ['malformed-request', 'unauthorized'] as const

export const totals = ({
  store,
}: {
  store: Store
}): Endpoint<null, TotalsQuery, Totals, (typeof refusals)[number]> => ({
  method: 'get',
  path: '/totals',
  refusals,
  describe: {
    operationId: 'getTotals',
    summary: 'The sums per loket',
    description:
      '[P11] Headlines are exact. Of blocks, for every dimension: Σ exact + Σ merged + Σ dominated + mixed + notAsked = ' +
      'firstVisits. A dominated or mixed number says how many first visits stand in tables that show no count; it is never ' +
      'the size of a group. Between which numbers the size lies is in `groups`: at least `least` and at most `most` of the ' +
      '`covered` first visits; `others` says it of a group that no table names.',
    tags: ['totals'],
    security: [{ adminToken: [] }],
    parameters: [
      {
        name: 'per',
        in: 'query',
        required: true,
        description:
          'Weeks are ISO weeks and years those of the week; blocks go by the month at whose start they closed.',
        schema: { type: 'string', enum: ['week', 'year', 'all'] },
      },
      {
        name: 'loket',
        in: 'query',
        description: 'Only this loket; without it, every loket that ever had a tablet.',
        schema: { type: 'string' },
        example: 'hendrik-ido-ambacht',
      },
    ],
    responses: answer(200, 'The sums.', schemas.totals),
  },

  async authenticate(context) {
    const token = /^Bearer +([A-Za-z0-9._~+/=-]+)$/i.exec(context.req.header('Authorization') ?? '')?.[1]
    const hash = await store.adminTokenHash()
    return token && hash && matchesHash(token, hash) ? ok(null) : fail({ code: 'unauthorized' })
  },

  parse(context) {
    const repeated = Object.values(context.req.queries()).some((values) => values.length > 1)
    const query = v.safeParse(totalsQuerySchema, context.req.query())
    if (repeated || !query.success)
      return fail({
        code: 'malformed-request',
        detail: 'The query takes per=week, year or all, and perhaps loket=<id>.',
      })
    return ok(query.output)
  },

  transact: async (query) => ok(await store.totals(query)),

  respond: (body) => ({ status: 200, body }),
})
