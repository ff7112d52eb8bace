// One tab at a time writes: the one that holds the browser's lock of this tablet's data.

/**
 * Asks for the writer's lock and keeps it for as long as this tab lives.
 * @param lost called when another tab has taken the lock over: this tab may write nothing any more
 * @returns whether this tab holds it; with `ifAvailable` false when another tab does
 */
export function becomeWriter(name: string, options: LockOptions, lost: () => void): Promise<boolean> {
  return new Promise((resolve) => {
    navigator.locks
      .request(name, options, (held) => {
        resolve(held !== null)
        return held ? new Promise(() => {}) : undefined
      })
      .catch(lost)
  })
}
