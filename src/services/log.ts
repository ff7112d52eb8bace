// The log of the tablet.
import type { LogEntry } from '../domain/log.ts'
import type { Live } from './live.ts'

/** Who came in, changed the tablet or took something along. A coordinator sees it all, everybody their own part. */
export interface TabletLog {
  /** Newest first. */
  readonly entries: Live<readonly LogEntry[]>
}
