// What a new version of a profile may change. Totals go by ids, so what has one stays and is retired at most; and what is
// shared stays as it is while something waits to be ([D9]).
import type { Field, Label, Named, Profile, SurveyQuestion } from './profile.ts'
import { fail, ok, type Result } from './result.ts'

/**
 * `unchanged`: there is nothing to keep. `other-loket`: the profile of another loket. `fixed`: the tablet was set up under it.
 * `gone`: something that totals go by is not there any more. `counts-otherwise`: the same id would count something else.
 * `shared`: visits wait that were counted by it.
 */
export type Reason = 'unchanged' | 'other-loket' | 'fixed' | 'gone' | 'counts-otherwise' | 'shared'

export interface Refusal {
  readonly reason: Reason
  /** Where in the new profile: `fields.3.options.2`. */
  readonly path: string
  /** The words of what it is about, where it has any. */
  readonly what: Label | null
}

/**
 * The next version of `before`, as `after` has it; or everything that stands in the way. A profile that comes from a tablet
 * which is further ahead keeps its number, so that the same number says the same on both. Another k may be at any time: what
 * waits keeps the higher ([D9]).
 * @param waits whether something is counted that is not frozen yet
 */
export function changeOf(before: Profile, after: Profile, waits: boolean): Result<Profile, readonly Refusal[]> {
  if (before.id !== after.id) return fail([{ reason: 'other-loket', path: 'id', what: after.name }])
  if (isSame({ ...after, version: before.version }, before))
    return fail([{ reason: 'unchanged', path: '', what: null }])
  const refusals = [
    ...fixed(before, after),
    ...fieldRefusals(before.fields, after.fields, waits),
    ...listRefusals('contacts', before.contacts, after.contacts, ['professional']),
    ...surveyRefusals(before.survey ?? [], after.survey ?? []),
    ...listRefusals('themes', before.themes, after.themes),
    ...listRefusals('locations', before.locations, after.locations),
  ]
  if (refusals.length > 0) return fail(refusals)
  return ok({ ...after, version: Math.max(before.version + 1, after.version) })
}

/** An earlier version as a new one: what was added since stays, retired, as it may have been counted. */
export function broughtBack(current: Profile, earlier: Profile): Profile {
  const { survey = [], themes = [], locations = [], askedAndFound } = current
  const back = {
    ...earlier,
    version: current.version,
    fields: withLater(current.fields, earlier.fields),
    contacts: withLater(current.contacts, earlier.contacts),
  }
  return {
    ...back,
    // What neither of them has stays absent.
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

/** Whether it stands in the stream of releases, or did and could again. */
export const isShared = ({ groups }: Pick<Field, 'groups'>): boolean => groups !== undefined

function fixed(before: Profile, after: Profile): readonly Refusal[] {
  const refusals: Refusal[] = (['municipality', 'timeZone'] as const)
    .filter((key) => before[key] !== after[key])
    .map((path) => ({ reason: 'fixed', path, what: null }))
  // It may begin: what it counts stands under one name, whichever two questions they were.
  if (before.askedAndFound && !isSame(before.askedAndFound, after.askedAndFound))
    refusals.push({ reason: 'counts-otherwise', path: 'askedAndFound', what: null })
  return refusals
}

/** What a field counts; its words, its place, whether it is required and whether it is asked are free. */
const counting = ['per', 'askedWhen'] as const

function fieldRefusals(before: readonly Field[], after: readonly Field[], waits: boolean): readonly Refusal[] {
  const gone = before.filter(({ id }) => !after.some((field) => field.id === id))
  return [
    ...gone.map(({ label }): Refusal => ({ reason: 'gone', path: 'fields', what: label })),
    ...after.flatMap((field, index): readonly Refusal[] => {
      const path = `fields.${index}`
      const old = before.find(({ id }) => id === field.id)
      const touches = old ? isShared(old) || isShared(field) : isShared(field)
      if (touches && waits && !(old && isSame(tree(old), tree(field))))
        return [{ reason: 'shared', path, what: (old ?? field).label }]
      if (!old) return []
      // A table counts by group, so an option stays in the one that it was shared in.
      const keys = isShared(old) && isShared(field) ? (['value', 'group'] as const) : (['value'] as const)
      return [
        ...differing(path, old, field, counting),
        ...(isShared(field) ? listRefusals(`${path}.groups`, old.groups, field.groups) : []),
        ...listRefusals(`${path}.options`, old.options, field.options, keys),
      ]
    }),
  ]
}

/** What of a shared field decides on a release. Words do not, nor does the order of options; that of groups does ([D6]). */
const tree = ({ per, askedWhen, retired, groups = [], options }: Field) => ({
  per,
  askedWhen,
  retired,
  groups: groups.map(({ id }) => id),
  options: options.map(({ label: _, ...option }) => option).toSorted((a, b) => (a.id < b.id ? -1 : 1)),
})

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

/** A list of which everything stays, and nothing changes in these keys. */
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

/** Of two values of a profile, whatever the order of their keys. An absent key is one that is undefined. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const [left, right] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>]
  const keys = new Set([...Object.keys(left), ...Object.keys(right)])
  return Array.isArray(a) === Array.isArray(b) && [...keys].every((key) => isSame(left[key], right[key]))
}
