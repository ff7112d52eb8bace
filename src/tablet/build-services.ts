// The services of the screens, each behind its guards: the table of all of them is `services/guards.ts`.
import type { Age } from '../backup/age.ts'
import type { Practice } from '../services/practice.ts'
import type { Services } from '../services/services.tsx'
import { createTakenIn } from '../storage/taken-in.ts'
import type { Client } from '../sync/client.ts'
import { guarded } from './guarded.ts'
import { asLive } from './live.ts'
import { onceUnlocked } from './once-unlocked.ts'
import { rightsOf } from './rights.ts'
import { backups, backupsOutside } from './services/backups.ts'
import { appointments, followUps } from './services/follow-ups.ts'
import { guards } from './services/guards.ts'
import { handIn } from './services/hand-in.ts'
import { intakes } from './services/intakes.ts'
import { log } from './services/log.ts'
import { meetings } from './services/meetings.ts'
import { notes } from './services/notes.ts'
import { passphrases } from './services/passphrases.ts'
import { lockedOnceGone, people } from './services/people.ts'
import { profileEditor } from './services/profile-editor.ts'
import { saving, sessionOutside } from './services/session.ts'
import { sharing } from './services/sharing.ts'
import { surveys, surveysOutside } from './services/surveys.ts'
import { tablet, tabletOutside } from './services/tablet.ts'
import { totals } from './services/totals.ts'
import { walkInHours } from './services/walk-in-hours.ts'
import type { TabletSession } from './session/session.ts'
import type { Unlocked } from './unlocked.ts'
import type { UpdateState } from './updates.ts'

interface Parts {
  readonly client: Client
  readonly updates: UpdateState
  readonly age: Age
  readonly clock: () => number
  readonly newId: () => string
  readonly practice: Practice
}

export function buildServices(
  session: TabletSession,
  { client, updates, age, clock, newId, practice }: Parts,
): Services {
  const rights = rightsOf(session)
  const { trySecret } = session
  const takenIn = onceUnlocked(session, ({ store }) => createTakenIn(store))
  const backupsOf = (unlocked: Unlocked) => backups(unlocked, { age, clock, takenIn: takenIn(), trySecret })

  return {
    session: guarded(session, rights, guards.session, saving, sessionOutside(session, { age, clock, newId })),
    tablet: guarded(session, rights, guards.tablet, tablet, tabletOutside(session)),
    profileEditor: guarded(session, rights, guards.profileEditor, profileEditor),
    people: lockedOnceGone(
      session,
      guarded(session, rights, guards.people, (unlocked) => people(unlocked, session)),
    ),
    may: rights.may,
    log: guarded(session, rights, guards.log, log),
    notes: guarded(session, rights, guards.notes, notes),
    backups: guarded(session, rights, guards.backups, backupsOf, backupsOutside({ age, clock })),
    passphrases: passphrases(session),
    walkInHours: guarded(session, rights, guards.walkInHours, walkInHours),
    meetings: guarded(session, rights, guards.meetings, meetings),
    intakes: guarded(session, rights, guards.intakes, intakes),
    followUps: guarded(session, rights, guards.followUps, (unlocked) => followUps(unlocked, takenIn())),
    appointments: guarded(session, rights, guards.appointments, appointments),
    surveys: guarded(
      session,
      rights,
      guards.surveys,
      (unlocked) => surveys(unlocked, session),
      surveysOutside(session),
    ),
    totals: guarded(session, rights, guards.totals, (unlocked) => totals(unlocked, takenIn())),
    sharing: guarded(session, rights, guards.sharing, (unlocked) => sharing(unlocked, client)),
    handIn: handIn(client),
    updates: { available: asLive(updates.available), install: updates.install },
    practice,
    now: clock,
  }
}
