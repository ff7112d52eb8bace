// The steps of editing a profile: each gives a new profile. Ids are made once, from the first words, and never change.
import { ESTIMATED_CHILDREN, HELP_QUESTION, NEXT, PARTY, REFERRAL, RETURNING } from './meanings.ts'
import { OUTCOME_QUESTIONS } from './outcome.ts'
import {
  type Field,
  isOffered,
  isShared,
  type Label,
  type Named,
  type Option,
  offered,
  type Profile,
} from './profile.ts'
import { UNKNOWN } from './visit.ts'

/** The most that are asked and offered at once; `profiles/schema.ts` holds to it. */
export const MOST = { fields: 20, options: 24, contacts: 5, survey: 12, surveyOptions: 7, themes: 12, locations: 12 }

/** Has a meaning of its own in the app, so that a question of the loket must not get it by chance. */
const MEANINGS = [
  PARTY,
  RETURNING,
  ESTIMATED_CHILDREN,
  NEXT,
  'minutes',
  REFERRAL,
  HELP_QUESTION,
  'stage',
  'referralSource',
  'lifeEvent',
  'arrival',
  ...OUTCOME_QUESTIONS,
]

/** The answers that the app itself counts by, and that so must stay. */
export const NEEDED: Readonly<Record<string, readonly string[]>> = {
  party: ['alone', 'couple'],
  returning: ['no', 'yes', 'yesWithoutCode'],
}

/** An id from words: `Hoe lang samen?` is `hoe-lang-samen`; with a number where that is taken. */
export function newIdOf(words: string, taken: readonly string[]): string {
  const plain = words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 24)
    .replace(/-+$/, '')
  const id = plain || 'x'
  // Ids are keys of tallies, where "constructor" would find a property of every object.
  const isFree = (name: string) => !taken.includes(name) && !MEANINGS.includes(name) && !(name in {})
  for (let number = 1; ; number++) {
    const name = number === 1 ? id : `${id}-${number}`
    if (isFree(name)) return name
  }
}

export const idsOf = (items: readonly { readonly id: string }[] = []): readonly string[] => items.map(({ id }) => id)

/** One place up or down, past retired items. */
export function moved<T extends { readonly id: string; readonly retired?: true }>(
  items: readonly T[],
  id: string,
  direction: 1 | -1,
): readonly T[] {
  const from = items.findIndex((item) => item.id === id)
  let to = from + direction
  while (items[to]?.retired) to += direction
  const [item, other] = [items[from], items[to]]
  return item && other ? items.with(from, other).with(to, item) : items
}

export const changed = <T extends { readonly id: string }>(
  items: readonly T[],
  id: string,
  change: (item: T) => T,
): readonly T[] => items.map((item) => (item.id === id ? change(item) : item))

export const relabelled = <T extends Named>(items: readonly T[], id: string, label: Label): readonly T[] =>
  changed(items, id, (item) => ({ ...item, label }))

/** Retires an item. An item that `saved` does not have was never used, and goes altogether. */
export function dropped<T extends Named>(items: readonly T[], id: string, saved: readonly Named[] = []): readonly T[] {
  if (!saved.some((item) => item.id === id)) return items.filter((item) => item.id !== id)
  return changed(items, id, (item) => ({ ...item, retired: true }))
}

export const restored = <T extends Named>(items: readonly T[], id: string): readonly T[] =>
  changed(items, id, ({ retired: _, ...item }) => item as unknown as T)

export const changeField = (profile: Profile, id: string, change: (field: Field) => Field): Profile => ({
  ...profile,
  fields: changed(profile.fields, id, change),
})

/** A question with one answer so far: that it is not known. */
export const newField = (profile: Profile, label: Label, unknown: Label): Field => ({
  id: newIdOf(label.nl, idsOf(profile.fields)),
  label,
  per: 'firstVisit',
  options: [{ id: UNKNOWN, label: unknown }],
})

/** Something with an id of its own among `items`. */
export const newNamed = (items: readonly { readonly id: string }[], label: Label): Named => ({
  id: newIdOf(label.nl, idsOf(items)),
  label,
})

/** A new item stands last, but before the option `unknown`. */
export function withNew<T extends { readonly id: string }>(items: readonly T[], item: T): readonly T[] {
  const before = items.at(-1)?.id === UNKNOWN ? items.length - 1 : items.length
  return items.toSpliced(before, 0, item)
}

/** A new answer to a question, in one of its groups where it has any. */
export const newOption = (field: Field, label: Label, group = usualGroup(field)): Option => ({
  ...newNamed(field.options, label),
  ...(group !== undefined && { group }),
})

/**
 * The group in which a new answer most likely belongs: the group of `other`, else the group of the last answer but
 * unknown.
 */
export function usualGroup({ options, groups }: Field): string | undefined {
  const known = offered(options).filter(({ id }) => id !== UNKNOWN)
  return (known.find(({ id }) => id === 'other') ?? known.at(-1))?.group ?? groups?.at(-1)?.id
}

export const withOption = (field: Field, label: Label, group?: string): Field => ({
  ...field,
  options: withNew(field.options, newOption(field, label, group)),
})

/** Retires a question or, given one, an option of it. A card that an option led to is linked to nothing then. */
export function retired(profile: Profile, field: string, option: string | null, saved: Profile): Profile {
  const before = saved.fields.find(({ id }) => id === field)
  const next =
    option === null
      ? { ...profile, fields: dropped(profile.fields, field, saved.fields) }
      : changeField(profile, field, (each) => ({ ...each, options: dropped(each.options, option, before?.options) }))
  if (field !== REFERRAL || !next.cards) return next
  const cards = next.cards.map((card) => {
    const { referral, ...rest } = card
    return option === null || referral === option ? rest : card
  })
  return { ...next, cards }
}

/**
 * Why a question, or an option of it, can't be retired: the app itself, or sharing, is built on it (`needed`); a question keeps
 * two answers (`few`); or another question is asked after it.
 */
export type Hold = 'needed' | 'few' | { readonly asks: Label }

export function heldBy({ fields }: Profile, field: Field, option: string | null): Hold | null {
  if (option === null ? field.id in NEEDED : isNeeded(field, option)) return 'needed'
  const next = fields.find(
    ({ askedWhen, retired }) =>
      !retired && askedWhen?.field === field.id && (option === null || askedWhen.is === option),
  )
  if (next) return { asks: next.label }
  const left = offered(field.options).filter(({ id }) => id !== option)
  return option !== null && left.length < 2 ? 'few' : null
}

/** Visitors who were not asked, or did not say, count as unknown: a shared question needs that answer. */
const isNeeded = (field: Field, option: string): boolean =>
  NEEDED[field.id]?.includes(option) || (isShared(field) && option === UNKNOWN)

/** Why a retired question can't be asked again: the answer that it is asked after is retired. */
export function restoreHeldBy({ fields }: Profile, { askedWhen }: Field): Hold | null {
  if (!askedWhen) return null
  const parent = fields.find(({ id }) => id === askedWhen.field)
  const isThere = parent && isOffered(parent) && offered(parent.options).some(({ id }) => id === askedWhen.is)
  return isThere || !parent ? null : { asks: parent.label }
}
