// Two lokets that count together: a small tablet passes on to the main one, without a network between them. By file and by
// camera; twice is once.
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { instantOf } from '../../src/domain/calendar.ts'
import { startCameraBrowser } from '../support/camera.ts'
import { setUpTablet } from '../support/first-run.ts'
import { expectForEverybody } from '../support/for-everybody.ts'
import { expect, test } from '../support/journey.ts'
import { lock, unlock } from '../support/lock.ts'
import { hia } from '../support/releases.ts'
import { closeHour, goTo, openHour } from '../support/screens.ts'

const at = (date: string, time: string) => new Date(instantOf(date, time, hia.timeZone))

async function goToTogether(page: Page): Promise<void> {
  await goTo(page, 'Delen')
  await page.getByRole('link', { name: 'Samen tellen met andere lokets' }).click()
  await expect(page.getByRole('heading', { name: 'Samen tellen', exact: true })).toBeVisible()
}

async function begin(page: Page, address: string): Promise<void> {
  await page.clock.install({ time: at('2026-11-04', '18:55') })
  await setUpTablet(page, address, hia)
}

/** The code of a tablet that becomes the main one. */
async function mainKey(page: Page): Promise<string> {
  await goToTogether(page)
  await page.getByRole('button', { name: 'Toon de code van deze tablet' }).click()
  await expect(page.getByRole('img', { name: 'Code van deze tablet' })).toBeVisible()
  return page.locator('.main-key').innerText()
}

/** Three visits in November, passed on in December. */
async function passOn(page: Page, key: string): Promise<void> {
  await goToTogether(page)
  await page.getByLabel('Code van de hoofdtablet').fill(`${key.slice(0, -1)}o`)
  await page.getByRole('button', { name: 'Geef voortaan door' }).click()
  await expect(page.getByText('Dit is niet de code van een andere hoofdtablet.')).toBeVisible()
  await page.getByLabel('Code van de hoofdtablet').fill(key)
  await page.getByRole('button', { name: 'Geef voortaan door' }).click()
  await expect(page.getByRole('heading', { name: 'Deze tablet geeft door' })).toBeVisible()
  await goTo(page, 'Spreekuur')
  await openHour(page)
  for (const count of [1, 2, 3]) {
    await page
      .getByRole('button', { name: /^\+ Bezoek/ })
      .first()
      .click()
    await expect(page.getByRole('button', { name: `+ Bezoek ${count}` })).toBeVisible()
  }
  await closeHour(page)
  await goTo(page, 'Delen')
  await expect(page.getByText('3 bezoeken gaan op 1 december 2026 naar de hoofdtablet.')).toBeVisible()
  await december(page)
  await goToTogether(page)
  await expect(page.getByText('3 eerste bezoeken, 3 afrondingen')).toBeVisible()
  await expectForEverybody(page, 'what was passed on')
}

async function december(page: Page): Promise<void> {
  await page.clock.setSystemTime(at('2026-12-02', '12:00'))
  await lock(page)
  await unlock(page)
}

const takenIn = (page: Page) => page.getByText('Overgenomen van Balie 1.')
const before = (page: Page) => page.getByText('Dit van Balie 1 was al overgenomen. Het telt één keer.')

async function expectCounted(page: Page): Promise<void> {
  await goTo(page, 'Delen')
  await expect(page.getByText('3 van 20 bezoeken')).toBeVisible()
}

test('a file goes from a small tablet to the main one, and counts once', async ({ service, tablet, browser }) => {
  const main = await (await browser.newContext()).newPage()
  await begin(main, service.officeAddress)
  const key = await mainKey(main)
  await expectForEverybody(main, 'the code of a main tablet')

  const small = await tablet.setUp(hia, { time: at('2026-11-04', '18:55') })
  await passOn(small, key)
  const [download] = await Promise.all([
    small.waitForEvent('download'),
    small.getByRole('button', { name: 'Bewaar als bestand' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^inloop-samen-2026-12-[0-9a-f]{4}\.age\.txt$/)
  const buffer = readFileSync(await download.path())
  expect(buffer.toString()).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----/)

  const open = (contents: Buffer) =>
    main.locator('input[type=file]').setInputFiles({ name: 'samen.txt', mimeType: 'text/plain', buffer: contents })
  await open(buffer)
  await expect(main.getByText('Dit is van een maand die hier nog niet begonnen is.')).toBeVisible()
  await december(main)
  await goToTogether(main)
  await open(Buffer.from('beste collega'))
  await expect(main.getByText('Dit is geen doorgegeven bestand, of het is beschadigd.')).toBeVisible()
  await open(buffer)
  await expect(takenIn(main)).toBeVisible()
  await expect(
    main.getByText('3 eerste bezoeken en 3 afrondingen, doorgegeven aan het begin van december 2026.'),
  ).toBeVisible()
  await open(buffer)
  await expect(before(main)).toBeVisible()
  await expectForEverybody(main, 'what was taken in')
  await expectCounted(main)

  // The small tablet counts nothing of it any more.
  await small.getByRole('button', { name: 'Stop met doorgeven' }).click()
  await goTo(small, 'Delen')
  await expect(small.getByText('0 van 20 bezoeken')).toBeVisible()
})

test('the camera of the main tablet reads it off the screen of a small one', async ({ service, tablet }) => {
  const camera = await startCameraBrowser()
  try {
    const main = await camera.browser.newPage()
    await begin(main, service.officeAddress)
    const key = await mainKey(main)

    const small = await tablet.setUp(hia, { time: at('2026-11-04', '18:55') })
    await small.setViewportSize({ width: 1280, height: 720 })
    await small.emulateMedia({ reducedMotion: 'reduce' })
    await passOn(small, key)
    await small.getByRole('button', { name: 'Toon als code' }).click()
    const dialog = small.getByRole('dialog')
    const code = dialog.getByRole('img', { name: /^Code, deel/ })
    await expect(code).toBeVisible()
    const count = Number(/van (\d+)$/.exec((await code.getAttribute('aria-label')) ?? '')?.[1])
    expect(count).toBeGreaterThan(1)
    const pictures: Buffer[] = []
    for (let part = 1; part <= count; part += 1) {
      await expect(dialog.getByRole('img', { name: `Code, deel ${part} van ${count}` })).toBeVisible()
      pictures.push(await small.screenshot({ type: 'jpeg', quality: 90 }))
      await dialog.getByRole('button', { name: 'Volgend deel' }).click()
    }
    camera.show(pictures)

    await december(main)
    await goToTogether(main)
    await main.getByRole('button', { name: 'Start de camera' }).click()
    await expect(takenIn(main)).toBeVisible()
    // It stops by itself, and counts the same once when it is started again.
    await main.getByRole('button', { name: 'Start de camera' }).click()
    await expect(before(main)).toBeVisible()
    await expectCounted(main)
  } finally {
    await camera.dispose()
  }
})
