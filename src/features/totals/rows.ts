// The rows of one question's table: every option, also at zero, and the rows outside the options.
import type { Field, Label } from '../../domain/profile.ts'
import type { Counts } from '../../domain/tally.ts'
import { UNKNOWN } from '../../domain/visit.ts'

export interface Row {
  readonly key: string
  readonly label: string
  readonly value: number
}

/** An answer that an older version of the profile had keeps its row, under its id, so that the numbers still add up. */
export function rowsOf(
  { options }: Pick<Field, 'options'>,
  counts: Counts,
  label: (label: Label) => string,
  notFilledIn: string,
): readonly Row[] {
  const known = options.map(({ id, label: words }) => ({ key: id, label: label(words), value: counts[id] ?? 0 }))
  const ids = new Set(options.map(({ id }) => id))
  const others = Object.entries(counts).filter(([id]) => !ids.has(id) && id !== UNKNOWN)
  return [
    ...known,
    ...others.map(([id, value]) => ({ key: id, label: id, value })),
    ...(ids.has(UNKNOWN) ? [] : [{ key: UNKNOWN, label: notFilledIn, value: counts[UNKNOWN] ?? 0 }]),
  ]
}
