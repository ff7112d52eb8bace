// Whose tablet it is now: each role finds its own places, each counsellor their own notes, and nobody a blank screen.
import type { Page } from '@playwright/test'
import { instantOf } from '../../src/domain/calendar.ts'
import { expectForEverybody } from '../support/for-everybody.ts'
import { expect, test } from '../support/journey.ts'
import { lock, unlock } from '../support/lock.ts'
import { hia } from '../support/releases.ts'
import {
  addPerson,
  answerIntake,
  closeHour,
  goTo,
  openHour,
  recordIntake,
  startIntake,
  writeNote,
} from '../support/screens.ts'

const profile = hia
const answers = { party: 'alone', returning: 'no', helpQuestion: 'repair', estimatedChildren: 'n2' }
const at = (date: string, time = '18:55') => new Date(instantOf(date, time, profile.timeZone))

const places = (page: Page) => page.getByRole('navigation').getByRole('link').allInnerTexts()

async function takeIntake(page: Page, note: string): Promise<void> {
  await startIntake(page)
  await answerIntake(page, profile, answers)
  await writeNote(page, note)
  await recordIntake(page)
}

test('a pilot lead begins at the totals and sees nothing of the walk-in hour', async ({ service, tablet }) => {
  const page = await tablet.setUp(profile)
  expect(await places(page)).toEqual(['Spreekuur', 'Opvolgen', 'Totalen', 'Delen', 'Meer'])
  await expect(page.getByRole('banner').getByText('Ontgrendeld door Anke')).toBeVisible()
  const { passphrase } = await addPerson(page, { name: 'Chris', roles: ['Pilotleider'] })
  await lock(page)

  // The installed app starts at the walk-in hour, for every person.
  await page.goto(`${service.address}/spreekuur`)
  await unlock(page, passphrase)
  await expect(page.getByRole('heading', { name: 'Totalen' })).toBeVisible()
  await expect(page.getByRole('banner').getByText('Ontgrendeld door Chris')).toBeVisible()
  expect(await places(page)).toEqual(['Totalen', 'Delen', 'Meer'])
  await goTo(page, 'Delen')
  await expect(page.getByText('Verbinden en delen doet je coördinator.')).toBeVisible()
  await expect(page.getByRole('button', { name: /^(Verbind|Deel nu)$/ })).toHaveCount(0)

  for (const address of ['/spreekuur', '/notities', '/intake/0b5f1c5e-5d5c-4a2b-9d7e-1f2a3b4c5d6e']) {
    // As by the way back through a colleague's screens.
    await page.evaluate((to) => {
      history.pushState(null, '', to)
      dispatchEvent(new PopStateEvent('popstate'))
    }, address)
    await expect(page.getByRole('heading', { name: 'Dit hoort niet bij jouw rol' })).toBeVisible()
    if (address === '/spreekuur') await expectForEverybody(page, 'what belongs to another role')
    await page.getByRole('link', { name: 'Naar Totalen' }).click()
    await expect(page.getByRole('heading', { name: 'Totalen' })).toBeVisible()
  }
})

test('each counsellor reads their own notes only, each with the day on which it is erased', async ({ tablet }) => {
  const page = await tablet.setUp(profile, { time: at('2026-11-04') })
  const { passphrase } = await addPerson(page, { name: 'Bram', roles: ['Hulpverlener'] })
  await goTo(page, 'Spreekuur')
  await page.getByRole('link', { name: 'Mijn notities' }).click()
  await expect(page.getByText('Je hebt nog geen notities.')).toBeVisible()
  await goTo(page, 'Spreekuur')
  await openHour(page)
  await startIntake(page)
  const until = /Blijft versleuteld op deze tablet\. Wordt gewist op (\d+ \S+ \d{4})\./
  const [, day = ''] = until.exec(await page.getByText(until).innerText()) ?? []
  await answerIntake(page, profile, answers)
  await writeNote(page, 'Van Anke.\nTwee regels.')
  await recordIntake(page)
  await page.getByRole('link', { name: 'Mijn notities' }).click()
  const note = page.getByRole('listitem').filter({ hasText: 'Van Anke.' })
  await expect(note).toContainText('4 november 2026, 18.55 uur')
  await expect(note).toContainText(`wordt gewist op ${day}`)

  await lock(page)
  await unlock(page, passphrase)
  await expect(page.getByText('Je hebt nog geen notities.')).toBeVisible()
  await page.getByRole('link', { name: 'Terug naar het spreekuur' }).click()
  await page.getByRole('button', { name: 'Wijzig' }).click()
  await expect(page.getByText('De notitie van een collega kan alleen die collega lezen.')).toBeVisible()
  await expect(page.getByLabel('Notitie')).toHaveCount(0)
  await answerIntake(page, profile, { party: 'couple' })
  await recordIntake(page)
  await takeIntake(page, 'Van Bram.')
  await page.getByRole('link', { name: 'Mijn notities' }).click()
  await expect(page.getByText('Van Bram.')).toBeVisible()
  await expect(page.getByText('Van Anke.')).toHaveCount(0)

  // A colleague's change of the answers left the note as it was.
  await lock(page)
  await unlock(page)
  await expect(page.getByText('Van Anke.')).toBeVisible()
  await expect(page.getByText('Van Bram.')).toHaveCount(0)
})

test('a date that jumps ahead erases nothing until its writer says that it is right, and a day follows', async ({
  tablet,
}) => {
  const page = await tablet.setUp(profile, { time: at('2026-11-04') })
  await openHour(page)
  await takeIntake(page, 'Deze notitie heeft haar tijd gehad.')
  await closeHour(page)

  await page.clock.setSystemTime(at('2027-11-03'))
  await lock(page)
  await unlock(page)
  const question = page.getByText('Vandaag is woensdag 3 november 2027. Klopt dat?')
  await expect(question).toBeVisible()
  await expect(page.getByText('De tablet is het laatst gebruikt op 4 november 2026.')).toBeVisible()
  await page.getByRole('link', { name: 'Mijn notities' }).click()
  await expect(page.getByText('Deze notitie heeft haar tijd gehad.')).toBeVisible()
  await goTo(page, 'Spreekuur')
  await page.getByRole('button', { name: 'Ja, de datum klopt' }).click()
  await expect(question).toHaveCount(0)
  await page.getByRole('link', { name: 'Mijn notities' }).click()
  await expect(page.getByText('Deze notitie heeft haar tijd gehad.')).toBeVisible()
  await page.clock.setSystemTime(at('2027-11-04'))
  await lock(page)
  await unlock(page)
  await expect(page.getByText('Je hebt nog geen notities.')).toBeVisible()
})

test('after the first closed hour the tablet asks once to keep the data', async ({ tablet }) => {
  const page = await tablet.setUp(profile)
  const ask = page.getByText('Laat de browser je gegevens bewaren')
  await openHour(page)
  await expect(ask).toHaveCount(0)
  await closeHour(page)
  await expect(ask).toBeVisible()
  await page.getByRole('button', { name: 'Later', exact: true }).click()
  await expect(ask).toHaveCount(0)
  await goTo(page, 'Totalen')
  await goTo(page, 'Spreekuur')
  await expect(page.getByRole('button', { name: 'Open spreekuur' })).toBeVisible()
  await expect(ask).toHaveCount(0)
})
