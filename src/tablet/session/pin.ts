// The PIN of one unlock: four to eight digits, in memory only, which lead back from the cover and from a visitor.
import { createStore as createState, type StoreApi } from 'zustand/vanilla'
import type { Problem } from '../../domain/problem.ts'
import { fail, ok, type Result } from '../../domain/result.ts'

export interface Pin {
  readonly has: StoreApi<boolean>
  /** `pin-malformed`: not four to eight digits. */
  readonly choose: (digits: string) => Result<void, Problem>
  /** `locked`: that was the third wrong one in a row. */
  readonly tryOn: (typed: string) => 'right' | 'locked' | { readonly triesLeft: number }
  readonly forget: () => void
}

const DIGITS = /^\d{4,8}$/
/** Wrong PINs after which the tablet locks. */
const TRIES = 3

export const checkPin = (digits: string): Result<void, Problem> =>
  DIGITS.test(digits) ? ok(undefined) : fail({ code: 'pin-malformed' })

/** @param needless whether an empty PIN is right as long as none was chosen: in practice, where nothing is secret */
export function createPin(needless: boolean): Pin {
  let pin: string | null = null
  let wrong = 0
  const has = createState(() => false)
  const keep = (chosen: string | null) => {
    pin = chosen
    wrong = 0
    has.setState(chosen !== null, true)
  }
  return {
    has,
    choose(digits) {
      const checked = checkPin(digits)
      if (checked.ok) keep(digits)
      return checked
    },
    tryOn(typed) {
      if (pin === null ? needless : typed === pin) {
        wrong = 0
        return 'right'
      }
      wrong += 1
      return wrong < TRIES ? { triesLeft: TRIES - wrong } : 'locked'
    },
    forget: () => keep(null),
  }
}
