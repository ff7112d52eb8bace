// The report in exact numbers, for people of the loket only. A part that the loket does not keep says so.

import { FEWEST_FIRST_VISITS } from '../../../domain/answers-shown.ts'
import { meterOf, type Used } from '../../../domain/funding.ts'
import { REFERRAL } from '../../../domain/meanings.ts'
import { FEWEST_SURVEYS } from '../../../domain/survey.ts'
import { ANONYMITY, TIME } from '../../../domain/wrap-up.ts'
import type { Words } from '../../../i18n/report-texts.ts'
import { anonymityTable, hoursOf, meetingsTables, surveyTables, timeTable } from '../beside-tables.ts'
import type { DataTable } from '../data-table.ts'
import { keyFigures } from '../figures.ts'
import { askedAndFoundWords, conversationWords } from '../found-words.ts'
import { changeWords, comparedWith, monthsWithout } from '../period-words.ts'
import { sentenceOf } from '../sentence.ts'
import { answerTable, conversationsTable, crossTable, locationsTable } from '../tables.ts'
import type { View } from '../view.ts'
import { type Block, type DefinedFigure, type Section, tables, text } from './model.ts'

export function exactSections(view: View, words: Words): readonly Section[] {
  const { sections, notRegistered } = words.report
  const section = (id: keyof typeof sections, blocks: readonly Block[]): Section => ({
    id,
    title: sections[id],
    blocks,
  })
  return [
    { id: 'summary', title: words.report.summary, blocks: [{ kind: 'list', lines: summary(view, words) }] },
    section('hours', hours(view, words)),
    section('reach', reach(view, words)),
    section('tracks', tracks(view, words)),
    section('askedAndFound', askedAndFound(view, words)),
    section('referrals', referrals(view, words)),
    section('survey', survey(view, words)),
    section('time', time(view, words)),
    section('anonymity', anonymity(view, words)),
    section('themes', themes(view, words)),
    section('professionals', professionals(view, words)),
    section('notRegistered', [{ kind: 'list', lines: notRegistered }]),
  ]
}

function summary(view: View, words: Words): readonly string[] {
  const { report, format, t } = words
  const meter = meterOf(view.profile, view.sinceBeginning)
  const found = askedAndFoundWords(view, words).join(' ')
  const of = ({ used, of: all }: Used, write: (value: number) => string) => report.meterOf(write(used), write(all))
  return [
    sentenceOf(view.tally, t),
    ...(found ? [found] : []),
    ...(meter ? [report.meterSentence(of(meter.trajectories, format.number), of(meter.euros, euros(words)))] : []),
  ]
}

const euros =
  ({ report, format }: Words) =>
  (amount: number) =>
    report.euros(format.number(amount))

/** With the meaning of each count, and its value in the period before. */
function figures({ profile, tally, before }: View, words: Words, ids: readonly string[]): Block {
  const shown = keyFigures(profile, words).filter(({ id }) => ids.includes(id))
  return {
    kind: 'figures',
    figures: shown.map(({ id, name, countIn, definition }): DefinedFigure => {
      const [now, then] = [countIn(tally), before && countIn(before.tally)]
      const was = before && then !== null ? { was: changeWords(now, then, before.period, words) } : {}
      return { key: id, name, value: now, definition, ...was }
    }),
  }
}

function hours(view: View, words: Words): readonly Block[] {
  const without = monthsWithout(view, words)
  return [
    text([view.running && words.report.running, without, comparedWith(view, words)].filter(Boolean).join(' ')),
    figures(view, words, ['hours', 'hoursWithoutVisit']),
    ...(view.months.length > 1 ? [{ kind: 'columns', view } as const] : []),
  ]
}

function reach(view: View, words: Words): readonly Block[] {
  const visits = keyFigures(view.profile, words).find(({ id }) => id === 'visits')
  const locations = locationsTable(view, words)
  return [
    text(words.report.reachIntro),
    figures(view, words, ['visits', 'firstVisits', 'visitors', 'couples', 'estimatedChildren', 'conversations']),
    ...(visits && view.months.length > 1 ? [{ kind: 'line', view, figure: visits } as const] : []),
    ...(locations ? tables([locations], '') : []),
  ]
}

function tracks(view: View, words: Words): readonly Block[] {
  const { report, format } = words
  const meter = meterOf(view.profile, view.sinceBeginning)
  if (!meter) return [text(report.noTrajectories, 'muted')]
  return [
    text(conversationWords(view, words).join(' ')),
    figures(view, words, ['trajectories', 'trajectoryConversations']),
    ...tables([conversationsTable(view, words)], ''),
    text(report.meterIntro(format.month(view.first))),
    {
      kind: 'meters',
      meters: (['trajectories', 'conversations', 'hours', 'euros'] as const).map((key) => {
        const { used, of } = meter[key]
        const write = key === 'euros' ? euros(words) : format.number
        return { key, name: report.meter[key], used, of, words: report.meterOf(write(used), write(of)) }
      }),
    },
  ]
}

function askedAndFound(view: View, words: Words): readonly Block[] {
  const sentences = askedAndFoundWords(view, words)
  return [
    ...(sentences.length > 0 ? [text(sentences.join(' '), 'lead')] : []),
    ...tables([crossTable(view, words)], noneOf(view, words)),
  ]
}

/** Why there are no answers. */
const noneOf = ({ showsAnswers }: View, { report }: Words): string =>
  showsAnswers ? report.notKept : report.answersTooFew(FEWEST_FIRST_VISITS)

function referrals(view: View, words: Words): readonly Block[] {
  const { report } = words
  const table = (id: string, caption: string, note: string) => {
    const field = view.profile.fields.find((each) => each.id === id)
    const answers = field && answerTable(field, view, words)
    return answers && { ...answers, caption, note }
  }
  return tables(
    [
      table('referralSource', report.referredIn, report.referredInHint),
      table(REFERRAL, report.referredOut, report.referredOutHint),
    ],
    noneOf(view, words),
  )
}

function survey(view: View, words: Words): readonly Block[] {
  const { report } = words
  if (!view.profile.survey) return [text(report.notKept, 'muted')]
  const answers = surveyTables(view, words)
  const [first] = answers
  if (!first) return [text(report.surveyNotYet(FEWEST_SURVEYS), 'muted')]
  const withoutNote = answers.map((table) => ({ ...table, note: '' }))
  return [text(first.note), ...tables(withoutNote, '')]
}

function time(view: View, words: Words): readonly Block[] {
  const { report, format } = words
  const table = timeTable(view, words)
  if (!table) return [text(report.notKept, 'muted')]
  const minutes = Object.values(view.tally.counts[TIME] ?? {}).reduce((sum, each) => sum + each, 0)
  if (minutes === 0) return [text(report.noneYet, 'muted')]
  const { hours: held } = view.tally
  const per = held > 0 ? format.number(hoursOf(minutes / held)) : null
  return tables([saying(table, report.timeSentence(format.number(hoursOf(minutes)), per))], '')
}

function anonymity(view: View, words: Words): readonly Block[] {
  const { report } = words
  const table = anonymityTable(view, words)
  if (!table) return [text(report.notKept, 'muted')]
  return view.tally.counts[ANONYMITY] ? tables([saying(table, table.note)], '') : [text(report.noneYet, 'muted')]
}

function themes(view: View, words: Words): readonly Block[] {
  const { report } = words
  const [byTheme, byPartner] = meetingsTables(view, words)
  if (!byTheme) return [text(report.notKept, 'muted')]
  return byPartner ? tables([saying(byTheme, byTheme.note), byPartner], '') : [text(report.noneYet, 'muted')]
}

/** A table under a heading of the same name says something else than its name. */
const saying = (table: DataTable, words: string): DataTable => ({ ...table, caption: words, note: '' })

function professionals({ profile, tally }: View, words: Words): readonly Block[] {
  const { report } = words
  const kinds = profile.contacts.filter(({ professional }) => professional)
  if (kinds.length === 0) return [text(report.notKept, 'muted')]
  const count = kinds.reduce((sum, { id }) => sum + (tally.contacts[id] ?? 0), 0)
  return [text(report.professionalsSentence(count))]
}
