// [P1] The release on the wire: the payload that is signed. The schema is strict: nothing leaves that it does not name.
import * as v from 'valibot'
import { RELEASE_FORMAT } from '../domain/disclosure/release.ts'
import { OUTCOME_QUESTIONS } from '../domain/outcome.ts'
import { halfYearOf } from '../domain/quarter.ts'
import {
  halfYear as halfYearSchema,
  municipality as municipalitySchema,
  name as nameSchema,
  quarter as quarterSchema,
  tabletId as tabletIdSchema,
} from '../schemas/primitives.ts'
import { MAX_ANSWERS, MAX_COUNT, MAX_PADDING, MAX_QUESTIONS } from './limits.ts'

const exact = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_COUNT))
/** [D4] A count with noise can be negative. */
const noisy = v.pipe(v.number(), v.integer(), v.minValue(-MAX_COUNT), v.maxValue(MAX_COUNT))

const doorSchema = v.pipe(
  v.strictObject({ hours: exact, hoursWithoutVisit: exact, visits: exact }),
  v.check(({ hours, hoursWithoutVisit }) => hoursWithoutVisit <= hours, 'more hours without visit than hours'),
)

const givenSchema = v.pipe(
  v.array(v.strictObject({ answer: nameSchema, group: nameSchema, count: noisy })),
  v.minLength(1),
  v.maxLength(MAX_ANSWERS),
  v.check((answers) => areDifferent(answers.map(({ answer }) => answer)), 'an answer stands twice'),
)

const questionsSchema = v.pipe(
  v.array(v.strictObject({ question: nameSchema, answers: givenSchema })),
  v.maxLength(MAX_QUESTIONS),
  v.check((questions) => areDifferent(questions.map(({ question }) => question)), 'a question stands twice'),
)

const outcomesSchema = v.pipe(
  v.array(v.strictObject({ question: v.picklist(OUTCOME_QUESTIONS), answers: givenSchema })),
  v.check((outcomes) => areDifferent(outcomes.map(({ question }) => question)), 'a question stands twice'),
)

const answersSchema = v.strictObject({
  halfYear: halfYearSchema,
  epsilon: v.picklist([1, 2, 3]),
  firstVisits: noisy,
  visitors: noisy,
  estimatedChildren: noisy,
  questions: questionsSchema,
  outcomes: outcomesSchema,
})

export const releaseSchema = v.pipe(
  v.strictObject({
    format: v.literal(RELEASE_FORMAT),
    tablet: tabletIdSchema,
    loket: nameSchema,
    municipality: municipalitySchema,
    profileVersion: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MAX_COUNT)),
    quarter: quarterSchema,
    door: doorSchema,
    answers: v.nullable(answersSchema),
    padding: v.pipe(v.string(), v.maxLength(MAX_PADDING), v.regex(/^ *$/)),
  }),
  v.check(({ quarter, answers }) => !answers || answers.halfYear === halfYearOf(quarter), 'another half-year'),
)

const areDifferent = (names: readonly string[]): boolean => new Set(names).size === names.length
