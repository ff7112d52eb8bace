// A frozen release as one would say it.
import { type Answer, inferenceOf } from '../../domain/disclosure/inference.ts'
import type { PoolTable, Release, ReleaseData, Table } from '../../domain/disclosure/release.ts'
import type { Label, Profile } from '../../domain/profile.ts'
import { releasedNames } from '../../domain/released-names.ts'
import type { Language } from '../../i18n/language.ts'

type Texts = Language['t']['sharing']

/** `2023-W41` as 41 and 2023. */
export const weekParts = (week: string): [week: number, year: string] => [Number(week.slice(6)), week.slice(0, 4)]

export function titleOf(release: ReleaseData, texts: Texts, month: (month: string) => string): string {
  if (release.kind === 'week') return texts.week(...weekParts(release.week))
  if (release.kind === 'pools') return texts.pools(month(release.closed))
  return release.kind === 'closings' ? texts.closings(release.number) : texts.block(release.number)
}

export function wordsOf(release: ReleaseData, texts: Texts, month: (month: string) => string): string {
  if (release.kind === 'week') return texts.weekWords(release.hours, release.hoursWithoutVisit, release.visits)
  if (release.kind === 'pools') return texts.poolsWords(release.tables.length)
  const words =
    release.kind === 'closings'
      ? texts.closingsWords(release.records, month(release.closed))
      : texts.blockWords(release.firstVisits, release.visitors, release.estimatedChildren, month(release.closed))
  return release.last ? `${words} ${texts.lastBlock}` : words
}

type Labelled = (label: Label) => string

/** What a release says of each shared question, or of each group below the top; a week says nothing of them. */
export function tablesOf(
  release: ReleaseData,
  profile: Profile,
  texts: Texts,
  label: Labelled,
): readonly { readonly name: string; readonly value: string }[] {
  if (release.kind === 'week') return []
  const { question, answer } = releasedNames(profile, label)
  return release.tables.map((table: Table | PoolTable) => {
    const { dimension } = table
    const [below, members] = 'below' in table ? [table.below, table.members] : []
    const name = members === undefined ? question(dimension) : `${question(dimension, below)} (${members})`
    const group = (id: string) => answer(dimension, below, id)
    if (table.outcome === 'mixed') return { name, value: texts.tableMixed }
    if (table.outcome === 'dominated') return { name, value: texts.tableDominated(group(table.group)) }
    const shown = Object.entries(table.groups).map(([id, count]) => texts.tablePart(group(id), count))
    const { groups, count } = table.merged
    const merged = groups.length > 0 ? [texts.tableMerged(groups.map(group), count)] : []
    return { name, value: texts.tableExact([...shown, ...merged]) }
  })
}

/** What somebody can find out from a release: the answer first, then what can be seen all the same. */
export function inferenceWords(release: Release, profile: Profile, texts: Texts, label: Labelled): readonly string[] {
  const inference = inferenceOf(release)
  if (!inference) return [texts.inferWeek]
  const { question, answer } = releasedNames(profile, label)
  const named = ({ dimension, below, group }: Answer) =>
    texts.inferAnswer(question(dimension, below), answer(dimension, below, group))
  return [
    inference.certain.length > 0
      ? texts.inferCertain(inference.certain.map(named))
      : texts.inferNobody(inference.insiders),
    ...(inference.nearlyAll.length > 0 ? [texts.inferNearlyAll(inference.nearlyAll.map(named))] : []),
    ...(inference.nobody.length > 0 ? [texts.inferNone(inference.nobody.map(named))] : []),
    ...inference.ofEverybody.map((each) => texts.inferOfEverybody[each]),
  ]
}
