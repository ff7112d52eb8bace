// [D2] Outcomes: how it went for each couple or person, counted once, in the month in which it is known. The state of
// the relationship afterwards is deliberately not registered.

import { type FollowUp, isTrajectory, type Outcome } from './follow-up.ts'
import { REFERRAL } from './meanings.ts'
import type { Field, Label, Profile } from './profile.ts'
import { addTally, emptyTally, type Tally, tallyOfCounts } from './tally.ts'
import { type Answers, isFirstVisit, UNKNOWN } from './visit.ts'

/** The names under which a tally counts outcomes, so that no field of a profile may have them. */
export const OUTCOME_QUESTIONS: readonly (keyof Outcome)[] = ['track', 'onwardReferral']

/** The questions that outcomes answer, in the form of a profile's own; a loket that refers nobody has the first one alone. */
export function outcomeQuestionsOf({ fields, trajectory }: Profile): readonly Field[] {
  const referral = fields.find(({ id, retired }) => id === REFERRAL && !retired)
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

const labelled = (id: string, nl: string, en: string): { readonly id: string; readonly label: Label } => ({
  id,
  label: { nl, en },
})

export const tallyOfOutcome = ({ track, onwardReferral }: Outcome): Tally =>
  addTally(tallyOfCounts('track', { [track]: 1 }), tallyOfCounts('onwardReferral', { [onwardReferral]: 1 }))

/**
 * The outcomes that an hour brings when it closes: a couple or person at a first visit without a code is not followed, so that
 * visit says all that the loket will know.
 * @param visits the recorded visits of the hour
 */
export const outcomesOfHour = (visits: readonly { readonly answers: Answers; readonly followUp?: unknown }[]): Tally =>
  visits
    .filter(({ answers, followUp }) => isFirstVisit(answers) && followUp === undefined)
    .map(({ answers }) => tallyOfOutcome({ track: 'single', onwardReferral: referralIn(answers) }))
    .reduce(addTally, emptyTally)

const referralIn = ({ next, referral }: Answers): string => {
  if (next === undefined) return UNKNOWN
  return next === REFERRAL ? (referral ?? UNKNOWN) : 'none'
}

/**
 * The outcome of a follow-up that is over; null while it goes on, and where its first visit is not under its code: the outcome
 * of that visit was counted with its hour.
 */
export function outcomeOf(followUp: FollowUp): Outcome | null {
  const { conversations, ended } = followUp
  if (!ended || !conversations.some(({ first }) => first)) return null
  const several = conversations.length > 1 ? 'several' : 'single'
  return { track: isTrajectory(followUp) ? 'trajectory' : several, onwardReferral: referralAt(ended) }
}

const referralAt = ({ reason, referral = UNKNOWN }: NonNullable<FollowUp['ended']>): string => {
  if (reason === 'referred') return referral
  return reason === 'completed' || reason === 'stopped' ? 'none' : UNKNOWN
}
