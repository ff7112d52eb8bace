// The records on the tablet's disk, table by table: one type for each kind of record. The schemas beside this file are
// checked against these types in both directions.
import type { Appointment } from '../domain/appointment.ts'
import type { Ledger, MonthTotals } from '../domain/book/ledger.ts'
import type { Instant, LocalDate, Month } from '../domain/calendar.ts'
import type { Release } from '../domain/disclosure/release.ts'
import type { FollowUp } from '../domain/follow-up.ts'
import type { LockAfter } from '../domain/lock-times.ts'
import type { LogEntry } from '../domain/log.ts'
import type { Meeting } from '../domain/meeting.ts'
import type { Person, PersonId } from '../domain/person.ts'
import type { Problem } from '../domain/problem.ts'
import type { Profile } from '../domain/profile.ts'
import type { ProfileVersion } from '../domain/profile-version.ts'
import type { CountedSurvey, Remark, SurveyDraft } from '../domain/survey.ts'
import type { Draft, Visit, VisitId } from '../domain/visit.ts'
import type { LastAction, WalkInHour } from '../domain/walk-in-hour.ts'

export interface Stored {
  readonly settings: Settings
  /** The private half of the tablet's signing key, as a JWK. */
  readonly signingKey: JsonWebKey
  readonly people: StoredPerson
  readonly ledger: LedgerRow
  readonly months: MonthTotals
  readonly hours: HourRow
  readonly visits: VisitRow
  readonly notes: NoteRow
  readonly releases: StoredRelease
  readonly takenIn: readonly Snapshot[]
  readonly followUps: FollowUp
  readonly appointments: Appointment
  readonly meetings: Meeting
  /** Under way, or the one counted last. */
  readonly surveys: SurveyDraft | CountedSurvey
  readonly remarks: Remark
  readonly profiles: ProfileVersion
  readonly log: LogRow
}

export type TableName = keyof Stored

/** The settings of a tablet. */
export interface Settings {
  /** A random UUID: the service knows the tablet by it. */
  readonly tabletId: string
  readonly tabletName: string
  readonly profile: Profile
  readonly lockAfter: LockAfter
  readonly enrolledAt: Instant | null
  /** [P2] The id of the service that the tablet is connected to: its messages are for that one alone. */
  readonly service: string | null
  /**
   * The time of the restore from a backup, as long as the tablet does not know which messages were shared after that
   * backup; null when it knows.
   */
  readonly restoredAt: Instant | null
  /** The last backup that was made here, and the revision that it holds. */
  readonly lastBackup: { readonly at: Instant; readonly revision: number } | null
  /** The public half of the tablet's signing key, as a JWK. The private half is a record of its own, read when it is used. */
  readonly deviceKey: { readonly public: JsonWebKey }
}

/** A person, with the slots through which they come in. A slot that no person's row names opens nothing. */
export interface StoredPerson extends Person {
  /** Without a recovery slot the person has not been in yet, and has no keys of their own. */
  readonly slots: { readonly passphrase: string; readonly recovery?: string }
  /** A new tablet key is sealed for this key; base 64. */
  readonly publicKey: string
  /** Nobody has confirmed yet that the recovery code was written down: the screen that showed it may have been lost. */
  readonly codeUnconfirmed?: true
}

/** Where each month's row lies: the row's own id is random, so that nobody sees which month was written. */
export type MonthRows = Readonly<Record<Month, string>>

export interface LedgerRow {
  readonly ledger: Ledger
  readonly monthRows: MonthRows
}

/** A step without the record that it replaced. */
export interface LastRow extends Omit<LastAction, 'visit' | 'earlier'> {
  readonly visit?: { readonly id: VisitId }
  readonly earlier?: LastRow
}

/** An hour without the visit that its last step replaced: that visit lies with its own row. */
export interface HourRow extends Omit<WalkInHour, 'last'> {
  readonly last: LastRow | null
}

type WithoutWords<T> = T extends Visit
  ? Omit<T, 'note' | 'change'> & { readonly change?: Omit<NonNullable<T['change']>, 'note'> }
  : Omit<T, 'note'>

/** A draft or a visit without the author's words. */
export type RecordRow = WithoutWords<Draft> & Partial<Pick<WithoutWords<Visit>, 'recordedAt' | 'trajectory' | 'change'>>

export interface VisitRow {
  readonly record: RecordRow | null
  /** The record that undo of the hour's last step puts back. */
  readonly before?: RecordRow | null
}

/** The author's words about one visit. */
export interface NoteRow {
  /** The day of the walk-in hour. */
  readonly date: LocalDate
  /** The first day of its term, where the hour has one of its own. */
  readonly keptFrom?: LocalDate
  readonly startedAt: Instant
  readonly author: PersonId
  readonly note: string
  /** Words of a change under way. */
  readonly change?: string
  /** The words that undo puts back. */
  readonly before?: { readonly note: string; readonly change?: string }
}

/** A message, drawn and signed, with its receipt. */
export interface StoredRelease {
  /** The random id of its row. */
  readonly row: string
  /** `<tablet>.2026-Q4.2026-H2`: the service knows the message by it. */
  readonly id: string
  readonly drawnAt: Instant
  readonly release: Release
  /** The literal text that was signed. */
  readonly payload: string
  /** The signed message: these bytes, and no others, are sent however often it takes. */
  readonly message: string
  readonly receipt: { readonly number: string; readonly at: Instant } | null
  /** When a person last took it along in a file or as a code; it goes on waiting for its receipt. */
  readonly carriedAt?: Instant
  /** Why the service will not take it, until a person acts. */
  readonly refused: Pick<Problem, 'code' | 'detail'> | null
}

/** The log of the tablet, in one row. */
export interface LogRow {
  /** The wrong tries that it has an entry for, of all that were ever counted. */
  readonly tries: number
  readonly entries: readonly LogEntry[]
}

/** The closed months of one tablet, as they stood when its backup was made. */
export interface Snapshot {
  readonly tabletId: string
  readonly tabletName: string
  readonly loket: string
  /** Grows with every commit of its tablet. */
  readonly revision: number
  readonly madeAt: Instant
  readonly months: readonly MonthTotals[]
}
