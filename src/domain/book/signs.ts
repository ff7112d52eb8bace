// Signs of time. The tablet's own date can be set by hand, so it is one sign and never enough: a message is drawn, and words
// are erased, on a day of which a second sign says that it has come. Such signs are the days on which the tablet was used,
// one after the other, the service's date, and the word of a note's writer.
import { addDays, type LocalDate } from '../calendar.ts'
import type { PersonId } from '../person.ts'
import type { Schedule } from '../profile.ts'

export interface Signs {
  /** The last two days on which the tablet was used, by its own date. The last one may be a mistake until another follows. */
  readonly used: readonly LocalDate[]
  /** The day up to which two signs have agreed. Only the service's date brings it back. */
  readonly settled: LocalDate | null
  /** The last time that a person said that the date was right. */
  readonly confirmed: { readonly by: PersonId; readonly day: LocalDate } | null
}

export const noSigns: Signs = { used: [], settled: null, confirmed: null }

/** Days by which one day of use can bring the settled day forward, at a loket that is open every week: twice its rhythm. */
const STRIDE = 14

/**
 * The tablet is used on `today`, of which there is no doubt by its own date. That settles the day of use before it, but by so
 * many days at a time: a few unlocks under dates that jump make no months of them.
 */
export function withUse(signs: Signs, today: LocalDate, schedule: Schedule): Signs {
  if (signs.used.at(-1) === today) return signs
  const { used, settled } = signs
  const earlier = used.filter((day) => day < today)
  const last = earlier.at(-1)
  if (last === undefined) return { ...signs, used: [today] }
  const reached = settled === null ? last : earliest(last, oneUseAfter(settled, schedule))
  return { ...signs, used: [last, today], settled: latest(settled, reached) }
}

/** The farthest day that one day of use after a settled one can settle. */
export const oneUseAfter = (settled: LocalDate, { everyWeeks }: Schedule): LocalDate =>
  addDays(settled, STRIDE * everyWeeks)

/** A person says that `today` is right. Later days were a mistake, as far as nothing has settled them. */
export const withWord = (signs: Signs, today: LocalDate, by: PersonId): Signs => ({
  ...signs,
  used: signs.used.filter((day) => day <= today),
  confirmed: { by, day: today },
})

/** The service tells its date: with the tablet's own date that makes two signs. */
export function withService(signs: Signs, today: LocalDate, told: LocalDate): Signs {
  const { settled } = signs
  // The tablet ran ahead for days on end.
  if (settled !== null && told < addDays(settled, -1)) return { ...signs, settled: told }
  const agreed = latest(settled, earliest(today, told))
  return agreed === settled ? signs : { ...signs, settled: agreed }
}

/** The day up to which messages are drawn and results are shown; null while there is one sign only. */
export const drawingDay = ({ used, settled }: Signs, today: LocalDate): LocalDate | null =>
  upTo(today, latest(settled, used.findLast((day) => day < today) ?? null))

/**
 * The day up to which terms are over; null while there is one sign only.
 * @param writer whose notes it is about: their own word counts, too, once a day of use has followed it
 */
export function erasingDay(
  { used, settled, confirmed }: Signs,
  today: LocalDate,
  writer: PersonId | null = null,
): LocalDate | null {
  const own = confirmed && confirmed.by === writer && (used.at(-1) ?? '') > confirmed.day ? confirmed.day : null
  return upTo(today, latest(settled, own))
}

const earliest = (a: LocalDate, b: LocalDate): LocalDate => (a < b ? a : b)
const latest = (a: LocalDate | null, b: LocalDate | null): LocalDate | null => ((a ?? '') > (b ?? '') ? a : b)
const upTo = (today: LocalDate, day: LocalDate | null): LocalDate | null => day && earliest(day, today)
