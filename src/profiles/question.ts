// The rules for a question of the intake, and the stricter ones for a question that is shared.
import * as v from 'valibot'
import { NOT_ASKED } from '../domain/disclosure/questions.ts'
import { SHARES } from '../domain/disclosure/release.ts'
import { OUTCOME_QUESTIONS } from '../domain/outcome.ts'
import { offered, REVEALED } from '../domain/profile.ts'
import { MOST } from '../domain/profile-edit.ts'
import { UNKNOWN } from '../domain/visit.ts'
import { between, EVER, id, label, retired, unique } from './parts.ts'

/** The rules for questions that are shared, each by a name, so that a screen can give the reason in its own words. */
export const SHARED = {
  grouped: 'a shared field has groups, and every option belongs to one of them',
  /** A visitor who did not say counts as unknown. */
  unknown: 'a shared field has an option "unknown"',
  /** [D3] The unit is a first visit. */
  once: 'a shared field is counted per first visit',
  /** [D2] Numbers are made of these answers. Shared again as a table, each answer would be told twice. */
  summed: 'this field is shared as a number, never as a table',
  /** [D8] A visitor who was not asked has answered the question that this question hangs on. */
  linked: 'a shared field is asked at every first visit, so it hangs on no other',
  /** [D8] A visitor who wants to separate is found separating: two questions about one fact would have twice the ε. */
  asked: 'the question asked and the stage found are not both shared',
} as const
export type SharedRule = keyof typeof SHARED

/** Messages count the first visits at which a question was not asked under an id of their own. */
const answerId = v.pipe(
  id,
  v.check((name) => name !== NOT_ASKED, 'an id that messages do not use'),
)

/** [D4] The noise of the number of children covers no visit of more. */
const TOO_MANY_CHILDREN = `a visit counts at most ${SHARES.estimatedChildren} children`

const option = v.strictObject({
  id: answerId,
  label,
  value: v.exactOptional(
    v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(SHARES.estimatedChildren, TOO_MANY_CHILDREN)),
  ),
  group: v.exactOptional(id),
  reveals: v.exactOptional(v.picklist(REVEALED)),
  retired,
})

/** [D2] Visits, first visits, visitors and children are counted by these. */
const SUMMED = ['party', 'returning', 'estimatedChildren']

export const field = v.pipe(
  v.strictObject({
    id,
    label,
    missing: v.exactOptional(label),
    options: v.pipe(v.array(option), v.minLength(2), v.maxLength(EVER), between(0, MOST.options)),
    per: v.picklist(['firstVisit', 'visit']),
    askedWhen: v.exactOptional(v.strictObject({ field: id, is: id })),
    groups: v.exactOptional(
      v.pipe(v.array(v.strictObject({ id: answerId, label })), v.minLength(1), v.maxLength(EVER)),
    ),
    shared: v.exactOptional(v.literal(true)),
    retired,
  }),
  v.check(({ id }) => !(OUTCOME_QUESTIONS as readonly string[]).includes(id), 'an id that outcomes do not have'),
  v.check(({ options }) => unique(options), 'two options have the same id'),
  v.check(({ groups }) => !groups || unique(groups), 'two groups have the same id'),
  v.check(
    ({ groups, options }) => !groups || options.every(({ group }) => groups.some(({ id }) => id === group)),
    'every option belongs to one of the groups',
  ),
  v.check(
    ({ id, options }) => options.every(({ value }) => value === undefined || id === 'estimatedChildren'),
    'only options of "estimatedChildren" have a value',
  ),
  v.check(({ shared, groups }) => !shared || groups !== undefined, SHARED.grouped),
  v.check(({ shared, options }) => !shared || offered(options).some(({ id }) => id === UNKNOWN), SHARED.unknown),
  v.check(({ shared, per }) => !shared || per === 'firstVisit', SHARED.once),
  v.check(({ shared, id }) => !shared || !SUMMED.includes(id), SHARED.summed),
  v.check(({ shared, askedWhen }) => !shared || !askedWhen, SHARED.linked),
  v.check(
    ({ retired, missing, options }) => retired || !missing || offered(options).length >= 2,
    'a required field keeps at least two options that are not retired',
  ),
)
