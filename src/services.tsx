// All that a screen can reach: one interface, handed down by React, behind which vault, storage and sync do their work.
import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react'
import type { Appointment, AppointmentId, Mark, Slot } from './domain/appointment.ts'
import type { HeldHour } from './domain/book/ledger.ts'
import type { Instant, LocalDate } from './domain/calendar.ts'
import type { Closing } from './domain/closing.ts'
import type { NextMessage } from './domain/disclosure/due.ts'
import type { Release, ReleaseData } from './domain/disclosure/release.ts'
import type { LockAfter } from './domain/lock-times.ts'
import type { Meeting, MeetingId } from './domain/meeting.ts'
import type { Period } from './domain/period.ts'
import type { Person, PersonId, Right, Role } from './domain/person.ts'
import type { Preferences } from './domain/preferences.ts'
import type { Problem, ProblemCode } from './domain/problem.ts'
import type { Label, Profile, SurveyQuestion } from './domain/profile.ts'
import type { Result } from './domain/result.ts'
import type { Proposal } from './domain/schedule.ts'
import type { Series } from './domain/series.ts'
import type { Remark, SurveyAnswers } from './domain/survey.ts'
import type { EndReason, FollowUp, FollowUpId, Meter } from './domain/trajectory.ts'
import type { Answers, Draft, VisitId } from './domain/visit.ts'
import type { VisitRecord, WalkInHour, WalkInHourId } from './domain/walk-in-hour.ts'

/** A value that changes under the screen; `undefined` while it is being read. */
export interface Live<T> {
  readonly get: () => T | undefined
  readonly subscribe: (changed: () => void) => () => void
}

export function useLive<T>(live: Live<T>): T | undefined {
  return useSyncExternalStore(live.subscribe, live.get)
}

export type { Problem, ProblemCode }

export type Outcome<T = void> = Promise<Result<T, Problem>>

export type { Preferences }

/**
 * `new`: not set up; `choosing`: a newcomer chooses a passphrase; `writingDown`: a person is about to go in and has a new recovery
 * code before them; `entryCovered`: either of the two behind the neutral screen; `covered`: unlocked behind that screen; `handedOver`: a visitor has the tablet, and nothing but the
 * questionnaire can be reached; `locking`: the last writes reach the disk; `elsewhere`: another tab works on this tablet's data;
 * `outdated`: this page is older than the data on the tablet; `unavailable`: there is no storage to work with.
 */
export type SessionStatus =
  | 'starting'
  | 'new'
  | 'locked'
  | 'choosing'
  | 'writingDown'
  | 'entryCovered'
  | 'unlocked'
  | 'covered'
  | 'handedOver'
  | 'locking'
  | 'elsewhere'
  | 'outdated'
  | 'unavailable'

export interface NewPerson {
  readonly name: string
  readonly roles: readonly Role[]
  readonly passphrase: string
}

export interface SetUp {
  readonly profile: Profile
  readonly tabletName: string
  /** The first person: at least a coordinator. */
  readonly person: NewPerson
}

/** A recovery code as it is printed: the screen shows it once and keeps no copy. */
export interface Recovery {
  readonly recoveryCode: string
}

/** A person who was let in, and the words that open the tablet for them the first time. */
export interface Newcomer {
  readonly id: PersonId
  readonly words: string
}

export interface Colleague extends Person {
  /** They have not been in yet, and have no passphrase of their own. */
  readonly isNewcomer: boolean
}

/** The new recovery code of a person who is about to go in: it is shown until then and kept nowhere. */
export interface NewCode extends Recovery {
  readonly name: string
  readonly tabletName: string
  /** Whether an older code works no more. */
  readonly replaces: boolean
}

/** The step that a person is at who is about to go in: at the first time they choose a passphrase of their own. */
export type Entry =
  | { readonly step: 'choose'; readonly name: string; readonly tabletName: string }
  | ({ readonly step: 'writeDown' } & NewCode)

export interface Session {
  readonly status: Live<SessionStatus>
  /** While a person is about to go in; null at any other time. */
  readonly entry: Live<Entry | null>
  /** Whether all that was tapped is on the disk; a problem stays until a later write succeeds. */
  readonly saving: Live<'saved' | 'saving' | Problem>
  /** Makes the tablet; `enter` then opens it, once the recovery code has been written down. */
  readonly setUp: (setUp: SetUp) => Outcome
  /** The same from a backup: its data, under new keys of this tablet. */
  readonly restore: (file: Blob, filePassphrase: string, person: NewPerson) => Outcome
  readonly unlock: (passphrase: string, pin?: string) => Outcome
  /** A new passphrase by the recovery code, which is used up and replaced; `enter` then opens the tablet. */
  readonly recover: (recoveryCode: string, passphrase: string) => Outcome
  /** While a newcomer is there: their own passphrase; `enter` then opens the tablet. */
  readonly choose: (passphrase: string) => Outcome
  /** A new key for one's notes, with a new passphrase and a new recovery code; `enter` then opens the tablet. */
  readonly renewKeys: (current: string, next: string) => Outcome
  /** After any of these: goes in, with a PIN for this unlock if one was chosen. */
  readonly enter: (pin?: string) => Outcome
  /** Whether a PIN was chosen at this unlock. */
  readonly hasPin: Live<boolean>
  /** Sets or changes the PIN of this unlock: 4 to 8 digits, in memory only. */
  readonly setPin: (pin: string) => Outcome
  /** Hides the content at once; back with the PIN, or without one by unlocking anew. */
  readonly cover: () => void
  /** Takes the tablet back from under the cover or from a visitor. The third wrong PIN locks. */
  readonly uncover: (pin: string) => 'open' | 'locked' | { readonly triesLeft: number }
  /** Forgets the keys and reloads the page. */
  readonly lock: () => void
  /** With `elsewhere`: takes the work over from the other tab, which locks. */
  readonly takeOver: () => void
}

export interface TabletSettings {
  readonly tabletId: string
  readonly tabletName: string
  readonly profile: Profile
  readonly lockAfter: LockAfter
  /** When the tablet was connected to a service. */
  readonly enrolledAt: Instant | null
}

export interface Tablet {
  readonly preferences: Live<Preferences>
  readonly setPreferences: (preferences: Preferences) => void
  /** While unlocked. */
  readonly settings: Live<TabletSettings>
  readonly setLockAfter: (lockAfter: TabletSettings['lockAfter']) => Outcome
  readonly setTabletName: (name: string) => Outcome
  /** Whether the browser has promised to keep the data, and how much it says is used (bytes). */
  readonly storageState: () => Promise<{ readonly persisted: boolean; readonly usedBytes: number }>
  readonly askToPersist: () => Promise<boolean>
}

/** A version of the profile. */
export interface KeptProfile {
  readonly version: number
  /** Null of the one that the tablet was set up with. */
  readonly savedAt: Instant | null
  /** The person who saved it, while they work on this tablet. */
  readonly by: string | null
  readonly profile: Profile
}

/** Changing the profile: one version after the other, none of which is lost. */
export interface ProfileEditor {
  /** Newest first: the first is the one in use. */
  readonly versions: Live<readonly KeptProfile[]>
  /** Whether a walk-in hour is open, and so nothing can be saved. */
  readonly hourOpen: Live<boolean>
  /** The answers of the first visits that are still kept, in no order: which answers go together is known of these alone. */
  readonly answers: Live<readonly Answers[]>
  /** The next version, from the next hour on. Refused when it is malformed, or changes a part that must stay. */
  readonly save: (profile: Profile) => Outcome
}

/** The people of this tablet, while unlocked. Methods that need a key of the person ask for the passphrase again. */
export interface People {
  readonly me: Live<Person>
  readonly all: Live<readonly Colleague[]>
  /** `own` is the passphrase of the coordinator who lets the person in. */
  readonly add: (person: Pick<Person, 'name' | 'roles'>, own: string) => Outcome<Newcomer>
  /** A promotion to coordinator asks for `own`. */
  readonly change: (id: PersonId, change: Pick<Person, 'name' | 'roles'>, own?: string) => Outcome
  /** Their notes are erased with them. */
  readonly remove: (id: PersonId, own: string) => Outcome
  readonly changePassphrase: (current: string, next: string) => Outcome
  /** A new recovery code for the person who unlocked the tablet; the old one works no more. */
  readonly renewRecoveryCode: (own: string) => Outcome<Recovery>
  /** Confirms that the person wrote the recovery code down. `enter` confirms it, too. */
  readonly confirmCode: () => Outcome
  /** Whether the present person's code was made before this unlock and never confirmed as written down. */
  readonly codeInDoubt: Live<boolean>
}

export interface OwnNote {
  readonly visit: VisitId
  /** The day of the walk-in hour. */
  readonly date: LocalDate
  readonly startedAt: Instant
  readonly text: string
  /** The day on which its key is destroyed. */
  readonly erasedOn: LocalDate
}

/** The notes of the person who unlocked the tablet, newest first. */
export interface Notes {
  readonly own: Live<readonly OwnNote[]>
  /** The day on which a note of this walk-in hour's date is erased. */
  readonly erasedOn: (date: LocalDate) => LocalDate
  /**
   * The date has jumped so far ahead that something would be erased on its word alone: how much, and after which date the
   * tablet was last used. Null when there is nothing to ask.
   */
  readonly waitsForDate: Live<{ readonly today: LocalDate; readonly lastSeen: LocalDate } | null>
  /** A person says that today's date is right. */
  readonly confirmDate: () => Outcome
}

/** The contents of a backup, shown before the tablet acts on it. */
export interface BackupContents {
  readonly tabletName: string
  readonly loket: Label
  readonly madeAt: Instant
  readonly hours: number
  readonly visits: number
  /** Notes in the file whose term is not over. */
  readonly notes: number
  /** The roles of the person who restores it; without the coordinator's role it holds no key to share by. */
  readonly roles: readonly Role[]
}

export interface Backups {
  /** When the last backup of this tablet was made, and whether it is time for a new one; never a wall. */
  readonly state: Live<{ readonly lastMadeAt: Instant | null; readonly due: boolean }>
  /** The other tablets whose backups were taken in: they count along under Totalen. */
  readonly takenIn: Live<
    readonly { readonly tabletId: string; readonly tabletName: string; readonly madeAt: Instant }[]
  >
  /**
   * An age file under `passphrase`; with `notes` it holds the present person's notes, with their term. `own` is that
   * person's passphrase, `coordinator` one of a coordinator: when neither is a coordinator's, the restored tablet has
   * no coordinator and can't share. `wrong-passphrase` has `coordinator` as its detail when the coordinator's is wrong.
   */
  readonly make: (
    passphrase: string,
    options: { readonly notes: boolean; readonly own: string; readonly coordinator?: string },
  ) => Outcome<{ readonly fileName: string; readonly file: Uint8Array<ArrayBuffer> }>
  /** Opens a file and changes nothing. Also before the tablet is set up. */
  readonly look: (file: Blob, passphrase: string) => Outcome<BackupContents>
  /** Counts another tablet of this loket along: in any order, and twice is once. */
  readonly takeIn: (file: Blob, passphrase: string) => Outcome
  /** From then on that tablet counts no more. */
  readonly takeOut: (tabletId: string) => Outcome
}

/** Passphrases that hold. */
export interface Passphrases {
  /** Four words from the list, at random. */
  readonly propose: () => Promise<string>
  /** Whether two texts are the same passphrase: capitals and stray spaces make no difference. */
  readonly isSame: (one: string, other: string) => boolean
  /** Whether a passphrase has each of these words in it. */
  readonly hasWords: (passphrase: string, words: readonly string[]) => boolean
  /**
   * Why a passphrase will not do: `passphrase-too-short` or `passphrase-weak`; null when it will.
   * @param known words that a guesser would try first, beside those that the unlocked tablet knows itself
   */
  readonly faultOf: (passphrase: string, known?: readonly string[]) => Promise<Problem | null>
}

export interface HourView {
  readonly hour: WalkInHour
  /** The profile that the hour was opened under, with its questions and counts. */
  readonly profile: Profile
  /** The drafts and recorded visits of the hour by id; a visit that was only counted has none. */
  readonly visits: ReadonlyMap<VisitId, VisitRecord>
  /** [D7] Whether its quarter has been shared: a change counts on this tablet alone. */
  readonly shared: boolean
}

export interface RecentHour {
  readonly hour: HeldHour
  /** Whether its visits are still kept, so that it can be reopened. */
  readonly reopenable: boolean
  /** [D7] Whether its quarter has been shared: a change counts on this tablet alone. */
  readonly shared: boolean
}

export interface WalkInHours {
  /** The open walk-in hour, else the one that was closed last; null when there is none to go on with. */
  readonly current: Live<HourView | null>
  /** The closed hours of this month and the one before, newest first. */
  readonly recent: Live<readonly RecentHour[]>
  /** The date and values that `open` would record now. */
  readonly proposal: () => Proposal
  /**
   * `believeClock`: the user has confirmed the date after `clock-ahead`. `location`: one of the profile's, where it has several.
   */
  readonly open: (options?: { readonly believeClock?: boolean; readonly location?: string }) => Outcome
  readonly countVisit: () => Outcome
  readonly countContact: (kind: string) => Outcome
  /** Starts an intake: of a visit that was counted (`id`), or of a new one. */
  readonly startIntake: (id?: VisitId) => Outcome<VisitId>
  /** Takes a visit or draft out; undo brings it back. */
  readonly removeVisit: (id: VisitId) => Outcome
  readonly undo: () => Outcome
  readonly close: (closing?: Closing) => Outcome
  readonly reopen: (id: WalkInHourId) => Outcome
}

/** Theme meetings, counted apart from visits. */
export interface Meetings {
  /** Newest first. */
  readonly held: Live<readonly Meeting[]>
  /** A new one, or with an id: corrects that one, or puts it back. Gives its id. */
  readonly save: (meeting: Omit<Meeting, 'id'>, id?: MeetingId) => Outcome<MeetingId>
  readonly remove: (id: MeetingId) => Outcome
}

export interface Intakes {
  /** The record of a visit; null when there is none in the current hour. */
  readonly find: (id: VisitId) => Outcome<VisitRecord | null>
  /**
   * Stores an intake under way, sealed, after every tap. Calls may come faster than the disk: the latest one wins. The draft
   * stays in the caller's memory until the outcome says that it is on the disk.
   */
  readonly saveDraft: (draft: Draft) => Outcome
  /** The same for an edit of a recorded visit; its counts stay as they are until `record`. */
  readonly saveChange: (draft: Draft) => Outcome
  /** Forgets a change under way. */
  readonly dropChange: (id: VisitId) => Outcome
  /** `Opslaan`: the draft becomes a visit of the hour. Also for a recorded visit that is changed. */
  readonly record: (draft: Draft) => Outcome
}

/** Every visitor who may come back by a code, and the used part of the funded trajectories. */
export interface FollowUps {
  readonly all: Live<ReadonlyMap<FollowUpId, FollowUp>>
  /** Of all time and of all tablets that count along; null where the loket funds no trajectories. */
  readonly meter: Live<Meter | null>
  /** The old code opens nothing any more. */
  readonly renewCode: (id: FollowUpId) => Outcome
  /** Its planned appointments are cancelled. */
  readonly end: (id: FollowUpId, reason: EndReason | null, referral?: string) => Outcome
  readonly resume: (id: FollowUpId) => Outcome
}

export interface Appointments {
  readonly all: Live<ReadonlyMap<AppointmentId, Appointment>>
  /** Gives whose appointment it is: a new code's where there was none. */
  readonly plan: (slot: Slot, followUp?: FollowUpId) => Outcome<FollowUpId>
  readonly move: (id: AppointmentId, slot: Slot) => Outcome
  readonly mark: (id: AppointmentId, mark: Mark) => Outcome
}

export interface HandedOver {
  readonly questions: readonly SurveyQuestion[]
  readonly lockAfter: TabletSettings['lockAfter']
}

/** The questionnaire that a visitor may fill in on the tablet. */
export interface Surveys {
  /** Whether a questionnaire was left unfinished. Its answers are shown to nobody. */
  readonly unfinished: Live<boolean>
  /** Counts it as it stands, or throws it away. */
  readonly countUnfinished: () => Outcome
  readonly discardUnfinished: () => Outcome
  /** Gives the tablet to the visitor, until the PIN. Needs an open hour, a PIN, and no other questionnaire unfinished. */
  readonly handOver: () => Outcome
  /** All that there is while a visitor has the tablet; null at any other time. */
  readonly handedOver: Live<HandedOver | null>
  /** The visitor's: stores the answers so far, after every tap. */
  readonly save: (answers: SurveyAnswers) => Outcome
  /** The visitor's: counts the answers, and forgets which visitor gave which. */
  readonly finish: (answers: SurveyAnswers) => Outcome
  /** The visitor's: forgets them without counting. */
  readonly discard: () => Outcome
}

export interface Totals {
  /** The exact tally of every month (`2023-10`) in which anything was counted, and the month of an open hour that counts along. */
  readonly months: Live<{ readonly months: Series; readonly openIn: string | null }>
  /** The remarks that visitors wrote in questionnaires, in random order; empty while there are too few to be shown. */
  readonly remarks: (period: Period) => Live<readonly Remark[]>
  /** The months of the first and last hour; null when no hour was ever held. */
  readonly span: Live<{ readonly first: string; readonly last: string } | null>
}

export type ReleaseState =
  | { readonly state: 'waiting'; readonly problem?: Problem; readonly retryAt?: Instant }
  | { readonly state: 'sending' }
  | { readonly state: 'shared'; readonly receipt: string; readonly at: Instant }
  | { readonly state: 'refused'; readonly problem: Problem }

export interface FrozenRelease {
  readonly id: string
  readonly frozenAt: Instant
  readonly release: Release
  /** The literal text that is signed and sent. */
  readonly payload: string
  readonly status: ReleaseState
  /** When it was last taken along in a file or as a code. */
  readonly carriedAt: Instant | null
}

/** The messages that wait for a receipt, as they travel without the network. */
export interface Packed {
  /** Names it on this device and on the one that hands it in. */
  readonly mark: string
  readonly ids: readonly string[]
  readonly fileName: string
  readonly text: string
  /** The same text for a camera. */
  readonly codes: readonly string[]
}

/** A parcel of another tablet, on the device that hands it in. */
export interface Parcel {
  readonly mark: string
  /** A tablet that was never connected. */
  readonly newcomer: { readonly name: string; readonly loket: string } | null
  /** `release` is null where this version can't read it; it can be handed in all the same. */
  readonly releases: readonly { readonly id: string; readonly release: ReleaseData | null }[]
  /** Hands one in; `repeated` when the service had it. */
  readonly handIn: (id: string) => Outcome<{ readonly receipt: string; readonly repeated: boolean }>
  /** Connects the newcomer with the code that the administrator gave. */
  readonly introduce: (code: string) => Outcome
}

export interface Gathered<Whole> {
  readonly have: ReadonlySet<number>
  readonly count: number
  /** Once every part is there. */
  readonly whole: Whole | null
}

/** Takes the codes that a camera reads, in any order; a code that is no part changes nothing. */
export interface Gathering<Whole> {
  readonly take: (read: string) => Outcome<Gathered<Whole>>
}

/** Hands in a parcel of another tablet. Needs no tablet of its own, and keeps nothing. */
export interface HandIn {
  readonly open: (file: Blob) => Outcome<Parcel>
  readonly gather: () => Promise<Gathering<Parcel>>
}

export interface Sharing {
  /** Newest first. */
  readonly releases: Live<readonly FrozenRelease[]>
  readonly next: Live<NextMessage>
  /**
   * [D10] Whether this tablet was restored and does not know yet which messages were shared before: until then it sends
   * none.
   */
  readonly paused: Live<boolean>
  /** The last thing that stood in the way of sharing at all (unreachable, revoked, clock …), and when it is tried again. */
  readonly trouble: Live<{ readonly problem: Problem; readonly retryAt: Instant | null } | null>
  readonly shareNow: () => Outcome
  readonly enrol: (code: string) => Outcome
  /** Packs the messages that wait for a receipt; with `again` also the messages packed before. */
  readonly pack: (again: boolean) => Outcome<Packed>
  /** A person says that these were taken along. */
  readonly markCarried: (ids: readonly string[]) => Outcome
}

/** The new version that waits, when one does. */
export interface Updates {
  readonly available: Live<boolean>
  readonly install: () => void
}

/** Practice: the whole app on invented data, apart from the tablet's own data. */
export interface Practice {
  /** Whether this is practice. */
  readonly on: boolean
  /** The address under which all screens lie. */
  readonly root: string
  /** Locks the open tablet, and begins to practise. */
  readonly enter: () => void
  /** Makes up a past for a loket, and goes in. */
  readonly begin: (profile: Profile) => Outcome
  /** Erases all invented data, and goes back to the tablet. */
  readonly end: () => void
}

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
