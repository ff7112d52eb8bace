import { beforeEach, describe, expect, it } from 'vitest'
import { makeService, type Service } from '../../../tests/support/service.ts'
import { problems } from '../../protocol/problems.ts'

interface Operation {
  operationId: string
  summary: string
  parameters?: { name: string; in: string }[]
  responses: Record<string, { description: string; content?: Record<string, { examples?: Record<string, unknown> }> }>
}

describe('GET /v1/openapi.json', () => {
  let document: { openapi: string; info: object; paths: Record<string, Record<string, Operation>>; components: object }
  let service: Service
  beforeEach(async () => {
    service = await makeService()
    const answer = await service.app.request('/v1/openapi.json')
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*')
    document = await answer.json()
  })
  const operations = () =>
    Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
    )

  it('is OpenAPI 3.1 and describes every route of /v1', () => {
    expect(document.openapi).toBe('3.1.0')
    expect(document.info).toMatchObject({
      title: expect.any(String),
      version: '1.0.0',
      license: { identifier: 'EUPL-1.2' },
    })
    expect(operations().map(({ method, path }) => `${method} ${path}`)).toEqual([
      'post /enrolments',
      'put /releases/{id}',
      'post /tablets/{tablet}/standing',
      'get /totals',
      'get /openapi.json',
    ])
  })

  it('resolves every reference', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path = '']) => path)
    expect(references.length).toBeGreaterThan(10)
    for (const reference of references) {
      const target = reference
        .split('/')
        .reduce<unknown>((node, key) => (node as Record<string, unknown> | undefined)?.[key], document)
      expect(target, reference).toBeTypeOf('object')
    }
  })

  it('names each operation once, each parameter of its path, and describes each answer', () => {
    const ids = operations().map(({ operation }) => operation.operationId)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { path, operation } of operations()) {
      const named = (operation.parameters ?? []).filter((parameter) => parameter.in === 'path').map(({ name }) => name)
      expect(named).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))
      for (const response of Object.values(operation.responses)) expect(response.description).not.toBe('')
    }
  })

  it('[P9] has an example of every problem, under its status', () => {
    const shown = new Set<string>()
    for (const { operation } of operations())
      for (const [status, { content }] of Object.entries(operation.responses))
        for (const code of Object.keys(content?.['application/problem+json']?.examples ?? {})) {
          expect(String(problems[code as keyof typeof problems].status)).toBe(status)
          shown.add(code)
        }
    const general = ['not-found', 'method-not-allowed']
    expect([...shown, ...general].sort()).toEqual(Object.keys(problems).sort())
  })

  it('carries the schemas of what is signed, which no request shows in the clear', () => {
    expect(document.components).toMatchObject({
      schemas: { Release: { required: expect.any(Array) }, StandingQuestion: { required: expect.any(Array) } },
    })
  })
})
