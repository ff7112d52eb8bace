// After how long a tablet locks itself, and when that time is up. It is told from clocks and not from timers: a tablet that slept
// ran no timer at all.

import { HOUR } from './calendar.ts'

export interface LockAfter {
  /** Seconds without a touch. */
  readonly idleSeconds: number
  /** Seconds in the background. */
  readonly backgroundSeconds: number
}

/** Of a new tablet. */
export const LOCK_AFTER: LockAfter = { idleSeconds: 120, backgroundSeconds: 30 }
/** Limits of both times, in seconds. */
export const LOCK_LIMITS = { idleSeconds: [30, 600], backgroundSeconds: [5, 300] } as const
/** While a recovery code is copied onto paper, which takes longer than a look aside. */
export const LOCK_AFTER_CODE: LockAfter = { idleSeconds: 300, backgroundSeconds: 30 }

/** Milliseconds after which an unlocked tablet locks in any case, also while it is used: an evening is shorter. */
export const LONGEST_UNLOCK = 12 * HOUR

/** Seconds that a person may be busy with a thing that the app itself asked for: a file, a sheet, the camera, a printer. */
export const ASKED_SECONDS = 300

/** The times while the app has asked. */
export const whileAsked = ({ idleSeconds, backgroundSeconds }: LockAfter): LockAfter => ({
  idleSeconds: Math.max(idleSeconds, ASKED_SECONDS),
  backgroundSeconds: Math.max(backgroundSeconds, ASKED_SECONDS),
})

/** Both times within their limits; a new tablet's time in the place of a value that is no number. */
export const withinLockLimits = (lockAfter: LockAfter): LockAfter => ({
  idleSeconds: within('idleSeconds', lockAfter),
  backgroundSeconds: within('backgroundSeconds', lockAfter),
})

function within(which: keyof LockAfter, given: LockAfter): number {
  const seconds: unknown = given?.[which]
  if (typeof seconds !== 'number' || Number.isNaN(seconds)) return LOCK_AFTER[which]
  const [least, most] = LOCK_LIMITS[which]
  return Math.min(most, Math.max(least, Math.round(seconds)))
}

/** A moment on the wall clock and on the clock that only runs forward (both in ms): the tablet's date may be set back. */
export interface Moment {
  readonly wall: number
  readonly running: number
}

/** @param hidden since when the app is in the background; null while it can be seen */
export function isOverdue(touched: Moment, hidden: Moment | null, now: Moment, lockAfter: LockAfter): boolean {
  if (secondsBetween(touched, now) >= lockAfter.idleSeconds) return true
  return hidden !== null && secondsBetween(hidden, now) >= lockAfter.backgroundSeconds
}

/** The longer of the times that the two clocks measured. */
const secondsBetween = (from: Moment, to: Moment): number =>
  Math.max(to.wall - from.wall, to.running - from.running) / 1000
