// A frozen release as one would say it.
import type { Release } from '../../domain/disclosure/release.ts'
import type { Label, Profile } from '../../domain/profile.ts'
import type { Language } from '../../i18n/language.ts'

type Texts = Language['t']['sharing']

/** `2023-W41` as 41 and 2023. */
export const weekParts = (week: string): [week: number, year: string] => [Number(week.slice(6)), week.slice(0, 4)]

export const titleOf = (release: Release, texts: Texts): string =>
  release.kind === 'week' ? texts.week(...weekParts(release.week)) : texts.block(release.number)

export function wordsOf(release: Release, texts: Texts, month: (month: string) => string): string {
  if (release.kind === 'week') return texts.weekWords(release.hours, release.hoursWithoutVisit, release.visits)
  const { firstVisits, visitors, estimatedChildren, closed, last } = release
  const words = texts.blockWords(firstVisits, visitors, estimatedChildren, month(closed))
  return last ? `${words} ${texts.lastBlock}` : words
}

/** What a block says of each shared question; a week says nothing of them. */
export function tablesOf(
  release: Release,
  profile: Profile,
  texts: Texts,
  label: (label: Label) => string,
): readonly { readonly name: string; readonly value: string }[] {
  if (release.kind === 'week') return []
  return release.tables.map((table) => {
    const field = profile.fields.find(({ id }) => id === table.dimension)
    // A release outlives the profile that it was made with: what is no longer known keeps its id.
    const group = (id: string) => {
      const known = field?.groups?.find((group) => group.id === id)
      return known ? label(known.label) : id
    }
    const name = field ? label(field.label) : table.dimension
    if (table.outcome === 'mixed') return { name, value: texts.tableMixed }
    if (table.outcome === 'dominated') return { name, value: texts.tableDominated(group(table.group)) }
    const shown = Object.entries(table.groups).map(([id, count]) => texts.tablePart(group(id), count))
    const { groups, count } = table.merged
    const merged = groups.length > 0 ? [texts.tableMerged(groups.map(group), count)] : []
    return { name, value: texts.tableExact([...shown, ...merged]) }
  })
}
