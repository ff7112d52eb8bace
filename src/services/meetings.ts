// Theme meetings.

import type { Meeting, MeetingId } from '../domain/meeting.ts'
import type { Live } from './live.ts'
import type { Outcome } from './outcome.ts'

/** Theme meetings, counted apart from visits. */
export interface Meetings {
  /** Newest first. */
  readonly held: Live<readonly Meeting[]>
  /** A new one, or with an id: corrects that one. Gives its id. */
  readonly save: (meeting: Omit<Meeting, 'id'>, id?: MeetingId) => Outcome<MeetingId>
  readonly remove: (id: MeetingId) => Outcome
  /** As it stood before it was removed or corrected. */
  readonly putBack: (meeting: Meeting) => Outcome
}
