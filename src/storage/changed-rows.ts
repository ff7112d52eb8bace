// Which rows a step has changed. States are immutable, so the same object is the same row.
import type { Book } from '../domain/book/book.ts'
import type { MonthRows } from '../records/stored.ts'
import type { Change } from './change.ts'
import { ledgerChange } from './read-book.ts'
import { appointmentTerm, detailsTerm, followUpTerm, hourChange, remarksTerm, visitChanges } from './rows.ts'

interface ChangedRows {
  readonly changes: readonly Change[]
  readonly monthRows: MonthRows
}

/** @param newId gives a month its row when it is first counted in */
export function changedRows(before: Book, after: Book, rows: MonthRows, newId: () => string): ChangedRows {
  const changed = [...after.months].filter(([month, totals]) => totals !== before.months.get(month))
  const fresh = changed.flatMap(([month]) => (rows[month] ? [] : [[month, newId()] as const]))
  const monthRows = fresh.length > 0 ? { ...rows, ...Object.fromEntries(fresh) } : rows
  const { ledger } = after
  return {
    monthRows,
    changes: [
      ...(ledger !== before.ledger || monthRows !== rows ? [ledgerChange({ ledger, monthRows })] : []),
      ...changed.map(([month, value]): Change => ({ table: 'months', id: monthRows[month] ?? '', value })),
      ...changedInBook(before, after),
    ],
  }
}

function changedInBook(before: Book, after: Book): readonly Change[] {
  return [
    ...changedRecords(before.followUps, after.followUps, (id, value) => {
      return { table: 'followUps', id, value, ...(value && { term: followUpTerm(value) }) }
    }),
    ...changedRecords(before.appointments, after.appointments, (id, value) => {
      return { table: 'appointments', id, value, ...(value && { term: appointmentTerm(value) }) }
    }),
    ...changedRecords(before.meetings, after.meetings, (id, value) => ({ table: 'meetings', id, value })),
    ...changedSurvey(before, after),
    ...changedHour(before, after),
  ]
}

/** Records that each have a row of their own, under their id. */
function changedRecords<Id extends string, Value>(
  before: ReadonlyMap<Id, Value>,
  after: ReadonlyMap<Id, Value>,
  changeFor: (id: Id, value: Value | undefined) => Change,
): readonly Change[] {
  if (before === after) return []
  const gone = [...before.keys()].filter((id) => !after.has(id))
  const changed = [...after].filter(([id, value]) => value !== before.get(id))
  return [...changed.map(([id, value]) => changeFor(id, value)), ...gone.map((id) => changeFor(id, undefined))]
}

function changedSurvey(before: Book, after: Book): readonly Change[] {
  return [
    // With the answers of its week.
    ...changedRecords(surveysOf(before), surveysOf(after), (id, value): Change => {
      return value ? { table: 'surveys', id, value, term: detailsTerm(value) } : { table: 'surveys', id, value }
    }),
    ...changedRecords(before.remarks, after.remarks, (id, value): Change => {
      return value ? { table: 'remarks', id, value, term: remarksTerm(value) } : { table: 'remarks', id, value }
    }),
  ]
}

const surveysOf = ({ survey, lastSurvey }: Book) =>
  new Map([survey, lastSurvey].flatMap((each) => (each ? [[each.id, each] as const] : [])))

function changedHour(before: Book, after: Book): readonly Change[] {
  const { hour } = after
  if (!hour) {
    if (!before.hour) return []
    return [
      { table: 'hours', id: before.hour.id, value: undefined },
      ...visitChanges(before, { hour: null, visits: new Map() }, before.hour),
    ]
  }
  const changes: readonly Change[] = hour === before.hour ? [] : [hourChange(hour)]
  // Another hour has become the current one: the visits of the one before stay where they are.
  if (before.hour && before.hour.id !== hour.id) return changes
  return [...changes, ...visitChanges(before, after, hour)]
}
