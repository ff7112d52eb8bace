// The edits that a coordinator may make to a profile, at random, and a recount of visits that shares no code with the
// tallies.
import * as fc from 'fast-check'
import { offered, type Profile } from '../../src/domain/profile.ts'
import {
  changeField,
  dropped,
  heldBy,
  idsOf,
  MOST,
  moved,
  newField,
  newIdOf,
  relabelled,
  restored,
  restoreHeldBy,
  retired,
  withOption,
} from '../../src/domain/profile-edit.ts'
import { type Answers, fieldsAsked, optionsOffered, UNKNOWN, type Visit } from '../../src/domain/visit.ts'

/** A step of the editor: it picks by these numbers, and does nothing where the editor would not let it. */
export interface Edit {
  readonly what: (typeof kinds)[number]
  readonly pick: number
  readonly other: number
  readonly words: string
}

const kinds = [
  'rename-field',
  'rename-option',
  'move-field',
  'move-option',
  'add-field',
  'add-option',
  'retire-field',
  'retire-option',
  'restore-field',
  'restore-option',
  'require',
  'share',
  'regroup',
  'rename-contact',
  'add-contact',
  'drop-contact',
  'schedule',
  'terms',
  'trajectory',
] as const

export const editArbitrary: fc.Arbitrary<Edit> = fc.record({
  what: fc.constantFrom(...kinds),
  pick: fc.nat(1_000),
  other: fc.nat(1_000),
  words: fc.oneof(
    fc.constantFrom('Hoe lang samen?', 'Werk', 'constructor', 'party', 'unknown', '1e keer', '???'),
    fc.string({ minLength: 1, maxLength: 30 }),
  ),
})

const at = <T>(items: readonly T[], pick: number): T | undefined => items[pick % Math.max(1, items.length)]
const both = (words: string) => ({ nl: words, en: words })

/** @param saved the version that the tablet has */
export function edited(profile: Profile, saved: Profile, { what, pick, other, words }: Edit): Profile {
  const field = at(profile.fields, pick)
  if (!field) return profile
  const asked = offered(profile.fields)
  const option = at(field.options, other)
  const label = both(words)
  const open = !field.retired
  switch (what) {
    case 'rename-field':
      return { ...profile, fields: relabelled(profile.fields, field.id, label) }
    case 'rename-option':
      return changeField(profile, field.id, (each) => ({
        ...each,
        options: relabelled(each.options, option?.id ?? '', label),
      }))
    case 'move-field':
      return { ...profile, fields: moved(profile.fields, field.id, other % 2 ? 1 : -1) }
    case 'move-option':
      return changeField(profile, field.id, (each) => ({
        ...each,
        options: moved(each.options, option?.id ?? '', other % 2 ? 1 : -1),
      }))
    case 'add-field': {
      if (asked.length >= MOST.fields) return profile
      const fresh = withOption(newField(profile, label, both('Onbekend')), both('Ja'))
      const parent = at(asked, other)
      const is = at(offered(parent?.options), pick)
      const hangs = other % 3 === 0 && parent && is
      return {
        ...profile,
        fields: [
          ...profile.fields,
          {
            ...fresh,
            per: pick % 2 ? 'visit' : 'firstVisit',
            ...(other % 2 && { missing: both('Kies.') }),
            ...(hangs && { askedWhen: { field: parent.id, is: is.id } }),
          },
        ],
      }
    }
    case 'add-option':
      return open && offered(field.options).length < MOST.options
        ? changeField(profile, field.id, (each) => withOption(each, label, at(each.groups ?? [], pick)?.id))
        : profile
    case 'retire-field':
      return heldBy(profile, field, null) ? profile : retired(profile, field.id, null, saved)
    case 'retire-option':
      return !option || heldBy(profile, field, option.id) ? profile : retired(profile, field.id, option.id, saved)
    case 'restore-field':
      return asked.length >= MOST.fields || restoreHeldBy(profile, field)
        ? profile
        : { ...profile, fields: restored(profile.fields, field.id) }
    case 'restore-option':
      return open && offered(field.options).length < MOST.options
        ? changeField(profile, field.id, (each) => ({ ...each, options: restored(each.options, option?.id ?? '') }))
        : profile
    case 'require':
      return changeField(profile, field.id, ({ missing, ...rest }) => (missing ? rest : { ...rest, missing: label }))
    case 'share':
      // The schema refuses to share both the question asked and the stage found, and needs an answer for visitors who
      // did not say.
      return field.groups && field.id !== 'stage' && offered(field.options).some(({ id }) => id === UNKNOWN)
        ? changeField(profile, field.id, ({ shared, ...rest }) => (shared ? rest : { ...rest, shared: true }))
        : profile
    case 'regroup':
      return changeField(profile, field.id, (each) => {
        const group = at(each.groups ?? [], pick)?.id
        const regrouped = each.options.map((own) => (own.id === option?.id && group ? { ...own, group } : own))
        return { ...each, options: regrouped }
      })
    case 'rename-contact':
      return { ...profile, contacts: relabelled(profile.contacts, at(profile.contacts, pick)?.id ?? '', label) }
    case 'add-contact':
      return offered(profile.contacts).length >= MOST.contacts
        ? profile
        : { ...profile, contacts: [...profile.contacts, { id: newIdOf(words, idsOf(profile.contacts)), label }] }
    case 'drop-contact':
      return {
        ...profile,
        contacts: dropped(profile.contacts, at(profile.contacts, pick)?.id ?? '', saved.contacts),
      }
    case 'schedule':
      return { ...profile, schedule: { ...profile.schedule, everyWeeks: pick % 2 ? 1 : 2 } }
    case 'terms':
      return { ...profile, noteDays: 7 + (pick % 359), detailDays: other % 366, codeMonths: 13 + (other % 48) }
    case 'trajectory': {
      const { trajectory: _, ...rest } = profile
      return pick % 2 ? rest : { ...rest, trajectory: { places: 5, conversations: 3, hours: 1, euros: other } }
    }
  }
}

/** Answers as the form allows them: offered options of asked questions; required ones always. */
export function answersOf(profile: Profile, picks: readonly number[]): Answers {
  let answers: Answers = {}
  // As often as an answer can bring another question up.
  for (let round = 0; round < profile.fields.length; round++)
    for (const [index, field] of fieldsAsked(profile, answers).entries()) {
      const pick = picks[index % Math.max(1, picks.length)] ?? 0
      const option = at(optionsOffered(field, answers), pick)
      if (answers[field.id] === undefined && option && (field.missing || pick % 3))
        answers = { ...answers, [field.id]: option.id }
    }
  return answers
}

/** How often each answer was given, counted the slow way: each visit by the questions of its own hour. */
export function recounted(hours: readonly { readonly profile: Profile; readonly visits: readonly Visit[] }[]) {
  const counts: Record<string, Record<string, number>> = {}
  for (const { profile, visits } of hours)
    for (const { answers } of visits)
      for (const { id, per, askedWhen, retired } of profile.fields) {
        if (retired) continue
        if (askedWhen && answers[askedWhen.field] !== askedWhen.is) continue
        if (per === 'firstVisit' && answers['returning'] !== 'no') continue
        const said = answers[id] ?? 'unknown'
        counts[id] ??= {}
        counts[id][said] = (counts[id][said] ?? 0) + 1
      }
  return counts
}
