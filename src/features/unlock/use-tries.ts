// Trying a secret: the fault of the last try, and the wait after too many wrong ones.
import { useCallback, useEffect, useState } from 'react'
import type { Problem } from '../../domain/problem.ts'
import type { Outcome } from '../../services/outcome.ts'
import { useAttempt } from '../../ui/guard.ts'

const SECOND = 1000

export interface Tries {
  /** Null again once the wait is over. */
  readonly problem: Problem | null
  readonly attempt: <T>(action: () => Outcome<T>) => Outcome<T>
  /** Seconds left; 0 when there is nothing to wait for, null when there never was. */
  readonly left: number | null
}

export function useTries(): Tries {
  const { problem, setProblem, attempt } = useAttempt<Problem>()
  /** On the clock that only runs forward: setting the date changes nothing. */
  const [until, setUntil] = useState<number | null>(null)
  const [left, setLeft] = useState<number | null>(null)

  useEffect(() => {
    if (until === null) return
    const timer = setInterval(() => {
      const seconds = Math.max(0, (until - performance.now()) / SECOND)
      setLeft(seconds)
      if (seconds > 0) return
      setUntil(null)
      setProblem(null)
    }, SECOND)
    return () => clearInterval(timer)
  }, [until, setProblem])

  const tryOnce = useCallback(
    async <T>(action: () => Outcome<T>) => {
      setLeft(null)
      const outcome = await attempt(action)
      if (!outcome.ok && outcome.error.code === 'too-many-tries') {
        const seconds = Number(outcome.error.detail ?? 1)
        setUntil(performance.now() + seconds * SECOND)
        setLeft(seconds)
      }
      return outcome
    },
    [attempt],
  )
  return { problem, attempt: tryOnce, left }
}
