/** Runs pieces of work one after the other. */
export interface Turns {
  /** A piece of work that throws reaches its caller; the next one still gets its turn. */
  readonly run: <T>(work: () => Promise<T>) => Promise<T>
  /** Resolves when everything that was asked for so far is over. */
  readonly settled: () => Promise<unknown>
}

export function inTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve()
  return {
    run(work) {
      const turn = last.then(work)
      last = turn.catch(() => undefined)
      return turn
    },
    settled: () => last,
  }
}
