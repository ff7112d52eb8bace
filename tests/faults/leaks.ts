// Leaks: the words that a counsellor types, saves, covers and locks away must not stand in any file of the browser's
// profile, neither as it lies there nor packed into the browser's databases.

import { PASSPHRASE } from '../../scripts/headless/tablet.ts'
import { startBrowser, type TabletBrowser } from '../support/browser.ts'
import { setUpTablet } from '../support/first-run.ts'
import { findMarksBelow, searchBelow } from '../support/leaks.ts'
import { lock, unlock } from '../support/lock.ts'
import { hide } from '../support/perceived.ts'
import { killWhole } from '../support/processes.ts'
import { COUPLE, hia } from '../support/releases.ts'
import { answerIntake, openHour, recordIntake, saved, startIntake, writeNote } from '../support/screens.ts'
import { serveApp } from '../support/serve-app.ts'
import type { Kind } from './kind.ts'
import { expect } from './patience.ts'

export const leaks: Kind = {
  name: 'leaks',
  unit: 'tablets',
  size: 10,
  browser: true,
  async run(size, seed) {
    const app = await serveApp()
    const tally: Tally = { searches: 0, files: 0, bytes: 0, decoded: 0 }
    const faults: string[] = []
    try {
      // A browser that was killed keeps no session for a while, so every round begins with a new one.
      for (let tablet = 0; tablet < size; tablet++)
        faults.push(...(await oneTablet(app.address, `merkteken-${seed + tablet}-lek`, tally)))
    } finally {
      await app.close()
    }
    const { searches, files, bytes, decoded } = tally
    return {
      faults,
      figures: `${size} tablets, ${searches} searches through ${files} files of ${mega(bytes)}, with ${mega(decoded)} unpacked from databases: ${faults.length} hits`,
    }
  },
}

interface Tally {
  searches: number
  files: number
  bytes: number
  decoded: number
}

async function oneTablet(address: string, mark: string, tally: Tally): Promise<readonly string[]> {
  const browser = await startBrowser()
  const faults: string[] = []
  const search = (moment: string) => {
    const { hits, files, bytes, decoded } = searchBelow(browser.profileDir, [mark, PASSPHRASE])
    faults.push(...hits.map((hit) => `${moment}: "${hit.mark}" as ${hit.encoding} in ${hit.where}`))
    if (decoded === 0) faults.push(`${moment}: the search found no database to look into`)
    tally.searches++
    tally.files += files
    tally.bytes += bytes
    tally.decoded += decoded
  }
  try {
    const page = browser.page()
    await setUpTablet(page, address, hia)
    await openHour(page)
    await startIntake(page)
    await answerIntake(page, hia, COUPLE)
    await writeNote(page, `Zij willen verder praten. ${mark}`)
    await saved(page)
    await flushed(browser, 'getypt')
    search('typed')
    await recordIntake(page)
    await saved(page)
    search('saved')
    await hide(page)
    await expect(page.locator('.content')).toBeHidden()
    search('covered')
    await page.reload()
    await unlock(page)
    await saved(page)
    await lock(page)
    await flushed(browser, 'vergrendeld')
    search('locked')
    await killWhole(browser)
    search('killed')
    await browser.restart()
    await browser.page().goto(`${address}/spreekuur`)
    await unlock(browser.page())
    await expect(browser.page().getByText('met notitie')).toBeVisible()
    search('opened again')
    return faults
  } finally {
    await browser.dispose()
  }
}

const mega = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`

/**
 * Resolves once the browser has written down, twice, words typed meanwhile into a plain field of the same page. By then
 * it has also written all that it keeps of the app's own fields.
 */
async function flushed(browser: TabletBrowser, word: string): Promise<void> {
  const page = browser.page()
  await page.evaluate(() => document.body.append(document.createElement('textarea')))
  for (const time of ['eerst', 'dan']) {
    const control = `controle-${word}-${time}`
    await page.locator('body > textarea').fill(control)
    await expect
      .poll(() => findMarksBelow(browser.profileDir, [control]).length, { timeout: 60_000 })
      .toBeGreaterThan(0)
  }
  await page.evaluate(() => document.querySelector('body > textarea')?.remove())
}
