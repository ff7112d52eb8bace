// Everything that a screen can reach, handed down by React: one interface per feature, behind which vault, storage and sync do
// their work.
import { createContext, type ReactNode, useContext } from 'react'
import type { Instant } from '../domain/calendar.ts'
import type { Right } from '../domain/person.ts'
import type { Backups } from './backups.ts'
import type { Appointments, FollowUps } from './follow-ups.ts'
import type { HandIn } from './hand-in.ts'
import type { Intakes } from './intakes.ts'
import type { TabletLog } from './log.ts'
import type { Meetings } from './meetings.ts'
import type { Notes } from './notes.ts'
import type { Passphrases } from './passphrases.ts'
import type { People } from './people.ts'
import type { Practice } from './practice.ts'
import type { ProfileEditor } from './profile-editor.ts'
import type { Session } from './session.ts'
import type { Sharing } from './sharing.ts'
import type { Surveys } from './surveys.ts'
import type { Tablet } from './tablet.ts'
import type { Totals } from './totals.ts'
import type { Updates } from './updates.ts'
import type { WalkInHours } from './walk-in-hours.ts'

export interface Services {
  readonly session: Session
  readonly tablet: Tablet
  readonly profileEditor: ProfileEditor
  readonly people: People
  /**
   * Whether the roles of the person who unlocked the tablet allow it; the services refuse other methods with
   * `not-allowed`.
   */
  readonly may: (right: Right) => boolean
  readonly log: TabletLog
  readonly notes: Notes
  readonly backups: Backups
  readonly passphrases: Passphrases
  readonly walkInHours: WalkInHours
  readonly meetings: Meetings
  readonly intakes: Intakes
  readonly followUps: FollowUps
  readonly appointments: Appointments
  readonly surveys: Surveys
  readonly totals: Totals
  readonly sharing: Sharing
  readonly handIn: HandIn
  readonly updates: Updates
  readonly practice: Practice
  readonly now: () => Instant
}

const ServicesContext = createContext<Services | null>(null)

export function ServicesProvider({ services, children }: { services: Services; children: ReactNode }) {
  return <ServicesContext value={services}>{children}</ServicesContext>
}

export function useServices(): Services {
  const services = useContext(ServicesContext)
  if (!services) throw new Error('no services above this component')
  return services
}
