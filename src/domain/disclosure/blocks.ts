// [D3] What waits to be released, and the blocks that it closes in. Two things are counted so, each by itself: first visits, and
// closing records ([D1]). When a block closes is decided by how many wait, by k and by the calendar, never by what they say.
import { addMonths, type Month, monthOf, monthsBetween } from '../calendar.ts'
import type { MinimumFrequency, Profile } from '../profile.ts'

export interface Blocks<Pending> {
  /** The month in which the first of them was accepted. */
  readonly since: Month | null
  /** How many were accepted since then. */
  readonly accepted: number
  /** The sum of those that are in no block yet. */
  readonly pending: Pending
  /** How many blocks closed. */
  readonly blocks: number
  /** The month at whose start the last block closed. */
  readonly blockClosed: Month | null
  /** [D8] The month at whose start an announced end was carried out, the last one. */
  readonly ended?: Month
  /** [D10] The month at whose start what waited was passed on to another tablet, the last time. */
  readonly passed?: Month
  /** [D9] The k under which those that wait were entered, where the profile has a lower one since. */
  readonly heldTo?: MinimumFrequency
  /** [D9] The nodes whose children changed while these waited: the block under way says nothing of them. */
  readonly unshown?: readonly string[]
}

/** What is counted in blocks: its sum before anything was counted, how many a sum is of, and two sums together. */
export interface Unit<Pending> {
  readonly none: Pending
  readonly count: (pending: Pending) => number
  readonly add: (a: Pending, b: Pending) => Pending
}

/** A block at the moment at which it closes. */
export interface ClosingBlock<Pending> {
  /** 1, 2, 3 … per tablet. */
  readonly number: number
  readonly closed: Month
  readonly k: MinimumFrequency
  /** [D8] Whether an announced end closes it. */
  readonly ends: boolean
  readonly sum: Pending
  readonly unshown: readonly string[]
}

export const noBlocks = <Pending>({ none }: Unit<Pending>): Blocks<Pending> => ({
  since: null,
  accepted: 0,
  pending: none,
  blocks: 0,
  blockClosed: null,
})

/** [D3] How many a block needs: 4k; 6k for a loket that has seen ten or more a month. */
export const blockSize = (k: MinimumFrequency, perMonth: number): number => (perMonth >= 10 ? 6 : 4) * k

/** How many the block under way needs to close at the start of month `boundary`; at an announced end 2k ([D8]). */
export function neededAt(blocks: Blocks<unknown>, profile: Profile, boundary: Month): number {
  const k = frequencyOf(blocks, profile)
  if (boundary === endOf(profile)) return 2 * k
  const months = Math.max(1, blocks.since ? monthsBetween(blocks.since, boundary) : 1)
  return blockSize(k, blocks.accepted / months)
}

/** The smallest group that the block under way shows by itself. */
export const frequencyOf = (
  { heldTo = 3 }: Pick<Blocks<unknown>, 'heldTo'>,
  { minimumFrequency }: Profile,
): MinimumFrequency => higher(heldTo, minimumFrequency)

export const higher = (a: MinimumFrequency, b: MinimumFrequency): MinimumFrequency => (a > b ? a : b)

/** [D8] The month at whose start the announced end falls: the first boundary after the last day; null where none is announced. */
export const endOf = ({ schedule: { ends } }: Profile): Month | null =>
  ends === undefined ? null : addMonths(monthOf(ends), 1)

/** [D9] The blocks once the profile changes: what waits keeps the higher k, and is not shown by what was different for some of it. */
export function changeBlocks<Pending>(
  blocks: Blocks<Pending>,
  unit: Unit<Pending>,
  before: Profile,
  after: Profile,
  nodes: readonly string[],
): Blocks<Pending> {
  const { heldTo: _, unshown: old = [], ...rest } = blocks
  if (unit.count(blocks.pending) === 0) return rest
  const k = frequencyOf(blocks, before)
  const unshown = [...new Set([...old, ...nodes])]
  return {
    ...rest,
    ...(k > after.minimumFrequency && { heldTo: k }),
    ...(unshown.length > 0 && { unshown }),
  }
}

/** The first month of which nothing is frozen; empty where nothing ever was. */
export const frozenUntil = ({ blockClosed, ended = '', passed = '' }: Blocks<unknown>): Month =>
  [ended, passed].reduce((last, month) => (month > last ? month : last), blockClosed ?? '')

/** Whether what was accepted in `month` stands in a block, was passed on to be counted in one, or never will. */
export const isInBlock = (blocks: Blocks<unknown>, month: Month): boolean => month < frozenUntil(blocks)

/** What the start of month `boundary` makes of the blocks. */
export function closeAt<Pending>(
  blocks: Blocks<Pending>,
  unit: Unit<Pending>,
  profile: Profile,
  boundary: Month,
): { blocks: Blocks<Pending>; block: ClosingBlock<Pending> | null } {
  const ends = boundary === endOf(profile)
  const enough = unit.count(blocks.pending) >= neededAt(blocks, profile, boundary)
  const number = blocks.blocks + 1
  const { pending: sum, unshown = [] } = blocks
  const block = enough ? { number, closed: boundary, k: frequencyOf(blocks, profile), ends, sum, unshown } : null
  const next = block ? { ...withoutPending(blocks, unit), blocks: number, blockClosed: boundary } : blocks
  if (!ends) return { blocks: next, block }
  // What is too little for a last block is never released. Whatever comes after begins anew.
  return { blocks: { ...withoutPending(next, unit), since: null, accepted: 0, ended: boundary }, block }
}

/** [D10] Blocks from which what waits until the start of month `boundary` is taken out: it is counted elsewhere, if at all. */
export const passAt = <Pending>(blocks: Blocks<Pending>, unit: Unit<Pending>, boundary: Month): Blocks<Pending> => ({
  ...withoutPending(blocks, unit),
  passed: boundary,
})

/**
 * [D11] Blocks from a backup, once the service has told how many it has, and when the last of them closed. If it has one that
 * the backup does not know, all that waits may stand in it, and is not released again.
 * @param month up to which the calendar has been followed
 */
export function resumeBlocks<Pending>(
  blocks: Blocks<Pending>,
  unit: Unit<Pending>,
  known: { readonly blocks: number; readonly blockClosed: Month | null },
  month: Month,
): Blocks<Pending> {
  // The same number with another closing is a block that these never made.
  const same =
    known.blocks < blocks.blocks || (known.blocks === blocks.blocks && known.blockClosed === blocks.blockClosed)
  if (same) return blocks
  // Everything that was accepted so far lies before it, whatever the clocks of the two tablets said.
  const after = addMonths(month, 1)
  const blockClosed = (known.blockClosed ?? '') > after ? (known.blockClosed ?? after) : after
  return { ...withoutPending(blocks, unit), blocks: known.blocks, blockClosed }
}

const withoutPending = <Pending>(
  { heldTo: _, unshown: __, ...blocks }: Blocks<Pending>,
  { none }: Unit<Pending>,
): Blocks<Pending> => ({ ...blocks, pending: none })
