// The app itself asks for something that stands before it: a file, a sheet to share by, the camera, a printer. A person who is busy with
// that has not left the tablet, which neither covers nor locks for it within the time for it.

/** The window hears it. */
export const ASKS = 'inloop-asks'

/** Right before it is asked for; after a programmed click. */
export function asks(): void {
  dispatchEvent(new Event(ASKS))
}

/** Asks for paper. */
export function print(): void {
  asks()
  window.print()
}
