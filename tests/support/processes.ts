// The processes of a running Chromium: all of them, so that a kill is complete, and a trace sees every writer.
import { readdirSync, readFileSync } from 'node:fs'
import type { TabletBrowser } from './browser.ts'

/** The process that was started first, then its children and theirs. Linux only: elsewhere there is nothing to ask. */
export function processesOf({ processId }: TabletBrowser): readonly number[] {
  const children = new Map<number, number[]>()
  for (const entry of readdirSync('/proc')) {
    const parent = /^\d+$/.test(entry) ? parentOf(entry) : null
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), Number(entry)])
  }
  const found = [processId()]
  for (const process of found) found.push(...(children.get(process) ?? []))
  return found
}

/** SIGKILL for every process of the browser in one go: none is left to tidy up after another. */
export async function killWhole(browser: TabletBrowser): Promise<void> {
  const processes = process.platform === 'linux' ? processesOf(browser) : []
  for (const each of processes) {
    try {
      process.kill(each, 'SIGKILL')
    } catch (error) {
      // It went by itself in between.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
    }
  }
  // In the same turn, while the end of the browser has not been noticed yet: it is waited for here.
  await browser.kill()
}

function parentOf(process: string): number | null {
  try {
    // `pid (name) state parent …`, where the name may hold anything.
    const stat = readFileSync(`/proc/${process}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return null
  }
}
