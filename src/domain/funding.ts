// The trajectories that a municipality funds, and how much of them is used.
import type { Profile } from './profile.ts'
import type { Tally } from './tally.ts'

/** The used part of the trajectories that the municipality funds. */
export interface Meter {
  readonly trajectories: Used
  readonly conversations: Used
  readonly hours: Used
  readonly euros: Used
}

export interface Used {
  readonly used: number
  readonly of: number
}

/**
 * Null where the loket funds no trajectories. A trajectory takes its place with its first conversation.
 * @param tally of all time, and of all tablets that count along
 */
export function meterOf({ trajectory }: Profile, tally: Tally): Meter | null {
  if (!trajectory) return null
  const { places, conversations, hours, euros } = trajectory
  const held = tally.trajectoryConversations
  const all = places * conversations
  return {
    trajectories: { used: tally.trajectories, of: places },
    conversations: { used: held, of: all },
    hours: { used: held * hours, of: all * hours },
    // In whole cents, as 10,000 / 50 is a round sum and other budgets may not be.
    euros: { used: Math.round((held * euros * 100) / all) / 100, of: euros },
  }
}

/** Places for trajectories that are still free, and so a reason to say something before the last one goes. */
export const placesLeft = ({ trajectories }: Meter): number => Math.max(0, trajectories.of - trajectories.used)
