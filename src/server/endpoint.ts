// The four steps of every route: authenticate, parse, transact, respond. A step that refuses ends the request; the refusals of a
// route stand in its type, and so in its documentation.
import type { Context, Hono } from 'hono'
import type { ContentfulStatusCode } from 'hono/utils/http-status'
import { type DescribeRouteOptions, describeRoute } from 'hono-openapi'
import type { Result } from '../domain/result.ts'
import type { ProblemCode } from '../protocol/problems.ts'
import { problemResponses } from './openapi.ts'
import { problemResponse, type Refusal } from './problem-details.ts'

type Step<Value, Code extends ProblemCode> = Result<Value, Refusal<Code>> | Promise<Result<Value, Refusal<Code>>>

export interface Endpoint<Who, Input, Output, Code extends ProblemCode> {
  readonly method: 'get' | 'post' | 'put'
  /** Under `/v1`. */
  readonly path: string
  readonly describe: DescribeRouteOptions
  readonly refusals: readonly Code[]
  /** The sender of the request. */
  authenticate(context: Context): Step<Who, Code>
  /** The question. */
  parse(context: Context, who: Who): Step<Input, Code>
  /** At most one transaction of the store. */
  transact(input: Input): Step<Output, Code>
  respond(output: Output): { readonly status: ContentfulStatusCode; readonly body: object }
}

export function mount<Who, Input, Output, Code extends ProblemCode>(
  app: Hono,
  endpoint: Endpoint<Who, Input, Output, Code>,
): void {
  const { method, path, describe, refusals } = endpoint
  const responses = { ...describe.responses, ...problemResponses([...refusals, 'internal-error']) }
  app[method](path, describeRoute({ ...describe, responses }), async (context) => {
    const who = await endpoint.authenticate(context)
    if (!who.ok) return problemResponse(who.error)
    const input = await endpoint.parse(context, who.value)
    if (!input.ok) return problemResponse(input.error)
    const output = await endpoint.transact(input.value)
    if (!output.ok) return problemResponse(output.error)
    const { status, body } = endpoint.respond(output.value)
    return context.json(body, status)
  })
  const allow = method === 'get' ? 'GET, HEAD' : method.toUpperCase()
  app.all(path, () => problemResponse({ code: 'method-not-allowed' }, { Allow: allow }))
}
