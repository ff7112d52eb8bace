// Messages as tables: each number with the interval in which the true one nearly always lies.

import { NOT_ASKED } from '../../../domain/disclosure/questions.ts'
import type { Estimate, QuestionReading } from '../../../domain/disclosure/reading.ts'
import { releasedNames } from '../../../domain/disclosure/released-names.ts'
import type { Profile } from '../../../domain/profile.ts'
import { endsHalfYear, periodOfHalfYear } from '../../../domain/quarter.ts'
import type { Words } from '../../../i18n/report-texts.ts'
import type { DataRow, DataTable } from '../data-table.ts'
import { nameOfPeriod } from '../period-words.ts'
import type { SharedFigures, SharedHalfYear } from './shared-figures.ts'
import { estimateWords, togetherIn } from './shared-words.ts'

/** Each half-year with its numbers, exact ones first. */
export function halfYearsTable({ halfYears }: SharedFigures, profile: Profile, words: Words): DataTable {
  const { report, t, format } = words
  const hasTogether = halfYears.some(({ reading }) => reading && togetherIn(reading, profile))
  const row = ({ halfYear, quarters, door, reading }: SharedHalfYear): DataRow => {
    const exact = [door.hours, door.hoursWithoutVisit, door.visits]
    const together = reading && togetherIn(reading, profile)
    const estimates = [reading?.firstVisits, ...(hasTogether ? [together] : [])]
    const name = nameOfPeriod(periodOfHalfYear(halfYear), words)
    return {
      key: halfYear,
      label: quarters.some(endsHalfYear) || reading ? name : report.halfYearRuns(name),
      values: [...exact, ...estimates.map((each) => each?.value ?? null)],
      texts: [...exact.map(format.number), ...estimates.map((each) => (each ? estimateWords(each, words) : ''))],
    }
  }
  return {
    id: 'halfYears',
    sheet: 'months',
    caption: report.halfYearsCaption,
    note: '',
    corner: report.halfYear,
    columns: [
      ...[t.totals.hours, t.totals.hoursWithoutVisit, t.totals.visits, report.firstTime],
      ...(hasTogether ? [report.together] : []),
    ],
    rows: halfYears.map(row),
  }
}

/** Couples and people who came for the first time, half-year by half-year. */
export function firstVisitsTable({ halfYears }: SharedFigures, words: Words): DataTable {
  const { report, t } = words
  return {
    id: 'firstVisits',
    sheet: 'months',
    caption: report.firstTimePerHalfYear,
    note: '',
    corner: report.halfYear,
    columns: [t.totals.number],
    rows: halfYears.flatMap(({ halfYear, reading }) =>
      reading
        ? [estimateRow(halfYear, nameOfPeriod(periodOfHalfYear(halfYear), words), reading.firstVisits, words)]
        : [],
    ),
  }
}

/** A question: each group, and under it the answers that it sums up. */
export function questionTable(reading: QuestionReading, profile: Profile, words: Words): DataTable {
  const { report, t, label } = words
  const names = releasedNames(profile, label)
  const { question, of, answers, groups } = reading
  const rows = [...new Set(answers.map(({ group }) => group))].flatMap((group): readonly DataRow[] => {
    const own = answers.filter((each) => each.group === group)
    const sum = groups.find((each) => each.group === group)
    const rowOf = (answer: (typeof own)[number]) =>
      estimateRow(answer.answer, names.answer(question, answer.answer), answer, words)
    // That nobody was not asked needs no row.
    if (group === NOT_ASKED && own.every(({ value }) => value === 0)) return []
    if (!sum) return own.map(rowOf)
    const parts = own.map((answer): DataRow => ({ ...rowOf(answer), isPart: true }))
    return [estimateRow(`group ${group}`, names.group(question, group), sum, words), ...parts]
  })
  return {
    id: question,
    sheet: 'answers',
    caption: names.question(question),
    note: report.ofAbout(of),
    corner: t.totals.answer,
    columns: [t.totals.number],
    rows,
  }
}

const estimateRow = (key: string, label: string, estimate: Estimate, words: Words): DataRow => ({
  key,
  label,
  values: [estimate.value],
  texts: [estimateWords(estimate, words)],
})
