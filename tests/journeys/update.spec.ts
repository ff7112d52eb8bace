// A new version asks first, and never takes the app away in the middle of a walk-in hour.
import { appendFileSync, cpSync, mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp } from '../../src/server/app.ts'
import { createHttpServer } from '../../src/server/http-server.ts'
import { openSqliteStore } from '../../src/server/store/sqlite.ts'
import { expect, test } from '../support/journey.ts'
import { hia } from '../support/releases.ts'
import {
  answerIntake,
  closeHour,
  installed,
  openHour,
  recordIntake,
  saved,
  setUpTablet,
  startIntake,
  unlock,
} from '../support/screens.ts'

const profile = hia

test('an update waits for the hour to be closed, keeps the draft, and is then installed on request', async ({
  tablet,
}) => {
  const dist = mkdtempSync(join(tmpdir(), 'inloop-dist-'))
  cpSync('dist', dist, { recursive: true })
  const store = await openSqliteStore(':memory:')
  const server = createHttpServer(createApp({ store, clock: Date.now, log: () => {}, dist }), () => {})
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const page = tablet.page()
  const violations: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy|Trusted/.test(message.text())) violations.push(message.text())
  })
  await setUpTablet(page, `http://localhost:${port}`, profile)
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
  await expect(page.getByRole('button', { name: 'Ontgrendel' })).toBeVisible()
  await unlock(page)
  await expect(page.getByRole('button', { name: 'Open spreekuur' })).toBeVisible()
  await expect(page.getByText('Er is een nieuwe versie.')).toHaveCount(0)
  expect(violations).toEqual([])

  await new Promise((resolve) => server.close(resolve))
  await store.close()
  rmSync(dist, { recursive: true })
})
