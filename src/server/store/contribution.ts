// What one release adds to the totals. Everything is a sum, so the order in which releases come does not matter (invariant 8).
import { boundsAsReleased } from '../../domain/disclosure/bounds.ts'
import type { ReleaseData } from '../../domain/disclosure/release.ts'
import { type SizedTable, sizedTablesOf } from '../../domain/disclosure/released.ts'
import type { Tables } from './tables.ts'

export interface Contribution {
  readonly headlines: readonly Tables['headlineTotal'][]
  readonly blocks: readonly Tables['blockTotal'][]
  readonly closings: readonly Tables['closingTotal'][]
  readonly dimensions: readonly Tables['dimensionTotal'][]
}

const nothing: Contribution = { headlines: [], blocks: [], closings: [], dimensions: [] }

export function contributionOf(release: ReleaseData): Contribution {
  const { loket, municipality } = release
  const place = { loket, municipality }
  if (release.kind === 'week') {
    const { week, hours, hoursWithoutVisit, visits } = release
    return { ...nothing, headlines: [{ ...place, week, hours, hoursWithoutVisit, visits }] }
  }
  const at = { ...place, month: release.closed }
  const dimensions = sizedTablesOf(release)
    .flatMap(rowsOf)
    .map((row) => ({ ...at, ...row }))
  if (release.kind === 'pools') return { ...nothing, dimensions }
  if (release.kind === 'closings')
    return { ...nothing, closings: [{ ...at, blocks: 1, records: release.records }], dimensions }
  const { firstVisits, visitors, estimatedChildren } = release
  return { ...nothing, blocks: [{ ...at, blocks: 1, firstVisits, visitors, estimatedChildren }], dimensions }
}

type DimensionRow = Omit<Tables['dimensionTotal'], 'loket' | 'municipality' | 'month'>

function rowsOf({ table, node, members, k }: SizedTable): readonly DimensionRow[] {
  const { named, others } = boundsAsReleased(table, members, k)
  const row = (outcome: DimensionRow['outcome'], groups: readonly string[], visits: number): DimensionRow => ({
    dimension: node,
    outcome,
    groups: JSON.stringify([...groups].sort()),
    visits,
    // The groups of a merged rest all have the same bounds.
    ...(named[groups[0] ?? ''] ?? others),
  })
  if (table.outcome === 'mixed') return [row('mixed', [], members)]
  if (table.outcome === 'dominated') return [row('dominated', [table.group], members)]
  const { groups, merged } = table
  const exact = Object.entries(groups).map(([group, count]) => row('exact', [group], count))
  return merged.groups.length > 0 ? [...exact, row('merged', merged.groups, merged.count)] : exact
}
