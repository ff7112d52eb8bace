// From the records of this tablet to a backup, and back. Loaded with the first backup that a person makes, takes in or
// restores.

import { type Backup, FORMAT, recordVersions, VERSION } from '../backup/contents.ts'
import { erasingDay } from '../domain/book/signs.ts'
import { idOf } from '../domain/brand.ts'
import { type Instant, type LocalDate, localDate } from '../domain/calendar.ts'
import { type PersonId, ROLES, type Role } from '../domain/person.ts'
import type { Problem } from '../domain/problem.ts'
import type { Profile } from '../domain/profile.ts'
import { termsOf } from '../domain/profile-version.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import { noteErasedOn } from '../domain/retention.ts'
import { remarksErasedOn } from '../domain/survey.ts'
import type { VisitId } from '../domain/visit.ts'
import { firstDayOf } from '../domain/walk-in-hour.ts'
import type { Settings, Snapshot, Stored, TableName } from '../records/stored.ts'
import type { Change } from './change.ts'
import { profileChange } from './profiles.ts'
import { appointmentTerm, detailsTerm, followUpTerm, notesTerm, remarksTerm, visitIdsOf } from './rows.ts'
import { CLOSED } from './sealed-row.ts'
import { readSettings, readSigningKey, settingsChange, signingKeyChange } from './settings.ts'
import type { Store } from './store.ts'
import { readTakenIn, takenInChange } from './taken-in.ts'

interface Making {
  readonly person: PersonId
  readonly now: Instant
  readonly notes: boolean
  /** The roles of the person who restores it; with the coordinator's role goes the signing key. */
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

async function gatherOnce(store: Store, revision: number, making: Making): Promise<Result<Backup, Problem>> {
  const { person, now, notes, roles = ROLES } = making
  const settings = await readSettings(store)
  if (!settings.ok) return settings
  const signingKey = await readSigningKey(store)
  if (!signingKey.ok) return signingKey
  const ledgers = await rowsOf(store, 'ledger')
  if (!ledgers.ok) return ledgers
  const [{ value: ledgerRow } = { value: null }] = ledgers.value
  if (!settings.value || !ledgerRow) return fail({ code: 'storage-damaged' })
  const records = await recordsOf(store)
  if (!records.ok) return records
  const { signs } = ledgerRow.ledger
  const day = erasingDay(signs, localDate(now, settings.value.profile.timeZone), person)
  const words = notes ? await wordsOf(store, records.value.profiles, settings.value.profile, day) : ok({})
  if (!words.ok) return words

  const { tabletId, tabletName, profile, lockAfter, enrolledAt, service } = settings.value
  const deviceKey = { ...settings.value.deviceKey, private: signingKey.value }
  const isFull = roles.includes('coordinator')
  const { ledger } = ledgerRow
  const current = records.value.hours.some(({ id }) => id === ledger.current) ? ledger.current : null
  return ok({
    format: FORMAT,
    version: VERSION,
    records: recordVersions,
    madeAt: now,
    madeBy: person,
    revision,
    roles: [...roles],
    settings: { tabletId, tabletName, profile, lockAfter, enrolledAt, service, ...(isFull && { deviceKey }) },
    ledger: { ...ledger, current },
    ...records.value,
    ...words.value,
  })
}

type Records = Pick<
  Backup,
  'months' | 'hours' | 'visits' | 'releases' | 'followUps' | 'appointments' | 'meetings' | 'profiles' | 'takenIn'
>

async function recordsOf(store: Store): Promise<Result<Records, Problem>> {
  const months = await rowsOf(store, 'months')
  if (!months.ok) return months
  const hours = await rowsOf(store, 'hours')
  if (!hours.ok) return hours
  const visits = await rowsOf(store, 'visits')
  if (!visits.ok) return visits
  const releases = await rowsOf(store, 'releases')
  if (!releases.ok) return releases
  const followUps = await rowsOf(store, 'followUps')
  if (!followUps.ok) return followUps
  const appointments = await rowsOf(store, 'appointments')
  if (!appointments.ok) return appointments
  const meetings = await rowsOf(store, 'meetings')
  if (!meetings.ok) return meetings
  const profiles = await rowsOf(store, 'profiles')
  if (!profiles.ok) return profiles
  const takenIn = await readTakenIn(store)
  if (!takenIn.ok) return takenIn
  return ok({
    months: inOrder(valuesOf(months.value), ({ month }) => month),
    hours: inOrder(valuesOf(hours.value), byId),
    visits: inOrder(
      visits.value.map(({ id, value }) => ({ ...value, id: idOf<VisitId>(id) })),
      byId,
    ),
    releases: inOrder(
      releases.value.map(({ value: { row: _, ...release } }) => release),
      byId,
    ),
    followUps: inOrder(valuesOf(followUps.value), byId),
    appointments: inOrder(valuesOf(appointments.value), byId),
    meetings: inOrder(valuesOf(meetings.value), byId),
    profiles: inOrder(valuesOf(profiles.value), ({ version }) => version),
    takenIn: takenIn.value,
  })
}

interface RowIn<Table extends TableName> {
  readonly id: string
  readonly value: Stored[Table]
}

/** The rows of a table that this unlock opens: rows without a key, or under another person's, are left out. */
async function rowsOf<Table extends TableName>(
  store: Store,
  table: Table,
): Promise<Result<readonly RowIn<Table>[], Problem>> {
  const read = await store.readAll(table)
  if (!read.ok) return fail({ code: read.error })
  const isOpen = (row: { readonly value: unknown }): row is RowIn<Table> => row.value !== null && row.value !== CLOSED
  return ok(read.value.filter(isOpen))
}

const valuesOf = <Table extends TableName>(rows: readonly RowIn<Table>[]) => rows.map(({ value }) => value)
const byId = ({ id }: { readonly id: string }) => id

/** Notes and remarks whose term is not over: by the same signs by which they are erased. */
async function wordsOf(
  store: Store,
  profiles: Backup['profiles'],
  profile: Profile,
  day: LocalDate | null,
): Promise<Result<Pick<Backup, 'notes' | 'remarks'>, Problem>> {
  const terms = termsOf(profiles, profile)
  const notes = await rowsOf(store, 'notes')
  if (!notes.ok) return notes
  const remarks = await rowsOf(store, 'remarks')
  if (!remarks.ok) return remarks
  const isLive = ({ erasedOn }: { readonly erasedOn: LocalDate }) => erasedOn > (day ?? '')
  const ownNotes = notes.value.map(({ id, value: { author: _, ...note } }) => ({
    visit: idOf<VisitId>(id),
    ...note,
    erasedOn: noteErasedOn(firstDayOf(note), terms),
  }))
  const written = remarks.value.map(({ id, value }) => ({
    id,
    ...value,
    erasedOn: remarksErasedOn(value.month, terms),
  }))
  return ok({
    notes: inOrder(ownNotes.filter(isLive), ({ visit }) => visit),
    remarks: inOrder(written.filter(isLive), byId),
  })
}

/** By key, so that equal states are equal texts. */
const inOrder = <T>(items: readonly T[], key: (item: T) => string | number): T[] =>
  items.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))

/**
 * The part of a backup that another tablet takes in: its own closed months. The file of a second tablet does not vouch
 * for a third.
 */
export function snapshotOf({ settings, revision, madeAt, months }: Backup): Snapshot {
  const { tabletId, tabletName, profile } = settings
  return { tabletId, tabletName, loket: profile.id, revision, madeAt, months }
}

type DeviceKey = { readonly private: JsonWebKey; readonly public: JsonWebKey }

/**
 * The rows of a tablet that is restored, for the one who restores it. Notes whose term is over were not even read;
 * answers whose term is over go as on a tablet that lay unused: once its date can be believed.
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
    // [D10] The messages shared after the backup are not known yet. Without its key the tablet is none that the service
    // knows.
    restoredAt: isFull ? now : null,
    enrolledAt: isFull ? backup.settings.enrolledAt : null,
    service: isFull ? backup.settings.service : null,
    lastBackup: { at: backup.madeAt, revision: backup.revision },
  }
  const { hours } = backup
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
      const value = { ...words, author: person }
      return { table: 'notes', id: visit, value, term: notesTerm(words, person) } as const
    }),
    ...(backup.remarks ?? []).map(
      ({ id, erasedOn: _, ...value }) => ({ table: 'remarks', id, value, term: remarksTerm(value) }) as const,
    ),
    ...backup.releases.map((release) => {
      const row = newId()
      return { table: 'releases', id: row, value: { row, ...release } } as const
    }),
    ...backup.followUps.map(
      (value) => ({ table: 'followUps', id: value.id, value, term: followUpTerm(value) }) as const,
    ),
    ...backup.appointments.map(
      (value) => ({ table: 'appointments', id: value.id, value, term: appointmentTerm(value) }) as const,
    ),
    ...backup.meetings.map((value) => ({ table: 'meetings', id: value.id, value }) as const),
    ...backup.profiles.map((value) => profileChange(newId(), value)),
    takenInChange(backup.takenIn),
  ]
}
