// The tablet of practice: set up for a person who does not exist, with an invented past that the same services enter
// into the books, on an earlier clock. Loaded when practice begins.
import { DAY, type Instant, instantOf, localDate, MINUTE } from '../domain/calendar.ts'
import type { FollowUpId } from '../domain/follow-up.ts'
import { ROLES } from '../domain/person.ts'
import { inventHours, practiceProfile } from '../domain/practice.ts'
import type { Preferences } from '../domain/preferences.ts'
import type { Problem } from '../domain/problem.ts'
import { offered, type Profile } from '../domain/profile.ts'
import { ok, type Result } from '../domain/result.ts'
import { newDraft } from '../domain/visit.ts'
import type { Database } from '../storage/database.ts'
import type { Vault } from '../vault/vault.ts'
import type { KeyFiles } from '../vault/week-keys.ts'
import { intakes as intakesOf } from './services/intakes.ts'
import { walkInHours as walkInHoursOf } from './services/walk-in-hours.ts'
import { type Entrance, setUpTablet } from './set-up.ts'
import { openTablet, type Platform } from './unlocked.ts'

interface Inventing {
  readonly profile: Profile
  readonly language: Preferences['language']
  readonly platform: Platform
}

/** @param profile a real loket's: the invented tablet goes by another name */
export async function inventTablet(
  database: Database,
  vault: Vault,
  files: KeyFiles,
  { profile: real, language, platform }: Inventing,
): Promise<Result<Entrance, Problem>> {
  const profile = practiceProfile(real)
  const { timeZone, schedule } = profile
  const now = platform.clock()
  const hours = inventHours(profile, localDate(now, timeZone))
  let moment: Instant = Math.min(now, instantOf(hours[0]?.date ?? localDate(now, timeZone), '00:00', timeZone) - DAY)

  // Nobody knows the passphrase: everything is sealed as always, and practice is only ever begun anew.
  const passphrase = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(32))))
  const person = { name: language === 'nl' ? 'Oefenaar' : 'Learner', roles: ROLES, passphrase }
  const tabletName = language === 'nl' ? 'Oefentablet' : 'Practice tablet'
  const made = await setUpTablet(database, vault, files, { profile, tabletName, person }, moment)
  if (!made.ok) return made
  const opened = await openTablet(database, made.value.keys, files, { ...platform, clock: () => moment })
  if (!opened.ok) return opened
  const { book, me, log } = opened.value
  const walkInHours = walkInHoursOf(opened.value)
  const intakes = intakesOf(opened.value)
  const [location] = offered(profile.locations)
  /** Of the trajectory, once its first conversation has given it. */
  let followUp: FollowUpId | undefined

  for (const { date, contacts, visits } of hours) {
    moment = instantOf(date, schedule.from, timeZone)
    const open = await walkInHours.open({ believeClock: true, ...(location && { location: location.id }) })
    if (!open.ok) return open
    for (const kind of contacts) {
      moment += MINUTE
      const counted = await walkInHours.countContact(kind)
      if (!counted.ok) return counted
    }
    for (const { answers, note, inTrajectory } of visits) {
      moment += 5 * MINUTE
      const started = await walkInHours.startIntake()
      if (!started.ok) return started
      const draft = {
        ...newDraft(started.value, me().id, moment),
        answers,
        note: note[language],
        ...(inTrajectory && followUp && { followUp }),
      }
      moment += 10 * MINUTE
      const recorded = await intakes.record(draft)
      if (!recorded.ok) return recorded
      if (inTrajectory) followUp = book.book.getState().visits.get(draft.id)?.followUp
    }
    moment = Math.max(moment + MINUTE, instantOf(date, schedule.until, timeZone))
    const closed = await walkInHours.close()
    if (!closed.ok) return closed
  }
  // The log of the tablet as it is by now: the one that it was made with would write over a newer commit.
  return ok({ ...made.value, log })
}
