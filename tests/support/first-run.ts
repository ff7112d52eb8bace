// The first run of a tablet, by the words on its screens.
import { expect, type Page } from '@playwright/test'
import { PASSPHRASE } from '../../scripts/headless/tablet.ts'
import type { Profile } from '../../src/domain/profile.ts'
import { words } from '../../src/passphrases/words.ts'
import { lokets } from '../../src/profiles/lokets.ts'
import { opened } from './lock.ts'

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

/**
 * Instead of the four words that are proposed: an own passphrase, which has two drawn words in it.
 * @param passphrase with at least two words of the list; these are the ones that will be drawn
 */
export async function chooseOwnPassphrase(page: Page, passphrase: string): Promise<void> {
  const inList = passphrase.split(' ').filter((word) => words.includes(word))
  const drawn = [...inList, ...words.filter((word) => !inList.includes(word))].slice(0, 4)
  await expect(page.locator('.proposal')).toHaveText(/^[a-z]+( [a-z]+){3}$/)
  await drawNext(page, drawn)
  await page.getByRole('button', { name: 'Andere woorden' }).click()
  await expect(page.locator('.proposal')).toHaveText(drawn.join(' '))
  await page.getByRole('button', { name: 'Kies zelf' }).click()
  await page.getByLabel('Zelfgekozen wachtzin', { exact: true }).fill(passphrase)
  await page.getByLabel('Zelfgekozen wachtzin nog een keer').fill(passphrase)
}

/** Chance has these words of the list next. */
const drawNext = (page: Page, next: readonly string[]): Promise<void> =>
  page.evaluate(
    (numbers) => {
      const original = crypto.getRandomValues.bind(crypto)
      crypto.getRandomValues = (array) => {
        const number = array instanceof Uint16Array && array.length === 1 ? numbers.shift() : undefined
        if (number === undefined) return original(array)
        ;(array as unknown as Uint16Array)[0] = number
        return array
      }
    },
    next.map((word) => words.indexOf(word)),
  )

/** Takes the four words that are proposed, and types them once more; gives them. */
export async function takeProposal(page: Page): Promise<string> {
  const proposal = page.locator('.proposal')
  await expect(proposal).toHaveText(/^[a-z]+( [a-z]+){3}$/)
  const proposed = await proposal.innerText()
  await page.getByRole('button', { name: 'Neem deze vier woorden' }).click()
  await page.getByLabel('Typ de vier woorden').fill(proposed)
  return proposed
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
