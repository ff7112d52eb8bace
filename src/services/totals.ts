// The exact counts, for the screens that make tables of them.

import type { KnownRemark } from '../domain/book/totals.ts'
import type { Period } from '../domain/period.ts'
import type { Series } from '../domain/series.ts'
import type { Live } from './live.ts'
import type { Outcome } from './outcome.ts'

export interface Totals {
  /** The exact tally of every month (`2023-10`) in which anything was counted, and the month of an open hour that counts along. */
  readonly months: Live<{ readonly months: Series; readonly openIn: string | null }>
  /** The remarks that visitors wrote in questionnaires, in random order; empty while there are too few to be shown. */
  readonly remarks: (period: Period) => Live<readonly KnownRemark[]>
  /** Its words go for good. */
  readonly eraseRemark: (id: string) => Outcome
  /** The month that it is by two signs: of later ones the questionnaires are not shown yet. */
  readonly sureMonth: Live<string>
  /** Says that a file or a print of exact totals is about to be made; without it none is. */
  readonly exported: () => Outcome
  /** The months of the first and last hour; null when no hour was ever held. */
  readonly span: Live<{ readonly first: string; readonly last: string } | null>
}
