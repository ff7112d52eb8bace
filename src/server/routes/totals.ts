// [P11] GET /v1/totals: the sums over tablets, for holders of the admin token.
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
      '[P11] `door` is exact. Every number in `answers` has noise: `value` is the best whole number, and the true one lies ' +
      'from `from` to `to` at least nine times out of ten. Of a question, the values of the answers add up to `of`; a group ' +
      'has the sum of its answers.',
    tags: ['totals'],
    security: [{ adminToken: [] }],
    parameters: [
      {
        name: 'per',
        in: 'query',
        required: true,
        description: 'Calendar periods. Answers are shared per half-year: a quarter has none.',
        schema: { type: 'string', enum: totalsQuerySchema.entries.per.options },
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
        detail: 'The query takes per=quarter, half-year, year or all, and perhaps loket=<id>.',
      })
    return ok(query.output)
  },

  transact: async (query) => ok(await store.totals(query)),

  respond: (body) => ({ status: 200, body }),
})
