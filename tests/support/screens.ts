// The tablet's screens as a counsellor uses them: by the words on them.
import { expect, type Page } from '@playwright/test'
import { PASSPHRASE } from '../../scripts/headless/tablet.ts'
import type { Profile } from '../../src/domain/profile.ts'
import type { Answers } from '../../src/domain/visit.ts'
import { takeProposal, writeDownCode } from './first-run.ts'
import { lock, opened, tryPassphrase, unlock } from './lock.ts'

type RoleWord = 'Hulpverlener' | 'Coördinator' | 'Pilotleider'
interface NewPerson {
  readonly name: string
  readonly roles: readonly RoleWord[]
}

/** From Meer, Anke lets a person in, who comes in for the first time; ends on Mensen, with Anke. */
export async function addPerson(
  page: Page,
  person: NewPerson,
): Promise<{ readonly passphrase: string; readonly recoveryCode: string }> {
  const words = await letIn(page, person)
  await lock(page)
  await tryPassphrase(page, words)
  const passphrase = await settle(page)
  const recoveryCode = await writeDownCode(page)
  await opened(page)
  await lock(page)
  await unlock(page)
  await goTo(page, 'Meer')
  await page.getByRole('link', { name: 'Mensen beheren' }).click()
  return { passphrase, recoveryCode }
}

/** A newcomer takes the four words that are proposed; ends at their recovery code. */
export async function settle(page: Page): Promise<string> {
  await expect(page.getByRole('heading', { name: /^Welkom, / })).toBeVisible()
  const passphrase = await takeProposal(page)
  await page.getByRole('button', { name: 'Bewaar mijn wachtzin' }).click()
  await expect(page.getByRole('heading', { name: 'Je herstelcode' })).toBeVisible()
  return passphrase
}

/** Gives the words for the first time. */
export async function letIn(page: Page, { name, roles }: NewPerson): Promise<string> {
  await goTo(page, 'Meer')
  await page.getByRole('link', { name: 'Mensen beheren' }).click()
  await page.getByRole('button', { name: 'Voeg iemand toe' }).click()
  await page.getByLabel('Voornaam').fill(name)
  await setRoles(page, roles)
  await page.getByLabel('Jouw wachtzin').fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Voeg toe', exact: true }).click()
  await expect(page.getByRole('heading', { name: `Vier woorden voor ${name}` })).toBeVisible()
  const words = await page.locator('.proposal').innerText()
  await page.getByRole('button', { name: 'Klaar: de woorden zijn doorgegeven' }).click()
  await expect(page.getByText(`${name} staat op de tablet`)).toBeVisible()
  return words
}

export async function setRoles(page: Page, roles: readonly RoleWord[]): Promise<void> {
  for (const role of ['Hulpverlener', 'Coördinator', 'Pilotleider'] as const)
    await page.getByRole('checkbox', { name: role, exact: true }).setChecked(roles.includes(role))
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

/** Closes the hour by its summary. The loket's questions before that are answered as usual, or left open. */
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

/** The used and free places of the municipality's funds, row by row, on Opvolgen. */
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

/** The literal text of every signed message on Delen, newest first, as its preview shows it. */
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
