// A value that changes under the screen, and the hook that reads it.
import { useSyncExternalStore } from 'react'

/** A value that changes under the screen; `undefined` while it is being read. */
export interface Live<T> {
  readonly get: () => T | undefined
  readonly subscribe: (changed: () => void) => () => void
}

export function useLive<T>(live: Live<T>): T | undefined {
  return useSyncExternalStore(live.subscribe, live.get)
}
