// The processes of a running Chromium: all of them, so that a kill is complete, and a trace sees every writer.
import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import type { TabletBrowser } from './browser.ts'

/** The browser's own process first, then its children and theirs. Linux only: elsewhere there is nothing to ask. */
export function processesOf({ profileDir }: TabletBrowser): readonly number[] {
  // Chromium locks its profile with a link that names the host and the process.
  const browser = Number(readlinkSync(join(profileDir, 'SingletonLock')).split('-').at(-1))
  const children = new Map<number, number[]>()
  for (const entry of readdirSync('/proc')) {
    const parent = /^\d+$/.test(entry) ? parentOf(entry) : null
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), Number(entry)])
  }
  const found = [browser]
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
