// Numbers with their noun: one child, 1.234 children.

/** Makes a function that writes a count with its noun, in the plural that the language asks for. */
export function counting(locale: string): (count: number, one: string, other: string) => string {
  const plural = new Intl.PluralRules(locale)
  const number = new Intl.NumberFormat(locale)
  return (count, one, other) => `${number.format(count)} ${plural.select(count) === 'one' ? one : other}`
}
