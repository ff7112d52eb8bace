// [P1]–[P5] PUT /v1/releases/{id}: a signed release comes in, is checked from the outside inwards, and counts once.
import * as v from 'valibot'
import type { Instant } from '../../domain/calendar.ts'
import { idOf } from '../../domain/disclosure/release.ts'
import { fail, ok } from '../../domain/result.ts'
import { releaseSchema } from '../../protocol/release.ts'
import type { Endpoint } from '../endpoint.ts'
import { answer, schemas } from '../openapi.ts'
import { isInTime } from '../period.ts'
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
        'exactly `{"alg":"ES256","typ":"inloop-release+jws","kid":"<tablet>","aud":"<service>"}`. It has at most 64 KiB. [P4] The same message ' +
        'again changes nothing and gets the same receipt. [P15] It is of a quarter that has begun, and of none before the ' +
        'quarter of two years before the enrolment.',
      tags: ['tablets'],
      security: [],
      parameters: [
        {
          name: 'id',
          in: 'path',
          required: true,
          description: '[P3] `<tablet>.<2026-Q3>` or `<tablet>.<2026-Q4>.<2026-H2>`, derived from the payload.',
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
        ...answer(200, 'This message was stored before; nothing changed.', schemas.receipt),
        ...answer(201, 'The release is stored and counted.', schemas.receipt),
      },
    },

    authenticate: messageReader(store, 'inloop-release+jws'),

    parse(context, { tablet, body, payload }) {
      const parsed = v.safeParse(releaseSchema, payload, { abortEarly: true })
      if (!parsed.success) return fail({ code: 'release-invalid', detail: explain(parsed.issues[0]) })
      const release = parsed.output
      const id = idOf(release)
      if (context.req.param('id') !== id || release.tablet !== tablet.id) return fail({ code: 'release-id-mismatch' })
      if (release.loket !== tablet.loket || release.municipality !== tablet.municipality)
        return fail({ code: 'release-invalid', detail: 'The tablet is enrolled for another loket or municipality.' })
      if (!isInTime(release.quarter, tablet.enrolledAt, clock()))
        return fail({ code: 'release-invalid', detail: 'The quarter lies outside of the time that the service takes.' })
      return ok({ id, body, release })
    },

    async transact(submission) {
      const stored = await store.submit(submission, clock())
      return stored.ok ? stored : fail({ code: stored.error })
    },

    respond: ({ receipt, repeated }) => ({ status: repeated ? 200 : 201, body: receipt }),
  }
}

/** The first place where the payload is wrong, and the kind of value that is expected there; never a value that was sent. */
const explain = (issue: v.BaseIssue<unknown>): string =>
  `${v.getDotPath(issue) ?? 'payload'}: ${issue.expected ?? issue.message}`
