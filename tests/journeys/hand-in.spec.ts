// Sharing without a network: a tablet that is away from it, another device that hands in the waiting messages, by file
// and by camera; and the tablet that comes back to the network afterwards. Twice is once.
import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { startCameraBrowser } from '../support/camera.ts'
import { expectForEverybody } from '../support/for-everybody.ts'
import { hia } from '../support/hia.ts'
import { expect, test } from '../support/journey.ts'
import { BEGINNING, holdAnotherQuarter, holdOneQuarter } from '../support/quarters.ts'
import type { Service } from '../support/running-service.ts'
import { connect, previews, RECEIPT } from '../support/screens.ts'

const NUMBER = /[0-9A-Z]{4}-[0-9A-Z]{4}/

const handIn = (page: Page) => page.getByRole('button', { name: 'Lever in', exact: true })
const row = (page: Page) => page.getByRole('listitem').filter({ hasText: '2e kwartaal 2026' })
const numberIn = async (page: Page, words: string): Promise<string> => {
  await expect(row(page)).toContainText(words)
  return NUMBER.exec(await row(page).innerText())?.[0] ?? ''
}
const SECOND = { period: '2026-Q2', hours: 1, hoursWithoutVisit: 0, visits: 1 }
const THIRD = { period: '2026-Q3', hours: 1, hoursWithoutVisit: 1, visits: 0 }
const countedOnce = async (service: Service, door = [SECOND]) =>
  expect(await service.totals('quarter')).toMatchObject({ lokets: [{ loket: hia.id, tablets: 1, door }] })

test.use({ ownService: true })

test('a file goes from a tablet without a network to any device with one, and counts once', async ({
  service,
  tablet,
  browser,
}) => {
  const page = await tablet.setUp(hia, { time: BEGINNING })
  await holdOneQuarter(page)
  await tablet.context().setOffline(true)
  const [payload = ''] = await previews(page)
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Bewaar als bestand' }).click(),
  ])
  expect(download.suggestedFilename()).toBe('inloop-delen-2026-07-02.json')
  const text = readFileSync(await download.path(), 'utf8')
  // The parcel equals its preview, and holds no secret of the tablet.
  const { newcomer, releases } = JSON.parse(text)
  expect(releases).toHaveLength(1)
  expect(Buffer.from(releases[0].message.split('.')[1], 'base64url').toString()).toBe(payload)
  expect(Object.keys(newcomer.publicKey).toSorted()).toEqual(['crv', 'kty', 'x', 'y'])
  await expect(page.getByText('Meegenomen op 2 juli 2026, 12.00 uur.')).toBeVisible()
  await expect(page.getByText('Wacht', { exact: true })).toHaveCount(1)
  const mark = /Kenmerk: ([0-9A-Z-]{14})/.exec(await page.getByText(/^Kenmerk: /).innerText())?.[1] ?? ''

  // A telephone that never saw Inloop before.
  const office = await (await browser.newContext()).newPage()
  await office.goto(service.officeAddress)
  await office.getByRole('link', { name: 'Lever in voor een andere tablet' }).click()
  const open = (name: string, buffer: Buffer) =>
    office.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer })
  await open('brief.json', Buffer.from('{"beste": "collega"}'))
  await expect(office.getByText('Dit is geen bestand van Delen, of het is beschadigd.')).toBeVisible()
  await open('half.json', Buffer.from(text.slice(0, -20)))
  await expect(office.getByText('Dit is geen bestand van Delen, of het is beschadigd.')).toBeVisible()
  await open('inloop-delen.json', Buffer.from(text))
  await expect(office.getByText(`Kenmerk: ${mark}.`)).toBeVisible()
  await expectForEverybody(office, 'an opened parcel')

  // The service does not know this tablet, and asks for the code that the administrator gave.
  await handIn(office).click()
  await expect(office.getByText('Balie 1, van hendrik-ido-ambacht.')).toBeVisible()
  await office.getByLabel('Code').fill('0000-0000-0000-0000-0000-0000-00')
  await office.getByRole('button', { name: 'Verbind en lever in' }).click()
  await expect(office.getByText('Deze code is onbekend, gebruikt of verlopen.')).toBeVisible()
  await expectForEverybody(office, 'a parcel of a tablet that the service does not know')
  await office.getByLabel('Code').fill(service.enrolmentCode(hia.id))
  await office.getByRole('button', { name: 'Verbind en lever in' }).click()
  await expect(office.getByText('Alles is ontvangen.')).toBeVisible()
  const receipt = await numberIn(office, 'Ontvangen')
  await countedOnce(service)

  // Once more, with the network away at first.
  await office.getByRole('button', { name: 'Lever nog iets in' }).click()
  await open('inloop-delen.json', Buffer.from(text))
  service.wire.cut()
  await handIn(office).click()
  await expect(office.getByText('Er is hier nu geen verbinding.')).toBeVisible()
  service.wire.mend()
  await office.getByRole('button', { name: 'Probeer opnieuw' }).click()
  expect(await numberIn(office, 'Was al ontvangen')).toBe(receipt)
  await countedOnce(service)

  // The tablet is back: it gets the same receipt by itself, under a code of its own.
  await tablet.context().setOffline(false)
  await connect(page, service.enrolmentCode(hia.id))
  await expect(page.getByText(RECEIPT)).toContainText(receipt)
  await expect(page.getByRole('button', { name: 'Bewaar als bestand' })).toHaveCount(0)
  await countedOnce(service)
})

test('a camera reads the codes off the screen of a tablet without a network, in any order', async ({
  service,
  tablet,
}) => {
  const page = await tablet.setUp(hia, { time: BEGINNING })
  await holdOneQuarter(page)
  await holdAnotherQuarter(page)
  await tablet.context().setOffline(true)
  await page.setViewportSize({ width: 1280, height: 720 })
  const look = () => page.screenshot({ type: 'jpeg', quality: 90 })
  const pictures = [await look()]
  const dialog = page.getByRole('dialog')

  // They change by themselves, unless the user prefers less movement.
  await page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1_000)
  await page.getByRole('button', { name: 'Toon als code' }).click()
  await expect(dialog.getByText(/^Deel 1 van \d+$/)).toBeVisible()
  const count = Number(/\d+$/.exec(await dialog.getByText(/^Deel 1 van/).innerText())?.[0])
  expect(count).toBeGreaterThan(1)
  await page.clock.runFor(1_000)
  await expect(dialog.getByText(`Deel 2 van ${count}`)).toBeVisible()
  await dialog.getByRole('button', { name: 'Houd dit deel stil' }).click()
  await page.clock.runFor(10_000)
  await expect(dialog.getByText(`Deel 2 van ${count}`)).toBeVisible()
  await dialog.getByRole('button', { name: 'Sluit venster' }).click()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await page.getByRole('button', { name: 'Toon als code' }).click()
  await page.clock.runFor(10_000)
  // Backwards, from the first to the last and on.
  for (const part of Array.from({ length: count }, (_, index) => ((count - index) % count) + 1)) {
    await expect(dialog.getByRole('img', { name: `Code, deel ${part} van ${count}` })).toBeVisible()
    pictures.push(await look())
    await dialog.getByRole('button', { name: 'Vorig deel' }).click()
  }
  await page.clock.resume()
  await expectForEverybody(page, 'codes on a screen')
  const mark = /Kenmerk: ([0-9A-Z-]{14})/.exec(await dialog.getByText(/^Kenmerk: /).innerText())?.[1] ?? ''
  await dialog.getByRole('button', { name: 'Alles is gelezen' }).click()
  await expect(page.getByText('Meegenomen op 2 oktober 2026')).toHaveCount(2)

  const camera = await startCameraBrowser(pictures)
  try {
    const office = await camera.browser.newPage()
    await office.goto(`${service.officeAddress}/inleveren`)
    await office.getByRole('button', { name: 'Start de camera' }).click()
    await expect(office.getByText(new RegExp(`\\d van ${count} delen gelezen`))).toBeVisible()
    await expect(office.getByText(`Kenmerk: ${mark}.`)).toBeVisible()
    await handIn(office).click()
    await office.getByLabel('Code').fill(service.enrolmentCode(hia.id))
    await office.getByRole('button', { name: 'Verbind en lever in' }).click()
    const receipt = await numberIn(office, 'Ontvangen')
    await countedOnce(service, [SECOND, THIRD])

    await tablet.context().setOffline(false)
    await connect(page, service.enrolmentCode(hia.id))
    await expect(page.getByText(RECEIPT)).toHaveCount(2)
    await expect(page.getByText(receipt)).toHaveCount(1)
    await countedOnce(service, [SECOND, THIRD])
  } finally {
    await camera.dispose()
  }
})

test('a browser that gives no camera says so, and the file is still there', async ({ service, browser }) => {
  const context = await browser.newContext({ permissions: [] })
  const office = await context.newPage()
  await office.goto(`${service.officeAddress}/inleveren`)
  await office.getByRole('button', { name: 'Start de camera' }).click()
  await expect(
    office.getByText(/^(Er is geen camera die werkt|Inloop mag de camera hier niet gebruiken)\.$/),
  ).toBeVisible()
  await expect(office.getByRole('button', { name: 'Start de camera' })).toBeVisible()
  await expectForEverybody(office, 'handing in without a camera')
})
