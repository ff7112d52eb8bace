// The things that keep the loop from sending, and the growing pauses before it tries again.
import { createStore as createState, type StoreApi } from 'zustand/vanilla'
import { type Instant, MINUTE } from '../domain/calendar.ts'
import type { Problem } from '../domain/problem.ts'
import { fail, type Result } from '../domain/result.ts'
import { CLOCK_TOLERANCE_SECONDS } from '../protocol/limits.ts'

export interface LoopState {
  /** The id of the release that is on its way now. */
  readonly sending: string | null
  /** The problem that stopped the last try, and the time of the next one (null: not by itself). */
  readonly trouble: { readonly problem: Problem; readonly retryAt: Instant | null } | null
}

export interface Pausing {
  /** Takes the service's date as a sign of time. */
  readonly hearService: (serviceTime: Instant) => Promise<Result<void, Problem>>
  readonly clock: () => Instant
  /** Calls back after that many milliseconds; gives a function that cancels. */
  readonly later: (milliseconds: number, work: () => void) => () => void
  /** A number from 0 to 1, to spread retries. */
  readonly random: () => number
}

export interface Pauses {
  readonly state: StoreApi<LoopState>
  /** Fails, and calls the loop again after a pause. */
  readonly retry: (problem: Problem) => Result<void, Problem>
  /** Fails until a person does something. */
  readonly stand: (problem: Problem) => Result<void, Problem>
  /** The next pause is the shortest one again. */
  readonly succeeded: () => void
  readonly compareClocks: (serviceTime: Instant | null) => void
  /** Takes back the call after a pause. */
  readonly cancel: () => void
  readonly stop: () => void
  readonly isStopped: () => boolean
}

const SHORTEST_PAUSE = 5_000
const LONGEST_PAUSE = 15 * MINUTE

export function createPauses({ hearService, clock, later, random }: Pausing, again: () => void): Pauses {
  const state = createState<LoopState>(() => ({ sending: null, trouble: null }))
  let failures = 0
  let cancel = () => {}
  let stopped = false
  return {
    state,
    retry(problem) {
      const pause = Math.min(LONGEST_PAUSE, SHORTEST_PAUSE * 2 ** failures) * (0.5 + random() / 2)
      failures++
      state.setState({ sending: null, trouble: { problem, retryAt: clock() + pause } })
      cancel()
      if (!stopped) cancel = later(pause, again)
      return fail(problem)
    },
    stand(problem) {
      state.setState({ sending: null, trouble: { problem, retryAt: null } })
      return fail(problem)
    },
    succeeded() {
      failures = 0
    },
    compareClocks(serviceTime) {
      if (serviceTime !== null) void hearService(serviceTime)
      const differs = serviceTime !== null && Math.abs(serviceTime - clock()) > CLOCK_TOLERANCE_SECONDS * 1000
      state.setState({ trouble: differs ? { problem: { code: 'clock-differs' }, retryAt: null } : null })
    },
    cancel: () => cancel(),
    stop() {
      stopped = true
      cancel()
    },
    isStopped: () => stopped,
  }
}
