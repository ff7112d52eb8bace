// A new version of the app.
import type { Live } from './live.ts'

/** The new version that waits, when one does. */
export interface Updates {
  readonly available: Live<boolean>
  readonly install: () => void
}
