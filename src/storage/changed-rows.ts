// Which rows a step has changed. States are immutable, so what is the same object is the same row.
import type { BookState } from './book-state.ts'
import type { Change } from './store.ts'

export function changedRows(before: BookState, after: BookState): readonly Change[] {
  const changes: Change[] = []
  const { ledger, monthRows } = after
  if (ledger !== before.ledger) changes.push({ table: 'ledger', id: 'ledger', value: { ledger, monthRows } })
  for (const [month, totals] of after.months) {
    const id = monthRows[month]
    if (id && totals !== before.months.get(month)) changes.push({ table: 'months', id, value: totals })
  }
  return [...changes, ...changedHour(before, after)]
}

function changedHour(before: BookState, after: BookState): readonly Change[] {
  const { hour, visits } = after
  if (!hour) return before.hour ? [{ table: 'hours', id: before.hour.id, value: undefined }] : []
  const changes: Change[] = hour === before.hour ? [] : [{ table: 'hours', id: hour.id, value: hour }]
  // Another hour has become the current one: the visits of the one before stay where they are.
  if (before.hour && before.hour.id !== hour.id) return changes
  for (const [id, visit] of visits)
    if (visit !== before.visits.get(id)) changes.push({ table: 'visits', id, value: visit })
  for (const id of before.visits.keys()) if (!visits.has(id)) changes.push({ table: 'visits', id, value: undefined })
  return changes
}
