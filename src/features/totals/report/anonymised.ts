// The report in what was released, and in nothing else: no tally comes in here, so that no exact number can get out. Exact
// numbers beside these would give away what the rules of disclosure hide.

import { addMonths } from '../../../domain/calendar.ts'
import { nodeOf } from '../../../domain/disclosure/pools.ts'
import type { PoolTable, Release, Table } from '../../../domain/disclosure/release.ts'
import { knownOf, type ReleasedBlock, releasedIn } from '../../../domain/disclosure/released.ts'
import type { Period } from '../../../domain/period.ts'
import { dimensionsOf, type Profile } from '../../../domain/profile.ts'
import { releasedNames } from '../../../domain/released-names.ts'
import type { Words } from '../../../i18n/report-texts.ts'
import { type DataTable, listTable } from '../data-table.ts'
import { type Block, type DefinedFigure, type Section, text } from './model.ts'

interface Anonymised {
  readonly releases: readonly Release[]
  readonly profile: Profile
  readonly period: Period
  readonly waiting: { readonly firstVisits: number; readonly needed: number; readonly openWeeks: readonly string[] }
  /** Whether totals of other tablets were taken in: what those released stands with them. */
  readonly otherTablets: boolean
}

export function anonymisedSections(given: Anonymised, words: Words): readonly Section[] {
  const { report, t, format } = words
  const { releases, profile, period, waiting, otherTablets } = given
  const { weeks, headline, blocks, closings, pools } = releasedIn(releases, period)
  // Under another k earlier blocks were smaller, and so were the groups that they show ([D9]).
  const smallestGroup = Math.min(profile.minimumFrequency, ...blocks.map(({ k }) => k))
  const smallestBlock = Math.min(waiting.needed, ...blocks.map(({ firstVisits }) => firstVisits))
  const named = { hours: t.totals.hours, hoursWithoutVisit: t.totals.hoursWithoutVisit, visits: t.totals.visits }
  return [
    {
      id: 'weeks',
      title: report.weeksTitle,
      blocks: [
        text(report.anonymisedIntro(smallestGroup, smallestBlock)),
        ...(weeks === 0
          ? [text(report.noWeeks, 'muted')]
          : [
              text(report.weeksText(weeks)),
              figuresOf(
                (['hours', 'hoursWithoutVisit', 'visits'] as const).map((id) => [id, named[id], headline[id]]),
                words,
              ),
            ]),
      ],
    },
    ...(blocks.length === 0
      ? [{ id: 'blocks', title: report.sections.reach, blocks: [text(report.noBlocks, 'muted')] }]
      : [
          ...blocks.map((block) => blockSection(block, profile, words)),
          ...(blocks.length > 1 ? [togetherSection(blocks, profile, words)] : []),
        ]),
    ...closings.map(
      ({ number, closed, records, tables }): Section => ({
        id: `closings-${number}`,
        title: report.closingsTitle(number),
        blocks: [
          text(report.closingsText(records, format.month(addMonths(closed, -1)))),
          ...readTables(tables, profile, words),
        ],
      }),
    ),
    ...pools.map(
      ({ closed, tables }): Section => ({
        id: `pools-${closed}`,
        title: report.poolsTitle,
        blocks: [text(report.poolsText(format.month(addMonths(closed, -1)))), ...readTables(tables, profile, words)],
      }),
    ),
    {
      id: 'coverage',
      title: report.coverage,
      blocks: [
        {
          kind: 'list',
          lines: [
            report.visitsWait(waiting.firstVisits),
            ...(waiting.openWeeks.length > 0 ? [report.weekWaits] : []),
            report.blocksElsewhere,
            ...(otherTablets ? [report.otherTablets] : []),
          ],
        },
      ],
    },
    { id: 'leftOut', title: report.leftOut, blocks: [text(report.leftOutText)] },
    {
      id: 'notRegistered',
      title: report.sections.notRegistered,
      blocks: [{ kind: 'list', lines: report.notRegistered }],
    },
  ]
}

type Named = readonly [id: keyof Words['report']['definitions'], name: string, value: number]

const figuresOf = (all: readonly Named[], { report }: Words): Block => ({
  kind: 'figures',
  figures: all.map(
    ([id, name, value]): DefinedFigure => ({ key: id, name, value, definition: report.definitions[id] }),
  ),
})

function blockSection(block: ReleasedBlock, profile: Profile, words: Words): Section {
  const { report, t, format } = words
  const { number, from, until, firstVisits, visitors, estimatedChildren } = block
  return {
    id: `block-${number}`,
    title: report.blockTitle(number),
    blocks: [
      text(report.blockSpan(from === null ? null : format.month(from), format.month(until))),
      figuresOf(
        [
          ['firstVisits', report.firstVisits, firstVisits],
          ['visitors', t.totals.visitorsName, visitors],
          ['estimatedChildren', t.totals.estimatedChildren, estimatedChildren],
        ],
        words,
      ),
      ...readTables(block.tables, profile, words),
    ],
  }
}

/** Blocks share no visit, so what they allow adds up. What none of them shows is said as the bounds that everybody can work out. */
function togetherSection(blocks: readonly ReleasedBlock[], profile: Profile, { report, label }: Words): Section {
  return {
    id: 'together',
    title: report.togetherTitle,
    blocks: [
      text(report.togetherText),
      ...dimensionsOf(profile).flatMap((field): readonly Block[] => {
        const known = knownOf(field, blocks)
        if (!known) return []
        const lines = (field.groups ?? []).map((group) => {
          const { least = 0, most = 0 } = known.groups[group.id] ?? {}
          return report.between(label(group.label), least, most, known.firstVisits)
        })
        return [
          { kind: 'heading', text: label(field.label) },
          { kind: 'list', lines },
        ]
      }),
    ],
  }
}

/** The tables that show counts side by side, then the words of those that show none. */
function readTables(tables: readonly (Table | PoolTable)[], profile: Profile, words: Words): readonly Block[] {
  const read = tables.map((table) => readTable(table, profile, words))
  return [
    { kind: 'tables', tables: read.flatMap((each) => (typeof each === 'string' ? [] : each)) },
    ...read.flatMap((each) => (typeof each === 'string' ? text(each) : [])),
  ]
}

/** What was released of one question, or below one of its groups: the counts, or the words that say why there are none. */
function readTable(table: Table | PoolTable, profile: Profile, { report, t, label }: Words): DataTable | string {
  const { dimension } = table
  const below = 'below' in table ? table.below : undefined
  const { question, answer } = releasedNames(profile, label)
  const groupName = (id: string) => answer(dimension, below, id)
  const name = question(dimension, below)
  if (table.outcome === 'mixed') return `${name}: ${t.sharing.tableMixed}.`
  if (table.outcome === 'dominated') return `${name}: ${t.sharing.tableDominated(groupName(table.group))}.`
  const { groups, count } = table.merged
  return listTable({
    id: below === undefined ? dimension : nodeOf(dimension, below),
    sheet: 'answers',
    caption: name,
    note: '',
    corner: t.totals.answer,
    column: t.totals.number,
    rows: [
      ...Object.entries(table.groups).map(([id, value]) => ({ key: id, label: groupName(id), value })),
      ...(groups.length > 0
        ? [{ key: 'merged', label: report.mergedGroups(groups.map(groupName)), value: count }]
        : []),
    ],
  })
}
