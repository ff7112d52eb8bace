// The guards of all services: whoever adds a service or a method to one decides here who may call it.
import type { Services } from '../../services/services.tsx'
import { type MixedGuardsOf, outside } from '../guarded.ts'
import { backupsGuards } from './backups.ts'
import { appointmentsGuards, followUpsGuards } from './follow-ups.ts'
import { handInGuards } from './hand-in.ts'
import { intakesGuards } from './intakes.ts'
import { logGuards } from './log.ts'
import { meetingsGuards } from './meetings.ts'
import { notesGuards } from './notes.ts'
import { passphrasesGuards } from './passphrases.ts'
import { peopleGuards } from './people.ts'
import { practiceGuards } from './practice.ts'
import { profileEditorGuards } from './profile-editor.ts'
import { sessionGuards } from './session.ts'
import { sharingGuards } from './sharing.ts'
import { surveysGuards } from './surveys.ts'
import { tabletGuards } from './tablet.ts'
import { totalsGuards } from './totals.ts'
import { walkInHoursGuards } from './walk-in-hours.ts'

/** A service is an object with methods; `may` and `now` are single questions. */
type Guarded = {
  readonly [Name in keyof Services as Services[Name] extends (...parameters: never) => unknown
    ? never
    : Name]: MixedGuardsOf<Services[Name]>
}

export const guards = {
  session: sessionGuards,
  tablet: tabletGuards,
  profileEditor: profileEditorGuards,
  people: peopleGuards,
  log: logGuards,
  notes: notesGuards,
  backups: backupsGuards,
  passphrases: passphrasesGuards,
  walkInHours: walkInHoursGuards,
  meetings: meetingsGuards,
  intakes: intakesGuards,
  followUps: followUpsGuards,
  appointments: appointmentsGuards,
  surveys: surveysGuards,
  totals: totalsGuards,
  sharing: sharingGuards,
  handIn: handInGuards,
  updates: { available: outside, install: outside },
  practice: practiceGuards,
} as const satisfies Guarded
