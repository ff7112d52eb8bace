// Which rows a step has changed. States are immutable, so what is the same object is the same row.
import type { BookState } from './book-state.ts'
import { hourChange, visitChanges } from './rows.ts'
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
