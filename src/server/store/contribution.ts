// What one release adds to the totals. Everything is a sum, so the order in which releases come does not matter (invariant 8).
import { boundsAsReleased } from '../../domain/disclosure/bounds.ts'
import type { ReleaseData } from '../../domain/disclosure/release.ts'
import type { Tables } from './tables.ts'

export interface Contribution {
  readonly headlines: readonly Tables['headlineTotal'][]
  readonly blocks: readonly Tables['blockTotal'][]
  readonly dimensions: readonly Tables['dimensionTotal'][]
}

export function contributionOf(release: ReleaseData): Contribution {
  const { loket, municipality } = release
  const place = { loket, municipality }
  if (release.kind === 'week') {
    const { week, hours, hoursWithoutVisit, visits } = release
    return { headlines: [{ ...place, week, hours, hoursWithoutVisit, visits }], blocks: [], dimensions: [] }
  }
  const { closed: month, k, firstVisits, visitors, estimatedChildren, tables } = release
  const dimensions = tables.flatMap((table) => {
    const { named, others } = boundsAsReleased(table, firstVisits, k)
    const row = (outcome: Tables['dimensionTotal']['outcome'], groups: readonly string[], visits: number) => ({
      ...place,
      month,
      dimension: table.dimension,
      outcome,
      groups: JSON.stringify([...groups].sort()),
      visits,
      // The groups of a merged rest all have the same bounds.
      ...(named[groups[0] ?? ''] ?? others),
    })
    if (table.outcome === 'mixed') return [row('mixed', [], firstVisits)]
    if (table.outcome === 'dominated') return [row('dominated', [table.group], firstVisits)]
    const { groups, merged } = table
    const exact = Object.entries(groups).map(([group, count]) => row('exact', [group], count))
    return merged.groups.length > 0 ? [...exact, row('merged', merged.groups, merged.count)] : exact
  })
  return {
    headlines: [],
    blocks: [{ ...place, month, blocks: 1, firstVisits, visitors, estimatedChildren }],
    dimensions,
  }
}
