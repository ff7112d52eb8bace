// The faults that keep an edited profile from being saved: the place of each, and the words for its remedy.
import type { Label, Profile } from '../../domain/profile.ts'
import type { Refusal } from '../../domain/profile-change.ts'
import type { SharedRule } from '../../profiles/question.ts'
import type { ProfileFault } from '../../profiles/schema.ts'
import { parseProfile } from '../../profiles/schema.ts'
import { type Part, partAt } from './part.ts'

export type FaultKind = 'words' | 'few' | 'schedule' | 'ended' | 'number' | 'phone' | 'site' | 'locations' | 'other'

export interface Fault {
  readonly kind: FaultKind
  /** The rule for shared questions that it breaks, which says more than the kind. */
  readonly rule?: SharedRule
  readonly path: string
  readonly part: Part
  /** The words of the faulty item; null where it has none. */
  readonly what: Label | null
}

export function faultsOf(profile: Profile): readonly Fault[] {
  const parsed = parseProfile(profile)
  if (parsed.ok) return []
  return parsed.error.map((fault) => ({
    kind: kindOf(fault),
    ...(fault.rule && { rule: fault.rule }),
    ...placed(fault.path, profile),
  }))
}

/** The same of a change that can't be the next version, though the profile by itself could be. */
export const refusedOf = (refusals: readonly Refusal[], profile: Profile): readonly Fault[] =>
  refusals.map(({ reason, path }) => ({ kind: reason === 'ended' ? 'ended' : 'other', ...placed(path, profile) }))

const placed = (path: string, profile: Profile) => ({ path, part: partAt(path, profile), what: whatAt(path, profile) })

function kindOf({ path, message }: ProfileFault): FaultKind {
  if (/\.(nl|en)$/.test(path)) return 'words'
  if (path.startsWith('schedule')) return 'schedule'
  if (path.endsWith('reach.phone')) return 'phone'
  if (path.endsWith('reach.site')) return 'site'
  if (path === 'locations') return 'locations'
  if (/options$/.test(path) || message.includes('at least two options')) return 'few'
  return /Days$|^trajectory|^usualTime/.test(path) ? 'number' : 'other'
}

function whatAt(path: string, { fields, survey = [], cards = [], contacts, themes = [], locations = [] }: Profile) {
  const [first = '', index = ''] = path.split('.')
  const named: Readonly<Record<string, readonly { readonly label: Label }[]>> = {
    fields,
    survey,
    contacts,
    themes,
    locations,
    cards: cards.map(({ title }) => ({ label: title })),
  }
  return named[first]?.[Number(index)]?.label ?? null
}

/** The profile as it is saved: without spaces around words; the Dutch words stand in for missing English ones. */
export function tidied(profile: Profile): Profile {
  const { survey, themes, locations, ...rest } = tidy(profile) as Profile
  return {
    ...rest,
    ...(survey && survey.length > 0 && { survey }),
    ...(themes && themes.length > 0 && { themes }),
    ...(locations && locations.length > 0 && { locations }),
  }
}

function tidy(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(tidy)
  if (value === null || typeof value !== 'object') return value
  if (isLabel(value)) return { nl: value.nl.trim(), en: value.en.trim() || value.nl.trim() }
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, tidy(each)]))
}

const isLabel = (value: object): value is Label =>
  'nl' in value && 'en' in value && typeof value.nl === 'string' && typeof value.en === 'string'
