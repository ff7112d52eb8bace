// The tables of the sums of visits and hours. A question that the profile lacks gets no table.
import { askedAndFoundOf } from '../../domain/asked-and-found.ts'
import { totalsAt } from '../../domain/location.ts'
import type { Field, Label } from '../../domain/profile.ts'
import type { Words } from '../../i18n/report-texts.ts'
import { anonymityTable, contactsTable, meetingsTables, surveyTables, timeTable } from './beside-tables.ts'
import { type DataRow, type DataTable, listTable, totalRow } from './data-table.ts'
import { contactFigures, keyFigures } from './figures.ts'
import { nameOfPeriod } from './period-words.ts'
import { rowsOf } from './rows.ts'
import type { KnownMonth, View } from './view.ts'

/** Every table, in the order of the files. */
export function allTables(view: View, words: Words): readonly DataTable[] {
  return [
    figuresTable(view, words),
    monthsTable(view, words),
    ...present([conversationsTable(view, words), locationsTable(view, words)]),
    ...present([crossTable(view, words)]),
    ...answerTables(view, words),
    ...present([contactsTable(view, words), timeTable(view, words), anonymityTable(view, words)]),
    ...meetingsTables(view, words),
    ...surveyTables(view, words),
  ]
}

export function figuresTable(view: View, words: Words): DataTable {
  const { report } = words
  const { profile, tally, before } = view
  const compared = before ? [nameOfPeriod(before.period, words), report.difference] : []
  return {
    id: 'figures',
    sheet: 'figures',
    caption: words.t.totals.headline,
    note: '',
    corner: report.figure,
    columns: [nameOfPeriod(view.period, words), ...compared],
    rows: [...keyFigures(profile, words), ...contactFigures(profile, words)].map(({ id, name, countIn }) => {
      const [now, then] = [countIn(tally), before ? countIn(before.tally) : 0]
      return { key: id, label: name, values: before ? [now, then, now - then] : [now] }
    }),
  }
}

/** The label of a month says why it has no numbers, or only zeros. */
export const monthLabel = ({ month, state }: KnownMonth, { report, format }: Words): string =>
  state === 'counted' ? format.month(month) : `${format.month(month)} (${report.monthStates[state]})`

export function monthsTable(view: View, words: Words): DataTable {
  const figures = keyFigures(view.profile, words)
  const rows = view.months.map((known): DataRow => {
    const sure = known.state === 'counted' || known.state === 'none'
    return {
      key: known.month,
      label: monthLabel(known, words),
      values: figures.map(({ countIn }) => (sure ? countIn(known.tally) : null)),
    }
  })
  return {
    id: 'months',
    sheet: 'months',
    caption: words.report.monthsCaption,
    note: '',
    corner: words.report.month,
    columns: figures.map(({ name }) => name),
    rows: [...rows, totalRow(words.report.total, rows, figures.length)],
  }
}

export function conversationsTable({ profile, tally }: View, { report, t }: Words): DataTable | null {
  if (!profile.trajectory) return null
  return listTable({
    id: 'conversations',
    sheet: 'figures',
    caption: report.conversations,
    note: report.conversationsHint,
    corner: report.conversations,
    column: t.totals.number,
    rows: [
      { key: 'single', label: report.single, value: tally.conversations - tally.trajectoryConversations },
      { key: 'inTrajectory', label: report.inTrajectory, value: tally.trajectoryConversations },
    ],
  })
}

export function locationsTable({ profile, tally }: View, { report, t, label }: Words): DataTable | null {
  if (!profile.locations) return null
  const { locationUnits } = t.wrapUp.totals
  const units = ['hours', 'hoursWithoutVisit', 'visits', 'visitors'] as const
  const known = profile.locations.map(({ id, label: name }): DataRow => {
    const totals = totalsAt(tally, id)
    return { key: id, label: label(name), values: units.map((unit) => totals[unit]) }
  })
  const { values } = totalRow('', known, units.length)
  const rest = units.map((unit, column) => tally[unit] - (values[column] ?? 0))
  const unknown: readonly DataRow[] = rest.some((count) => count !== 0)
    ? [{ key: 'unknown', label: report.locationUnknown, values: rest }]
    : []
  const rows = [...known, ...unknown]
  return {
    id: 'locations',
    sheet: 'figures',
    caption: report.locations,
    note: '',
    corner: report.location,
    columns: units.map((unit) => locationUnits[unit]),
    rows: [...rows, totalRow(report.total, rows, units.length)],
  }
}

export function crossTable({ profile, tally, showsAnswers }: View, { report, label, t }: Words): DataTable | null {
  const cross = showsAnswers ? askedAndFoundOf(profile, tally) : null
  if (!cross) return null
  const { asked, found, columns, counts } = cross
  const rows = counts.map(
    (row): DataRow => ({
      key: row.asked,
      label: optionLabel(asked, row.asked, label, t.totals.notFilledIn),
      values: [...row.found, row.found.reduce((sum, count) => sum + count, 0)],
    }),
  )
  return {
    id: 'askedAndFound',
    sheet: 'answers',
    caption: report.crossCaption(label(asked.label), label(found.label)),
    note: report.askedAndFoundHint(label(asked.label), label(found.label)),
    corner: label(asked.label),
    columns: [...columns.map((id) => optionLabel(found, id, label, t.totals.notFilledIn)), report.total],
    rows: [...rows, totalRow(report.total, rows, columns.length + 1)],
  }
}

export const answerTables = (view: View, words: Words): readonly DataTable[] =>
  view.profile.fields.flatMap((field) => answerTable(field, view, words) ?? [])

/** Null where the answers of the period are not shown. */
export function answerTable(field: Field, view: View, { t, label }: Words): DataTable | null {
  const { profile, tally, showsAnswers } = view
  if (!showsAnswers) return null
  const { per, askedWhen } = field
  const parent = profile.fields.find(({ id }) => id === askedWhen?.field)
  const option = parent?.options.find(({ id }) => id === askedWhen?.is)
  const counted = per === 'firstVisit' ? t.totals.perFirstVisit(tally.firstVisits) : t.totals.perVisit(tally.visits)
  return listTable({
    id: field.id,
    sheet: 'answers',
    caption: label(field.label),
    note: parent && option ? t.totals.askedWhen(label(parent.label), label(option.label)) : counted,
    corner: t.totals.answer,
    column: t.totals.number,
    rows: rowsOf(field, tally.answers[field.id] ?? {}, label, t.totals.notFilledIn),
  })
}

const optionLabel = ({ options }: Field, id: string, label: (label: Label) => string, notFilledIn: string): string => {
  const option = options.find((each) => each.id === id)
  return option ? label(option.label) : id === 'unknown' ? notFilledIn : id
}

const present = <T>(all: readonly (T | null)[]): readonly T[] => all.flatMap((each) => each ?? [])
