// What screens reach, built on the session: each service hands its calls to the unlocked tablet.
import type { Age } from '../backup/age.ts'
import { hasWords, normalForm } from '../domain/passphrase.ts'
import { ok } from '../domain/result.ts'
import { faultOf, propose } from '../passphrases/passphrases.ts'
import type { Practice, Services } from '../services.tsx'
import { createIntakes } from '../storage/intakes.ts'
import { createMeetings } from '../storage/meetings.ts'
import { createTakenIn } from '../storage/taken-in.ts'
import { createWalkInHours } from '../storage/walk-in-hours.ts'
import type { Client } from '../sync/client.ts'
import { appointmentsService } from './appointments-service.ts'
import { backupsService } from './backups-service.ts'
import { followUpsService } from './follow-ups-service.ts'
import { handInService } from './hand-in-service.ts'
import { selected } from './live.ts'
import { meetingsService } from './meetings-service.ts'
import { notesService } from './notes-service.ts'
import { isInside, liveUnlocked, onceUnlocked } from './once-unlocked.ts'
import { peopleService } from './people-service.ts'
import { profileService } from './profile-service.ts'
import { rightsOf } from './rights.ts'
import type { TabletSession } from './session/session.ts'
import { sharingService } from './sharing-service.ts'
import { surveysService } from './surveys-service.ts'
import { tabletService } from './tablet-service.ts'
import { totalsService } from './totals-service.ts'
import type { UpdateState } from './updates.ts'
import { walkInHoursService } from './walk-in-hours-service.ts'

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
  const { allowed, may } = rights
  const intakes = onceUnlocked(session, ({ book }) => createIntakes(book))
  const walkInHours = onceUnlocked(session, ({ book }) => createWalkInHours(book))
  const meetings = onceUnlocked(session, ({ book }) => createMeetings(book))
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
    profileEditor: profileService(session, rights),
    people: peopleService(session, rights),
    may,
    notes: notesService(session, rights),
    backups: backupsService(session, rights, { age, clock, takenIn }),
    passphrases: {
      propose,
      isSame: (one, other) => normalForm(one) === normalForm(other),
      hasWords,
      // What a guesser would try on this very tablet first.
      faultOf: (passphrase, known = []) =>
        faultOf(passphrase, [...known, ...(isInside(session) ? wordsOf(session) : [])]),
    },
    walkInHours: walkInHoursService(rights, walkInHours),
    meetings: meetingsService(rights, meetings),
    intakes: {
      find: allowed('hold-hours', async (id) => ok(intakes().find(id))),
      saveDraft: allowed('hold-hours', (draft) => intakes().saveDraft(draft)),
      saveChange: allowed('hold-hours', (draft) => intakes().saveChange(draft)),
      dropChange: allowed('hold-hours', (id) => intakes().dropChange(id)),
      record: allowed('hold-hours', (draft) => intakes().record(draft)),
    },
    followUps: followUpsService(session, rights, takenIn),
    appointments: appointmentsService(session, rights),
    surveys: surveysService(session, rights),
    totals: totalsService(session, rights, takenIn),
    sharing: sharingService(session, rights, client, clock),
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
