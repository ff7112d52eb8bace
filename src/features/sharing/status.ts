// One sentence on where sharing stands. The worst comes first, and "nothing waits" is said only when nothing does.
import type { Language } from '../../i18n/language.ts'
import type { FrozenRelease, ReleaseState } from '../../services.tsx'

interface Standing {
  readonly enrolled: boolean
  /** [D11] Nothing is sent until the service has told what it has. */
  readonly paused: boolean
  readonly releases: readonly Pick<FrozenRelease, 'status'>[]
  /** First visits that wait for their block. */
  readonly firstVisits: number
  /** Closing records that wait for theirs. */
  readonly closings: number
  /** Answers that wait below the top. */
  readonly belowTop: number
  /** [D10] Whether what waits goes to a main tablet. */
  readonly passesOn: boolean
  /** Weeks with hours that are not over yet. */
  readonly openWeeks: readonly string[]
}

export function statusOf(
  { enrolled, paused, releases, firstVisits, closings, belowTop, passesOn, openWeeks }: Standing,
  texts: Language['t']['sharing'],
): string {
  const count = (state: ReleaseState['state']) => releases.filter(({ status }) => status.state === state).length
  const waiting = count('waiting')
  if (!enrolled) return texts.statusNotEnrolled(waiting + count('sending'))
  if (paused) return texts.statusPaused
  if (count('refused') > 0) return texts.statusRefused(count('refused'))
  if (count('sending') > 0) return texts.statusSending(count('sending') + waiting)
  if (waiting > 0) return texts.statusWaiting(waiting)
  if (firstVisits > 0 && passesOn) return texts.statusVisitsPassOn(count('shared'), firstVisits)
  if (firstVisits > 0) return texts.statusVisitsWait(count('shared'), firstVisits)
  if (openWeeks.length > 0) return texts.statusWeekWaits(count('shared'))
  if (closings > 0) return texts.statusClosingsWait(count('shared'), closings)
  if (belowTop > 0) return texts.statusBelowWaits(count('shared'))
  return texts.statusNothingWaits(count('shared'))
}
