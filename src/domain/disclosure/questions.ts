// Which questions a message answers, with which answers, and with how much noise. The list follows from the profile's
// versions and the calendar, never from a visitor's answer.
import { type Instant, localDate, monthOf } from '../calendar.ts'
import { outcomeQuestionsOf } from '../outcome.ts'
import { dimensionsOf, type Epsilon, type Field, type Profile } from '../profile.ts'
import { type HalfYear, monthsOfHalfYear } from '../quarter.ts'

/** A version of the profile, and since when it is asked. */
export interface VersionInForce {
  /** Null of the version with which the tablet was set up. */
  readonly savedAt: Instant | null
  readonly profile: Profile
}

/** The answer of a first visit at which the question was not asked. */
export const NOT_ASKED = 'notAsked'

/** A question of a half-year: every answer that it could have, in a fixed order, each with the group into which it folds. */
export interface SharedQuestion {
  readonly id: string
  readonly answers: readonly { readonly id: string; readonly group: string }[]
}

/** Everything about a half-year's message but its counts. */
export interface Shape {
  readonly epsilon: Epsilon
  readonly questions: readonly SharedQuestion[]
  readonly outcomes: readonly SharedQuestion[]
}

/** @param versions every version of the profile, oldest first; at least one */
export function shapeOf(versions: readonly VersionInForce[], halfYear: HalfYear): Shape {
  const inForce = versionsIn(versions, halfYear)
  const profiles = inForce.map(({ profile }) => profile)
  const notAsked = { id: NOT_ASKED, group: NOT_ASKED }
  return {
    // [D4] Another ε begins with the next half-year.
    epsilon: profiles[0]?.epsilon ?? 1,
    questions: questionsIn(profiles.map(dimensionsOf)).map(({ id, answers }) => ({
      id,
      answers: [...answers, notAsked],
    })),
    outcomes: questionsIn(profiles.map(outcomeQuestionsOf)),
  }
}

/** The versions that were asked on any day of a half-year, oldest first. */
function versionsIn(versions: readonly VersionInForce[], halfYear: HalfYear): readonly VersionInForce[] {
  const months = monthsOfHalfYear(halfYear)
  const [first = '', last = ''] = [months[0], months.at(-1)]
  const begins = ({ savedAt, profile }: VersionInForce) =>
    savedAt === null ? '' : monthOf(localDate(savedAt, profile.timeZone))
  const inForce = versions.filter((version, index) => {
    const next = versions[index + 1]
    return begins(version) <= last && (!next || begins(next) >= first)
  })
  return inForce.length > 0 ? inForce : versions.slice(-1)
}

/**
 * [D8] A question counts where every version shared it: answers that were given while it was not shared stay on the tablet. An
 * answer counts where any version offered it.
 */
function questionsIn(fieldsOf: readonly (readonly Field[])[]): readonly SharedQuestion[] {
  const newest = fieldsOf.at(-1) ?? []
  return newest
    .map(({ id }) => fieldsOf.flatMap((fields) => fields.find((field) => field.id === id) ?? []))
    .filter((versions) => versions.length === fieldsOf.length)
    .map((versions) => ({ id: versions[0]?.id ?? '', answers: answersIn(versions) }))
}

function answersIn(versions: readonly Field[]): SharedQuestion['answers'] {
  const groups = new Map<string, string>()
  // The newest version decides on the group and on the order; options that only an older version offered stand last.
  for (const { options } of versions.toReversed())
    for (const { id, group, retired } of options) if (!retired && !groups.has(id)) groups.set(id, group ?? id)
  return [...groups].map(([id, group]) => ({ id, group }))
}
