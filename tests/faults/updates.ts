// Updates: a new version with new names for all its files arrives while a draft is open, and the files of the old one are gone
// from the server. The draft stays, the app never changes by itself under the draft, and no part of it is missing.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BrowserContext, Page } from '@playwright/test'
import { startBrowser } from '../support/browser.ts'
import { setUpTablet } from '../support/first-run.ts'
import { unlock } from '../support/lock.ts'
import { makeNextVersion } from '../support/next-version.ts'
import { killWhole } from '../support/processes.ts'
import { COUPLE, hia } from '../support/releases.ts'
import {
  answerIntake,
  closeHour,
  goTo,
  installed,
  openHour,
  recordIntake,
  saved,
  startIntake,
  writeNote,
} from '../support/screens.ts'
import { serveApp } from '../support/serve-app.ts'
import type { Findings, Kind } from './kind.ts'
import { expect } from './patience.ts'

/** How a version that waits may be met: by working on, after a cold start, after loading again, by putting it on. */
const meetings = ['work on', 'cold start', 'load again', 'install'] as const

/** @param plant changes each new version, for a fault that must be found */
export async function updateFindings(size: number, plant: (dist: string) => void = () => {}): Promise<Findings> {
  const dist = mkdtempSync(join(tmpdir(), 'inloop-dist-'))
  cpSync('dist', dist, { recursive: true })
  const app = await serveApp(dist)
  const missing: string[] = []
  const browser = await startBrowser({ prepare: async (context) => watchForMissing(context, missing) })
  const faults: string[] = []
  try {
    await setUpTablet(browser.page(), app.address, hia)
    await installed(browser.page())
    await startDraft(browser.page())
    let running = ''
    for (let update = 1; update <= size && faults.length === 0; update++) {
      const meeting = pickInTurn(meetings, update)
      const fault = (what: string) => faults.push(`update ${update}, ${meeting}: ${what}`)
      let page = browser.page()
      // A page that was just loaded has its later parts still to fetch.
      await page.reload()
      await unlock(page)
      const note = `notitie bij versie ${update}`
      await writeNote(page, note)
      await saved(page)

      makeNextVersion(dist, `v${update}`)
      plant(dist)
      const putOn = page.waitForEvent('load', { timeout: 0 }).then(
        () => true,
        () => false,
      )
      await bringIn(page)
      // biome-ignore lint/correctness/noPlaywrightMissingAwait: awaited below, in a race
      const waiting = expect(page.getByText('Sluit eerst het spreekuur.')).toBeVisible()
      if (await Promise.race([putOn, waiting])) {
        fault('the new version did not wait to be put on')
        waiting.catch(() => undefined)
        break
      }
      const install = page.getByRole('button', { name: 'Zet de nieuwe versie aan' })
      if (await install.isEnabled()) fault('the new version can be put on during an hour')
      if (meeting === 'cold start') {
        const address = page.url()
        await killWhole(browser)
        page = await browser.restart()
        await page.goto(address)
        await unlock(page)
        running = `v${update}`
      } else if (meeting === 'load again') {
        await page.reload()
        await unlock(page)
      }
      await expect(page.getByRole('heading', { name: 'Intake' })).toBeVisible()
      for (const each of await wrongVersion(page, running)) fault(each)
      for (const each of await wrongDraft(page, note)) fault(each)
      await visitAll(page)
      await page.getByRole('button', { name: 'Verder' }).click()
      for (const each of await wrongDraft(page, note)) fault(`after a walk: ${each}`)
      if (meeting === 'install') {
        await recordIntake(page)
        await closeHour(page)
        await install.click()
        await expect(page.getByRole('button', { name: 'Ontgrendel', exact: true })).toBeVisible()
        running = `v${update}`
        await unlock(page)
        for (const each of await wrongVersion(page, running)) fault(each)
        await startDraft(page)
      }
      for (const each of missing.splice(0)) fault(each)
    }
  } finally {
    await browser.dispose()
    await app.close()
    rmSync(dist, { recursive: true, force: true })
  }
  return {
    faults,
    figures: `${size} new versions during a draft: ${faults.length} drafts lost, parts missing or versions put on unasked`,
  }
}

export const updates: Kind = {
  name: 'updates',
  unit: 'updates',
  size: 50,
  browser: true,
  run: (size) => updateFindings(size),
}

async function startDraft(page: Page): Promise<void> {
  await openHour(page)
  await startIntake(page)
  await answerIntake(page, hia, COUPLE)
  await saved(page)
}

const pickInTurn = <T>(items: readonly T[], turn: number): T => items[(turn - 1) % items.length] as T

/** Resolves when the browser has installed the version that the server has now. */
const bringIn = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    await registration.update()
    const worker = registration.installing
    while (worker?.state === 'installing')
      await new Promise((resolve) => worker.addEventListener('statechange', resolve, { once: true }))
  })

/** Every screen with parts of its own. */
async function visitAll(page: Page): Promise<void> {
  for (const place of ['Totalen', 'Delen', 'Meer'] as const) {
    await goTo(page, place)
    await expect(page.getByRole('heading', { name: place, level: 1 })).toBeVisible()
  }
  await page.getByRole('link', { name: 'Hulp op één pagina' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Hulp' })).toBeVisible()
  await goTo(page, 'Spreekuur')
}

async function wrongDraft(page: Page, note: string): Promise<readonly string[]> {
  const written = await page.getByLabel('Notitie').inputValue()
  const chosen = await page.getByRole('radio', { name: 'Samen' }).isChecked()
  return written === note && chosen ? [] : [`the draft had "${note}" and has "${written}"`]
}

async function wrongVersion(page: Page, version: string): Promise<readonly string[]> {
  const [script = ''] = await page
    .locator('script[type=module]')
    .evaluateAll((all) => all.map((each) => each.outerHTML))
  const found = /_(v\d+)\./.exec(script)?.[1] ?? ''
  return found === version ? [] : [`version "${found}" runs, not "${version}"`]
}

/** Notes every part that a page asked for and did not get. */
async function watchForMissing(context: BrowserContext, missing: string[]): Promise<void> {
  context.on('response', (response) => {
    if (response.status() >= 400) missing.push(`${response.status()} for ${response.url()}`)
  })
  context.on('weberror', (error) => missing.push(`an error in the page: ${error.error().message}`))
  context.on('console', (message) => {
    if (message.type() === 'error') missing.push(`the browser says: ${message.text()}`)
  })
}
