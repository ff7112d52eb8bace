// [D1] Closing records: what came of it for a couple or person, counted once, when the loket is through with them. They are a
// stream of their own: its blocks close by themselves, and hold other couples than the blocks of first visits.
import { dimensionsOf, type Field, type Label, type Profile } from '../profile.ts'
import { type Counts, combineNamed } from '../tally.ts'
import { type ClosingRecord, type FollowUp, isTrajectory } from '../trajectory.ts'
import { type Answers, isFirstVisit, UNKNOWN } from '../visit.ts'
import type { Unit } from './blocks.ts'

/** Sums of closing records: per dimension how often each option. Every record has a track. */
export type Closings = Readonly<Record<string, Counts>>

/** Ids of dimensions, so that no field of a profile may have them. */
export const CLOSING_DIMENSIONS: readonly string[] = ['track', 'onwardReferral'] satisfies (keyof ClosingRecord)[]

export const closingUnit: Unit<Closings> = {
  none: {},
  count: ({ track = {} }) => Object.values(track).reduce((sum, count) => sum + count, 0),
  add: (a, b) => combineNamed(a, b, 1),
}

/** The dimensions of closing records, as a profile has those of first visits; a loket that refers nobody has one. */
export function closingDimensionsOf({ fields, trajectory }: Profile): readonly Field[] {
  const referral = fields.find(({ id, retired }) => id === 'referral' && !retired)
  const track: Field = {
    ...labelled('track', 'Hoe het ging', 'How it went'),
    per: 'firstVisit',
    groups: [labelled('once', 'Eén gesprek', 'One conversation'), labelled('more', 'Meer gesprekken', 'More')],
    options: [
      { ...labelled('single', 'Eén gesprek', 'One conversation'), group: 'once' },
      { ...labelled('several', 'Meer gesprekken, geen traject', 'Several, no trajectory'), group: 'more' },
      ...(trajectory ? [{ ...labelled('trajectory', 'Een traject', 'A trajectory'), group: 'more' }] : []),
    ],
  }
  if (!referral) return [track]
  return [
    track,
    {
      ...labelled('onwardReferral', 'Doorverwezen naar', 'Referred on to'),
      per: 'firstVisit',
      groups: [
        labelled('noneOrUnknown', 'Niemand, of niet bekend', 'Nobody, or not known'),
        labelled('referred', 'Wel doorverwezen', 'Referred on'),
      ],
      options: [
        { ...labelled('none', 'Niemand', 'Nobody'), group: 'noneOrUnknown' },
        { ...labelled(UNKNOWN, 'Niet bekend', 'Not known'), group: 'noneOrUnknown' },
        ...referral.options
          .filter(({ id }) => id !== 'none' && id !== UNKNOWN)
          .map((option) => ({ ...option, group: 'referred' })),
      ],
    },
  ]
}

/** Everything that is ever shared by group. */
export const sharedDimensionsOf = (profile: Profile): readonly Field[] => [
  ...dimensionsOf(profile),
  ...closingDimensionsOf(profile),
]

const labelled = (id: string, nl: string, en: string): { readonly id: string; readonly label: Label } => ({
  id,
  label: { nl, en },
})

/**
 * The closing records that an hour brings as it closes: whoever came for the first time and got no code is not followed, so
 * the loket is through with them.
 * @param visits what is known of each of its visits; null of one that was only counted
 */
export function closingsOfHour(
  visits: readonly ({ readonly answers: Answers; readonly followUp?: unknown } | null)[],
): Closings {
  return visits
    .filter((visit) => !visit || (isFirstVisit(visit.answers) && visit.followUp === undefined))
    .map((visit): ClosingRecord => ({ track: 'single', onwardReferral: referralIn(visit?.answers ?? {}) }))
    .reduce<Closings>((sum, record) => combineNamed(sum, closingsOf(record), 1), {})
}

const referralIn = ({ next, referral }: Answers): string => {
  if (next === undefined) return UNKNOWN
  return next === 'referral' ? (referral ?? UNKNOWN) : 'none'
}

/**
 * What the end of a follow-up brings; null while it goes on, and where its first visit is not under its code: that one was
 * counted without it.
 */
export function closingOf(followUp: FollowUp): ClosingRecord | null {
  const { conversations, ended } = followUp
  if (!ended || !conversations.some(({ first }) => first)) return null
  const several = conversations.length > 1 ? 'several' : 'single'
  return { track: isTrajectory(followUp) ? 'trajectory' : several, onwardReferral: referralAt(ended) }
}

const referralAt = ({ reason, referral = UNKNOWN }: NonNullable<FollowUp['ended']>): string => {
  if (reason === 'referred') return referral
  return reason === 'completed' || reason === 'stopped' ? 'none' : UNKNOWN
}

/** The sums that one record adds. */
export const closingsOf = ({ track, onwardReferral }: ClosingRecord): Closings => ({
  track: { [track]: 1 },
  onwardReferral: { [onwardReferral]: 1 },
})
