// Durability: before the screen says that a draft is kept, its writes are forced to the disk. A kill can't show the
// difference, as the system completes the writes of a dead browser; a power cut can. So the system calls are watched.
import type { Page } from '@playwright/test'
import { startBrowser } from '../support/browser.ts'
import { setUpTablet } from '../support/first-run.ts'
import { hia } from '../support/releases.ts'
import { openHour, saved, startIntake, writeNote } from '../support/screens.ts'
import { serveApp } from '../support/serve-app.ts'
import { type Call, traceDisk, whyNoTrace } from '../support/strace.ts'
import { type WatchedScreen, watchScreen } from '../support/watched-screen.ts'
import type { Kind } from './kind.ts'

/** From a tap to the screen's word for it, on the machine's clock. */
interface Save {
  readonly what: string
  readonly tapped: number
  readonly acknowledged: number
}

export const fsync: Kind = {
  name: 'fsync',
  unit: 'saves',
  size: 50,
  browser: true,
  async run(size) {
    const why = await whyNoTrace()
    if (why) return { faults: [why], figures: 'not run' }
    const app = await serveApp()
    const screen = watchScreen()
    const browser = await startBrowser({ prepare: screen.prepare })
    try {
      const page = browser.page()
      await setUpTablet(page, app.address, hia)
      await openHour(page)
      const trace = await traceDisk(browser)
      const saves: Save[] = []
      for (let count = 1; count <= Math.ceil(size / 2); count++) saves.push(await countOne(page, screen, count))
      await startIntake(page)
      await saved(page)
      while (saves.length < size) saves.push(await writeOne(page, screen, `woord ${saves.length}`))
      const calls = await trace.stop()
      const faults = unsynced(saves, calls)
      const syncs = syncsOf(calls)
      return {
        faults,
        figures: `${saves.length - faults.length} of ${saves.length} acknowledgements came after an fsync of the database's log; ${syncs.length} fsyncs, the median took ${median(syncs.map(({ begin, end }) => end - begin)).toFixed(2)} ms, median from tap to word ${median(saves.map(({ tapped, acknowledged }) => acknowledged - tapped)).toFixed(0)} ms under strace`,
      }
    } finally {
      await browser.dispose()
      await app.close()
    }
  },
}

/** The saves that were acknowledged without a write and after it a finished sync of the database's log since the tap. */
export function unsynced(saves: readonly Save[], calls: readonly Call[]): readonly string[] {
  const ours = calls.filter(({ path }) => LOG.test(path))
  return saves.flatMap(({ what, tapped, acknowledged }) => {
    const write = ours.find(({ name, begin }) => name === 'write' && begin >= tapped)
    const sync =
      write &&
      ours.find(({ name, begin, end }) => name === 'sync' && begin >= write.begin && end <= acknowledged + TICK)
    return sync ? [] : [`${what}: acknowledged after ${acknowledged - tapped} ms without an fsync`]
  })
}

/** How many syncs of the databases' logs there were. */
export const syncsOf = (calls: readonly Call[]) => calls.filter(({ name, path }) => name === 'sync' && LOG.test(path))

const LOG = /\.indexeddb\.leveldb\/\d+\.log$/
/** The page's clock counts whole milliseconds. */
const TICK = 1

async function countOne(page: Page, screen: WatchedScreen, count: number): Promise<Save> {
  const shown = screen.until(({ counts }) => counts['Bezoek'] === count)
  const tapped = Date.now()
  await page.getByRole('button', { name: '+ Bezoek' }).click()
  return { what: `visit ${count}`, tapped, acknowledged: (await shown).at }
}

async function writeOne(page: Page, screen: WatchedScreen, note: string): Promise<Save> {
  const kept = screen.untilSettled()
  const tapped = Date.now()
  await writeNote(page, note)
  return { what: `note "${note}"`, tapped, acknowledged: (await kept).at }
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0
