// What every profile must pass, whether it comes with the app or from a file.
import * as v from 'valibot'
import { CLOSING_DIMENSIONS } from '../domain/disclosure/closings.ts'
import { isOffered, offered, type Profile } from '../domain/profile.ts'
import { MOST } from '../domain/profile-edit.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import { faultsBetween, offers } from './references.ts'

const id = v.pipe(
  v.string(),
  v.regex(/^[a-zA-Z][a-zA-Z0-9-]{0,39}$/, 'an id of letters, digits and hyphens'),
  // Ids are the keys of tallies, where "constructor" would find what every object has.
  v.check((name) => !(name in {}), 'an id that is no word of the programming language'),
)
const label = v.strictObject({ nl: v.pipe(v.string(), v.nonEmpty()), en: v.pipe(v.string(), v.nonEmpty()) })
const date = v.pipe(v.string(), v.isoDate(), v.check(isOnCalendar, 'a date that is on the calendar'))
const time = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as 19:00'))
const positive = v.pipe(v.number(), v.minValue(1))
const whole = v.pipe(v.number(), v.integer(), v.minValue(0))

const minutes = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(480))
const retired = v.exactOptional(v.literal(true))
const named = v.pipe(
  v.array(v.strictObject({ id, label, retired })),
  v.check((items) => unique(items), 'two have the same id'),
)
/** How much there may be: what is retired stays for ever, so only what is offered is counted. */
const between = <T extends { readonly retired?: true }>(least: number, most: number) =>
  v.check<T[], string>((items) => {
    const { length } = offered(items)
    return length >= least && length <= most
  }, `${least} to ${most} that are not retired`)
/** Of anything, retired or not: a file that is larger is no profile. */
const EVER = 100
const card = v.strictObject({
  id,
  title: label,
  what: label,
  forWhom: label,
  costs: label,
  paidBy: label,
  reach: v.strictObject({
    phone: v.exactOptional(v.pipe(v.string(), v.regex(/^[+\d][\d -]{2,19}$/, 'a telephone number'))),
    site: v.exactOptional(
      v.pipe(v.string(), v.regex(/^[a-z0-9.-]+\.[a-z]{2,}(\/[\w./-]*)?$/, 'a site without https://')),
    ),
    address: v.exactOptional(v.pipe(v.string(), v.nonEmpty())),
  }),
  referral: v.exactOptional(id),
  safety: v.exactOptional(v.literal(true)),
})

const option = v.strictObject({
  id,
  label,
  value: v.exactOptional(v.pipe(whole, v.maxValue(600))),
  group: v.exactOptional(id),
  retired,
})

/** [D5] What a question that is shared must be, each rule by a name, so that a screen can give the reason in its own words. */
const SHARED = {
  /** At most five children a node. */
  wide: 'a shared field has two to five groups of one to five options',
  grouped: 'every option of a shared field belongs to one of its groups',
  /** An unknown answer is an answer like any other. */
  unknown: 'a shared field has an option "unknown"',
  once: 'a shared field is counted per first visit',
  /** [D2] These are released as exact sums of a block; a table beside the sum would tell more than either. */
  summed: 'this field is shared as a sum, never as a table',
  /** A table must add up to its block; and whoever was not asked gave an answer to what it hangs on. */
  linked: 'a shared field is asked at every first visit, so it hangs on no other',
} as const
export type SharedRule = keyof typeof SHARED

const field = v.pipe(
  v.strictObject({
    id,
    label,
    missing: v.exactOptional(label),
    options: v.pipe(v.array(option), v.minLength(2), v.maxLength(EVER), between(0, MOST.options)),
    per: v.picklist(['firstVisit', 'visit']),
    askedWhen: v.exactOptional(v.strictObject({ field: id, is: id })),
    groups: v.exactOptional(
      v.pipe(
        v.array(v.strictObject({ id, label })),
        v.check(({ length }) => length >= 2 && length <= 5, SHARED.wide),
      ),
    ),
    retired,
  }),
  v.check(({ id }) => !CLOSING_DIMENSIONS.includes(id), 'an id that closing records do not have'),
  v.check(({ options }) => unique(options), 'two options have the same id'),
  v.check(({ groups }) => !groups || unique(groups), 'two groups have the same id'),
  v.check(
    ({ groups, options }) => !groups || options.every(({ group }) => groups.some(({ id }) => id === group)),
    SHARED.grouped,
  ),
  v.check(
    ({ groups, options }) =>
      !groups || groups.every(({ id }) => within(options.filter(({ group }) => group === id).length)),
    SHARED.wide,
  ),
  v.check(({ groups, options }) => !groups || options.some(({ id }) => id === 'unknown'), SHARED.unknown),
  v.check(({ groups, per }) => !groups || per === 'firstVisit', SHARED.once),
  v.check(({ groups, id }) => !groups || !SUMMED.includes(id), SHARED.summed),
  v.check(({ groups, askedWhen }) => !groups || !askedWhen, SHARED.linked),
  v.check(
    ({ retired, missing, options }) => retired || !missing || offered(options).length >= 2,
    'a required field keeps at least two options that are not retired',
  ),
  v.check(
    ({ retired, groups, options }) =>
      retired || !groups || groups.every(({ id }) => options.some((each) => each.group === id && isOffered(each))),
    'every group keeps at least one option that is not retired',
  ),
  v.check(
    ({ retired, groups, options }) =>
      retired || !groups || options.every((each) => each.id !== 'unknown' || isOffered(each)),
    'the option "unknown" of a shared field cannot be retired',
  ),
)

const SUMMED = ['party', 'returning', 'estimatedChildren']

const profileObject = v.strictObject({
  id,
  version: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)),
  name: label,
  municipality: v.pipe(v.string(), v.regex(/^GM\d{4}$/, 'a CBS code: GM and four digits')),
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
    v.check((fields) => offers(fields, 'party', ['alone', 'couple']), 'a field "party" with "alone" and "couple"'),
    v.check((fields) => offers(fields, 'returning', ['no', 'yes']), 'a field "returning" with "no" and "yes"'),
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
    v.strictObject({ places: positive, conversations: positive, hours: positive, euros: whole }),
  ),
  noteDays: v.pipe(v.number(), v.integer(), v.minValue(7), v.maxValue(365)),
  detailDays: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(365))),
  minimumFrequency: v.picklist([3, 5, 10]),
  incomplete: v.exactOptional(label),
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

/** Where in a profile a fault lies (`fields.2.options`), and what is expected there. */
export interface ProfileFault {
  readonly path: string
  readonly message: string
  /** The rule for what is shared that it breaks, if it is one of those. */
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

function unique(items: readonly { readonly id: string }[]): boolean {
  return new Set(items.map(({ id }) => id)).size === items.length
}

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

function within(count: number): boolean {
  return count >= 1 && count <= 5
}

/** False for 31 February, which `Date` would take for a day in March. */
function isOnCalendar(date: string): boolean {
  const day = new Date(date)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(date)
}

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }))
  } catch {
    return false
  }
}
