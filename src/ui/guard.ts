// Protects the action behind a button: one tap is one action, its expected failures are shown, its bugs reach the error
// page.
import { useCallback, useRef, useState } from 'react'

/**
 * Runs one action at a time; a second tap while one is under way does nothing, unless every tap counts (`repeat`). A thrown error is a bug and is thrown again
 * while rendering, so that the error page shows it.
 */
export function useGuard(repeat = false): readonly [busy: boolean, run: (action: () => unknown) => void] {
  const underWay = useRef(false)
  const [busy, setBusy] = useState(false)
  const run = useCallback(
    (action: () => unknown) => {
      if (underWay.current && !repeat) return
      const outcome = action()
      if (!(outcome instanceof Promise)) return
      underWay.current = true
      setBusy(true)
      outcome
        .catch((bug: unknown) => {
          setBusy(() => {
            throw bug
          })
        })
        .finally(() => {
          underWay.current = false
          setBusy(false)
        })
    },
    [repeat],
  )
  return [busy, run]
}

type Attempted<T, P> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: P }

/** Keeps the problem of the last attempt; a new attempt clears it. Resolves to whether the attempt succeeded. */
export function useAttempt<P>() {
  const [problem, setProblem] = useState<P | null>(null)
  const attempt = useCallback(async <T>(action: () => Promise<Attempted<T, P>>): Promise<Attempted<T, P>> => {
    const outcome = await action()
    setProblem(outcome.ok ? null : outcome.error)
    return outcome
  }, [])
  return { problem, setProblem, attempt } as const
}
