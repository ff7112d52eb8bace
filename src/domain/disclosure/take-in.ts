// [D10] What another tablet passed on is counted here, once. Loaded when somebody takes something in: most tablets never do.
import type { Month } from '../calendar.ts'
import { dimensionsOf, type Field, type Profile } from '../profile.ts'
import { fail, ok, type Result } from '../result.ts'
import { emptyTally, type Tally } from '../tally.ts'
import { type Blocks, frequencyOf, higher, type Unit } from './blocks.ts'
import { type Closings, closingDimensionsOf, closingUnit } from './closings.ts'
import { differingNodes, treesOf } from './pools.ts'
import { closingBlocksOf, firstVisitUnit, type Stream, withBlocks, withClosings } from './stream.ts'
import type { Transfer, Waited } from './transfer.ts'

/**
 * `own`: this tablet made it. `municipality`: of another one. `profile`: this tablet can't count what was answered.
 * `ahead`: it is of a month that has not begun here. `in-doubt`: the tablet that was lost may have counted it ([D11]).
 */
export type TransferRefusal = 'own' | 'municipality' | 'profile' | 'ahead' | 'in-doubt'

/**
 * [D10] What another tablet passed on joins what waits here, once: the same again changes nothing. It is counted as what
 * was accepted here is, and closes in the same blocks.
 * @param tablet this one
 */
export function takeIn(
  stream: Stream,
  profile: Profile,
  tablet: string,
  transfer: Transfer,
): Result<Stream, TransferRefusal> {
  const { taken = [] } = stream
  if (taken.includes(transfer.id)) return ok(stream)
  const refusal = whyNot(transfer, profile, tablet, stream)
  if (refusal) return fail(refusal)
  const { visits, closings } = passedOf(transfer, profile)
  const received = withBlocks(stream, receive(stream, firstVisitUnit, profile, visits, transfer.since))
  return ok({
    ...withClosings(received, receive(closingBlocksOf(stream), closingUnit, profile, closings, transfer.since)),
    taken: [...taken, transfer.id],
  })
}

/** [D10] Blocks with what another tablet passed on, on the stricter terms of the two ([D9]). */
function receive<Pending>(
  blocks: Blocks<Pending>,
  unit: Unit<Pending>,
  profile: Profile,
  { sum, k, unshown }: Waited<Pending>,
  since: Month,
): Blocks<Pending> {
  const count = unit.count(sum)
  if (count === 0) return blocks
  const highest = higher(frequencyOf(blocks, profile), k)
  const nodes = [...new Set([...(blocks.unshown ?? []), ...unshown])]
  return {
    ...blocks,
    since: blocks.since !== null && blocks.since < since ? blocks.since : since,
    accepted: blocks.accepted + count,
    pending: unit.add(blocks.pending, sum),
    ...(highest > profile.minimumFrequency && { heldTo: highest }),
    ...(nodes.length > 0 && { unshown: nodes }),
  }
}

/** What joins the blocks of another tablet, whose profile may share something else ([D9]). */
function passedOf(
  transfer: Transfer,
  profile: Profile,
): { readonly visits: Waited<Tally>; readonly closings: Waited<Closings> } {
  const { trees, visits, closings } = transfer
  const differing = differingNodes(trees, treesOf(profile))
  return {
    visits: { ...visits, sum: { ...emptyTally, ...visits.sum }, unshown: [...visits.unshown, ...differing] },
    closings: { ...closings, unshown: [...closings.unshown, ...differing] },
  }
}

/** Why it can't be counted; null when it can. */
function whyNot(
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
