// The open place in the profile: the overview, or one part.
import type { Profile } from '../../domain/profile.ts'

/** The parts that the overview lists under the questions, in its order. */
export const PLAIN_PARTS = [
  'loket',
  'schedule',
  'contacts',
  'trajectory',
  'keeping',
  'survey',
  'cards',
  'themes',
  'locations',
  'time',
  'versions',
] as const
export type PlainPart = (typeof PLAIN_PARTS)[number]

export type Part =
  | { readonly what: 'overview' }
  | { readonly what: 'new-question' }
  | { readonly what: 'question' | 'survey-question' | 'card'; readonly id: string }
  | { readonly what: PlainPart }

/** Its name among all parts: where the overview takes the focus when one comes back from it. */
export const nameOf = (part: Part): string => ('id' in part ? `${part.what}-${part.id}` : part.what)

/** Where something lies that the schema or the rule of changes names by its path. */
export function partAt(path: string, { fields, survey = [], cards = [] }: Profile): Part {
  const [first = '', index = ''] = path.split('.')
  const id = (items: readonly { readonly id: string }[]) => items[Number(index)]?.id
  const [field, question, card] = [id(fields), id(survey), id(cards)]
  if (first === 'fields' && field) return { what: 'question', id: field }
  if (first === 'survey' && question) return { what: 'survey-question', id: question }
  if (first === 'cards' && card) return { what: 'card', id: card }
  return { what: plain[first] ?? 'overview' }
}

const plain: Readonly<Record<string, PlainPart>> = {
  name: 'loket',
  incomplete: 'loket',
  schedule: 'schedule',
  contacts: 'contacts',
  trajectory: 'trajectory',
  noteDays: 'keeping',
  detailDays: 'keeping',
  codeMonths: 'keeping',
  epsilon: 'keeping',
  survey: 'survey',
  cards: 'cards',
  themes: 'themes',
  locations: 'locations',
  usualTime: 'time',
}
