// The rules for every profile, of the app or from a file.
import * as v from 'valibot'
import { LENGTHS, NUMBERS } from '../domain/bounds.ts'
import { EPSILONS, type Profile } from '../domain/profile.ts'
import { MOST, NEEDED } from '../domain/profile-edit.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import { date, municipality, text, time, whole, within } from '../schemas/primitives.ts'
import { between, EVER, id, label, named, retired, sentence, unique } from './parts.ts'
import { field, SHARED, type SharedRule } from './question.ts'
import { faultsBetween, offers } from './references.ts'

const minutes = v.pipe(whole, within(NUMBERS.minutes))
const card = v.strictObject({
  id,
  title: label,
  what: sentence,
  forWhom: sentence,
  costs: sentence,
  paidBy: sentence,
  reach: v.strictObject({
    phone: v.exactOptional(v.pipe(v.string(), v.regex(/^[+\d][\d -]{2,19}$/, 'a telephone number'))),
    site: v.exactOptional(
      v.pipe(text(LENGTHS.reach), v.regex(/^[a-z0-9.-]+\.[a-z]{2,}(\/[\w./-]*)?$/, 'a site without https://')),
    ),
    address: v.exactOptional(v.pipe(text(LENGTHS.reach), v.nonEmpty())),
  }),
  referral: v.exactOptional(id),
  safety: v.exactOptional(v.literal(true)),
})

const profileObject = v.strictObject({
  id,
  version: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)),
  name: label,
  municipality,
  timeZone: v.pipe(v.string(), v.check(isTimeZone, 'an IANA time zone')),
  schedule: v.pipe(
    v.strictObject({
      everyWeeks: v.picklist([1, 2]),
      first: date,
      from: time,
      until: time,
      ends: v.exactOptional(date),
    }),
    v.check(({ from, until }) => from < until, 'the hour ends after it starts'),
    v.check(({ first, ends }) => !ends || first <= ends, 'the pilot ends after its first hour'),
  ),
  fields: v.pipe(
    v.array(field),
    v.minLength(2),
    v.maxLength(EVER),
    between(0, MOST.fields),
    v.check((fields) => unique(fields), 'two fields have the same id'),
    v.check(
      (fields) => Object.entries(NEEDED).every(([name, options]) => offers(fields, name, options)),
      `the fields and options that the app counts by: ${Object.entries(NEEDED)
        .map(([name, options]) => `"${name}" with ${options.join(', ')}`)
        .join('; ')}`,
    ),
    v.check(
      (fields) =>
        fields.every(
          ({ askedWhen, retired }) => !askedWhen || retired || offers(fields, askedWhen.field, [askedWhen.is]),
        ),
      'a field is asked when an answer is given that does not exist',
    ),
  ),
  contacts: v.pipe(
    v.array(v.strictObject({ id, label, professional: v.exactOptional(v.literal(true)), retired })),
    v.maxLength(EVER),
    between(0, MOST.contacts),
    v.check((contacts) => unique(contacts), 'two contacts have the same id'),
  ),
  trajectory: v.exactOptional(
    v.strictObject({
      places: v.pipe(whole, within(NUMBERS.places)),
      conversations: v.pipe(whole, within(NUMBERS.conversations)),
      hours: v.pipe(v.number(), within(NUMBERS.trajectoryHours)),
      euros: v.pipe(whole, within(NUMBERS.euros)),
    }),
  ),
  noteDays: v.pipe(whole, within(NUMBERS.noteDays)),
  detailDays: v.exactOptional(v.pipe(whole, within(NUMBERS.detailDays))),
  codeMonths: v.exactOptional(v.pipe(whole, within(NUMBERS.codeMonths))),
  epsilon: v.picklist(EPSILONS),
  incomplete: v.exactOptional(sentence),
  locations: v.exactOptional(v.pipe(named, v.minLength(2), v.maxLength(EVER), between(0, MOST.locations))),
  askedAndFound: v.exactOptional(v.strictObject({ asked: id, found: id })),
  survey: v.exactOptional(
    v.pipe(
      v.array(
        v.strictObject({
          id,
          label,
          options: v.exactOptional(v.pipe(named, v.minLength(2), v.maxLength(EVER), between(2, MOST.surveyOptions))),
          retired,
        }),
      ),
      v.minLength(1),
      v.maxLength(EVER),
      between(0, MOST.survey),
      v.check((questions) => unique(questions), 'two questions have the same id'),
    ),
  ),
  cards: v.exactOptional(
    v.pipe(
      v.array(card),
      v.maxLength(40),
      v.check((cards) => unique(cards), 'two cards have the same id'),
    ),
  ),
  themes: v.exactOptional(v.pipe(named, v.minLength(1), v.maxLength(EVER), between(0, MOST.themes))),
  usualTime: v.exactOptional(v.strictObject({ preparation: minutes, travel: minutes })),
  asksAnonymity: v.exactOptional(v.literal(true)),
})

export const profileSchema = v.pipe(
  profileObject,
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    for (const { path, message } of faultsBetween(dataset.value)) addIssue({ message, path: pathTo(path) })
  }),
)

/** Where in a profile a fault lies (`fields.2.options`), and the rule that it breaks. */
export interface ProfileFault {
  readonly path: string
  readonly message: string
  /** The name of that rule, where it is one for shared questions. */
  readonly rule?: SharedRule
}

/** Reads a profile, or tells where it is malformed. */
export function parseProfile(data: unknown): Result<Profile, readonly ProfileFault[]> {
  const parsed = v.safeParse(profileSchema, data)
  if (parsed.success) return ok(parsed.output)
  return fail(
    parsed.issues.map((issue) => {
      const rule = RULES.find((each) => SHARED[each] === issue.message)
      return { path: v.getDotPath(issue) ?? '', message: issue.message, ...(rule && { rule }) }
    }),
  )
}

const RULES = Object.keys(SHARED) as readonly SharedRule[]

/** Valibot's form of a path; only its keys are read. */
function pathTo(keys: readonly (string | number)[]): [v.IssuePathItem, ...v.IssuePathItem[]] {
  const item = (key: string | number): v.IssuePathItem => ({
    type: 'unknown',
    origin: 'value',
    input: null,
    key,
    value: null,
  })
  const [first = '', ...rest] = keys
  return [item(first), ...rest.map(item)]
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}
