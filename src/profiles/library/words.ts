// How the library and the lokets write questions and answers: a line each, with ids that the compiler knows.
import type { Field, Label, Option, Revealed } from '../../domain/profile.ts'

/** An answer whose id the compiler knows. */
export type Answer<Id extends string> = Option & { readonly id: Id }

/** A question with every answer that a loket can take from it. */
export type Question<Id extends string> = Omit<Field, 'options'> & { readonly options: readonly Answer<Id>[] }

export const words = (nl: string, en: string): Label => ({ nl, en })

export const named = <Id extends string>(id: Id, nl: string, en: string) => ({ id, label: words(nl, en) })

export const answer = <Id extends string>(id: Id, nl: string, en: string, group?: string): Answer<Id> => ({
  ...named(id, nl, en),
  ...(group !== undefined && { group }),
})

/** An answer from which special data can be inferred. */
export const revealing = <Id extends string>(reveals: Revealed, option: Answer<Id>): Answer<Id> => ({
  ...option,
  reveals,
})

/** The question with these of its answers, in this order. */
export const taking = <Id extends string>(question: Question<Id>, ...ids: readonly NoInfer<Id>[]): Field => ({
  ...question,
  options: ids.flatMap((id) => question.options.filter((option) => option.id === id)),
})

/** The question with other words for some of its answers. */
export const saying = (field: Field, said: Readonly<Record<string, Label>>): Field => ({
  ...field,
  options: field.options.map((option) => ({ ...option, label: said[option.id] ?? option.label })),
})
