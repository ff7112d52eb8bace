// [P6][P7] POST /v1/enrolments: a tablet hands in its printed code and the public half of its key. The code has 128 random
// bits: at a million tries a second, guessing one of its fifteen minutes takes longer than the universe has lasted, so tries
// are neither counted nor slowed.
import * as v from 'valibot'
import type { Instant } from '../../domain/calendar.ts'
import { fail, ok } from '../../domain/result.ts'
import { type Enrolled, enrolmentSchema } from '../../protocol/api.ts'
import { normaliseEnrolmentCode } from '../../protocol/enrolment-code.ts'
import type { Endpoint } from '../endpoint.ts'
import { answer, schemas } from '../openapi.ts'
import { parseJson, readBody } from '../request-body.ts'
import { sha256 } from '../secrets.ts'
import { isUsableKey } from '../signed-message.ts'
import type { EnrolmentRequest, Store } from '../store/contract.ts'

const refusals = [
  'malformed-request',
  'enrolment-code-invalid',
  'tablet-revoked',
  'tablet-conflict',
  'body-too-large',
  'media-type-unsupported',
] as const

export const enrolments = ({
  store,
  clock,
}: {
  store: Store
  clock: () => Instant
}): Endpoint<null, EnrolmentRequest, Enrolled, (typeof refusals)[number]> => ({
  method: 'post',
  path: '/enrolments',
  refusals,
  describe: {
    operationId: 'enrolTablet',
    summary: 'Enrol a tablet',
    description:
      '[P7] The code is valid for 10 minutes, one tablet and one loket. Repeating the request gives the same answer.',
    tags: ['tablets'],
    security: [],
    requestBody: { required: true, content: { 'application/json': { schema: schemas.enrolment } } },
    responses: answer(201, 'The tablet is enrolled and may release for its loket.', schemas.enrolled),
  },

  /** The code itself is the proof; the transaction looks at it. */
  authenticate: () => ok(null),

  async parse(context) {
    const body = await readBody(context.req.raw, 'application/json')
    if (!body.ok) return body
    const enrolment = v.safeParse(enrolmentSchema, parseJson(body.value))
    if (!enrolment.success)
      return fail({ code: 'malformed-request', detail: 'The body does not pass the schema Enrolment.' })
    const { code: typed, ...request } = enrolment.output
    const code = normaliseEnrolmentCode(typed)
    if (code === null) return fail({ code: 'enrolment-code-invalid' })
    if (!(await isUsableKey(request.publicKey)))
      return fail({ code: 'malformed-request', detail: 'The public key is not a point on the curve P-256.' })
    return ok({ ...request, codeHash: sha256(code) })
  },

  async transact(request) {
    const enrolled = await store.enrol(request, clock())
    if (!enrolled.ok) return fail({ code: enrolled.error })
    return ok({ ...enrolled.value, service: await store.serviceId() })
  },

  respond: (enrolled) => ({ status: 201, body: enrolled }),
})
