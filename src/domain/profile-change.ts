// The changes that a new version of a profile may bring. Totals go by ids, so everything that has an id stays, retired at most.
import type { LocalDate } from './calendar.ts'
import type { Field, Label, Named, Option, Profile, SurveyQuestion } from './profile.ts'
import { fail, ok, type Result } from './result.ts'

/**
 * `unchanged`: there is nothing to keep. `other-loket`: the profile of another loket. `fixed`: the tablet was set up under it.
 * `gone`: totals go by something that is not there any more. `counts-otherwise`: the same id would count something else.
 * `ended`: the last day would lie in the past.
 */
export type Reason = 'unchanged' | 'other-loket' | 'fixed' | 'gone' | 'counts-otherwise' | 'ended'

export interface Refusal {
  readonly reason: Reason
  /** Where in the new profile: `fields.3.options.2`. */
  readonly path: string
  /** The words of the part that it is about, where that part has any. */
  readonly what: Label | null
}

/**
 * The next version of `before`, as `after` has it; or everything that stands in the way. A profile that comes from a tablet
 * which is further ahead keeps its number, so that the same number says the same on both.
 * @param today the date on the loket's wall
 */
export function changeOf(before: Profile, after: Profile, today: LocalDate): Result<Profile, readonly Refusal[]> {
  if (before.id !== after.id) return fail([{ reason: 'other-loket', path: 'id', what: after.name }])
  if (isSame({ ...after, version: before.version }, before))
    return fail([{ reason: 'unchanged', path: '', what: null }])
  const refusals = [
    ...fixed(before, after),
    ...endRefusals(before, after, today),
    ...fieldRefusals(before.fields, after.fields),
    ...listRefusals('contacts', before.contacts, after.contacts, ['professional']),
    ...surveyRefusals(before.survey ?? [], after.survey ?? []),
    ...listRefusals('themes', before.themes, after.themes),
    ...listRefusals('locations', before.locations, after.locations),
  ]
  if (refusals.length > 0) return fail(refusals)
  return ok({ ...after, version: Math.max(before.version + 1, after.version) })
}

/**
 * An earlier version as a new one. Everything that was added since stays, retired, as it may have been counted. Answers keep
 * the groups of now: earlier messages are read by them too.
 */
export function broughtBack(current: Profile, earlier: Profile): Profile {
  const { survey = [], themes = [], locations = [], askedAndFound } = current
  const back = {
    ...earlier,
    version: current.version,
    fields: withLater(current.fields, earlier.fields).map((field) => inGroupsOf(current.fields, field)),
    contacts: withLater(current.contacts, earlier.contacts),
  }
  return {
    ...back,
    // A list that neither of them has stays absent.
    ...(survey.length > 0 && { survey: withLater(survey, earlier.survey) }),
    ...(themes.length > 0 && { themes: withLater(themes, earlier.themes) }),
    ...(locations.length > 0 && { locations: withLater(locations, earlier.locations) }),
    ...(askedAndFound && { askedAndFound }),
  }
}

type Item = Named & { readonly options?: readonly Item[] }

function withLater<T extends Item>(current: readonly T[], earlier: readonly T[] = []): readonly T[] {
  const kept = earlier.map((item) => {
    const options = current.find(({ id }) => id === item.id)?.options
    return options && item.options ? { ...item, options: withLater(options, item.options) } : item
  })
  const later = current.filter(({ id }) => !earlier.some((item) => item.id === id))
  return [...kept, ...later.map((item) => ({ ...item, retired: true as const }))]
}

function inGroupsOf(fields: readonly Field[], field: Field): Field {
  const now = fields.find(({ id }) => id === field.id)
  if (!now?.groups) return field
  const regrouped = (option: Option): Option => {
    const group = now.options.find(({ id }) => id === option.id)?.group
    return group === undefined ? option : { ...option, group }
  }
  return { ...field, groups: now.groups, options: field.options.map(regrouped) }
}

function fixed(before: Profile, after: Profile): readonly Refusal[] {
  const refusals: Refusal[] = (['municipality', 'timeZone'] as const)
    .filter((key) => before[key] !== after[key])
    .map((path) => ({ reason: 'fixed', path, what: null }))
  // It may begin. Later its counts stand under one name, so the two questions stay the same.
  if (before.askedAndFound && !isSame(before.askedAndFound, after.askedAndFound))
    refusals.push({ reason: 'counts-otherwise', path: 'askedAndFound', what: null })
  return refusals
}

/** [D6] Nobody chooses when a message is made: an announced end closes a period, so it is not announced afterwards. */
function endRefusals(before: Profile, { schedule }: Profile, today: LocalDate): readonly Refusal[] {
  const { ends } = schedule
  if (ends === undefined || ends === before.schedule.ends || ends >= today) return []
  return [{ reason: 'ended', path: 'schedule.ends', what: null }]
}

/** These decide on how a field counts. Its words, its place, its groups, and whether it is required, asked or shared are free. */
const counting = ['per', 'askedWhen'] as const

/** [D8] Answers of a shared question come and go like any others: each is a count of the half-year in which it is asked. */
function fieldRefusals(before: readonly Field[], after: readonly Field[]): readonly Refusal[] {
  return [
    ...listRefusals('fields', before, after, counting),
    ...after.flatMap((field, index): readonly Refusal[] => {
      const old = before.find(({ id }) => id === field.id)
      if (!old) return []
      const path = `fields.${index}`
      return [
        ...listRefusals(`${path}.groups`, old.groups, field.groups),
        ...listRefusals(`${path}.options`, old.options, field.options, ['value']),
      ]
    }),
  ]
}

function surveyRefusals(before: readonly SurveyQuestion[], after: readonly SurveyQuestion[]): readonly Refusal[] {
  return [
    ...listRefusals('survey', before, after),
    ...after.flatMap((question, index): readonly Refusal[] => {
      const old = before.find(({ id }) => id === question.id)
      if (!old) return []
      const path = `survey.${index}`
      // An open remark is not counted, a choice is.
      if (!old.options !== !question.options) return [{ reason: 'counts-otherwise', path, what: old.label }]
      return listRefusals(`${path}.options`, old.options, question.options)
    }),
  ]
}

/** A list that keeps every item, and whose items keep the values of these keys. */
function listRefusals<T extends Named>(
  path: string,
  before: readonly T[] = [],
  after: readonly T[] = [],
  keys: readonly (keyof T & string)[] = [],
): readonly Refusal[] {
  const gone = before.filter(({ id }) => !after.some((item) => item.id === id))
  return [
    ...gone.map(({ label }): Refusal => ({ reason: 'gone', path, what: label })),
    ...after.flatMap((item, index) => {
      const old = before.find(({ id }) => id === item.id)
      return old ? differing(`${path}.${index}`, old, item, keys) : []
    }),
  ]
}

const differing = <T extends Named>(
  path: string,
  before: T,
  after: T,
  keys: readonly (keyof T & string)[],
): readonly Refusal[] =>
  keys
    .filter((key) => !isSame(before[key], after[key]))
    .map((key) => ({ reason: 'counts-otherwise', path: `${path}.${key}`, what: before.label }))

/** Of two values of a profile, in any order of their keys. An absent key is one that is undefined. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const [left, right] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>]
  const keys = new Set([...Object.keys(left), ...Object.keys(right)])
  return Array.isArray(a) === Array.isArray(b) && [...keys].every((key) => isSame(left[key], right[key]))
}
