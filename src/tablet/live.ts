// From stores to values for screens: a selection, or a value that is read from the disk first.
import type { StoreApi } from 'zustand/vanilla'
import type { Problem } from '../domain/problem.ts'
import type { Result } from '../domain/result.ts'
import type { Live } from '../services/live.ts'

/** A store as screens see it, who change nothing in it. */
export const asLive = <T>({ getState, subscribe }: Pick<StoreApi<T>, 'getState' | 'subscribe'>): Live<T> => ({
  get: getState,
  subscribe,
})

/** A part of a store's state; made anew only when the state is another object. */
export function selected<S, T>(store: StoreApi<S>, select: (state: S) => T): Live<T> {
  let from: { state: S; value: T } | null = null
  return {
    subscribe: store.subscribe,
    get: () => {
      const state = store.getState()
      if (!from || from.state !== state) from = { state, value: select(state) }
      return from.value
    },
  }
}

interface Readable {
  readonly subscribe: (changed: () => void) => () => void
  readonly getState: () => unknown
}

/** A value made from several stores; made anew only when the state of one of them is another object. */
export function together<T>(stores: readonly Readable[], make: () => T | undefined): Live<T> {
  let from: { states: readonly unknown[]; value: T | undefined } | null = null
  return {
    subscribe: (changed) => {
      const ends = stores.map((store) => store.subscribe(changed))
      return () => {
        for (const end of ends) end()
      }
    },
    get: () => {
      const states = stores.map((store) => store.getState())
      if (!from || from.states.some((state, index) => state !== states[index])) from = { states, value: make() }
      return from.value
    },
  }
}

/**
 * A value that is read again whenever a store changes. While it is read the last value stands; when reading fails, too, and
 * `failed` hears why.
 */
export function loaded<T>(
  stores: readonly { readonly subscribe: (changed: () => void) => () => void }[],
  load: () => Promise<Result<T, Problem>>,
  failed: (problem: Problem) => void,
): Live<T> {
  let value: T | undefined
  let newest = 0
  const listeners = new Set<() => void>()
  let unsubscribe: readonly (() => void)[] = []

  async function refresh() {
    newest++
    const reading = newest
    const result = await load()
    // A later reading has begun meanwhile: its answer is the one to show.
    if (reading !== newest) return
    if (!result.ok) return failed(result.error)
    value = result.value
    for (const changed of [...listeners]) changed()
  }

  return {
    get: () => value,
    subscribe(changed) {
      listeners.add(changed)
      if (listeners.size === 1) {
        unsubscribe = stores.map((store) => store.subscribe(() => void refresh()))
        void refresh()
      }
      return () => {
        listeners.delete(changed)
        if (listeners.size === 0) for (const end of unsubscribe) end()
      }
    },
  }
}
