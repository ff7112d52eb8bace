// The records around a visit: the time of an hour, its place and how anonymous that was, theme meetings, contacts of
// professionals, and the directory with its cards.
import type { Page } from '@playwright/test'
import { instantOf } from '../../src/domain/calendar.ts'
import type { Profile } from '../../src/domain/profile.ts'
import { lokets } from '../../src/profiles/lokets.ts'
import { expect, test } from '../support/journey.ts'
import { coverButton, lock, unlock } from '../support/lock.ts'
import { answerIntake, closeHour, figures, goTo, openHour, recordIntake, startIntake } from '../support/screens.ts'

const loket = (id: string): Profile => {
  const profile = lokets.find((each) => each.id === id)
  if (!profile) throw new Error(`no loket ${id}`)
  return profile
}

const at = (date: string, time = '18:55') => new Date(instantOf(date, time, 'Europe/Amsterdam'))
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true }).click()
const step = (page: Page, name: string | RegExp) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
const choose = (page: Page, group: string | RegExp, name: string) =>
  page.getByRole('radiogroup', { name: group }).getByRole('radio', { name, exact: true }).click()
/** A row of a table on Totalen, by the words before its numbers. */
const expectRow = (page: Page, row: string, numbers: readonly string[]): Promise<void> =>
  expect(page.getByRole('row', { name: row }).first().getByRole('cell')).toHaveText([...numbers])

test('Zwartewaterland closes an hour with its time and its anonymity, and corrects both by reopening', async ({
  tablet,
}) => {
  const page = await tablet.setUp(loket('zwartewaterland'), { time: at('2023-01-25') })
  await openHour(page)
  await press(page, /^\+ Bezoek/)
  await press(page, 'Sluit spreekuur')
  await expect(page.getByRole('button', { name: 'Zoals gewoonlijk: 90 min spreekuur' })).toBeVisible()
  await step(page, 'Pas aan')
  await step(page, 'Voorbereiding: meer tijd')
  await step(page, 'Voorbereiding: meer tijd')
  await step(page, 'Reizen: meer tijd')
  await choose(page, 'Hoeveel hulpverleners?', '2')
  await expect(page.getByText('Samen 4 uur 30 min.')).toBeVisible()
  await step(page, 'Verder')
  await choose(page, /dezelfde gang/, 'Ja')
  await choose(page, /door de muur/, 'Nee')
  // Tapped once more, an answer is taken back.
  await choose(page, /eigen ingang/, 'Nee')
  await choose(page, /eigen ingang/, 'Nee')
  await step(page, 'Verder')
  await expect(page.getByText('4 uur 30 min, 2 hulpverleners')).toBeVisible()
  await expect(page.getByText('2 van 6 vragen beantwoord')).toBeVisible()
  await step(page, 'Sluit spreekuur')
  await goTo(page, 'Totalen')
  await expectRow(page, 'Voorbereiding', ['60', '1'])
  await expectRow(page, 'Reizen', ['30', '0,5'])
  await expectRow(page, 'dezelfde gang', ['1', '0'])
  await expectRow(page, 'door de muur', ['0', '1'])
  await expectRow(page, 'eigen ingang', ['0', '0'])

  // The earlier answers stand there to be corrected, and count once.
  await goTo(page, 'Spreekuur')
  await press(page, 'Heropen')
  await press(page, 'Sluit spreekuur')
  await expect(page.getByText('Samen 4 uur 30 min.')).toBeVisible()
  await choose(page, 'Hoeveel hulpverleners?', '1')
  await step(page, 'Verder')
  await expect(page.getByRole('radiogroup', { name: /dezelfde gang/ }).getByRole('radio', { name: 'Ja' })).toBeChecked()
  await choose(page, /dezelfde gang/, 'Nee')
  await step(page, 'Verder')
  await step(page, 'Sluit spreekuur')
  await goTo(page, 'Totalen')
  await expectRow(page, 'Voorbereiding', ['30', '0,5'])
  await expectRow(page, 'dezelfde gang', ['0', '1'])

  // As usual, without the rest: four taps.
  await goTo(page, 'Spreekuur')
  await openHour(page)
  await closeHour(page)
  await goTo(page, 'Totalen')
  await expectRow(page, 'Voorbereiding', ['30', '0,5'])
  await expect.poll(async () => (await figures(page))['Spreekuren']).toBe(2)

  // A month later it is asked again, and there is a trend.
  await page.clock.setSystemTime(at('2023-02-08'))
  await lock(page)
  await unlock(page)
  await goTo(page, 'Spreekuur')
  await openHour(page)
  await press(page, 'Sluit spreekuur')
  await step(page, /^Zoals gewoonlijk/)
  await choose(page, /dezelfde gang/, 'Ja')
  await step(page, 'Verder')
  await step(page, 'Sluit spreekuur')
  await goTo(page, 'Totalen')
  await page.getByRole('tab', { name: 'Alles' }).click()
  const trend = page.getByRole('region', { name: 'Anonimiteit per maand' })
  await expect(trend.getByRole('table', { name: /dezelfde gang/ }).getByRole('row')).toHaveText([
    'MaandJa in',
    'januari 20230 van 1',
    'februari 20231 van 1',
  ])
})

test('an hour knows at which of the locations it is, and the next one begins there', async ({ tablet }) => {
  const profile: Profile = {
    ...loket('assen'),
    id: 'twee-plekken',
    name: { nl: 'Loket met twee plekken', en: 'Desk with two places' },
    locations: [
      { id: 'north', label: { nl: 'Noord', en: 'North' } },
      { id: 'south', label: { nl: 'Zuid', en: 'South' } },
    ],
  }
  const page = await tablet.setUp(profile, { time: at('2026-11-04') })
  await press(page, 'Open spreekuur')
  await expect(page.getByText('Kies waar het spreekuur is.')).toBeVisible()
  await expect(page.getByRole('radio', { name: 'Noord' })).toBeFocused()
  await choose(page, 'Waar is het spreekuur?', 'Zuid')
  await openHour(page)
  await expect(page.getByText(/open sinds 18\.55 · Zuid/)).toBeVisible()
  await press(page, /^\+ Bezoek/)
  await closeHour(page)
  await expect(page.getByText(/uur, Zuid$/)).toBeVisible()
  await expect(
    page.getByRole('radiogroup', { name: 'Waar is het spreekuur?' }).getByRole('radio', { name: 'Zuid' }),
  ).toBeChecked()
  // One tap is enough now.
  await openHour(page)
  await expect(page.getByText(/· Zuid/)).toBeVisible()
})

test('a theme meeting is counted apart from visits, corrected, removed and put back', async ({ tablet }) => {
  const page = await tablet.setUp(loket('hendrik-ido-ambacht'), { time: at('2026-11-04') })
  await page.getByRole('link', { name: 'Themabijeenkomsten' }).click()
  await press(page, 'Tel bijeenkomst')
  await expect(page.getByRole('alert')).toBeFocused()
  await page.getByRole('link', { name: 'Kies een thema.' }).click()
  await expect(page.getByRole('radio', { name: 'Met kerken' })).toBeFocused()
  await choose(page, 'Thema', 'Met kerken')
  await choose(page, 'Met wie', 'Kerk')
  await page.getByLabel('Hoeveel mensen kwamen er?').fill('24')
  await page.getByLabel('Datum').fill('2026-11-03')
  await press(page, 'Tel bijeenkomst')
  await expect(page.getByText('3 november 2026')).toBeVisible()
  await expect(page.getByText('24 deelnemers')).toBeVisible()
  await press(page, 'Wijzig')
  await page.getByLabel('Hoeveel mensen kwamen er?').fill('30')
  await press(page, 'Bewaar wijziging')
  await expect(page.getByText('30 deelnemers')).toBeVisible()
  await press(page, 'Verwijder')
  await expect(page.getByText('Nog geen bijeenkomst geteld.')).toBeVisible()
  await press(page, 'Ongedaan maken')
  await expect(page.getByText('30 deelnemers')).toBeVisible()
  await goTo(page, 'Totalen')
  await expect(page.getByText('1 bijeenkomst met samen 30 deelnemers.')).toBeVisible()
  const partners = page.getByRole('table', { name: 'Themabijeenkomsten: met wie' })
  await expect(partners.getByRole('row', { name: 'Kerk 1' })).toBeVisible()
  await expect.poll(() => figures(page)).toMatchObject({ Spreekuren: 0, Bezoeken: 0 })
})

test('a professional who asks on behalf of others is no visit', async ({ tablet }) => {
  const page = await tablet.setUp(loket('dordrecht-sko'))
  await openHour(page)
  const professionals = page.getByRole('region', { name: 'Professionals' })
  await professionals.getByRole('button', { name: /^\+ Advies aan professional/ }).click()
  await expect(professionals.getByRole('button')).toHaveText('+ Advies aan professional 1')
  await press(page, 'Sluit spreekuur')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByText('Er is niemand gekomen.', { exact: false })).toBeVisible()
  await expect(dialog.getByRole('heading', { name: 'Professionals' })).toBeVisible()
  await step(page, 'Sluit spreekuur')
  await goTo(page, 'Totalen')
  await expect.poll(() => figures(page)).toMatchObject({ Bezoeken: 0, 'Zonder bezoek': 1 })
  await expectRow(page, 'Advies aan professional', ['1'])
})

test('a referral is chosen from the directory, in the middle of an intake', async ({ tablet }) => {
  const profile = loket('hendrik-ido-ambacht')
  const page = await tablet.setUp(profile)
  await openHour(page)
  await startIntake(page)
  const answers = { party: 'couple', returning: 'no', helpQuestion: 'repair', estimatedChildren: 'n2', next: 'ready' }
  await answerIntake(page, profile, answers)
  await press(page, 'Kies uit de wegwijzer')
  await expect(page.getByRole('heading', { level: 2 }).first()).toHaveText('Niet veilig?')
  await page.getByRole('article', { name: 'POH Jeugd' }).getByRole('link', { name: 'Laat zien' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'POH Jeugd' })).toBeVisible()
  await press(page, 'Verwijs hierheen')
  await expect(page.getByRole('heading', { name: 'Intake' })).toBeVisible()
  for (const [group, name] of [
    ['Komt', 'Samen'],
    ['Vervolg', 'Doorverwijzing'],
    ['Doorverwezen naar', 'POH Jeugd'],
  ] as const)
    await expect(
      page.getByRole('radiogroup', { name: group, exact: true }).getByRole('radio', { name, exact: true }),
    ).toBeChecked()
  await recordIntake(page)

  // Of a recorded visit as well, where it counts once it is saved.
  await press(page, 'Wijzig')
  await press(page, 'Kies uit de wegwijzer')
  await page.getByRole('article', { name: 'Relatietherapie' }).getByRole('button', { name: 'Verwijs hierheen' }).click()
  await recordIntake(page)
  await goTo(page, 'Totalen')
  await expectRow(page, 'Relatietherapie', ['1'])
  await expectRow(page, 'POH Jeugd', ['0'])
})

test('a card is printed alone, in large type, works without network, and goes under the cover', async ({
  service,
  tablet,
  origins,
}) => {
  const page = await tablet.setUp(loket('hendrik-ido-ambacht'))
  await page.getByRole('link', { name: 'Wegwijzer' }).click()
  const safety = page.getByRole('article').first()
  await expect(safety.getByRole('link', { name: 'Bel 112' })).toHaveAttribute('href', 'tel:112')
  await expect(safety.getByRole('link', { name: 'Bel 0800-2000' })).toHaveAttribute('href', 'tel:08002000')
  await safety.getByRole('link', { name: 'Laat zien' }).click()
  await expect(page.getByRole('img', { name: /^Scan met je telefoon/ })).toBeVisible()
  for (const question of ['Wat is het?', 'Voor wie?', 'Wat kost het?', 'Wie betaalt?', 'Hoe bereik je het?'])
    await expect(page.locator('main').getByText(question)).toBeVisible()

  await page.emulateMedia({ media: 'print' })
  const paper = page.locator('.paper')
  await expect(paper).toBeVisible()
  await expect(paper).toContainText('0800-2000')
  await expect(paper.locator('.qr-code')).toBeVisible()
  await expect(page.locator('main')).toBeHidden()
  const size = await paper.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize))
  expect(size).toBeGreaterThanOrEqual(24)
  await page.emulateMedia({ media: null })

  await coverButton(page).click()
  await expect(paper).toHaveCount(0)
  expect([...origins]).toEqual([service.address])
})
