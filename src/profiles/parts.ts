// Schemas that several parts of a profile are built of.
import * as v from 'valibot'
import { offered } from '../domain/profile.ts'

export const id = v.pipe(
  v.string(),
  v.regex(/^[a-zA-Z][a-zA-Z0-9-]{0,39}$/, 'an id of letters, digits and hyphens'),
  // Ids are the keys of tallies, where "constructor" would find a property of every object.
  v.check((name) => !(name in {}), 'an id that is no word of the programming language'),
)

export const label = v.strictObject({ nl: v.pipe(v.string(), v.nonEmpty()), en: v.pipe(v.string(), v.nonEmpty()) })

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
