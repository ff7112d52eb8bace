// A disk syncs a few thousand times a second at best, however little there is to sync. So submissions that arrive together share one
// transaction, and nobody is answered before it is committed.

/** At most this many in one transaction, so that the first of a crowd is not answered last. */
const MAX_GROUP = 256

export interface GroupCommit<Item, Outcome> {
  /** Resolves after the item's transaction is durable; rejects when the item or the whole transaction failed. */
  submit(item: Item): Promise<Outcome>
  /** Resolves when nothing is waiting or being written. */
  idle(): Promise<void>
}

/**
 * @param commit runs all items in one transaction and resolves after its commit, with the outcome of each in the same order;
 *   an item that failed is undone by itself and does not spoil the others
 */
export function groupCommit<Item, Outcome>(
  commit: (items: readonly Item[]) => Promise<readonly PromiseSettledResult<Outcome>[]>,
): GroupCommit<Item, Outcome> {
  interface Waiting extends PromiseWithResolvers<Outcome> {
    readonly item: Item
  }
  let waiting: Waiting[] = []
  let running: Promise<void> | null = null

  const run = async (): Promise<void> => {
    // One turn of the event loop: every request that is ready now gets on board.
    await new Promise((resolve) => setImmediate(resolve))
    while (waiting.length > 0) {
      const group = waiting.slice(0, MAX_GROUP)
      waiting = waiting.slice(MAX_GROUP)
      await settle(group)
    }
    running = null
  }

  const settle = async (group: readonly Waiting[]): Promise<void> => {
    try {
      const outcomes = await commit(group.map(({ item }) => item))
      for (const [index, { resolve, reject }] of group.entries()) {
        const outcome = outcomes[index]
        if (outcome?.status === 'fulfilled') resolve(outcome.value)
        else reject(outcome?.reason ?? new Error('a submission got no outcome'))
      }
    } catch (error) {
      for (const { reject } of group) reject(error)
    }
  }

  return {
    submit(item) {
      const entry = { item, ...Promise.withResolvers<Outcome>() }
      waiting.push(entry)
      running ??= run()
      return entry.promise
    },
    async idle() {
      while (running) await running
    },
  }
}
