// [P1]–[P5] PUT /v1/releases/{id}: a signed release comes in, is checked from the outside inwards, and counts once.
import * as v from 'valibot'
import type { Instant } from '../../domain/calendar.ts'
import { releaseId } from '../../domain/disclosure/release.ts'
import { fail, ok } from '../../domain/result.ts'
import { releaseSchema } from '../../protocol/release.ts'
import type { Endpoint } from '../endpoint.ts'
import { answer, schemas } from '../openapi.ts'
import { decodeUtf8, parseJson } from '../request-body.ts'
import { messageReader, messageRefusals, type TabletMessage } from '../signed-message.ts'
import type { Store, Stored, Submission } from '../store/contract.ts'

const refusals = [...messageRefusals, 'release-id-mismatch', 'release-conflict', 'release-invalid'] as const

export function releases({
  store,
  clock,
}: {
  store: Store
  clock: () => Instant
}): Endpoint<TabletMessage, Submission, Stored, (typeof refusals)[number]> {
  return {
    method: 'put',
    path: '/releases/:id',
    refusals,
    describe: {
      operationId: 'putRelease',
      summary: 'Hand in a release',
      description:
        '[P2] The body is a compact JWS (RFC 7515) of a `Release`, signed by the tablet with ES256; its protected header is ' +
        'exactly `{"alg":"ES256","typ":"inloop-release+jws","kid":"<tablet>"}`. It has at most 64 KiB. [P4] The same bytes ' +
        'again change nothing and get the same receipt.',
      tags: ['tablets'],
      security: [],
      parameters: [
        {
          name: 'id',
          in: 'path',
          required: true,
          description: '[P3] `<tablet>.week.<2023-W41>` or `<tablet>.block.<1>`, derived from the payload.',
          schema: { type: 'string' },
        },
      ],
      requestBody: {
        required: true,
        content: {
          'application/jose': {
            schema: {
              type: 'string',
              contentMediaType: 'application/jose',
              description: 'A compact JWS of a Release.',
            },
          },
        },
      },
      responses: {
        ...answer(200, 'These bytes were stored before; nothing changed.', schemas.receipt),
        ...answer(201, 'The release is stored and counted.', schemas.receipt),
      },
    },

    authenticate: messageReader(store, 'inloop-release+jws'),

    parse(context, { tablet, body, payload }) {
      const text = decodeUtf8(payload)
      const parsed = v.safeParse(releaseSchema, text === null ? undefined : parseJson(text))
      if (!parsed.success) return fail({ code: 'release-invalid', detail: explain(parsed.issues) })
      const release = parsed.output
      const id = releaseId(release)
      if (context.req.param('id') !== id || release.tablet !== tablet.id) return fail({ code: 'release-id-mismatch' })
      if (release.loket !== tablet.loket || release.municipality !== tablet.municipality)
        return fail({ code: 'release-invalid', detail: 'The tablet is enrolled for another loket or municipality.' })
      return ok({ id, body, release })
    },

    async transact(submission) {
      const stored = await store.submit(submission, clock())
      return stored.ok ? stored : fail({ code: stored.error })
    },

    respond: ({ receipt, repeated }) => ({ status: repeated ? 200 : 201, body: receipt }),
  }
}

/** Where the payload is wrong and what is expected there; never a value that was sent. */
function explain(issues: readonly v.BaseIssue<unknown>[]): string {
  const faults = issues.map((issue) => `${v.getDotPath(issue) ?? 'payload'}: ${issue.expected ?? issue.message}`)
  return faults.slice(0, 5).join('; ')
}
