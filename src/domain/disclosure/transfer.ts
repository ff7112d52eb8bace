// [D10] What waits on a small tablet, passed on to the main tablet of its organisation, so that several lokets close blocks
// together. It is passed on by the calendar alone, all of it, and holds no more than a block is made of: sums of what is shared.
import type { Month } from '../calendar.ts'
import { dimensionsOf, type Field, type MinimumFrequency, type Profile } from '../profile.ts'
import { type Counts, emptyTally, type Tally } from '../tally.ts'
import { type Blocks, frequencyOf, frozenUntil, type Passed } from './blocks.ts'
import { type Closings, closingDimensionsOf, closingUnit } from './closings.ts'
import { differingNodes, type Trees, treesOf } from './pools.ts'
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

interface Waited<Sum> {
  readonly sum: Sum
  readonly k: MinimumFrequency
  readonly unshown: readonly string[]
}

/** How this tablet passes on. */
export interface Passing {
  readonly newId: () => string
  readonly name: string
}

/**
 * `own`: this tablet made it. `municipality`: of another one. `profile`: this tablet can't count what was answered.
 * `ahead`: it is of a month that has not begun here. `in-doubt`: the tablet that was lost may have counted it ([D11]).
 */
export type TransferRefusal = 'own' | 'municipality' | 'profile' | 'ahead' | 'in-doubt'

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

/** What joins the blocks of another tablet, whose profile may share something else ([D9]). */
export function passedOf(
  transfer: Transfer,
  profile: Profile,
): { readonly visits: Passed<Tally>; readonly closings: Passed<Closings> } {
  const { trees, visits, closings } = transfer
  const differing = differingNodes(trees, treesOf(profile))
  return {
    visits: { ...visits, sum: { ...emptyTally, ...visits.sum }, unshown: [...visits.unshown, ...differing] },
    closings: { ...closings, unshown: [...closings.unshown, ...differing] },
  }
}

/** Why it can't be counted; null when it can. */
export function whyNot(
  transfer: Transfer,
  profile: Profile,
  tablet: string,
  { month, takesFrom = '' }: { readonly month: Month; readonly takesFrom?: Month },
): TransferRefusal | null {
  const { from, municipality, made } = transfer
  if (from === tablet) return 'own'
  if (municipality !== profile.municipality) return 'municipality'
  // So a block that closes as a month begins holds nothing that was passed on then, or later.
  if (made > month) return 'ahead'
  if (made < takesFrom) return 'in-doubt'
  const { visits, closings } = passedOf(transfer, profile)
  const fits =
    addsUp(dimensionsOf(profile), visits.sum.answers, visits.sum.firstVisits, visits.unshown) &&
    addsUp(closingDimensionsOf(profile), closings.sum, closingUnit.count(closings.sum), closings.unshown)
  return fits ? null : 'profile'
}

/** Whether each question that is shown of these was answered by all of them, with options that the profile has. */
function addsUp(
  dimensions: readonly Field[],
  answers: Tally['answers'],
  total: number,
  unshown: readonly string[],
): boolean {
  return dimensions
    .filter(({ id }) => !unshown.includes(id))
    .every(({ id, options }) => {
      const known = options.filter(({ group }) => group !== undefined)
      return known.reduce((sum, option) => sum + (answers[id]?.[option.id] ?? 0), 0) === total
    })
}
