// [P9] The one place where a refusal becomes an answer (RFC 9457).
import { type ProblemCode, problems } from '../protocol/problems.ts'

export interface Refusal<Code extends ProblemCode = ProblemCode> {
  readonly code: Code
  /** The fault of this request, in a sentence that repeats nothing of its contents. */
  readonly detail?: string
}

export const PROBLEM_MEDIA_TYPE = 'application/problem+json'

/** RFC 9110 wants every 401 to say how it could be satisfied; a release proves its tablet by its own signature. */
const challenges: Partial<Record<ProblemCode, string>> = {
  unauthorized: 'Bearer realm="inloop"',
  'tablet-unknown': 'JWS realm="inloop"',
}

export function problemResponse({ code, detail }: Refusal, headers: Readonly<Record<string, string>> = {}): Response {
  const { status, title } = problems[code]
  const body = { type: `urn:inloop:problem:${code}`, title, status, code, ...(detail === undefined ? {} : { detail }) }
  const challenge = challenges[code]
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      ...headers,
      'Content-Type': PROBLEM_MEDIA_TYPE,
      'Cache-Control': 'no-store',
      ...(challenge ? { 'WWW-Authenticate': challenge } : {}),
    },
  })
}
