// The answers given when an hour is closed, beside its visits: the time it took, and how anonymous its location was.
// The tablet alone counts these answers; a release never holds them.
import { NUMBERS } from './bounds.ts'
import type { LocalTime } from './calendar.ts'
import type { Profile } from './profile.ts'
import { minutesOf } from './schedule.ts'
import { addTally, type Counts, emptyTally, type Tally, tallyOfCounts } from './tally.ts'

/** Minutes of one counsellor, and how many they were. */
export interface SpentTime {
  readonly preparation: number
  readonly hour: number
  readonly travel: number
  readonly counsellors: number
}

export const TIME_PARTS = ['preparation', 'hour', 'travel'] as const
export type TimePart = (typeof TIME_PARTS)[number]

/** Of one counsellor, per part. */
const STEP = 15

/** The faults of Zwartewaterland's location for its visitors: shared with others, seen and heard by them. */
export const ANONYMITY_QUESTIONS = ['corridor', 'seen', 'entrance', 'sound', 'sign', 'mentioned'] as const
export type AnonymityQuestion = (typeof ANONYMITY_QUESTIONS)[number]
export type YesOrNo = 'yes' | 'no'

export interface WrapUp {
  readonly time?: SpentTime
  /** A question that was skipped is absent. */
  readonly anonymity?: Readonly<Partial<Record<AnonymityQuestion, YesOrNo>>>
}

/** The names under which a tally counts them. */
export const TIME = 'time'
export const ANONYMITY = 'anonymity'

/** The minutes that one counsellor usually spends on this hour; null where the loket does not log time. */
export function usualTime(
  { usualTime: usual }: Profile,
  { from, until }: { readonly from: LocalTime; readonly until: LocalTime },
): SpentTime | null {
  if (!usual) return null
  const hour = Math.min(minutesOf(until) - minutesOf(from), NUMBERS.minutes.most)
  return { preparation: usual.preparation, hour, travel: usual.travel, counsellors: 1 }
}

/** The next quarter of an hour up or down; minutes between two quarters go to the nearer one on that side. */
export function stepMinutes(minutes: number, direction: 1 | -1): number {
  const quarters = direction === 1 ? Math.floor(minutes / STEP) + 1 : Math.ceil(minutes / STEP) - 1
  return Math.min(Math.max(quarters * STEP, 0), NUMBERS.minutes.most)
}

/** Of all counsellors together. */
export const allMinutes = ({ preparation, hour, travel, counsellors }: SpentTime): number =>
  (preparation + hour + travel) * counsellors

export const tallyOfWrapUp = ({ time, anonymity }: WrapUp): Tally =>
  [...(time ? [tallyOfTime(time)] : []), ...(anonymity ? [tallyOfAnonymity(anonymity)] : [])].reduce(
    addTally,
    emptyTally,
  )

function tallyOfTime({ counsellors, ...parts }: SpentTime): Tally {
  return tallyOfCounts(TIME, Object.fromEntries(TIME_PARTS.map((part) => [part, parts[part] * counsellors])))
}

const tallyOfAnonymity = (said: NonNullable<WrapUp['anonymity']>): Tally =>
  tallyOfCounts(
    ANONYMITY,
    Object.fromEntries(Object.entries(said).map(([question, answer]) => [`${question}-${answer}`, 1])),
  )

/** In how many hours a question was answered, and in how many of them with yes. */
export function answersTo(question: AnonymityQuestion, { counts }: Pick<Tally, 'counts'>) {
  const said: Counts = counts[ANONYMITY] ?? {}
  const yes = said[`${question}-yes`] ?? 0
  return { yes, of: yes + (said[`${question}-no`] ?? 0) }
}
