// Whether a tablet must lock, told from clocks and not from timers: a tablet that slept ran no timer at all.

export interface LockAfter {
  readonly idleSeconds: number
  readonly backgroundSeconds: number
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

const secondsBetween = (from: Moment, to: Moment): number =>
  Math.max(to.wall - from.wall, to.running - from.running) / 1000
