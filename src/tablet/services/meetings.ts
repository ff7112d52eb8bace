// Theme meetings as screens know them.
import { putBackMeeting, removeMeeting, saveMeeting } from '../../domain/book/meetings.ts'
import { idOf } from '../../domain/brand.ts'
import type { MeetingId } from '../../domain/meeting.ts'
import { ok } from '../../domain/result.ts'
import type { Meetings } from '../../services/meetings.ts'
import { action, type GuardsOf, value } from '../guarded.ts'
import { selected } from '../live.ts'
import type { Unlocked } from '../unlocked.ts'

export const meetingsGuards: GuardsOf<Meetings> = {
  held: value('hold-hours'),
  save: action('hold-hours'),
  remove: action('hold-hours'),
  putBack: action('hold-hours'),
}

export function meetings({ book: { book, run, newId } }: Pick<Unlocked, 'book'>): Meetings {
  return {
    held: selected(book, (state) => [...state.meetings.values()].toSorted((a, b) => b.date.localeCompare(a.date))),
    async save(meeting, known) {
      const id = known ?? idOf<MeetingId>(newId())
      const written = await run(saveMeeting, { ...meeting, id })
      return written.ok ? ok(id) : written
    },
    remove: (id) => run(removeMeeting, id),
    putBack: (meeting) => run(putBackMeeting, meeting),
  }
}
