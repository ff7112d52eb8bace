// The names of all counts in a message. A message outlives the profile that it was made under: an id that the profile
// no longer knows is shown as it is.

import { outcomeQuestionsOf } from '../outcome.ts'
import type { Field, Label, Profile } from '../profile.ts'
import { NOT_ASKED } from './questions.ts'

/** @param label a text in the language of the reader */
export function releasedNames(profile: Profile, label: (label: Label) => string) {
  const questions = new Map([...profile.fields, ...outcomeQuestionsOf(profile)].map((field) => [field.id, field]))
  const nameOf = (id: string, items: Items = []): string => {
    const known = id === NOT_ASKED ? notAsked : items.find((item) => item.id === id)?.label
    return known ? label(known) : id
  }
  return {
    question: (question: string): string => nameOf(question, [...questions.values()]),
    answer: (question: string, answer: string): string => nameOf(answer, questions.get(question)?.options),
    group: (question: string, group: string): string => nameOf(group, questions.get(question)?.groups),
  }
}

type Items = readonly Pick<Field, 'id' | 'label'>[]

const notAsked: Label = { nl: 'Niet gevraagd', en: 'Not asked' }
