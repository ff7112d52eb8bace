// A new version asks first, and never takes the app away in the middle of a walk-in hour.
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setUpTablet } from '../support/first-run.ts'
import { expect, test } from '../support/journey.ts'
import { locked, unlock } from '../support/lock.ts'
import { hia } from '../support/releases.ts'
import { answerIntake, closeHour, installed, openHour, recordIntake, saved, startIntake } from '../support/screens.ts'
import { serveApp } from '../support/serve-app.ts'

const profile = hia

test('an update waits for the hour to be closed, keeps the draft, and is then installed on request', async ({
  tablet,
}) => {
  const dist = mkdtempSync(join(tmpdir(), 'inloop-dist-'))
  cpSync('dist', dist, { recursive: true })
  const app = await serveApp(dist)
  const page = await tablet.asNew()
  const violations: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted/.test(message.text())) violations.push(message.text())
  })
  await setUpTablet(page, app.address, profile)
  await installed(page)
  await openHour(page)
  await startIntake(page)
  await answerIntake(page, profile, { party: 'couple' })
  await saved(page)

  // Version two is there: the browser finds it when the page is loaded again.
  appendFileSync(join(dist, 'sw.js'), '\n// version two\n')
  await page.reload()
  await unlock(page)
  await expect(page.getByText('Er is een nieuwe versie.')).toBeVisible()
  await expect(page.getByText('Sluit eerst het spreekuur.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Zet de nieuwe versie aan' })).toBeDisabled()
  await expect(page.getByRole('radio', { name: 'Samen' })).toBeChecked()

  await answerIntake(page, profile, { returning: 'no', helpQuestion: 'repair', estimatedChildren: 'n0' })
  await recordIntake(page)
  await closeHour(page)
  await page.getByRole('button', { name: 'Zet de nieuwe versie aan' }).click()
  await locked(page)
  await unlock(page)
  await expect(page.getByRole('button', { name: 'Open spreekuur' })).toBeVisible()
  await expect(page.getByText('Er is een nieuwe versie.')).toHaveCount(0)
  expect(violations).toEqual([])

  await app.close()
  rmSync(dist, { recursive: true })
})

test('a page that is older than what is on the tablet says so, and loads the version that waits', async ({
  tablet,
}) => {
  const dist = mkdtempSync(join(tmpdir(), 'inloop-dist-'))
  cpSync('dist', dist, { recursive: true })
  const app = await serveApp(dist)
  const page = await tablet.asNew()
  await setUpTablet(page, app.address, profile)
  await installed(page)
  // Another tab had newer code. From an address that is no screen, as the app would hold the database.
  await page.goto(`${app.address}/healthz`)
  await page.evaluate(async () => {
    const [tablet] = await indexedDB.databases()
    const opening = indexedDB.open(tablet?.name ?? '', (tablet?.version ?? 0) + 10)
    await new Promise((resolve) => {
      opening.onsuccess = resolve
    })
    opening.result.close()
  })
  await page.goto(app.address)
  await expect(page.getByRole('heading', { name: 'Deze pagina is van een oudere versie' })).toBeVisible()
  await expect(page.getByLabel('Wachtzin', { exact: true })).toHaveCount(0)

  await expect(page.getByRole('button', { name: 'Laad opnieuw' })).toBeVisible()
  appendFileSync(join(dist, 'sw.js'), '\n// version two\n')
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update().then(() => undefined))
  const reloaded = page.waitForEvent('load')
  await page.getByRole('button', { name: 'Zet de nieuwe versie aan' }).click()
  await reloaded
  const waiting = await page.evaluate(async () => (await navigator.serviceWorker.ready).waiting !== null)
  expect(waiting).toBe(false)

  await app.close()
  rmSync(dist, { recursive: true })
})
