// The versions of the profile: each is kept as a row of its own, in one step with the settings that have the newest.
import type { Book } from '../domain/book/book.ts'
import { checkClock } from '../domain/book/ledger.ts'
import { type Instant, localDate } from '../domain/calendar.ts'
import type { PersonId } from '../domain/person.ts'
import type { Problem } from '../domain/problem.ts'
import type { Profile } from '../domain/profile.ts'
import { changeOf } from '../domain/profile-change.ts'
import { type ProfileVersion, withVersion } from '../domain/profile-version.ts'
import { fail, ok, type Result } from '../domain/result.ts'
import type { Settings } from '../records/stored.ts'
import type { Change } from './change.ts'
import type { Store } from './store.ts'

/** The versions that were kept, oldest first. */
export async function readProfiles(store: Store): Promise<Result<readonly ProfileVersion[], Problem>> {
  const read = await store.readAll('profiles')
  if (!read.ok) return fail({ code: read.error })
  return ok(read.value.flatMap(({ value }) => value ?? []).toSorted((a, b) => a.version - b.version))
}

export const profileChange = (id: string, value: ProfileVersion): Change => ({ table: 'profiles', id, value })

interface SavedProfile {
  readonly settings: Settings
  readonly versions: readonly ProfileVersion[]
}

/**
 * The rows written when `profile` becomes the next version. Not while an hour is open, which would then count under two
 * versions; nor under a wrong date, as promises about keeping go by the date. Messages that wait to be shared stay as
 * they are ([D8]).
 */
export function savedProfile(
  profile: Profile,
  { hour, ledger }: Book,
  settings: Settings,
  versions: readonly ProfileVersion[],
  by: PersonId,
  now: Instant,
): Result<SavedProfile, Problem> {
  if (hour?.closedAt === null) return fail({ code: 'hour-open' })
  const { profile: current } = settings
  const clock = checkClock(ledger.lastSeen, now)
  if (clock !== 'right')
    return fail({
      code: clock === 'behind' ? 'clock-behind' : 'clock-ahead',
      detail: localDate(ledger.lastSeen, current.timeZone),
    })
  const change = changeOf(current, profile, localDate(now, current.timeZone))
  if (!change.ok) return fail({ code: 'profile-refused', detail: change.error.map(({ path }) => path).join(', ') })
  const { value: next } = change
  return ok({
    settings: { ...settings, profile: next },
    versions: withVersion(versions, current, { version: next.version, savedAt: now, by, profile: next }),
  })
}
