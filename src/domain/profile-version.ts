// The versions that a profile has had on this tablet. A walk-in hour stays with the version that it was opened under,
// and promises about keeping stay.
import { type Instant, type LocalDate, localDate } from './calendar.ts'
import type { PersonId } from './person.ts'
import type { Profile } from './profile.ts'
import type { Terms } from './retention.ts'

export interface ProfileVersion {
  readonly version: number
  /** Null of the profile that the tablet was set up with. */
  readonly savedAt: Instant | null
  readonly by: PersonId | null
  readonly profile: Profile
}

/** The versions after `next` was saved, oldest first. The first change also stores the original profile. */
export const withVersion = (
  versions: readonly ProfileVersion[],
  current: Profile,
  next: ProfileVersion,
): readonly ProfileVersion[] => [...versionsOf(versions, current), next]

/** Every version there is, oldest first: a tablet whose profile was never changed keeps none. */
export const versionsOf = (versions: readonly ProfileVersion[], current: Profile): readonly ProfileVersion[] =>
  versions.length > 0 ? versions : [{ version: current.version, savedAt: null, by: null, profile: current }]

/** The profile under which an hour counts: the version that it was opened under; the first of all when it names none. */
export function profileAt(versions: readonly ProfileVersion[], current: Profile, version: number | undefined): Profile {
  const all = versionsOf(versions, current)
  const own = version === undefined ? all[0] : all.find((each) => each.version === version)
  return own?.profile ?? current
}

/** The keeping terms of the current profile, and the terms that earlier versions promised until they were replaced. */
export function termsOf(versions: readonly ProfileVersion[], current: Profile): Terms {
  const replacedOn = versions.slice(1).map(({ savedAt }) => localDate(savedAt ?? 0, current.timeZone))
  const earlier = replacedOn.flatMap((until: LocalDate, index) => {
    const profile = versions[index]?.profile
    return profile ? [{ ...daysOf(profile), until }] : []
  })
  return { ...daysOf(current), earlier }
}

const daysOf = ({ noteDays, detailDays, codeMonths }: Profile) => ({
  noteDays,
  ...(detailDays !== undefined && { detailDays }),
  ...(codeMonths !== undefined && { codeMonths }),
})
