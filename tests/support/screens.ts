// The tablet's screens as a counsellor uses them: by the words on them.
import { expect, type Page } from '@playwright/test'
import { instantOf } from '../../src/domain/calendar.ts'
import type { Profile } from '../../src/domain/profile.ts'
import type { Answers } from '../../src/domain/visit.ts'
import { lokets } from '../../src/profiles/lokets.ts'
import { hia } from './releases.ts'
import { PASSPHRASE } from './tablet.ts'

/** The first run, up to Spreekuur: Anke, coordinator and counsellor. Gives her recovery code. */
export async function setUpTablet(page: Page, address: string, profile: Profile, pin = ''): Promise<string> {
  await fillInSetUp(page, address, profile)
  const code = await writeDownCode(page, pin)
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

type RoleWord = 'Hulpverlener' | 'Coördinator' | 'Pilotleider'
interface NewPerson {
  readonly name: string
  readonly roles: readonly RoleWord[]
}

/** From Meer, Anke lets somebody in, who takes the four words that are proposed; ends on Mensen. */
export async function addPerson(
  page: Page,
  person: NewPerson,
): Promise<{ readonly passphrase: string; readonly recoveryCode: string }> {
  const passphrase = await fillInPerson(page, person)
  const recoveryCode = await writeDownCode(page)
  await expect(page.getByText(`${person.name} kan de tablet nu openen.`)).toBeVisible()
  return { passphrase, recoveryCode }
}

/** The same up to the recovery code; gives the passphrase. */
export async function fillInPerson(page: Page, { name, roles }: NewPerson): Promise<string> {
  await goTo(page, 'Meer')
  await page.getByRole('link', { name: 'Mensen beheren' }).click()
  await page.getByRole('button', { name: 'Voeg iemand toe' }).click()
  await page.getByLabel('Voornaam').fill(name)
  await setRoles(page, roles)
  const passphrase = await takeProposal(page)
  await page.getByLabel('Jouw wachtzin').fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Voeg toe', exact: true }).click()
  await expect(page.getByRole('heading', { name: `Herstelcode van ${name}` })).toBeVisible()
  return passphrase
}

export async function setRoles(page: Page, roles: readonly RoleWord[]): Promise<void> {
  for (const role of ['Hulpverlener', 'Coördinator', 'Pilotleider'] as const)
    await page.getByRole('checkbox', { name: role, exact: true }).setChecked(roles.includes(role))
}

/** @param pin for Verberg, during this unlock */
export async function unlock(page: Page, passphrase = PASSPHRASE, pin = ''): Promise<void> {
  await page.getByLabel('Wachtzin', { exact: true }).fill(passphrase)
  if (pin) await page.getByLabel('Pincode voor deze keer').fill(pin)
  await page.getByRole('button', { name: 'Ontgrendel', exact: true }).click()
}

export const coverButton = (page: Page) => page.getByRole('button', { name: 'Verberg', exact: true })

/** The cover, and nothing else. */
export const covered = (page: Page): Promise<void> => expect(page.getByRole('heading', { name: 'Pauze' })).toBeVisible()

export async function uncover(page: Page, pin: string): Promise<void> {
  await page.getByLabel('Pincode', { exact: true }).fill(pin)
  await page.getByRole('button', { name: 'Ga verder' }).click()
}

/** Locks the tablet from under its cover, unless it has locked itself already: after a long silence it does. */
export async function lock(page: Page): Promise<void> {
  const leave = page.getByRole('button', { name: /^(Vergrendel|Ontgrendel opnieuw)$/ })
  await expect(async () => {
    if (await coverButton(page).isVisible()) await coverButton(page).click({ timeout: 1_000 })
    if (await leave.isVisible()) await leave.click({ timeout: 1_000 })
    await expect(page.getByRole('button', { name: 'Ontgrendel', exact: true })).toBeVisible({ timeout: 3_000 })
  }).toPass()
}

/** Whether the page can start without any network: the service worker has everything and is in charge. */
export async function installed(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready
    if (!navigator.serviceWorker.controller)
      await new Promise((resolve) =>
        navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }),
      )
  })
}

export const openHour = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Open spreekuur' }).click()
  await expect(page.getByRole('button', { name: 'Sluit spreekuur' })).toBeVisible()
}

/** Closes the hour by its summary. What the loket asks before that is as usual, or left open. */
export async function closeHour(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sluit spreekuur' }).click()
  const dialog = page.getByRole('dialog')
  const next = dialog.getByRole('button', { name: /^(Zoals gewoonlijk|Verder$)/ })
  const close = dialog.getByRole('button', { name: 'Sluit spreekuur' })
  await expect(next.or(close)).toBeVisible()
  while (await next.isVisible()) await next.click()
  await close.click()
  await expect(page.getByRole('button', { name: 'Open spreekuur' })).toBeVisible()
}

export async function startIntake(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Nieuwe intake' }).click()
  await expect(page.getByRole('heading', { name: 'Intake' })).toBeVisible()
}

/** Taps the answers, in the profile's order. */
export async function answerIntake(
  page: Page,
  profile: Profile,
  answers: Answers,
  language: 'nl' | 'en' = 'nl',
): Promise<void> {
  for (const { id, label, options } of profile.fields) {
    const chosen = options.find((option) => option.id === answers[id])
    if (!chosen) continue
    const group = page.getByRole('radiogroup', { name: label[language], exact: true })
    await group.getByRole('radio', { name: chosen.label[language], exact: true }).click()
  }
}

export const writeNote = (page: Page, note: string): Promise<void> => page.getByLabel('Notitie').fill(note)

/** Everything that was tapped so far stands on the disk. */
export const saved = (page: Page): Promise<void> =>
  expect(page.getByText('Bewaard op deze tablet', { exact: true })).toBeVisible()

/** Opslaan; gives the code that the visitor gets by it, where one does. */
export async function recordIntake(page: Page): Promise<string | null> {
  await page.getByRole('button', { name: 'Opslaan' }).click()
  const home = page.getByRole('button', { name: 'Nieuwe intake' })
  const done = page.getByRole('dialog').getByRole('button', { name: 'Klaar' })
  await expect(home.or(done)).toBeVisible()
  if (!(await done.isVisible())) return null
  const code = await page.getByRole('dialog').locator('.visitor-code__code').innerText()
  await done.click()
  await expect(home).toBeVisible()
  return code
}

export const goTo = (page: Page, name: 'Spreekuur' | 'Opvolgen' | 'Totalen' | 'Delen' | 'Meer'): Promise<void> =>
  page.getByRole('navigation').getByRole('link', { name }).click()

/** The key figures on Totalen, by name. */
export async function figures(page: Page): Promise<Readonly<Record<string, number>>> {
  const rows = await page
    .locator('dl.figures > div')
    .evaluateAll((divs) =>
      divs.map((div) => [
        div.querySelector('dt')?.textContent ?? '',
        div.querySelector('dd > span')?.textContent ?? '',
      ]),
    )
  return Object.fromEntries(rows.map(([name, value]) => [name, Number(value?.replaceAll('.', ''))]))
}

/** What is used and left of what the municipality funds, row by row, on Opvolgen. */
export async function funded(page: Page): Promise<readonly string[]> {
  await goTo(page, 'Opvolgen')
  const rows = page.getByRole('table', { name: 'Gebruikt en over' }).getByRole('row')
  await expect(rows).toHaveCount(5)
  const texts = await rows.allInnerTexts()
  return texts.slice(1).map((text) => text.replaceAll(/\s+/g, ' ').trim())
}

export async function connect(page: Page, code: string): Promise<void> {
  await goTo(page, 'Delen')
  // Opvolgen has a field by that name, too, and stands there until Delen has been loaded.
  await expect(page.getByRole('heading', { name: 'Delen', level: 1 })).toBeVisible()
  await page.getByLabel('Code').fill(code)
  await page.getByRole('button', { name: 'Verbind' }).click()
  await expect(page.getByText(/^Verbonden sinds/)).toBeVisible()
}

/** The literal text of every frozen message on Delen, newest first, as its preview shows it. */
export async function previews(page: Page): Promise<readonly string[]> {
  const buttons = page.getByRole('button', { name: 'Bekijk precies wat er wordt gedeeld' })
  await expect(buttons.first()).toBeVisible()
  // Earlier years are folded.
  for (const year of await page.locator('details:not([open]) > summary').all()) await year.click()
  const texts: string[] = []
  for (const button of await buttons.all()) {
    await button.click()
    texts.push((await page.getByRole('dialog').locator('pre').textContent()) ?? '')
    await page.getByRole('dialog').getByRole('button', { name: 'Sluit venster' }).click()
  }
  return texts
}

/** A receipt on Delen. */
export const RECEIPT = /Ontvangst [0-9A-Z]{4}-[0-9A-Z]{4},/

/** A tablet of Hendrik-Ido-Ambacht on Delen, at noon of `2026-11-09`: it held one hour, with one visit, in the week before. */
export async function tabletWithOneWeek(page: Page, address: string): Promise<Page> {
  const at = (date: string, time: string) => new Date(instantOf(date, time, hia.timeZone))
  await page.clock.install({ time: at('2026-11-04', '18:55') })
  await setUpTablet(page, address, hia)
  await openHour(page)
  await page.getByRole('button', { name: '+ Bezoek' }).click()
  await expect(page.getByRole('button', { name: '+ Bezoek 1' })).toBeVisible()
  await closeHour(page)
  await page.clock.setSystemTime(at('2026-11-09', '12:00'))
  await lock(page)
  await unlock(page)
  await goTo(page, 'Delen')
  return page
}
