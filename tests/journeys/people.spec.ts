// Several people on one tablet: each comes in with a passphrase of their own, and the coordinator looks after the list
// of people.
import type { Page } from '@playwright/test'
import { PASSPHRASE } from '../../scripts/headless/tablet.ts'
import { chooseOwnPassphrase, fillInSetUp, takeProposal, writeDownCode } from '../support/first-run.ts'
import { expect, test } from '../support/journey.ts'
import { lock, opened, tryPassphrase, unlock } from '../support/lock.ts'
import { hia } from '../support/releases.ts'
import { addPerson, goTo, letIn, setRoles, settle } from '../support/screens.ts'

const profile = hia
const BRAM = { name: 'Bram', roles: ['Hulpverlener'] } as const

const OTHER = 'een paard danst op de lamp'

/** From the locked tablet to the screen with the next recovery code. */
async function recover(page: Page, code: string): Promise<void> {
  await page.getByRole('button', { name: 'Wachtzin kwijt?' }).click()
  await page.getByLabel('Herstelcode').fill(code)
  await chooseOwnPassphrase(page, OTHER)
  await page.getByRole('button', { name: 'Bewaar nieuwe wachtzin' }).click()
}

const row = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name })

test('a colleague is let in, comes in with their own words, and changes them', async ({ service, tablet }) => {
  const page = await tablet.setUp(profile)
  const { passphrase } = await addPerson(page, BRAM)
  await expect(row(page, 'Bram')).toContainText('Hulpverlener')
  await expect(row(page, 'Anke (jij)')).toContainText('Hulpverlener, Coördinator')

  await lock(page)
  await unlock(page, passphrase)
  await opened(page)
  await goTo(page, 'Meer')
  await expect(page.getByText('De tablet is open voor Bram (Hulpverlener).')).toBeVisible()
  for (const hidden of ['Mensen', 'Vergrendelen', 'Deze tablet', 'Profiel van het loket', 'Verbinding met de dienst'])
    await expect(page.getByRole('heading', { name: hidden, exact: true })).toHaveCount(0)
  await page.goto(`${service.address}/meer/mensen`)
  await unlock(page, passphrase)
  // A person who unlocks begins where their own role may be, not at a screen that a colleague left open.
  await expect(page.getByRole('button', { name: 'Open spreekuur' })).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Mensen' })).toHaveCount(0)

  await goTo(page, 'Meer')
  await page.getByRole('link', { name: 'Mijn wachtzin en herstelcode' }).click()
  await page.getByLabel('Huidige wachtzin').fill(PASSPHRASE)
  const next = await takeProposal(page)
  await page.getByRole('button', { name: 'Wijzig wachtzin' }).click()
  await expect(page.getByText('Die wachtzin klopt niet.')).toBeVisible()
  await page.getByLabel('Huidige wachtzin').fill(passphrase)
  await page.getByRole('button', { name: 'Wijzig wachtzin' }).click()
  await expect(page.getByText('Je wachtzin is gewijzigd.')).toBeVisible()
  await lock(page)
  await tryPassphrase(page, passphrase)
  await expect(page.getByText('Die wachtzin klopt niet.').first()).toBeVisible()
  await unlock(page, next)
  await opened(page)
})

test('whoever is taken out comes in no more; the last coordinator stays', async ({ tablet }) => {
  const page = await tablet.setUp(profile)
  const { passphrase } = await addPerson(page, BRAM)

  await row(page, 'Anke').getByRole('button', { name: 'Verwijder' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('Alle notities van Anke worden gewist')
  await dialog.getByRole('button', { name: 'Verwijder Anke en de notities' }).click()
  await expect(dialog.getByText('Typ je eigen wachtzin.')).toBeVisible()
  await dialog.getByLabel('Jouw wachtzin').fill(PASSPHRASE)
  await dialog.getByRole('button', { name: 'Verwijder Anke en de notities' }).click()
  await expect(dialog.getByText('Dit is de laatste coördinator van deze tablet.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Annuleer' }).click()
  await row(page, 'Anke').getByRole('button', { name: 'Wijzig' }).click()
  await setRoles(page, ['Hulpverlener'])
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
  await expect(page.getByText('Dit is de laatste coördinator van deze tablet.')).toBeVisible()
  await setRoles(page, [])
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
  await expect(page.getByText('Kies minstens één rol.')).toBeVisible()
  await page.getByRole('button', { name: 'Annuleer' }).click()

  await row(page, 'Bram').getByRole('button', { name: 'Wijzig' }).click()
  await page.getByLabel('Voornaam').fill('Bram S.')
  await setRoles(page, ['Hulpverlener', 'Pilotleider'])
  await page.getByRole('button', { name: 'Bewaar', exact: true }).click()
  await expect(row(page, 'Bram S.')).toContainText('Hulpverlener, Pilotleider')

  await row(page, 'Bram S.').getByRole('button', { name: 'Verwijder' }).click()
  await dialog.getByLabel('Jouw wachtzin').fill(PASSPHRASE)
  await dialog.getByRole('button', { name: 'Verwijder Bram S. en de notities' }).click()
  await expect(page.getByText('Bram S. kan de tablet niet meer openen.')).toBeVisible()
  await expect(row(page, 'Bram S.')).toHaveCount(0)
  await lock(page)
  await tryPassphrase(page, passphrase)
  await expect(page.getByText('Die wachtzin klopt niet.').first()).toBeVisible()
  await unlock(page)
  await opened(page)
})

test('the recovery code is printed alone, stands nowhere else, and opens the tablet once', async ({ tablet }) => {
  const page = await tablet.setUp(profile)
  await goTo(page, 'Meer')
  await page.getByRole('link', { name: 'Mijn wachtzin en herstelcode' }).click()
  await page.getByLabel('Jouw wachtzin').fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Maak een nieuwe herstelcode' }).click()
  await expect(page.getByRole('heading', { name: 'Je herstelcode' })).toBeVisible()

  await page.emulateMedia({ media: 'print' })
  const printed = await page.evaluate(() => document.body.innerText)
  expect(printed).toContain('Herstelcode van Inloop')
  expect(printed).toContain('Balie 1')
  expect(printed).toContain('Bewaar de code op papier, niet bij de tablet.')
  for (const screen of ['Spreekuur', 'Ga verder', 'Ik heb de code', profile.name.nl])
    expect(printed).not.toContain(screen)
  await page.emulateMedia({ media: null })

  const shown = (await page.locator('.recovery-code .code-groups').innerText()).replace(/\s/g, '')
  expect(shown).toMatch(/^([0-9A-Z]{4}-){6}[0-9A-Z]{4}$/)
  expect(printed.replace(/\s/g, '')).toContain(shown)
  const kept = await page.evaluate(() =>
    JSON.stringify([location.href, history.state, { ...localStorage }, { ...sessionStorage }]),
  )
  expect(kept).not.toContain(shown.slice(0, 9))

  await page.getByRole('button', { name: 'Ga verder' }).click()
  await expect(page.getByText('Schrijf de code op of druk hem af.')).toBeVisible()
  await goTo(page, 'Totalen')
  await expect(page.getByRole('dialog')).toContainText('Weggaan zonder de code?')
  await page.getByRole('button', { name: 'Blijf hier' }).click()
  const code = await writeDownCode(page)
  await expect(page.getByText('Je hebt een nieuwe herstelcode.')).toBeVisible()

  await lock(page)
  await recover(page, code.toLowerCase().replaceAll('-', ' '))
  await writeDownCode(page)
  await opened(page)
  await lock(page)
  await unlock(page, OTHER)
  await opened(page)
})

test('a recovery code that the screen lost is asked after at the next unlock, until it is on paper', async ({
  service,
  tablet,
}) => {
  const question = (page: Page) => page.getByText('Heb je je herstelcode op papier?')
  const shown = (page: Page) => expect(page.locator('.recovery-code .code-groups')).toBeVisible()
  let page = await tablet.asNew()
  await page.clock.install()
  // Killed at the first run: the tablet is made, and its passphrase opens it.
  await fillInSetUp(page, service.address, profile)
  await shown(page)
  await tablet.kill()
  page = await tablet.restart()
  await page.clock.install()
  await page.goto(service.address)
  await unlock(page)
  await expect(question(page)).toBeVisible()

  // Another one, and nobody touches the tablet while it is written down.
  const renew = async () => {
    await page.getByLabel('Jouw wachtzin').fill(PASSPHRASE)
    await page.getByRole('button', { name: 'Maak een nieuwe herstelcode' }).click()
    await shown(page)
  }
  await page.getByRole('link', { name: 'Maak een nieuwe code' }).click()
  await renew()
  await expect(question(page)).toHaveCount(0)
  await page.clock.runFor(121_000)
  await unlock(page)
  await expect(question(page)).toBeVisible()
  await renew()
  const code = await writeDownCode(page)
  await lock(page)
  await unlock(page)
  await opened(page)
  await expect(question(page)).toHaveCount(0)

  // Loaded again after a recovery, with the code on paper.
  await lock(page)
  await recover(page, code)
  await shown(page)
  const printed = (await page.locator('.recovery-code .code-groups').innerText()).replace(/\s/g, '')
  await page.reload()
  await unlock(page, OTHER)
  await page.getByRole('button', { name: 'Ja, die heb ik' }).click()
  await expect(question(page)).toHaveCount(0)
  await lock(page)
  await unlock(page, OTHER)
  await opened(page)
  await expect(question(page)).toHaveCount(0)

  // Left alone with the code on the screen and the keys in hand, it locks.
  await lock(page)
  await recover(page, printed)
  await shown(page)
  await page.clock.runFor(301_000)
  await unlock(page, OTHER)
  await expect(question(page)).toBeVisible()
})

test('a newcomer whose code was lost at their first time is asked when they come in again', async ({ tablet }) => {
  const page = await tablet.setUp(profile)
  const question = page.getByText('Heb je je herstelcode op papier?')
  const words = await letIn(page, BRAM)
  await expect(row(page, 'Bram')).toContainText('Is nog niet op de tablet geweest.')
  await lock(page)
  await tryPassphrase(page, words)
  // Nothing is left of it by an interruption: the words lead to the same screen again.
  await expect(page.getByRole('heading', { name: 'Welkom, Bram' })).toBeVisible()
  await page.reload()
  await tryPassphrase(page, words)
  const passphrase = await settle(page)
  await page.reload()
  await tryPassphrase(page, words)
  await expect(page.getByText('Die wachtzin klopt niet.').first()).toBeVisible()
  await unlock(page)
  await opened(page)
  await expect(question).toHaveCount(0)
  await lock(page)
  await unlock(page, passphrase)
  await expect(question).toBeVisible()
})

test('an own passphrase that is too easy is refused with the way out, at the field and in the summary', async ({
  service,
  tablet,
}) => {
  const page = await tablet.asNew()
  await page.goto(service.address)
  await page.getByRole('button', { name: 'Verder', exact: true }).click()
  const summary = page.getByRole('alert').filter({ hasText: 'Nog niet klaar' })
  await expect(summary.getByRole('link')).toHaveCount(4)
  await summary.getByRole('link', { name: 'Neem de vier woorden, of kies zelf een wachtzin.' }).click()
  await expect(page.getByRole('button', { name: 'Neem deze vier woorden' })).toBeFocused()

  await page.getByRole('button', { name: 'Kies zelf' }).click()
  const own = page.getByLabel('Zelfgekozen wachtzin', { exact: true })
  await expect(own).toBeFocused()
  await own.fill('welkomwelkom123')
  await expect(page.getByRole('status').filter({ hasText: 'te makkelijk te raden' })).toBeVisible()
  await page.getByRole('button', { name: 'Verder', exact: true }).click()
  await expect(summary.getByRole('link', { name: /te makkelijk te raden/ })).toBeVisible()
  // A sentence from a list, however long, is not enough; with the two drawn words it is no sentence from a list.
  await own.fill('de appel valt niet ver van de boom')
  await expect(page.getByText('De twee woorden staan er nog niet allebei in.').first()).toBeVisible()
  await own.fill(`de appel valt niet ver van ${await page.locator('.proposal').innerText()}`)
  await expect(page.getByText('Sterk genoeg.')).toBeVisible()

  await page.getByRole('button', { name: 'Toch liever vier woorden' }).click()
  const first = await page.locator('.proposal').innerText()
  await page.getByRole('button', { name: 'Andere woorden' }).click()
  await expect(page.locator('.proposal')).not.toHaveText(first)
  await page.getByRole('button', { name: 'Neem deze vier woorden' }).click()
  await page.getByLabel('Typ de vier woorden').fill('dat weet ik niet')
  await page.getByRole('button', { name: 'Verder', exact: true }).click()
  await expect(page.getByText('Dit zijn niet de vier woorden.').first()).toBeVisible()
})

test('a new key for notes gives a new code, and the tablet goes on with it', async ({ tablet }) => {
  const page = await tablet.setUp(profile)
  await goTo(page, 'Meer')
  await page.getByRole('link', { name: 'Mijn wachtzin en herstelcode' }).click()
  await page.getByLabel('Huidige wachtzin').fill(PASSPHRASE)
  const next = await takeProposal(page)
  await page.getByRole('checkbox', { name: 'Maak ook een nieuwe sleutel voor mijn notities' }).check()
  await page.getByRole('button', { name: 'Wijzig wachtzin' }).click()
  await expect(page.getByRole('heading', { name: 'Je nieuwe herstelcode' })).toBeVisible()
  await writeDownCode(page)
  await opened(page)
  await lock(page)
  await tryPassphrase(page, PASSPHRASE)
  await expect(page.getByText('Die wachtzin klopt niet.').first()).toBeVisible()
  await unlock(page, next)
})
