// Schemas that several parts of a profile are built of.
import * as v from 'valibot'
import { LENGTHS } from '../domain/bounds.ts'
import { offered } from '../domain/profile.ts'
import { name as id } from '../schemas/primitives.ts'

export { name as id } from '../schemas/primitives.ts'

const inBoth = (most: number) => {
  const words = v.pipe(v.string(), v.nonEmpty(), v.maxLength(most))
  return v.strictObject({ nl: words, en: words })
}
export const label = inBoth(LENGTHS.words)
export const sentence = inBoth(LENGTHS.sentence)

export const retired = v.exactOptional(v.literal(true))

export const named = v.pipe(
  v.array(v.strictObject({ id, label, retired })),
  v.check((items) => unique(items), 'two have the same id'),
)

/** How much there may be at once. A retired item stays for ever, so only the others are counted. */
export const between = <T extends { readonly retired?: true }>(least: number, most: number) =>
  v.check<T[], string>((items) => {
    const { length } = offered(items)
    return length >= least && length <= most
  }, `${least} to ${most} that are not retired`)

/** The most items of a list, retired or not: a file that is larger is no profile. A message has room for them all ([P1]). */
export const EVER = 100

export function unique(items: readonly { readonly id: string }[]): boolean {
  return new Set(items.map(({ id }) => id)).size === items.length
}
