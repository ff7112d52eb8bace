// [P13] POST /v1/tablets/{tablet}/standing: a restored tablet asks which of its releases are here. It reads and changes nothing; it is a
// POST for its signed body.
import * as v from 'valibot'
import { fail, ok } from '../../domain/result.ts'
import { type Standing, standingQuestionSchema } from '../../protocol/standing.ts'
import type { Endpoint } from '../endpoint.ts'
import { answer, schemas } from '../openapi.ts'
import { messageReader, messageRefusals, type TabletMessage } from '../signed-message.ts'
import type { Store } from '../store/contract.ts'

export const standing = ({
  store,
}: {
  store: Store
}): Endpoint<TabletMessage, string, Standing, (typeof messageRefusals)[number]> => ({
  method: 'post',
  path: '/tablets/:tablet/standing',
  refusals: messageRefusals,
  describe: {
    operationId: 'askStanding',
    summary: 'Ask which releases of a tablet are here',
    description:
      '[P13] The body is a compact JWS (RFC 7515) of a `StandingQuestion`, signed by the tablet with ES256; its protected ' +
      'header is exactly `{"alg":"ES256","typ":"inloop-standing+jws","kid":"<tablet>","aud":"<service>"}`. Asking changes nothing.',
    tags: ['tablets'],
    security: [],
    parameters: [
      {
        name: 'tablet',
        in: 'path',
        required: true,
        description: 'The tablet that asks: the one in header and payload.',
        schema: { type: 'string', format: 'uuid' },
      },
    ],
    requestBody: {
      required: true,
      content: {
        'application/jose': {
          schema: {
            type: 'string',
            contentMediaType: 'application/jose',
            description: 'A compact JWS of a StandingQuestion.',
          },
        },
      },
    },
    responses: answer(
      200,
      'The quarters and half-years of which the service has a release of the tablet.',
      schemas.standing,
    ),
  },

  authenticate: messageReader(store, 'inloop-standing+jws'),

  parse(context, { tablet, payload }) {
    const question = v.safeParse(standingQuestionSchema, payload, { abortEarly: true })
    if (!question.success)
      return fail({ code: 'malformed-request', detail: 'The payload does not pass the schema StandingQuestion.' })
    if (question.output.tablet !== tablet.id || context.req.param('tablet') !== tablet.id)
      return fail({ code: 'malformed-request', detail: 'Path, header and payload name different tablets.' })
    return ok(tablet.id)
  },

  transact: async (tablet) => ok(await store.standing(tablet)),

  respond: (standing) => ({ status: 200, body: standing }),
})
