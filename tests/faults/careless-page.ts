// A planted fault: a page that neither looks for room on the disk before it writes, nor leaves a log behind that may be torn.
import type { BrowserContext } from '@playwright/test'

export const carelessPage = async (context: BrowserContext): Promise<void> =>
  void (await context.addInitScript(forgetTheDisk))

/** Runs in every page before its own scripts. */
function forgetTheDisk(): void {
  const post = Worker.prototype.postMessage
  Worker.prototype.postMessage = function (this: Worker, message: unknown, ...rest: never[]) {
    const isTrial = typeof message === 'object' && message !== null && 'tryOut' in message
    return post.call(this, isTrial ? { ...message, tryOut: 0 } : message, ...rest)
  }
  const put = IDBObjectStore.prototype.put
  IDBObjectStore.prototype.put = function (row, key) {
    if (String(row?.id).startsWith('filling-')) return this.get(0) as IDBRequest
    return put.call(this, row, key)
  }
}
