import type { Meetings } from '../services.tsx'
import type { createMeetings } from '../storage/meetings.ts'
import { selected } from './live.ts'
import type { Rights } from './rights.ts'

export function meetingsService(
  { allowed, seen }: Rights,
  meetings: () => ReturnType<typeof createMeetings>,
): Meetings {
  return {
    held: seen('hold-hours', ({ book }) =>
      selected(book.state, ({ meetings: all }) => [...all.values()].toSorted((a, b) => b.date.localeCompare(a.date))),
    ),
    save: allowed('hold-hours', (meeting, id) => meetings().save(meeting, id)),
    remove: allowed('hold-hours', (id) => meetings().remove(id)),
  }
}
