// Which questions stand side by side: the short ones. Told from the words alone, as a profile has no layout.
import type { Field, Label } from '../../domain/profile.ts'

/** The number of characters that half a row holds: each option costs its words and about three more for its edges. */
const HALF_ROW = 38

export function isWide({ options }: Pick<Field, 'options'>, label: (label: Label) => string): boolean {
  return options.reduce((sum, option) => sum + label(option.label).length + 3, 0) > HALF_ROW
}
