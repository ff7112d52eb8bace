// The schedule of a tablet: events and their dates. Visitors' answers stand apart from it.
import * as fc from 'fast-check'
import { EPSILONS, type Epsilon } from '../../src/domain/profile.ts'
import type { Answers } from '../../src/domain/visit.ts'
import { answersArbitrary } from '../support/disclosure.ts'

export type Step =
  /** Days go by, and the tablet is unlocked, perhaps not for a long time. */
  | { readonly do: 'unlock'; readonly after: number }
  /** An hour is held with so many intakes and so many that are only counted; it closes when `after` days are over. */
  | { readonly do: 'hold'; readonly intakes: number; readonly counted: number; readonly after: number }
  /** One more visit is put into the last hour. */
  | { readonly do: 'correct' }
  /** The outcome of a follow-up is known, or the follow-up goes on after all. */
  | { readonly do: 'outcome'; readonly which: number; readonly ends: boolean }
  | { readonly do: 'end'; readonly in: number }
  | { readonly do: 'epsilon'; readonly epsilon: Epsilon }
  /** The loket asks for another answer from now on, or shares one question less. */
  | { readonly do: 'add' | 'unshare' }
  | { readonly do: 'backUp' }
  | { readonly do: 'restore' }
  /** Every message that was drawn reaches the service, by any way. */
  | { readonly do: 'send' }
  /** A commit with a message failed, or seemed to: the tablet tries again. */
  | { readonly do: 'retry' }

const days = fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 200 }))
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('unlock' as const), after: days }) },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constant('hold' as const),
      intakes: fc.nat(2),
      counted: fc.nat(1),
      after: fc.constantFrom(0, 0, 0, 3, 40),
    }),
  },
  { weight: 1, arbitrary: fc.constantFrom<Step>({ do: 'correct' }, { do: 'add' }, { do: 'unshare' }, { do: 'retry' }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('outcome' as const), which: fc.nat(9), ends: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('end' as const), in: fc.integer({ min: -20, max: 120 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('epsilon' as const), epsilon: fc.constantFrom(...EPSILONS) }) },
  { weight: 3, arbitrary: fc.constantFrom<Step>({ do: 'backUp' }, { do: 'restore' }, { do: 'send' }) },
)

export interface Schedule {
  /** Days after 1 January 2026 on which the tablet is set up: 2026 has a week 53. */
  readonly begins: number
  readonly steps: readonly Step[]
}

export const scheduleArbitrary: fc.Arbitrary<Schedule> = fc.record({
  begins: fc.nat(364),
  steps: fc.array(step, { minLength: 5, maxLength: 20, size: 'max' }),
})

/** The answers of each intake, in order; half of the intakes are first visits. */
export const saidArbitrary: fc.Arbitrary<readonly Answers[]> = fc.array(
  answersArbitrary(fc.constantFrom('no', 'no', 'yes', 'unknown')),
  { minLength: 8, maxLength: 8 },
)
