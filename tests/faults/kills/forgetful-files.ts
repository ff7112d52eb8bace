// A planted fault: a page that is told that the files of the week keys were written, and nothing is.
import type { BrowserContext } from '@playwright/test'

export const forgetfulFiles = async (context: BrowserContext): Promise<void> =>
  void (await context.addInitScript(dropWrites))

/** Runs in every page before its own scripts. */
function dropWrites(): void {
  const post = Worker.prototype.postMessage
  Worker.prototype.postMessage = function (this: Worker, message: unknown, ...rest: never[]) {
    if (typeof message !== 'object' || message === null || !('write' in message && 'number' in message))
      return post.call(this, message, ...rest)
    const data = { number: message.number, contents: null }
    setTimeout(() => this.dispatchEvent(new MessageEvent('message', { data })))
  }
}
