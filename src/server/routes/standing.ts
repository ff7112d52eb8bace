// [P13] POST /v1/tablets/{tablet}/standing: a restored tablet asks how far it had come. It reads and changes nothing; it is a
// POST for its signed body.
import * as v from 'valibot'
import type { Standing } from '../../domain/disclosure/stream.ts'
import { fail, ok } from '../../domain/result.ts'
import { standingQuestionSchema } from '../../protocol/standing.ts'
import type { Endpoint } from '../endpoint.ts'
import { answer, schemas } from '../openapi.ts'
import { decodeUtf8, parseJson } from '../request-body.ts'
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
    summary: 'Ask what the service has of a tablet',
    description:
      '[P13] The body is a compact JWS (RFC 7515) of a `StandingQuestion`, signed by the tablet with ES256; its protected ' +
      'header is exactly `{"alg":"ES256","typ":"inloop-standing+jws","kid":"<tablet>"}`. Asking changes nothing.',
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
    responses: answer(200, 'The last week and the last block that the service has of the tablet.', schemas.standing),
  },

  authenticate: messageReader(store, 'inloop-standing+jws'),

  parse(context, { tablet, payload }) {
    const text = decodeUtf8(payload)
    const question = v.safeParse(standingQuestionSchema, text === null ? undefined : parseJson(text))
    if (!question.success)
      return fail({ code: 'malformed-request', detail: 'The payload does not pass the schema StandingQuestion.' })
    if (question.output.tablet !== tablet.id || context.req.param('tablet') !== tablet.id)
      return fail({ code: 'malformed-request', detail: 'Path, header and payload name different tablets.' })
    return ok(tablet.id)
  },

  transact: async (tablet) => ok(await store.standing(tablet)),

  respond: (standing) => ({ status: 200, body: standing }),
})
