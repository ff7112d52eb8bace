// The report of messages alone: no tally comes in here, so that no exact number can get out. Exact numbers of answers beside
// these would undo the noise in them.
import type { LocalDate } from '../../../domain/calendar.ts'
import type { Period } from '../../../domain/period.ts'
import type { Profile } from '../../../domain/profile.ts'
import type { Words } from '../../../i18n/report-texts.ts'
import { type Block, type Section, text } from './model.ts'
import { type Shared, type SharedFigures, sharedIn } from './shared-figures.ts'
import { firstVisitsTable, halfYearsTable, questionTable } from './shared-tables.ts'
import { answerSentences, trendSentences } from './shared-words.ts'

interface Anonymised {
  readonly releases: readonly Shared[]
  readonly profile: Profile
  readonly period: Period
  /** When the next message is made. */
  readonly nextOn: LocalDate
  /** Whether totals of other tablets were taken in: each of those shares its own numbers. */
  readonly otherTablets: boolean
}

export function anonymisedSections(given: Anonymised, words: Words): readonly Section[] {
  const { releases, profile, period, nextOn, otherTablets } = given
  const { report, format } = words
  const shared = sharedIn(releases, period)
  const { reading } = shared
  return [
    { id: 'summary', title: report.summary, blocks: summary(shared, profile, words) },
    ...(shared.halfYears.length > 1
      ? [{ id: 'trend', title: report.perHalfYear, blocks: trend(shared, profile, words) }]
      : []),
    ...(reading
      ? [
          {
            id: 'answers',
            title: report.answersTitle,
            blocks: [tablesOf(reading.questions, profile, words)],
          },
          {
            id: 'outcomes',
            title: report.outcomesTitle,
            blocks: [text(report.outcomesText), tablesOf(reading.outcomes, profile, words)],
          },
        ]
      : []),
    {
      id: 'coverage',
      title: report.coverage,
      blocks: [
        {
          kind: 'list',
          lines: [report.nextMessage(format.fullDate(nextOn)), ...(otherTablets ? [report.otherTablets] : [])],
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

function summary(shared: SharedFigures, profile: Profile, words: Words): readonly Block[] {
  const { report, t } = words
  const { quarters, door, reading } = shared
  if (quarters.length === 0) return [text(report.nothingShared, 'muted')]
  const sentences = reading ? answerSentences(reading, profile, words) : []
  return [
    {
      kind: 'list',
      lines: [report.doorSentence(door.hours, door.hoursWithoutVisit, door.visits), ...sentences],
    },
    text(reading ? `${t.sharing.why} ${t.sharing.inBrackets}` : report.noHalfYear, 'muted'),
  ]
}

const trend = (shared: SharedFigures, profile: Profile, words: Words): readonly Block[] => {
  const sentences = trendSentences(shared, words)
  const bars = firstVisitsTable(shared, words)
  return [
    ...(sentences.length > 0 ? [text(sentences.join(' '))] : []),
    { kind: 'tables', tables: [halfYearsTable(shared, profile, words)] },
    ...(bars.rows.length > 1 ? [{ kind: 'tables', tables: [bars] } as const] : []),
  ]
}

const tablesOf = (
  questions: readonly Parameters<typeof questionTable>[0][],
  profile: Profile,
  words: Words,
): Block => ({ kind: 'tables', tables: questions.map((question) => questionTable(question, profile, words)) })
