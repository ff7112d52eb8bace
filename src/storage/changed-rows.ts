// Which rows a step has changed. States are immutable, so what is the same object is the same row.
import type { BookState } from './book-state.ts'
import { detailsTerm, hourChange, remarksTerm, visitChanges } from './rows.ts'
import type { Change } from './store.ts'

export function changedRows(before: BookState, after: BookState): readonly Change[] {
  const changes: Change[] = []
  const { ledger, monthRows } = after
  if (ledger !== before.ledger || monthRows !== before.monthRows)
    changes.push({ table: 'ledger', id: 'ledger', value: { ledger, monthRows } })
  for (const [month, totals] of after.months) {
    const id = monthRows[month]
    if (id && totals !== before.months.get(month)) changes.push({ table: 'months', id, value: totals })
  }
  return [
    ...changes,
    ...changedRecords('followUps', before.followUps, after.followUps),
    ...changedRecords('appointments', before.appointments, after.appointments),
    ...changedRecords('meetings', before.meetings, after.meetings),
    ...changedSurvey(before, after),
    ...changedHour(before, after),
  ]
}

/** Records that each have a row of their own, under their id. */
function changedRecords(
  table: 'followUps' | 'appointments' | 'meetings',
  before: ReadonlyMap<string, unknown>,
  after: ReadonlyMap<string, unknown>,
): readonly Change[] {
  if (before === after) return []
  const gone = [...before.keys()].filter((id) => !after.has(id))
  return [
    ...[...after].filter(([id, value]) => value !== before.get(id)).map(([id, value]) => ({ table, id, value })),
    ...gone.map((id) => ({ table, id, value: undefined })),
  ]
}

function changedSurvey(before: BookState, after: BookState): readonly Change[] {
  const changes: Change[] = []
  const { survey } = after
  if (before.survey && before.survey.id !== survey?.id)
    changes.push({ table: 'surveys', id: before.survey.id, value: undefined })
  // With the answers of its week, as long as it is not counted.
  if (survey && survey !== before.survey)
    changes.push({ table: 'surveys', id: survey.id, value: survey, term: detailsTerm(survey) })
  for (const [id, remark] of after.remarks)
    if (!before.remarks.has(id)) changes.push({ table: 'remarks', id, value: remark, term: remarksTerm(remark) })
  return changes
}

function changedHour(before: BookState, after: BookState): readonly Change[] {
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
