// Two tabs: one writes as fast as it can, another one with newer code upgrades the database under it. From the upgrade on the old
// code may not write a single row, also not when it has loaded itself again.
import type { Page } from '@playwright/test'
import { randomFrom } from '../../scripts/headless/random.ts'
import { startBrowser } from '../support/browser.ts'
import { setUpTablet } from '../support/first-run.ts'
import { unlock } from '../support/lock.ts'
import { hia } from '../support/releases.ts'
import { installed, openHour } from '../support/screens.ts'
import { serveApp } from '../support/serve-app.ts'
import { watchScreen } from '../support/watched-screen.ts'
import type { Findings, Kind } from './kind.ts'
import { expect } from './patience.ts'
import { startNewerCode } from './two-tabs/newer-code.ts'

/** Milliseconds of writing before the upgrade comes, at most. */
const BUSY = 300
const COUNTER = 'Telefoon'

/** Breaks the rule with one more tab; gives a function that resolves when the break is done. */
export type Plant = (tab: Page) => Promise<() => Promise<void>>

export async function raceFindings(size: number, seed: number, plant?: Plant): Promise<Findings> {
  const random = randomFrom(seed)
  const app = await serveApp()
  const screen = watchScreen()
  const browser = await startBrowser({ prepare: screen.prepare })
  const faults: string[] = []
  let taps = 0
  try {
    const old = browser.page()
    await setUpTablet(old, app.address, hia)
    await installed(old)
    await openHour(old)
    // An address of the service that is no screen of the app, on the same origin.
    const elsewhere = `${app.address}/healthz`
    const [other, third] = [await browser.context().newPage(), await browser.context().newPage()]
    await other.goto(elsewhere)
    await third.goto(elsewhere)
    const newer = await startNewerCode(other)
    const button = old.getByRole('button', { name: `+ ${COUNTER}` })

    for (let race = 1; race <= size; race++) {
      const planted = await plant?.(third)
      screen.forget()
      const reloaded = old.waitForEvent('load')
      const busy = screen.until(({ counts }) => (counts[COUNTER] ?? 0) > taps)
      await button.evaluate((element: HTMLElement) => void setInterval(() => element.click(), 2))
      await busy
      await new Promise((resolve) => setTimeout(resolve, random() * BUSY))

      const upgraded = await newer.upgrade()
      await reloaded
      await planted?.()
      const shown = screen.forget().findLast(({ counts }) => COUNTER in counts)?.counts[COUNTER] ?? 0
      const locked = old.getByRole('button', { name: 'Ontgrendel', exact: true })
      await expect(locked.or(old.getByText('Deze pagina is van een oudere versie'))).toBeVisible()
      if (await locked.isVisible()) faults.push(`race ${race}: the old code, loaded again, opened the newer database`)
      for (const row of differences(upgraded, await newer.rows()))
        faults.push(`race ${race}: written after the upgrade: ${row.slice(0, 100)}`)

      await old.goto(elsewhere)
      await newer.putBack()
      await old.goto(`${app.address}/spreekuur`)
      await unlock(old)
      await expect(button).toBeVisible()
      taps = Number((await button.textContent())?.replaceAll(/\D/g, ''))
      if (taps < shown) faults.push(`race ${race}: the counter showed ${shown} before the upgrade, and is ${taps}`)
    }
  } finally {
    await browser.dispose()
    await app.close()
  }
  return {
    faults,
    figures: `${size} upgrades under a tab that had written ${taps} times in all: ${faults.length} writes by old code, taps lost or newer databases opened`,
  }
}

export const twoTabs: Kind = {
  name: 'two-tabs',
  unit: 'races',
  size: 100,
  browser: true,
  run: (size, seed) => raceFindings(size, seed),
}

/** The rows that are in one of both and not, or not the same, in the other. */
function differences(before: readonly string[], after: readonly string[]): readonly string[] {
  const [then, now] = [new Set(before), new Set(after)]
  return [...then.symmetricDifference(now)]
}
