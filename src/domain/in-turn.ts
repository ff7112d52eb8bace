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

/**
 * Makes things in one turn that were asked for before that turn came: a restored tablet asks for hundreds of keys at once.
 * @param makeAll gives the made things in the order in which they were asked for
 */
export function inBatches<Asked, Made>(
  run: Turns['run'],
  makeAll: (asked: readonly Asked[]) => Promise<readonly Made[]>,
): (asked: Asked) => Promise<Made> {
  let batch: { readonly asked: Asked[]; readonly made: Promise<readonly Made[]> } | null = null
  return async (wanted) => {
    if (batch === null) {
      const asked: Asked[] = []
      const made = run(() => {
        batch = null
        return makeAll(asked)
      })
      batch = { asked, made }
    }
    const { asked, made } = batch
    const place = asked.push(wanted) - 1
    const found = (await made)[place]
    if (found === undefined) throw new Error('it was not made')
    return found
  }
}
