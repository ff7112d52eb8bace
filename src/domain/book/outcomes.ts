// Counting the outcome of a follow-up: once, however often it ends and goes on.
import type { Month } from '../calendar.ts'
import { areAnswersDrawn, type Drawn } from '../disclosure/due.ts'
import type { FollowUp } from '../follow-up.ts'
import { outcomeOf, tallyOfOutcome } from '../outcome.ts'
import type { Tally } from '../tally.ts'

/** How counting the outcome of a follow-up changes it, and the tallies of months. */
export interface CountedOutcome {
  readonly followUp: FollowUp
  readonly changes: readonly { readonly month: Month; readonly tally: Tally; readonly sign: 1 | -1 }[]
}

/** Whether nothing can change any more about the outcome that was counted: it was shared, or another tablet may have shared it. */
export const isOutcomeShared = (drawn: Drawn, { counted }: FollowUp): boolean =>
  counted !== undefined && (counted.outcome === null || areAnswersDrawn(drawn, counted.month))

/**
 * Counts the outcome of a follow-up once it is over, and takes the outcome out again when the follow-up goes on after all. An
 * outcome that has been drawn for a message stays as it is: nobody is counted in two half-years.
 * @param month the month that it is now
 */
export function countOutcome(drawn: Drawn, followUp: FollowUp, month: Month): CountedOutcome {
  const { counted, ...rest } = followUp
  const unchanged = { followUp, changes: [] }
  if (isOutcomeShared(drawn, followUp)) return unchanged
  const outcome = outcomeOf(followUp)
  const before = counted?.outcome ?? null
  if (outcome?.track === before?.track && outcome?.onwardReferral === before?.onwardReferral) return unchanged
  const out = counted && before ? [{ month: counted.month, tally: tallyOfOutcome(before), sign: -1 } as const] : []
  if (!outcome) return { followUp: rest, changes: out }
  const into = { month, tally: tallyOfOutcome(outcome), sign: 1 } as const
  return { followUp: { ...rest, counted: { month, outcome } }, changes: [...out, into] }
}

/**
 * A follow-up whose outcome was shared already, with the hour of its first visit or under another code: its outcome is not
 * counted, and is taken out where it was.
 */
export function withoutOutcome(drawn: Drawn, followUp: FollowUp, month: Month): CountedOutcome {
  const { counted } = followUp
  if (isOutcomeShared(drawn, followUp)) return { followUp, changes: [] }
  const out = counted?.outcome
    ? [{ month: counted.month, tally: tallyOfOutcome(counted.outcome), sign: -1 } as const]
    : []
  return { followUp: { ...followUp, counted: { month, outcome: null } }, changes: out }
}

/** [D10] A follow-up that another tablet may have ended and counted; its outcome is not counted here. */
export const withOutcomeElsewhere = (followUp: FollowUp, month: Month): FollowUp =>
  followUp.counted ? followUp : { ...followUp, counted: { month, outcome: null } }
