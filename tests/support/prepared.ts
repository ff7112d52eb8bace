// Tablets that were set up beforehand. The app itself makes each kind of tablet once per run, by its own first run; a journey
// begins on a copy of the browser profile. The profiles lie in a folder of the run and are never kept.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, rmdirSync, rmSync, watch } from 'node:fs'
import { join } from 'node:path'
import type { Profile } from '../../src/domain/profile.ts'
import { startBrowser, TABLET_ORIGIN, type TabletBrowser } from './browser.ts'
import { setUpTablet } from './first-run.ts'
import { setLongestLockTimes } from './lock.ts'
import { serveApp } from './serve-app.ts'

export interface TabletKind {
  readonly profile: Profile
  /** The moment at which journeys begin on it; null for the machine's own. */
  readonly time: Date | null
  /**
   * The lock times of the first run, or the longest that can be chosen: then a page locks only where the journey wants
   * it.
   */
  readonly lockTimes: 'usual' | 'longest'
  /** Copies of one profile are the same tablet: another one beside it has another number. */
  readonly number: 1 | 2
}

/** The environment's name for the folder of the run. */
export const RUN_FOLDER = 'INLOOP_PREPARED'

/** The profile of a browser that was started once and has seen nothing. */
export const unusedProfile = (): Promise<string> => once('unused', async () => {})

/** The profile of a tablet of this kind, locked, with the app installed: Anke is its coordinator and counsellor. */
export function preparedProfile(kind: TabletKind): Promise<string> {
  const { profile, time, lockTimes } = kind
  const name = createHash('sha256').update(JSON.stringify(kind)).digest('hex').slice(0, 16)
  return once(name, async (tablet) => {
    const page = tablet.page()
    // An hour earlier: a journey's clock must not stand behind that of the preparation.
    if (time) await page.clock.install({ time: time.getTime() - 3_600_000 })
    await setUpTablet(page, TABLET_ORIGIN, profile)
    if (lockTimes === 'longest') await setLongestLockTimes(page)
  })
}

/** Makes the profile of this name, unless this run has it; of two workers that need it the second one waits. */
async function once(name: string, make: (tablet: TabletBrowser) => Promise<void>): Promise<string> {
  const run = process.env[RUN_FOLDER]
  if (run === undefined) throw new Error(`${RUN_FOLDER} names no folder for prepared tablets`)
  const [made, claim] = [join(run, name), join(run, `${name}.claim`)]
  while (!existsSync(made)) {
    if (!claimed(claim)) await released(run, claim)
    else
      try {
        if (!existsSync(made)) await makeProfile(made, make)
      } finally {
        rmdirSync(claim)
      }
  }
  return made
}

async function makeProfile(folder: string, make: (tablet: TabletBrowser) => Promise<void>): Promise<void> {
  const app = await serveApp()
  const tablet = await startBrowser({ port: app.port })
  try {
    await make(tablet)
    await tablet.quit()
    for (const unneeded of ['GPUPersistentCache', 'segmentation_platform', 'Safe Browsing', 'DevToolsActivePort'])
      rmSync(join(tablet.profileDir, unneeded), { recursive: true, force: true })
    renameSync(tablet.profileDir, folder)
  } finally {
    await tablet.dispose()
    await app.close()
  }
}

/** Making a folder succeeds for one of all that try. */
function claimed(claim: string): boolean {
  try {
    mkdirSync(claim)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

const released = (folder: string, claim: string): Promise<void> =>
  new Promise((resolve) => {
    const look = () => {
      if (existsSync(claim)) return
      watcher.close()
      resolve()
    }
    const watcher = watch(folder, look)
    look()
  })
