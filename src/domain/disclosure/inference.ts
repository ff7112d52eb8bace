// What somebody can find out about a visitor from one release: the audit's question, asked of the release at hand. With several
// releases together it is no more: blocks share no visit, and pools hold those who were shown above.
import { type Bounds, boundsAsReleased } from './bounds.ts'
import type { BlockContent, ReleaseData } from './release.ts'
import { type SizedTable, sizedTablesOf } from './released.ts'

export interface Inference {
  /** So many others may tell all they know, and still nobody's answer is certain: k − 2. */
  readonly insiders: number
  /** Answers that are certain all the same; the rule lets none out, so that this is empty (`tests/audit`). */
  readonly certain: readonly Answer[]
  /** What nearly everybody answered, so that a guess is mostly right. */
  readonly nearlyAll: readonly Answer[]
  /** What surely nobody answered. */
  readonly nobody: readonly Answer[]
  /** What is exact by decision, and so can be certain of everybody ([D2]). */
  readonly ofEverybody: readonly ('alone' | 'couples' | 'no-children')[]
}

/** A group of a dimension; of a pool, an option of the group that it lies below. */
export interface Answer {
  readonly dimension: string
  readonly below?: string
  readonly group: string
}

/** Null of a week: its numbers say nothing about who came, or why. */
export function inferenceOf(release: ReleaseData): Inference | null {
  if (release.kind === 'week') return null
  const all = sizedTablesOf(release).map(ofTable)
  const k = release.kind === 'pools' ? Math.min(...release.tables.map((table) => table.k)) : release.k
  return {
    insiders: k - 2,
    certain: all.flatMap(({ certain }) => certain),
    nearlyAll: all.flatMap(({ nearlyAll }) => nearlyAll),
    nobody: all.flatMap(({ nobody }) => nobody),
    ofEverybody: release.kind === 'block' ? ofEverybody(release) : [],
  }
}

const ofEverybody = ({ firstVisits, visitors, estimatedChildren }: BlockContent): Inference['ofEverybody'] => [
  ...(visitors === firstVisits ? (['alone'] as const) : []),
  ...(visitors === 2 * firstVisits ? (['couples'] as const) : []),
  ...(estimatedChildren === 0 ? (['no-children'] as const) : []),
]

function ofTable({ table, members: n, k }: SizedTable): Pick<Inference, 'certain' | 'nearlyAll' | 'nobody'> {
  const { named } = boundsAsReleased(table, n, k)
  const where = (test: (bounds: Bounds) => boolean): readonly Answer[] =>
    Object.entries(named)
      .filter(([, bounds]) => test(bounds))
      .map(([group]) => ({
        dimension: table.dimension,
        ...('below' in table && { below: table.below }),
        group,
      }))
  return {
    // Once k − 2 of those outside of a group have told it, somebody must be left who may be outside of it.
    certain: where(({ least }) => n - least <= k - 2),
    nearlyAll: where(({ least }) => least > n - k),
    nobody: where(({ most }) => most === 0),
  }
}
