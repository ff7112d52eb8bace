// From the records of this tablet to a backup, and back. Loaded when somebody makes, takes in or restores one.
import { type Backup, FORMAT, VERSION } from '../backup/contents.ts'
import type { Snapshot } from '../backup/merge.ts'
import { type Instant, type LocalDate, localDate } from '../domain/calendar.ts'
import type { Ledger } from '../domain/ledger.ts'
import { type PersonId, ROLES, type Role } from '../domain/person.ts'
import type { Problem } from '../domain/problem.ts'
import { type ProfileVersion, termsOf } from '../domain/profile-version.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import { noteErasedOn, type Terms } from '../domain/retention.ts'
import { type Remark, remarksErasedOn } from '../domain/survey.ts'
import type { WalkInHour } from '../domain/walk-in-hour.ts'
import type { StoredRelease } from './outbox.ts'
import { profileChange } from './profiles.ts'
import { detailsTerm, type NoteRow, notesTerm, remarksTerm, type VisitRow, visitIdsOf } from './rows.ts'
import { readSettings, readSigningKey, type Settings, settingsChange, signingKeyChange } from './settings.ts'
import { type Change, CLOSED, type Store } from './store.ts'
import { readTakenIn, takenInChange } from './taken-in.ts'

interface Making {
  readonly person: PersonId
  readonly now: Instant
  readonly notes: boolean
  /** What whoever restores it may be; with the coordinator's role goes the signing key. */
  readonly roles?: readonly Role[]
}

/** Everything that a backup holds, as it stood at one revision. */
export async function gather(store: Store, making: Making): Promise<Result<Backup, Problem>> {
  for (;;) {
    const revision = store.revision()
    const gathered = await gatherOnce(store, revision, making)
    // Something was written between two readings: parts of two states are no state.
    if (!gathered.ok || store.revision() === revision) return gathered
  }
}

async function gatherOnce(
  store: Store,
  revision: number,
  { person, now, notes, roles = ROLES }: Making,
): Promise<Result<Backup, Problem>> {
  const records = ['followUps', 'appointments', 'meetings', 'profiles'] as const
  const tables = ['ledger', 'months', 'hours', 'visits', 'releases', ...records, 'notes', 'remarks'] as const
  const [settings, takenIn, ...read] = await Promise.all([
    readSettings(store),
    readTakenIn(store),
    ...tables.map((table) => store.readAll(table)),
  ])
  if (!settings.ok) return settings
  if (!takenIn.ok) return takenIn
  const rows: Rows[] = []
  for (const table of read) {
    if (!table.ok) return fail({ code: table.error })
    // What has no key any more, or somebody else's, is not there for us.
    rows.push(table.value.filter(({ value }) => value !== null && value !== CLOSED))
  }
  const [
    ledgers = [],
    months = [],
    hours = [],
    visits = [],
    releases = [],
    followUps = [],
    planned = [],
    meetings = [],
    profiles = [],
    noteRows = [],
    remarks = [],
  ] = rows
  const ledger = (ledgers[0]?.value as { readonly ledger: Ledger } | undefined)?.ledger
  if (!settings.value || !ledger) return fail({ code: 'storage-damaged' })

  const signingKey = await readSigningKey(store)
  if (!signingKey.ok) return signingKey
  const { tabletId, tabletName, profile, lockAfter, enrolledAt } = settings.value
  const deviceKey = { ...settings.value.deviceKey, private: signingKey.value }
  const isFull = roles.includes('coordinator')
  const today = localDate(now, profile.timeZone)
  const versions = inOrder(
    profiles.map(({ value }) => value as ProfileVersion),
    ({ version }) => version,
  )
  const terms = termsOf(versions, profile)
  const current = hours.some(({ id }) => id === ledger.current) ? ledger.current : null
  // What the schema asks for more than these types say is checked when the file is sealed.
  return ok({
    format: FORMAT,
    version: VERSION,
    madeAt: now,
    madeBy: person,
    revision,
    roles: [...roles],
    settings: { tabletId, tabletName, profile, lockAfter, enrolledAt, ...(isFull && { deviceKey }) },
    ledger: { ...ledger, current },
    months: inOrder(
      months.map(({ value }) => value as Backup['months'][number]),
      ({ month }) => month,
    ),
    hours: inOrder(
      hours.map(({ value }) => value as Backup['hours'][number]),
      ({ id }) => id,
    ),
    visits: inOrder(
      visits.map(({ id, value }) => ({ id, ...(value as VisitRow) }) as Backup['visits'][number]),
      ({ id }) => id,
    ),
    releases: inOrder(
      releases.map(({ value }) => {
        const { row: _, ...release } = value as StoredRelease
        return release as Backup['releases'][number]
      }),
      ({ id }) => id,
    ),
    followUps: inOrder(
      followUps.map(({ value }) => value as Backup['followUps'][number]),
      ({ id }) => id,
    ),
    appointments: inOrder(
      planned.map(({ value }) => value as Backup['appointments'][number]),
      ({ id }) => id,
    ),
    meetings: inOrder(
      meetings.map(({ value }) => value as Backup['meetings'][number]),
      ({ id }) => id,
    ),
    profiles: versions as Backup['profiles'],
    takenIn: takenIn.value as Backup['takenIn'],
    ...(notes && {
      notes: inOrder(notesOf(noteRows, terms, today), ({ visit }) => visit),
      remarks: inOrder(remarksIn(remarks, terms, today), ({ id }) => id),
    }),
  } as Backup)
}

type Rows = readonly { readonly id: string; readonly value: unknown }[]

function notesOf(rows: Rows, terms: Terms, today: LocalDate): NonNullable<Backup['notes']> {
  return rows.flatMap(({ id, value }) => {
    const { author: _, ...note } = value as NoteRow
    const erasedOn = noteErasedOn(note.date, terms)
    return erasedOn > today ? [{ visit: id, ...note, erasedOn } as NonNullable<Backup['notes']>[number]] : []
  })
}

function remarksIn(rows: Rows, terms: Terms, today: LocalDate): NonNullable<Backup['remarks']> {
  return rows.flatMap(({ id, value }) => {
    const remark = value as Remark
    const erasedOn = remarksErasedOn(remark.month, terms)
    return erasedOn > today ? [{ id, ...remark, erasedOn }] : []
  })
}

/** By key, so that equal states are equal texts. */
const inOrder = <T>(items: readonly T[], key: (item: T) => string | number): T[] =>
  items.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))

/** What another tablet takes in of a backup: its own closed months. Who vouches for a third tablet is not the file of a second. */
export function snapshotOf({ settings, revision, madeAt, months }: Backup): Snapshot {
  const { tabletId, tabletName, profile } = settings
  return { tabletId, tabletName, loket: profile.id, revision, madeAt, months }
}

type DeviceKey = { readonly private: JsonWebKey; readonly public: JsonWebKey }

/**
 * The rows of a tablet that is restored, for the one who restores it. Notes whose term is over were not even read; answers of
 * that kind go as on a tablet that lay unused: once its date can be believed.
 */
export function restoredRows(
  backup: Backup,
  person: PersonId,
  now: Instant,
  newId: () => string,
  deviceKey: DeviceKey,
): readonly Change[] {
  const isFull = backup.settings.deviceKey !== undefined
  const settings: Settings = {
    ...backup.settings,
    deviceKey: { public: deviceKey.public },
    // [D10] What was shared after the backup is not known yet. Without its key the tablet is none that the service knows.
    restoredAt: isFull ? now : null,
    enrolledAt: isFull ? backup.settings.enrolledAt : null,
    lastBackup: { at: backup.madeAt, revision: backup.revision },
  }
  const hours = backup.hours as readonly WalkInHour[]
  const monthRows = Object.fromEntries(backup.months.map(({ month }) => [month, newId()]))
  const hourOf = new Map(hours.flatMap((hour) => visitIdsOf(hour).map((id) => [id, hour] as const)))
  return [
    settingsChange(settings),
    signingKeyChange(deviceKey.private),
    { table: 'ledger', id: 'ledger', value: { ledger: backup.ledger, monthRows } },
    ...backup.months.map((value) => ({ table: 'months', id: monthRows[value.month] ?? '', value }) as const),
    ...hours.map((hour) => ({ table: 'hours', id: hour.id, value: hour, term: detailsTerm(hour) }) as const),
    ...backup.visits.flatMap(({ id, ...value }) => {
      const hour = hourOf.get(id)
      return hour ? [{ table: 'visits', id, value, term: detailsTerm(hour) } as const] : []
    }),
    ...(backup.notes ?? []).map(({ visit, erasedOn: _, ...words }) => {
      const value = { ...words, author: person } as NoteRow
      return { table: 'notes', id: visit, value, term: notesTerm(words, person) } as const
    }),
    ...(backup.remarks ?? []).map(
      ({ id, erasedOn: _, ...value }) => ({ table: 'remarks', id, value, term: remarksTerm(value) }) as const,
    ),
    ...backup.releases.map((release) => {
      const row = newId()
      return { table: 'releases', id: row, value: { row, ...release } } as const
    }),
    ...backup.followUps.map((value) => ({ table: 'followUps', id: value.id, value }) as const),
    ...backup.appointments.map((value) => ({ table: 'appointments', id: value.id, value }) as const),
    ...backup.meetings.map((value) => ({ table: 'meetings', id: value.id, value }) as const),
    ...backup.profiles.map((value) => profileChange(newId(), value as ProfileVersion)),
    takenInChange(backup.takenIn),
  ]
}
