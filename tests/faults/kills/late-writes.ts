// A planted fault: an app that says "saved" at once and writes a while later, as a cache in front of the disk would do.
import type { BrowserContext } from '@playwright/test'

/** Setting up, going in and opening an hour are let through, so that there is an hour. */
export const lateWrites = async (context: BrowserContext): Promise<void> =>
  void (await context.addInitScript(holdBack, ['settings', 'people', 'ledger']))

export const lateFromTheStart = async (context: BrowserContext): Promise<void> =>
  void (await context.addInitScript(holdBack, []))

/** Runs in every page before its own scripts. */
function holdBack(letThrough: readonly string[]): void {
  const LATER = 10_000
  const begin = IDBDatabase.prototype.transaction
  IDBDatabase.prototype.transaction = function (tables, mode, options) {
    const names = typeof tables === 'string' ? [tables] : [...tables]
    const first = letThrough.some((name) => names.includes(name))
    if (mode !== 'readwrite' || !names.includes('heads') || first) return begin.call(this, tables, mode, options)
    const work: ((transaction: IDBTransaction) => void)[] = []
    const held = {
      oncomplete: () => {},
      objectStore: (name: string) => ({
        add: (row: unknown) => void work.push((transaction) => transaction.objectStore(name).add(row)),
        put: (row: unknown) => void work.push((transaction) => transaction.objectStore(name).put(row)),
        delete: (id: IDBValidKey) => void work.push((transaction) => transaction.objectStore(name).delete(id)),
      }),
      commit: () => {
        setTimeout(() => held.oncomplete())
        setTimeout(() => {
          const transaction = begin.call(this, names, 'readwrite', options)
          for (const each of work) each(transaction)
        }, LATER)
      },
      abort: () => {},
    }
    return held as unknown as IDBTransaction
  }
}
