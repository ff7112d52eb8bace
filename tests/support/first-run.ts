// The first run of a tablet, by the words on its screens.
import { expect, type Page } from '@playwright/test'
import type { Profile } from '../../src/domain/profile.ts'
import { lokets } from '../../src/profiles/lokets.ts'
import { opened } from './lock.ts'
import { PASSPHRASE } from './tablet.ts'

/** The first run, up to Spreekuur: Anke, coordinator and counsellor. Gives her recovery code. */
export async function setUpTablet(page: Page, address: string, profile: Profile, pin = ''): Promise<string> {
  await fillInSetUp(page, address, profile)
  const code = await writeDownCode(page, pin)
  await opened(page)
  await expect(page.getByRole('button', { name: 'Open spreekuur' })).toBeVisible()
  return code
}

/** The same up to the recovery code. */
export async function fillInSetUp(page: Page, address: string, profile: Profile): Promise<void> {
  await page.goto(address)
  await expect(page.getByRole('heading', { name: 'Tablet aanmelden' })).toBeVisible()
  await chooseProfile(page, profile)
  await page.getByLabel('Naam van de tablet').fill('Balie 1')
  await page.getByLabel('Je voornaam').fill('Anke')
  await chooseOwnPassphrase(page, PASSPHRASE)
  await page.getByRole('button', { name: 'Verder', exact: true }).click()
}

/** One that comes with the app, or any other from a file. */
async function chooseProfile(page: Page, profile: Profile): Promise<void> {
  if (lokets.some(({ id }) => id === profile.id)) return page.getByRole('radio', { name: profile.name.nl }).click()
  const file = { name: 'profiel.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(profile)) }
  await page.locator('input[type=file]').first().setInputFiles(file)
  await expect(page.getByRole('radio', { name: profile.name.nl })).toBeChecked()
}

/** Instead of the four words that are proposed. */
export async function chooseOwnPassphrase(page: Page, passphrase: string): Promise<void> {
  await page.getByRole('button', { name: 'Kies zelf' }).click()
  await page.getByLabel('Zelfgekozen wachtzin', { exact: true }).fill(passphrase)
  await page.getByLabel('Zelfgekozen wachtzin nog een keer').fill(passphrase)
}

/** Takes the four words that are proposed, and types them once more; gives them. */
export async function takeProposal(page: Page): Promise<string> {
  const proposal = page.locator('.proposal')
  await expect(proposal).toHaveText(/^[a-z]+( [a-z]+){3}$/)
  const words = await proposal.innerText()
  await page.getByRole('button', { name: 'Neem deze vier woorden' }).click()
  await page.getByLabel('Typ de vier woorden').fill(words)
  return words
}

/** Reads the recovery code from the screen, says that it was written down, and goes on; gives the code. */
export async function writeDownCode(page: Page, pin = ''): Promise<string> {
  const groups = page.locator('.recovery-code .code-groups')
  await expect(groups).toBeVisible()
  const code = await groups.innerText()
  await page.getByRole('checkbox', { name: 'Ik heb de code opgeschreven of afgedrukt' }).check()
  if (pin) await page.getByLabel('Pincode voor deze keer').fill(pin)
  await page.getByRole('button', { name: 'Ga verder' }).click()
  return code.replace(/\s/g, '')
}
