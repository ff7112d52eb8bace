// `npm run screenshots`: every screen, light and dark, as the README and the app's own manifest show them. The visits are
// invented.
import { mkdirSync } from 'node:fs'
import { expect, type Page } from '@playwright/test'
import { addDays, instantOf, localDate, weekdayOf } from '../src/domain/calendar.ts'
import { lokets } from '../src/profiles/lokets.ts'
import { startBrowser } from '../tests/support/browser.ts'
import { startService } from '../tests/support/running-service.ts'
import { answersOf, readScenario } from '../tests/support/scenario.ts'
import * as screens from '../tests/support/screens.ts'

const FOLDER = 'docs/screenshots'
const TABLET = { width: 1180, height: 820 }
const PHONE = { width: 390, height: 844 }
const [profile] = lokets
if (!profile) throw new Error('no profile')
const at = (date: string, time: string) => new Date(instantOf(date, time, profile.timeZone))
mkdirSync(FOLDER, { recursive: true })
mkdirSync('public/screenshots', { recursive: true })

const service = await startService()
const browser = await startBrowser()
const page = browser.page()
const visits = readScenario('tests/scenarios/hendrik-ido-ambacht-2023-2025.json')
  .hours.flatMap((hour) => hour.visits)
  .filter(({ conversation }) => conversation === 1)

async function shot(name: string, look: Page = page): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await look.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await look.screenshot({ path: `${FOLDER}/${name}-${theme}.png`, animations: 'disabled' })
  }
  await look.emulateMedia({ colorScheme: 'light' })
}

/** The screen as a phone shows it, and as it is at 200 %, beside the tablet's. */
async function everySize(name: string): Promise<void> {
  await shot(name)
  await page.setViewportSize(PHONE)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.screenshot({ path: `${FOLDER}/${name}-phone.png`, animations: 'disabled' })
  await page.setViewportSize(TABLET)
}

// Wednesdays, up to the last one: at the end the tablet's clock is right again, as the service looks at it.
const today = localDate(Date.now(), profile.timeZone)
let date = addDays(today, -1 - ((weekdayOf(today) + 3) % 7) - 12 * 7)
await page.clock.install({ time: at(date, '18:55') })
await page.goto(service.address)
await expect(page.getByRole('heading', { name: 'Tablet aanmelden' })).toBeVisible()
await everySize('aanmelden')
await screens.setUpTablet(page, service.address, profile)
await screens.lock(page)
await everySize('ontgrendelen')

// Twelve Wednesdays with two visits each: the first block of twenty closes on the way.
for (let week = 0; week < 12; week++, date = addDays(date, 7)) {
  await page.clock.setSystemTime(at(date, '18:58'))
  await screens.lock(page)
  await screens.unlock(page)
  await screens.openHour(page)
  for (const visit of week % 4 === 2 ? [] : visits.splice(0, 3)) {
    await screens.startIntake(page)
    await screens.answerIntake(page, profile, answersOf(visit, profile))
    await screens.recordIntake(page)
  }
  await screens.closeHour(page)
}

await page.clock.setSystemTime(at(date, '18:58'))
await screens.lock(page)
await screens.unlock(page)
await screens.openHour(page)
await page.getByRole('button', { name: '+ Bezoek' }).click()
await page.getByRole('button', { name: '+ Alleen informatie' }).click()
await expect(page.getByRole('button', { name: '+ Alleen informatie 1' })).toBeVisible()
for (const visit of visits.splice(0, 2)) {
  await screens.startIntake(page)
  await screens.answerIntake(page, profile, answersOf(visit, profile))
  await screens.writeNote(page, visit.note.replace(/ merkteken-\d+/, ''))
  await screens.recordIntake(page)
}
await screens.startIntake(page)
await screens.answerIntake(page, profile, {
  party: 'couple',
  returning: 'no',
  helpQuestion: 'repair',
  stage: 'deepened',
  estimatedChildren: 'n2',
  next: 'referral',
})
await everySize('intake')
await page.getByRole('button', { name: 'Later verder' }).click()
await expect(page.getByRole('button', { name: 'Nieuwe intake' })).toBeVisible()
await everySize('spreekuur')
await page.screenshot({ path: 'public/screenshots/spreekuur.png', animations: 'disabled' })
await page.setViewportSize(PHONE)
await page.screenshot({ path: 'public/screenshots/spreekuur-phone.png', animations: 'disabled' })
await page.setViewportSize(TABLET)
await screens.goTo(page, 'Totalen')
await page.getByRole('tab', { name: 'Alles' }).click()
await expect(page.getByRole('table').first()).toBeVisible()
await everySize('totalen')
await screens.goTo(page, 'Meer')
await everySize('meer')

await page.clock.setSystemTime(Date.now())
await screens.lock(page)
await screens.unlock(page)
await screens.connect(page, service.enrolmentCode(profile.id))
await expect(page.getByText(screens.RECEIPT).first()).toBeVisible()
await expect(page.getByText('Wordt verstuurd')).toHaveCount(0)
await expect(page.getByText('Wacht', { exact: true })).toHaveCount(0)
await everySize('delen')

await browser.dispose()
await service.dispose()
