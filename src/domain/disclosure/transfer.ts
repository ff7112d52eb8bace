// [D10] What waits on a small tablet, passed on to the main tablet of its organisation, so that several lokets close blocks
// together. It is passed on by the calendar alone, all of it, and holds no more than a block is made of: sums of what is shared.
import type { Month } from '../calendar.ts'
import { dimensionsOf, type MinimumFrequency, type Profile } from '../profile.ts'
import type { Counts, Tally } from '../tally.ts'
import { type Blocks, frequencyOf, frozenUntil } from './blocks.ts'
import { type Closings, closingUnit } from './closings.ts'
import { type Trees, treesOf } from './pools.ts'
import type { ReleaseSource } from './release.ts'

export const TRANSFER_FORMAT = 'inloop-transfer/1'

export interface Transfer {
  readonly format: typeof TRANSFER_FORMAT
  /** Random: a restored tablet must never make the same one for other visits. */
  readonly id: string
  /** The tablet that passes on, and the name that its people know it by. */
  readonly from: string
  readonly name: string
  readonly municipality: string
  /** The month in which what waited began to, and the month at whose start it was passed on. */
  readonly since: Month
  readonly made: Month
  /** [D9] What could be answered, and below which nodes not everybody could. */
  readonly trees: Trees
  readonly visits: Waited<Pick<Tally, 'firstVisits' | 'visitors' | 'estimatedChildren' | 'answers'>>
  readonly closings: Waited<Closings>
}

/** What waited on one tablet, with the terms on which it did. */
export interface Waited<Sum> {
  readonly sum: Sum
  readonly k: MinimumFrequency
  readonly unshown: readonly string[]
}

/** How this tablet passes on. */
export interface Passing {
  readonly newId: () => string
  readonly name: string
}

/** What waits at the start of month `made`; null when nothing does. */
export function makeTransfer(
  visits: Blocks<Tally>,
  closings: Blocks<Closings>,
  profile: Profile,
  { tablet: from, municipality }: ReleaseSource,
  made: Month,
  { newId, name }: Passing,
): Transfer | null {
  const { firstVisits, visitors, estimatedChildren, answers } = visits.pending
  if (firstVisits === 0 && closingUnit.count(closings.pending) === 0) return null
  const shared = dimensionsOf(profile).map(({ id }): [string, Counts] => [id, answers[id] ?? {}])
  const terms = (blocks: Blocks<unknown>) => ({ k: frequencyOf(blocks, profile), unshown: blocks.unshown ?? [] })
  const began = [visits, closings].map((blocks) => frozenUntil(blocks) || blocks.since || made)
  return {
    format: TRANSFER_FORMAT,
    id: newId(),
    from,
    name,
    municipality,
    since: began.reduce((first, month) => (month < first ? month : first), made),
    made,
    trees: treesOf(profile),
    visits: {
      ...terms(visits),
      sum: { firstVisits, visitors, estimatedChildren, answers: Object.fromEntries(shared) },
    },
    closings: { ...terms(closings), sum: closings.pending },
  }
}

/** How many first visits and closing records it holds. */
export const sizeOf = ({
  visits,
  closings,
}: Transfer): { readonly firstVisits: number; readonly closings: number } => ({
  firstVisits: visits.sum.firstVisits,
  closings: closingUnit.count(closings.sum),
})
