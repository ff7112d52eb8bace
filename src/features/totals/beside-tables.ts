// The tables of the counts beside visits. A loket without such a count gets no table of it.

import { MEETING_PEOPLE, MEETING_WITH, MEETINGS, MEETINGS_WITH } from '../../domain/meeting.ts'
import type { Label } from '../../domain/profile.ts'
import { surveyResults } from '../../domain/survey.ts'
import type { Counts, Tally } from '../../domain/tally.ts'
import { ANONYMITY, ANONYMITY_QUESTIONS, answersTo, TIME, TIME_PARTS } from '../../domain/wrap-up.ts'
import type { Words } from '../../i18n/report-texts.ts'
import { type DataRow, type DataTable, listTable } from './data-table.ts'
import { contactFigures } from './figures.ts'
import { nameOfPeriod } from './period-words.ts'
import type { View } from './view.ts'

export function contactsTable({ profile, tally }: View, words: Words, professional?: boolean): DataTable | null {
  const { report, t } = words
  const figures = contactFigures(profile, words, professional)
  if (figures.length === 0) return null
  return listTable({
    id: 'contacts',
    sheet: 'more',
    caption: professional ? report.professionals : report.contacts,
    note: professional ? '' : report.contactsHint,
    corner: report.contactKind,
    column: t.totals.number,
    rows: figures.map(({ id, name, countIn }) => ({ key: id, label: name, value: countIn(tally) })),
  })
}

export function timeTable({ profile, tally }: View, { report, t }: Words): DataTable | null {
  const minutes = tally.counts[TIME]
  if (!profile.usualTime && !minutes) return null
  const row = (key: string, label: string, spent: number): DataRow => ({ key, label, values: [spent, hoursOf(spent)] })
  const spent = TIME_PARTS.map((part) => minutes?.[part] ?? 0)
  return {
    id: 'time',
    sheet: 'more',
    caption: report.time,
    note: '',
    corner: report.part,
    columns: [report.minutes, report.hoursColumn],
    rows: [
      ...TIME_PARTS.map((part, index) => row(part, t.wrapUp.parts[part], spent[index] ?? 0)),
      {
        ...row(
          'total',
          report.total,
          spent.reduce((sum, each) => sum + each, 0),
        ),
        isTotal: true,
      },
    ],
  }
}

/** Minutes as hours with two decimals at most. */
export const hoursOf = (minutes: number): number => Math.round((minutes / 60) * 100) / 100

export function anonymityTable({ profile, tally }: View, { report, t }: Words): DataTable | null {
  if (!profile.asksAnonymity && !tally.counts[ANONYMITY]) return null
  return {
    id: 'anonymity',
    sheet: 'more',
    caption: report.anonymity,
    note: report.anonymityHint,
    corner: report.question,
    columns: [t.wrapUp.answers.yes, t.wrapUp.answers.no],
    rows: ANONYMITY_QUESTIONS.map((question) => {
      const { yes, of } = answersTo(question, tally)
      return { key: question, label: t.wrapUp.questions[question], values: [yes, of - yes] }
    }),
  }
}

/** By theme; and once there was one, with whom. */
export function meetingsTables({ profile, tally }: View, { report, t, label }: Words): readonly DataTable[] {
  if (!profile.themes) return []
  const byTheme: DataTable = {
    id: 'meetings',
    sheet: 'more',
    caption: report.themes,
    note: report.meetingsSentence(meetingsHeld(tally), meetingPeople(tally)),
    corner: report.theme,
    columns: [report.meetings],
    rows: optionRows(profile.themes, [tally.counts[MEETINGS] ?? {}], label),
  }
  if (meetingsHeld(tally) === 0) return [byTheme]
  const byPartner = listTable({
    id: 'meetingsWith',
    sheet: 'more',
    caption: report.meetingsWith,
    note: '',
    corner: t.meetings.with,
    column: report.meetings,
    rows: MEETING_WITH.map((key) => ({
      key,
      label: t.meetings.partners[key],
      value: tally.counts[MEETINGS_WITH]?.[key] ?? 0,
    })),
  })
  return [byTheme, byPartner]
}

export const meetingsHeld = ({ counts }: Tally): number =>
  Object.values(counts[MEETINGS] ?? {}).reduce((sum, count) => sum + count, 0)

const meetingPeople = ({ counts }: Tally): number =>
  Object.values(counts[MEETING_PEOPLE] ?? {}).reduce((sum, count) => sum + count, 0)

/** A table for each question, with a column for each half-year (or more, where one alone had too few). */
export function surveyTables({ profile, surveys }: View, words: Words): readonly DataTable[] {
  const { report, t, label } = words
  if (surveys.length === 0) return []
  const results = surveys.map((each) => surveyResults(each, profile))
  const columns = surveys.map(({ period }) => nameOfPeriod(period, words))
  const note = results.map(({ filled }, index) => report.surveyFilledIn(columns[index] ?? '', filled)).join(' ')
  return (profile.survey ?? [])
    .filter(({ options }) => options !== undefined)
    .map((question, index) => {
      const answers = results.map(({ questions }) => questions[index])
      const counts = answers.map((each) => each?.counts ?? {})
      return {
        id: `survey-${question.id}`,
        sheet: 'more',
        caption: label(question.label),
        note,
        corner: t.totals.answer,
        columns,
        rows: [
          ...optionRows(question.options ?? [], counts, label),
          { key: 'unanswered', label: report.unanswered, values: answers.map((each) => each?.unanswered ?? 0) },
        ],
      }
    })
}

/** An option of an older version of the profile keeps its row, under its id, so that the numbers still add up. */
function optionRows(
  options: readonly { readonly id: string; readonly label: Label }[],
  counts: readonly Counts[],
  label: (label: Label) => string,
): readonly DataRow[] {
  const known = options.map(({ id, label: name }) => ({ key: id, label: label(name) }))
  const others = new Set(
    counts.flatMap((each) => Object.keys(each)).filter((id) => !known.some(({ key }) => key === id)),
  )
  return [...known, ...[...others].map((id) => ({ key: id, label: id }))].map((row) => ({
    ...row,
    values: counts.map((each) => each[row.key] ?? 0),
  }))
}
