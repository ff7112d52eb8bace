import { closingDimensionsOf } from './disclosure/closings.ts'
import type { Label, Profile } from './profile.ts'

/** The names of what a release is about. It outlives the profile that it was made with: what is no longer known keeps its id. */
export function releasedNames(profile: Profile, label: (label: Label) => string) {
  const dimensions = [...profile.fields, ...closingDimensionsOf(profile)]
  const named = (items: readonly { readonly id: string; readonly label: Label }[] = [], id: string) => {
    const known = items.find((item) => item.id === id)
    return known ? label(known.label) : id
  }
  return {
    /** `Vraag`; below the top `Vraag, samen verder`. */
    question(dimension: string, below?: string): string {
      const question = named(dimensions, dimension)
      if (below === undefined) return question
      return `${question}, ${named(dimensions.find(({ id }) => id === dimension)?.groups, below)}`
    },
    answer(dimension: string, below: string | undefined, group: string): string {
      const field = dimensions.find(({ id }) => id === dimension)
      return named(below === undefined ? field?.groups : field?.options, group)
    },
  }
}
