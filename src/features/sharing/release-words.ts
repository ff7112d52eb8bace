// A frozen release as one would say it.
import { closingDimensionsOf } from '../../domain/disclosure/closings.ts'
import type { PoolTable, Release, Table } from '../../domain/disclosure/release.ts'
import type { Label, Profile } from '../../domain/profile.ts'
import type { Language } from '../../i18n/language.ts'

type Texts = Language['t']['sharing']

/** `2023-W41` as 41 and 2023. */
export const weekParts = (week: string): [week: number, year: string] => [Number(week.slice(6)), week.slice(0, 4)]

export function titleOf(release: Release, texts: Texts, month: (month: string) => string): string {
  if (release.kind === 'week') return texts.week(...weekParts(release.week))
  if (release.kind === 'pools') return texts.pools(month(release.closed))
  return release.kind === 'closings' ? texts.closings(release.number) : texts.block(release.number)
}

export function wordsOf(release: Release, texts: Texts, month: (month: string) => string): string {
  if (release.kind === 'week') return texts.weekWords(release.hours, release.hoursWithoutVisit, release.visits)
  if (release.kind === 'pools') return texts.poolsWords(release.tables.length)
  const words =
    release.kind === 'closings'
      ? texts.closingsWords(release.records, month(release.closed))
      : texts.blockWords(release.firstVisits, release.visitors, release.estimatedChildren, month(release.closed))
  return release.last ? `${words} ${texts.lastBlock}` : words
}

/** What a release says of each shared question, or of each group below the top; a week says nothing of them. */
export function tablesOf(
  release: Release,
  profile: Profile,
  texts: Texts,
  label: (label: Label) => string,
): readonly { readonly name: string; readonly value: string }[] {
  if (release.kind === 'week') return []
  const dimensions = [...profile.fields, ...closingDimensionsOf(profile)]
  return release.tables.map((table: Table | PoolTable) => {
    const field = dimensions.find(({ id }) => id === table.dimension)
    // A release outlives the profile that it was made with: what is no longer known keeps its id.
    const named = (items: readonly { readonly id: string; readonly label: Label }[] = [], id: string) => {
      const known = items.find((item) => item.id === id)
      return known ? label(known.label) : id
    }
    const question = field ? label(field.label) : table.dimension
    const isBelow = 'below' in table
    const name = isBelow ? `${question}: ${named(field?.groups, table.below)} (${table.members})` : question
    const group = (id: string) => named(isBelow ? field?.options : field?.groups, id)
    if (table.outcome === 'mixed') return { name, value: texts.tableMixed }
    if (table.outcome === 'dominated') return { name, value: texts.tableDominated(group(table.group)) }
    const shown = Object.entries(table.groups).map(([id, count]) => texts.tablePart(group(id), count))
    const { groups, count } = table.merged
    const merged = groups.length > 0 ? [texts.tableMerged(groups.map(group), count)] : []
    return { name, value: texts.tableExact([...shown, ...merged]) }
  })
}
