// GET /v1/openapi.json: the description of the API, made from the routes themselves. Any site may read it (Dutch API Design
// Rules, publish-openapi), so it alone is open to other origins.
import type { Hono } from 'hono'
import { describeRoute, generateSpecs } from 'hono-openapi'
import { documentation, problemResponses, schemas } from '../openapi.ts'
import { problemResponse } from '../problem-details.ts'

export function mountDocument(v1: Hono): void {
  let document: ReturnType<typeof documentOf> | undefined
  v1.get(
    '/openapi.json',
    describeRoute({
      operationId: 'getDocument',
      summary: 'This document',
      tags: ['document'],
      security: [],
      responses: {
        200: { description: 'OpenAPI 3.1', content: { 'application/json': { schema: { type: 'object' } } } },
        ...problemResponses(['internal-error']),
      },
    }),
    async (context) => {
      document ??= documentOf(v1)
      return context.json(await document, 200, { 'Access-Control-Allow-Origin': '*' })
    },
  )
  v1.all('/openapi.json', () => problemResponse({ code: 'method-not-allowed' }, { Allow: 'GET, HEAD' }))
}

/** With the schemas of the payloads of signed messages, to which no route refers by itself. */
async function documentOf(v1: Hono) {
  const signed = await Promise.all(
    [schemas.release, schemas.standingQuestion].map((schema) => schema.toOpenAPISchema()),
  )
  const inside = Object.assign({}, ...signed.map(({ components }) => components?.schemas))
  const components = { ...documentation.components, schemas: inside }
  return generateSpecs(v1, { documentation: { ...documentation, components }, excludeStaticFile: false })
}
