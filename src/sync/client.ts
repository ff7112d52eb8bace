// The service as the tablet sees it: one request, one Result. Everything that can come back is translated here and nowhere else.
import * as v from 'valibot'
import type { Instant } from '../domain/calendar.ts'
import type { Problem } from '../domain/problem.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import {
  type Enrolled,
  type Enrolment,
  enrolledSchema,
  problemSchema,
  type Receipt,
  receiptSchema,
} from '../protocol/api.ts'
import type { ProblemCode } from '../protocol/problems.ts'
import { type Standing, standingSchema } from '../protocol/standing.ts'

/** `later`: try again by itself [P10]. `blocked`: nothing gets through until a person acts. `refused`: this one will never be taken. */
export type Refusal = { readonly kind: 'later' | 'blocked' | 'refused'; readonly problem: Problem }

/** An answer, and the service's own clock where it told it [P8]. */
export interface Answer<T> {
  readonly value: T
  readonly serviceTime: Instant | null
  /** [P4] Nothing changed by it, as the service had it before: 200, where it was 201 the first time. */
  readonly repeated: boolean
}

export interface Client {
  readonly enrol: (enrolment: Enrolment) => Promise<Result<Answer<Enrolled>, Refusal>>
  readonly put: (id: string, message: string) => Promise<Result<Answer<Receipt>, Refusal>>
  /** [P13] The messages and state that the service has of this tablet. */
  readonly standing: (tablet: string, message: string) => Promise<Result<Answer<Standing>, Refusal>>
}

/** A connection that stays open without an answer counts as none. */
const ANSWER_MILLISECONDS = 30_000

/** @param send the platform's `fetch`, or a network with faults in tests */
export function createClient(send: (path: string, init: RequestInit) => Promise<Response>): Client {
  async function request<Schema extends v.GenericSchema>(
    path: string,
    init: RequestInit,
    schema: Schema,
  ): Promise<Result<Answer<v.InferOutput<Schema>>, Refusal>> {
    let response: Response
    let body: unknown
    try {
      const signal = AbortSignal.timeout(ANSWER_MILLISECONDS)
      response = await send(path, { ...init, signal, cache: 'no-store', credentials: 'omit', redirect: 'error' })
      body = await response.json()
    } catch {
      // No answer, or half of one. An error of a machine in between would not help: the way out is the same.
      return later('unreachable')
    }
    if (!response.ok) return fail(refusalOf(response.status, v.safeParse(problemSchema, body)))
    const parsed = v.safeParse(schema, body)
    // A page of the building's own network, for example, that asks to log in.
    if (!parsed.success) return later('unreachable')
    return ok({ value: parsed.output, serviceTime: timeOf(response), repeated: response.status === 200 })
  }

  return {
    enrol: (enrolment) => {
      const headers = { 'Content-Type': 'application/json' }
      return request('/v1/enrolments', { method: 'POST', headers, body: JSON.stringify(enrolment) }, enrolledSchema)
    },
    put: (id, message) => {
      const headers = { 'Content-Type': 'application/jose' }
      // A receipt is believed for the release that it names only.
      const own = v.pipe(
        receiptSchema,
        v.check(({ release }) => release === id),
      )
      return request(`/v1/releases/${id}`, { method: 'PUT', headers, body: message }, own)
    },
    standing: (tablet, message) => {
      const headers = { 'Content-Type': 'application/jose' }
      return request(`/v1/tablets/${tablet}/standing`, { method: 'POST', headers, body: message }, standingSchema)
    },
  }
}

const later = (code: Problem['code']): Result<never, Refusal> => fail({ kind: 'later', problem: { code } })

const BLOCKING = ['tablet-unknown', 'tablet-revoked', 'tablet-conflict', 'enrolment-code-invalid'] as const

function refusalOf(status: number, parsed: v.SafeParseResult<typeof problemSchema>): Refusal {
  const code = (parsed.success ? parsed.output.code : `http-${status}`) as ProblemCode
  if (status >= 500 || status === 408 || status === 429)
    return { kind: 'later', problem: { code: 'service-failed', detail: code } }
  // An answer of another program at this address, for now.
  if (!parsed.success) return { kind: 'later', problem: { code: 'unreachable', detail: code } }
  const blocking = BLOCKING.find((each) => each === code)
  if (blocking) return { kind: 'blocked', problem: { code: blocking } }
  if (code === 'release-conflict') return { kind: 'refused', problem: { code } }
  return { kind: 'refused', problem: { code: 'release-refused', detail: code } }
}

function timeOf(response: Response): Instant | null {
  const time = Date.parse(response.headers.get('Date') ?? '')
  return Number.isNaN(time) ? null : time
}
