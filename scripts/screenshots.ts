// `npm run screenshots`: every screen, light and dark, as the README and the app's own manifest show them. The visits are
// invented.
import { mkdirSync } from 'node:fs'
import { expect, type Locator } from '@playwright/test'
import { addDays, instantOf, type LocalDate, localDate, weekdayOf } from '../src/domain/calendar.ts'
import { bePatient } from '../tests/faults/patience.ts'
import { startBrowser } from '../tests/support/browser.ts'
import * as firstRun from '../tests/support/first-run.ts'
import * as locks from '../tests/support/lock.ts'
import { atQuestion, handOver, takeBack } from '../tests/support/questionnaire.ts'
import { hia } from '../tests/support/releases.ts'
import { startService } from '../tests/support/running-service.ts'
import * as screens from '../tests/support/screens.ts'
import { answersOf, readScenario } from './headless/scenario.ts'

const PIN = '4711'
const FOLDER = 'docs/screenshots'
const TABLET = { width: 1180, height: 820 }
const PHONE = { width: 390, height: 844 }
const profile = hia
const at = (date: string, time: string) => new Date(instantOf(date, time, profile.timeZone))
mkdirSync(FOLDER, { recursive: true })
mkdirSync('public/screenshots', { recursive: true })

const service = await startService()
const browser = await startBrowser()
const page = browser.page()
const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
const follow = (name: string) => page.getByRole('link', { name, exact: true }).click()
const visits = readScenario('tests/scenarios/hendrik-ido-ambacht-2023-2025.json')
  .hours.flatMap((hour) => hour.visits)
  .filter(({ conversation }) => conversation === 1)

/** The screen on a tablet, light and dark, and on a telephone; scrolled to where `part` begins. */
async function shot(name: string, part?: Locator): Promise<void> {
  const take = async (path: string) => {
    await part?.evaluate((element) => element.scrollIntoView())
    await page.screenshot({ path, animations: 'disabled' })
  }
  for (const theme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await take(`${FOLDER}/${name}-${theme}.png`)
  }
  await page.setViewportSize(PHONE)
  await take(`${FOLDER}/${name}-phone.png`)
  await page.setViewportSize(TABLET)
}

async function evenings(): Promise<void> {
  const date = await untilAMessageWaits()
  await throughAnEvening(date)
  await throughTheFigures()
  await pastTheNetwork()
}

/** @returns the evening that comes next */
async function untilAMessageWaits(): Promise<LocalDate> {
  // Wednesdays, up to the last one: at the end the tablet's clock is right again, as the service looks at it.
  const today = localDate(Date.now(), profile.timeZone)
  let date = addDays(today, -1 - ((weekdayOf(today) + 3) % 7) - 12 * 7)
  await page.clock.install({ time: at(date, '18:55') })
  await page.goto(service.address)
  await expect(page.getByRole('heading', { name: 'Tablet aanmelden' })).toBeVisible()
  await shot('aanmelden')
  await firstRun.setUpTablet(page, service.address, profile)
  await locks.lock(page)
  await shot('ontgrendelen')

  // Twelve Wednesdays: a quarter ends on the way, so that a message waits.
  for (let week = 0; week < 12; week++, date = addDays(date, 7)) {
    await page.clock.setSystemTime(at(date, '18:58'))
    await locks.lock(page)
    await locks.unlock(page)
    await screens.openHour(page)
    for (const visit of week % 4 === 2 ? [] : visits.splice(0, 3)) {
      await screens.startIntake(page)
      await screens.answerIntake(page, profile, answersOf(visit, profile))
      await screens.recordIntake(page)
    }
    await screens.closeHour(page)
  }
  return date
}

async function throughAnEvening(date: LocalDate): Promise<void> {
  await page.clock.setSystemTime(at(date, '18:58'))
  await locks.lock(page)
  await locks.unlock(page, undefined, PIN)
  await screens.goTo(page, 'Meer')
  await press('Maak een reservekopie')
  await expect(page.locator('.proposal')).toHaveText(/\w/)
  await shot('reservekopie', page.getByRole('heading', { name: 'Reservekopie' }))
  await press('Annuleer')
  await screens.addPerson(page, { name: 'Bram', roles: ['Hulpverlener'] })
  await screens.addPerson(page, { name: 'Chris', roles: ['Pilotleider'] })
  await shot('mensen')

  await screens.goTo(page, 'Spreekuur')
  await screens.openHour(page)
  await press('+ Bezoek 0')
  await press('+ Alleen informatie 0')
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
  await screens.saved(page)
  await shot('intake')
  await press('Later verder')
  await expect(page.getByRole('button', { name: 'Nieuwe intake' })).toBeVisible()
  await shot('spreekuur')
  await page.screenshot({ path: 'public/screenshots/spreekuur.png', animations: 'disabled' })
  await page.setViewportSize(PHONE)
  await page.screenshot({ path: 'public/screenshots/spreekuur-phone.png', animations: 'disabled' })
  await page.setViewportSize(TABLET)
  await locks.coverButton(page).click()
  await locks.covered(page)
  await shot('verberg')
  await locks.uncover(page, PIN)
  await handOver(page)
  await press('Begin')
  await atQuestion(page, 1)
  await shot('vragenlijst')
  await takeBack(page, PIN)
  await follow('Mijn notities')
  await shot('notities')
  await screens.goTo(page, 'Spreekuur')
  await follow('Wegwijzer')
  await shot('wegwijzer')
  await page.getByRole('article', { name: 'Relatietherapie' }).getByRole('link', { name: 'Laat zien' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Relatietherapie' })).toBeVisible()
  await shot('kaart')

  await throughFollowUp()
}

async function throughFollowUp(): Promise<void> {
  await screens.goTo(page, 'Opvolgen')
  const dialog = page.getByRole('dialog')
  await press('Nieuwe afspraak')
  await dialog.getByRole('radio', { name: 'Iemand zonder code' }).click()
  await dialog.getByRole('radio').nth(2).click()
  await shot('afspraak')
  await dialog.getByRole('button', { name: 'Leg vast' }).click()
  await dialog.getByRole('button', { name: 'Klaar' }).click()
  await shot('opvolgen')
  await page.getByRole('listitem').filter({ hasText: 'Traject sinds' }).first().getByRole('button').click()
  await shot('traject')
  await dialog.getByRole('button', { name: 'Toon code' }).click()
  await expect(dialog.getByRole('img')).toBeVisible()
  await shot('code')
  await dialog.getByRole('button', { name: 'Klaar' }).click()
}

async function throughTheFigures(): Promise<void> {
  await screens.goTo(page, 'Totalen')
  await page.getByRole('tab', { name: 'Alles' }).click()
  await expect(page.getByRole('table').first()).toBeVisible()
  await shot('totalen')
  await follow('Maak een verslag')
  await page.getByLabel('Doel van de pilot').fill('Stellen eerder bereiken, voor het te laat is')
  await shot('verslag', page.getByRole('article'))
  await screens.goTo(page, 'Meer')
  await shot('meer')
  await follow('Wijzig het profiel')
  await shot('profiel')
}

async function pastTheNetwork(): Promise<void> {
  await screens.goTo(page, 'Delen')
  await press('Toon als code')
  await expect(page.getByRole('dialog').getByRole('img')).toBeVisible()
  await shot('deelcode')
  await press('Sluit venster')
  await press('Bewaar als bestand')
  await expect(page.getByText('Het bestand is bewaard.')).toBeVisible()
  await shot('zonder-internet', page.getByRole('heading', { name: 'Delen zonder internet' }))
  await follow('Lever in voor een andere tablet')
  await expect(page.getByRole('button', { name: 'Start de camera' })).toBeVisible()
  await shot('inleveren')

  // Handing in works behind the lock, too: there it would not ask for a passphrase.
  await screens.goTo(page, 'Delen')
  await page.clock.setSystemTime(Date.now())
  await locks.lock(page)
  await locks.unlock(page)
  await screens.connect(page, service.enrolmentCode(profile.id))
  await expect(page.getByText(screens.RECEIPT).first()).toBeVisible()
  await expect(page.getByText('Wordt verstuurd')).toHaveCount(0)
  await expect(page.getByText('Wacht', { exact: true })).toHaveCount(0)
  await shot('delen')

  await page.goto(`${service.address}/oefenen`)
  await press('Begin met oefenen')
  await expect(page.getByRole('button', { name: 'Open spreekuur' })).toBeVisible()
  await shot('oefenen')
}

bePatient()
const session = await browser.context().newCDPSession(page)
await session.send('Emulation.setScrollbarsHidden', { hidden: true })
try {
  await evenings()
} finally {
  await browser.dispose()
  await service.dispose()
}
