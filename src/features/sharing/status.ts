// One sentence on the state of sharing. The worst state comes first, and "nothing waits" stands only where nothing
// does.
import type { Language } from '../../i18n/language.ts'
import type { DrawnRelease, ReleaseState } from '../../services/sharing.ts'

type Stands = Pick<DrawnRelease, 'status'>

/** Whether a message waits for its receipt. */
export const isOnItsWay = ({ status: { state } }: Stands): boolean => state === 'waiting' || state === 'sending'

interface Standing {
  readonly enrolled: boolean
  /** [D10] Nothing is sent until the service has told which messages it has. */
  readonly paused: boolean
  readonly releases: readonly Stands[]
}

export function statusOf({ enrolled, paused, releases }: Standing, texts: Language['t']['sharing']): string {
  const count = (state: ReleaseState['state']) => releases.filter(({ status }) => status.state === state).length
  const [waiting, sending, refused] = [count('waiting'), count('sending'), count('refused')]
  if (!enrolled) return texts.statusNotEnrolled(waiting + sending)
  if (paused) return texts.statusPaused(waiting + sending)
  if (refused > 0) return texts.statusRefused(refused)
  if (sending > 0) return texts.statusSending(sending + waiting)
  if (waiting > 0) return texts.statusWaiting(waiting)
  return texts.statusNothingWaits(count('shared'))
}
