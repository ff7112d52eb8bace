// The parts of the OpenAPI document that routes share. The schemas are those of the protocol, given a name.
import { type ResponsesWithResolver, resolver } from 'hono-openapi'
import * as v from 'valibot'
import { enrolledSchema, enrolmentSchema, problemSchema, receiptSchema } from '../protocol/api.ts'
import { type ProblemCode, problems } from '../protocol/problems.ts'
import { releaseSchema } from '../protocol/release.ts'
import { standingQuestionSchema, standingSchema } from '../protocol/standing.ts'
import { totalsSchema } from '../protocol/totals.ts'
import { PROBLEM_MEDIA_TYPE } from './problem-details.ts'

/** [P12] */
export const API_VERSION = '1.0.0'

export const schemas = {
  enrolment: resolver(v.pipe(enrolmentSchema, v.metadata({ ref: 'Enrolment' }))),
  enrolled: resolver(v.pipe(enrolledSchema, v.metadata({ ref: 'Enrolled' }))),
  receipt: resolver(v.pipe(receiptSchema, v.metadata({ ref: 'Receipt' }))),
  release: resolver(v.pipe(releaseSchema, v.metadata({ ref: 'Release' }))),
  standing: resolver(v.pipe(standingSchema, v.metadata({ ref: 'Standing' }))),
  standingQuestion: resolver(v.pipe(standingQuestionSchema, v.metadata({ ref: 'StandingQuestion' }))),
  totals: resolver(v.pipe(totalsSchema, v.metadata({ ref: 'Totals' }))),
  problem: resolver(v.pipe(problemSchema, v.metadata({ ref: 'Problem' }))),
}

const versionHeader = { 'API-Version': { $ref: '#/components/headers/ApiVersion' } }

/** One successful answer of a route. */
export const answer = (status: number, description: string, schema: (typeof schemas)[keyof typeof schemas]) => ({
  [status]: { description, headers: versionHeader, content: { 'application/json': { schema } } },
})

/** The refusals of a route, gathered by status. */
export function problemResponses(codes: readonly ProblemCode[]): ResponsesWithResolver {
  const byStatus = Map.groupBy(codes, (code) => problems[code].status)
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      String(status),
      {
        description: codes.map((code) => `${code}: ${problems[code].title}.`).join(' '),
        headers: versionHeader,
        content: {
          [PROBLEM_MEDIA_TYPE]: { schema: schemas.problem, examples: Object.fromEntries(codes.map(example)) },
        },
      },
    ]),
  )
}

const example = (code: ProblemCode) => {
  const { status, title } = problems[code]
  return [code, { value: { type: `urn:inloop:problem:${code}`, title, status, code } }] as const
}

/** The parts of the document besides its paths. */
export const documentation = {
  openapi: '3.1.0',
  info: {
    title: 'Inloop sync service',
    version: API_VERSION,
    summary: 'Takes in what tablets of relatieloketten release, and gives the sums.',
    description:
      'A release is anonymised on the tablet before it is signed; the service never sees anything about one visit. ' +
      'The numbered rules, [P1] to [P15], are in src/protocol/PROTOCOL.md.',
    license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
  },
  servers: [{ url: '/v1', description: 'This service' }],
  tags: [
    { name: 'tablets', description: 'For the tablets at a loket' },
    { name: 'totals', description: 'For the municipality' },
    { name: 'document', description: 'This document' },
  ],
  components: {
    headers: {
      ApiVersion: {
        description: '[P12] The full version of the API.',
        schema: { type: 'string' as const, const: API_VERSION },
      },
    },
    securitySchemes: {
      adminToken: {
        type: 'http' as const,
        scheme: 'bearer',
        description: 'Printed by the service at its very first start.',
      },
    },
  },
}
