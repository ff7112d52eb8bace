// All that a screen can reach: one interface, handed down by React, behind which vault, storage and sync do their work.
import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react'
import type { Instant, LocalDate } from './domain/calendar.ts'
import type { Release } from './domain/disclosure/release.ts'
import type { PeriodUnit } from './domain/period.ts'
import type { Problem, ProblemCode } from './domain/problem.ts'
import type { Profile } from './domain/profile.ts'
import type { Result } from './domain/result.ts'
import type { Proposal } from './domain/schedule.ts'
import type { Tally } from './domain/tally.ts'
import type { Draft, VisitId } from './domain/visit.ts'
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

/** What is known before anybody unlocks the tablet. */
export interface Preferences {
  readonly language: 'nl' | 'en'
  readonly theme: 'auto' | 'light' | 'dark'
}

/** `new`: not set up; `elsewhere`: another tab works on this tablet's data; `unavailable`: there is no storage to work with. */
export type SessionStatus = 'starting' | 'new' | 'locked' | 'unlocked' | 'elsewhere' | 'unavailable'

export interface SetUp {
  readonly profile: Profile
  readonly tabletName: string
  readonly passphrase: string
}

export interface Session {
  readonly status: Live<SessionStatus>
  /** Whether all that was tapped is on the disk; a problem stays until a later write succeeds. */
  readonly saving: Live<'saved' | 'saving' | Problem>
  readonly setUp: (setUp: SetUp) => Outcome
  readonly unlock: (passphrase: string) => Outcome
  /** Forgets the keys and reloads the page. */
  readonly lock: () => void
  /** With `elsewhere`: takes the work over from the other tab, which locks. */
  readonly takeOver: () => void
}

export interface TabletSettings {
  readonly tabletId: string
  readonly tabletName: string
  readonly profile: Profile
  /** Seconds without a touch (30–600) and in the background (5–300) after which the tablet locks itself. */
  readonly lockAfter: { readonly idleSeconds: number; readonly backgroundSeconds: number }
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
  readonly changePassphrase: (current: string, next: string) => Outcome
  /** Whether the browser has promised to keep the data, and how much it says is used (bytes). */
  readonly storageState: () => Promise<{ readonly persisted: boolean; readonly usedBytes: number }>
  readonly askToPersist: () => Promise<boolean>
}

export interface HourView {
  readonly hour: WalkInHour
  /** The drafts and recorded visits of the hour by id; a visit that was only counted has none. */
  readonly visits: ReadonlyMap<VisitId, VisitRecord>
}

export interface WalkInHours {
  /** The open walk-in hour, else the one that was closed last; null when there is none to go on with. */
  readonly current: Live<HourView | null>
  /** The closed hours of this month and the one before, newest first, and whether each may still be reopened. */
  readonly recent: Live<readonly { readonly hour: WalkInHour; readonly reopenable: boolean }[]>
  /** What `open` would record now. */
  readonly proposal: () => Proposal
  /** `believeClock`: the user has confirmed the date after `clock-ahead`. */
  readonly open: (options?: { readonly believeClock?: boolean }) => Outcome
  readonly countVisit: () => Outcome
  readonly countContact: (kind: string) => Outcome
  /** Starts an intake: of a visit that was counted (`id`), or of a new one. */
  readonly startIntake: (id?: VisitId) => Outcome<VisitId>
  /** Takes a visit or draft out; undo brings it back. */
  readonly removeVisit: (id: VisitId) => Outcome
  readonly undo: () => Outcome
  readonly close: () => Outcome
  readonly reopen: (id: WalkInHourId) => Outcome
}

export interface Intakes {
  /** What is stored of a visit; null when there is none in the current hour. */
  readonly find: (id: VisitId) => Outcome<VisitRecord | null>
  /**
   * Stores an intake under way, sealed, after every tap. Calls may come faster than the disk: the latest one wins. The draft
   * stays in the caller's memory until the outcome says that it is on the disk.
   */
  readonly saveDraft: (draft: Draft) => Outcome
  /** The same for a recorded visit that is being changed; what is counted stays as it is until `record`. */
  readonly saveChange: (draft: Draft) => Outcome
  /** Forgets a change under way. */
  readonly dropChange: (id: VisitId) => Outcome
  /** `Opslaan`: the draft becomes a visit of the hour. Also for a recorded visit that is changed. */
  readonly record: (draft: Draft) => Outcome
}

export interface Totals {
  /** The totals of the period that holds `month` (`2023-10`); exact, from kept tallies. */
  readonly of: (unit: PeriodUnit, month: string) => Live<{ readonly tally: Tally; readonly openHour: boolean }>
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
}

/** What is not frozen yet, and the rule that says when it will be. */
export interface Waiting {
  /** First visits in the block under way, and how many it needs; it closes at the next month boundary after that. */
  readonly firstVisits: number
  readonly needed: number
  readonly minimumFrequency: number
  readonly nextBoundary: LocalDate
  /** Weeks with hours that are not over yet. */
  readonly openWeeks: readonly string[]
}

export interface Sharing {
  /** Newest first. */
  readonly releases: Live<readonly FrozenRelease[]>
  readonly waiting: Live<Waiting>
  /** The last thing that stood in the way of sharing at all (unreachable, revoked, clock …), and when it is tried again. */
  readonly trouble: Live<{ readonly problem: Problem; readonly retryAt: Instant | null } | null>
  readonly shareNow: () => Outcome
  readonly enrol: (code: string) => Outcome
}

/** The new version that waits, when one does. */
export interface Updates {
  readonly available: Live<boolean>
  readonly install: () => void
}

export interface Services {
  readonly session: Session
  readonly tablet: Tablet
  readonly walkInHours: WalkInHours
  readonly intakes: Intakes
  readonly totals: Totals
  readonly sharing: Sharing
  readonly updates: Updates
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
