// A full disk: the whole profile of the browser lies on a small one, and that is filled during a draft. The typed words
// stay on the screen, which says how to go on; once there is room they are kept; and earlier words are never lost.
import type { BrowserContext, Page } from '@playwright/test'
import { pick, randomFrom } from '../../scripts/headless/random.ts'
import { startBrowser } from '../support/browser.ts'
import { setUpTablet } from '../support/first-run.ts'
import { killWhole } from '../support/processes.ts'
import { COUPLE, hia } from '../support/releases.ts'
import { answerIntake, installed, openHour, saved, startIntake, writeNote } from '../support/screens.ts'
import { serveApp } from '../support/serve-app.ts'
import { putSmallDisk, whyNoSmallDisk } from '../support/small-disk.ts'
import { KEPT, type WatchedScreen, watchScreen } from '../support/watched-screen.ts'
import type { Findings, Kind } from './kind.ts'
import { openAgain } from './open-again.ts'
import { expect } from './patience.ts'

const MEGABYTES = 64
/** After so many full disks another tablet is set up. */
const RUNS = 10

/** How a full disk ends: the user makes room and saves, or the tablet dies first. */
const ends = ['room', 'room', 'kill'] as const

/** @param plant the fault in the tablet's browser that must be found */
export async function fullDiskFindings(
  size: number,
  seed: number,
  plant: (context: BrowserContext) => Promise<void> = async () => {},
): Promise<Findings> {
  const why = whyNoSmallDisk()
  if (why) return { faults: [why], figures: 'not run' }
  const app = await serveApp()
  const faults: string[] = []
  try {
    for (let done = 0; done < size; done += RUNS)
      faults.push(...(await oneTablet(app.address, Math.min(RUNS, size - done), seed + done, plant)))
  } finally {
    await app.close()
  }
  return {
    faults,
    figures: `${size} times a full disk of ${MEGABYTES} MB during a draft: ${faults.length} lost, unclear or not recovered`,
  }
}

export const fullDisk: Kind = {
  name: 'full-disk',
  unit: 'full disks',
  size: 50,
  browser: true,
  run: (size, seed) => fullDiskFindings(size, seed),
}

async function oneTablet(
  address: string,
  runs: number,
  seed: number,
  plant: (context: BrowserContext) => Promise<void>,
): Promise<readonly string[]> {
  const random = randomFrom(seed)
  const screen = watchScreen()
  const browser = await startBrowser({
    prepare: async (context) => {
      await plant(context)
      await screen.prepare(context)
    },
  })
  await killWhole(browser)
  const disk = putSmallDisk(browser.profileDir, MEGABYTES)
  const faults: string[] = []
  try {
    await browser.restart()
    await setUpTablet(browser.page(), address, hia)
    await installed(browser.page())
    await openHour(browser.page())
    for (let run = 1; run <= runs; run++) {
      const fault = (what: string) => faults.push(`seed ${seed}, run ${run}: ${what}`)
      let page = browser.page()
      await startIntake(page)
      await answerIntake(page, hia, COUPLE)
      const before = `run ${run}, bewaard`
      await writeNote(page, before)
      await saved(page)

      const typed = await typeUntilFull(page, screen, before, disk.fill)
      if (!typed.refused) fault('the disk was full, and the screen said that all was kept')
      else if (!(await record(page, screen, disk.fill))) {
        const full = page.getByText('De tablet is vol. Bewaren lukt niet.').first()
        if (!(await full.isVisible())) fault(`the screen does not say that it is full: ${await notices(page)}`)
        if ((await noteOf(page)) !== typed.note) fault('what was typed is not on the screen any more')
      } else {
        // The database found a corner after all, by tidying up. That is as good as room.
        disk.makeRoom()
        continue
      }

      if (pick(ends, random) === 'kill' || !typed.refused) {
        await killWhole(browser)
        disk.makeRoom()
        page = await browser.restart()
        const opened = await openAgain(page, address)
        if ('fault' in opened) {
          fault(`after a kill: ${opened.fault}`)
          return faults
        }
        await page.getByRole('button', { name: 'Verder' }).click()
        const kept = await noteOf(page)
        // A refused note may stand there all the same; a note older than the kept one may not.
        if (kept !== typed.kept && kept !== typed.note)
          fault(`"${start(typed.kept)}" was kept, and after a kill the note is "${start(kept)}"`)
      } else disk.makeRoom()

      if (!(await record(page, screen))) {
        fault(`there was room again, and it was not kept: ${await notices(page)}`)
        return faults
      }
      await saved(page)
    }
    // Twice: the damage of a full disk may show only at the second start.
    for (const time of ['first', 'second']) {
      await killWhole(browser)
      const page = await browser.restart()
      const opened = await openAgain(page, address)
      if ('fault' in opened)
        return [...faults, `seed ${seed}, at the ${time} start after ${runs} runs: ${opened.fault}`]
      await expect(page.getByRole('button', { name: 'Nieuwe intake' })).toBeVisible()
      const recorded = await page.getByText('met notitie').count()
      if (recorded !== runs) faults.push(`seed ${seed}: ${runs} visits were recorded, and ${recorded} are there`)
    }
    return faults
  } finally {
    await killWhole(browser)
    disk.remove()
    await browser.dispose()
  }
}

/** Types notes that need room, on a disk that has none, until one is refused; some of them may still find a corner. */
async function typeUntilFull(page: Page, screen: WatchedScreen, before: string, fill: () => void) {
  let kept = before
  for (let attempt = 1; attempt <= 20; attempt++) {
    fill()
    const note = `${before}, poging ${attempt} `.padEnd(4_000, 'lang genoeg ')
    const settled = screen.untilSettled()
    await writeNote(page, note)
    if ((await settled).saving !== KEPT) return { refused: true, note, kept }
    kept = note
  }
  return { refused: false, note: kept, kept }
}

const start = (note: string) => note.slice(0, 30).trim()

/** Presses Opslaan, on a disk that is full again if it must; gives whether the visit was recorded. */
async function record(page: Page, screen: WatchedScreen, fill = () => {}): Promise<boolean> {
  fill()
  const settled = screen.untilSettled()
  await page.getByRole('button', { name: 'Opslaan' }).click()
  const recorded = (await settled).saving === KEPT
  if (recorded) await expect(page.getByRole('button', { name: 'Nieuwe intake' })).toBeVisible()
  return recorded
}

const noteOf = (page: Page) => page.getByLabel('Notitie').inputValue()
const notices = async (page: Page) =>
  (await page.locator('main .notice').allInnerTexts()).join(' / ').replaceAll(/\s+/g, ' ')
