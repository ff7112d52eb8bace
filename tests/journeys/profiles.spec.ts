// Each loket works from its profile alone: a whole hour at Zwartewaterland, in English, and an intake in twelve taps or fewer.
import type { Page } from '@playwright/test'
import { instantOf } from '../../src/domain/calendar.ts'
import type { Profile } from '../../src/domain/profile.ts'
import type { Answers } from '../../src/domain/visit.ts'
import { lokets } from '../../src/profiles/lokets.ts'
import { expect, test } from '../support/journey.ts'
import { answerIntake, openHour, recordIntake, setUpTablet, startIntake } from '../support/screens.ts'
import { PASSPHRASE } from '../support/tablet.ts'

/** What a usual visit answers beside the required questions. */
const usual = ['stage', 'referralSource', 'next', 'minutes']

/** One tap per question of a usual visit: its first option, whatever the loket asks. */
const usualAnswers = ({ fields }: Profile): Answers =>
  Object.fromEntries(
    fields
      .filter(({ id, missing, askedWhen }) => !askedWhen && (missing || usual.includes(id)))
      .map(({ id, options }) => [id, options[0]?.id ?? '']),
  )

for (const profile of lokets)
  test(`an intake at ${profile.id} takes at most twelve taps`, async ({ service, tablet }) => {
    const page = tablet.page()
    await setUpTablet(page, service.address, profile)
    await openHour(page)
    await startIntake(page)
    const answers = await answerIntake(page, profile, usualAnswers(profile))
    await recordIntake(page)
    // Nieuwe intake, the answers, Opslaan.
    expect(answers).toBe(Object.keys(usualAnswers(profile)).length)
    expect(1 + answers + 1).toBeLessThanOrEqual(12)
  })

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const choose = (page: Page, group: string, name: string) =>
  page.getByRole('radiogroup', { name: group, exact: true }).getByRole('radio', { name, exact: true }).click()

test('a whole walk-in hour at Zwartewaterland in English', async ({ service, tablet }) => {
  const page = tablet.page()
  await page.clock.install({ time: new Date(instantOf('2023-01-25', '18:55', 'Europe/Amsterdam')) })
  await page.goto(service.address)
  await page.getByRole('radio', { name: 'English' }).click()
  await page.getByRole('radio', { name: 'Relationship desk Zwartewaterland' }).click()
  await page.getByLabel('Name of the tablet').fill('Desk 1')
  await page.getByLabel('Your first name').fill('Anke')
  await press(page, 'Choose your own')
  await page.getByLabel('Passphrase of your own', { exact: true }).fill(PASSPHRASE)
  await page.getByLabel('Passphrase of your own once more').fill(PASSPHRASE)
  await press(page, 'Go on')
  await page.getByRole('checkbox', { name: 'I have written the code down or printed it' }).check()
  await press(page, 'Go on')
  await press(page, 'Open walk-in hour')
  await press(page, 'New intake')
  await choose(page, 'Comes', 'Alone')
  await choose(page, 'Been before', 'No')
  await choose(page, 'Question', 'Separating')
  await choose(page, 'Children', '6+')
  await choose(page, 'Next', 'Referral')
  await choose(page, 'Referred to', 'Relationship therapy')
  await press(page, 'Save')
  await press(page, 'Close walk-in hour')
  await press(page, 'As usual: 90 min walk-in hour')
  await page
    .getByRole('radiogroup', { name: /same corridor/ })
    .getByRole('radio', { name: 'Yes' })
    .click()
  await press(page, 'Go on')
  await page.getByRole('dialog').getByRole('button', { name: 'Close walk-in hour' }).click()
  await page.getByRole('navigation').getByRole('link', { name: 'Totals' }).click()
  await expect(page.getByText('1 walk-in hour', { exact: false }).first()).toBeVisible()
  await expect(page.getByText('About 6 children', { exact: false })).toBeVisible()
})
