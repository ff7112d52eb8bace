// The services of the screens, built on the session: each service hands its calls to the unlocked tablet.
import type { Age } from '../backup/age.ts'
import { hasWords, normalForm } from '../domain/passphrase.ts'
import { faultOf, propose } from '../passphrases/passphrases.ts'
import type { Practice } from '../services/practice.ts'
import type { Services } from '../services/services.tsx'
import { createTakenIn } from '../storage/taken-in.ts'
import type { Client } from '../sync/client.ts'
import { backupsService } from './backups-service.ts'
import { guarded } from './guarded.ts'
import { handInService } from './hand-in-service.ts'
import { selected } from './live.ts'
import { isInside, liveUnlocked, onceUnlocked } from './once-unlocked.ts'
import { peopleService } from './people-service.ts'
import { rightsOf } from './rights.ts'
import { appointments, appointmentsGuards, followUps, followUpsGuards } from './services/follow-ups.ts'
import { intakes, intakesGuards } from './services/intakes.ts'
import { meetings, meetingsGuards } from './services/meetings.ts'
import { notes, notesGuards } from './services/notes.ts'
import { profileEditor, profileEditorGuards } from './services/profile-editor.ts'
import { sharing, sharingGuards } from './services/sharing.ts'
import { surveys } from './services/surveys.ts'
import { totals, totalsGuards } from './services/totals.ts'
import { walkInHours, walkInHoursGuards } from './services/walk-in-hours.ts'
import type { TabletSession } from './session/session.ts'
import { tabletService } from './tablet-service.ts'
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
  const { may } = rights
  const takenIn = onceUnlocked(session, ({ store }) => createTakenIn(store))

  return {
    session: {
      status: selected(session.status, (status) => status),
      entry: selected(session.entry, (entry) => entry),
      saving: liveUnlocked(session, ({ book }) => selected(book.saving, (saving) => saving)),
      setUp: session.setUp,
      async restore(file, filePassphrase, person) {
        const { restoreTablet } = await import('./restore.ts')
        return session.make(({ database, vault, files }) =>
          restoreTablet(database, vault, files, { age, file, filePassphrase, person, clock, newId }),
        )
      },
      unlock: session.unlock,
      recover: session.recover,
      choose: session.choose,
      renewKeys: session.renewKeys,
      enter: session.enter,
      hasPin: selected(session.hasPin, (has) => has),
      setPin: session.setPin,
      cover: session.cover,
      uncover: session.uncover,
      lock: session.lock,
      takeOver: session.takeOver,
    },
    tablet: tabletService(session, rights),
    profileEditor: guarded(session, rights, profileEditorGuards, profileEditor),
    people: peopleService(session, rights),
    may,
    notes: guarded(session, rights, notesGuards, notes),
    backups: backupsService(session, rights, { age, clock, takenIn }),
    passphrases: {
      propose,
      isSame: (one, other) => normalForm(one) === normalForm(other),
      hasWords,
      // The words that a guesser would try on this very tablet first.
      faultOf: (passphrase, known = []) =>
        faultOf(passphrase, [...known, ...(isInside(session) ? wordsOf(session) : [])]),
    },
    walkInHours: guarded(session, rights, walkInHoursGuards, walkInHours),
    meetings: guarded(session, rights, meetingsGuards, meetings),
    intakes: guarded(session, rights, intakesGuards, intakes),
    followUps: guarded(session, rights, followUpsGuards, (unlocked) => followUps(unlocked, takenIn())),
    appointments: guarded(session, rights, appointmentsGuards, appointments),
    surveys: surveys(session, rights),
    totals: guarded(session, rights, totalsGuards, (unlocked) => totals(unlocked, takenIn())),
    sharing: guarded(session, rights, sharingGuards, (unlocked) => sharing(unlocked, client)),
    handIn: handInService(client),
    updates: { available: selected(updates.available, (available) => available), install: updates.install },
    practice,
    now: clock,
  }
}

function wordsOf(session: TabletSession): readonly string[] {
  const { settings, people } = session.unlocked()
  const { tabletName, profile } = settings.getState()
  return [tabletName, profile.name.nl, profile.id, ...people.getState().map(({ name }) => name)]
}
