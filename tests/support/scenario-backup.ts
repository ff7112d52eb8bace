// A tablet on which a whole scenario was held, as a reservekopie: a journey begins with it instead of tapping for minutes.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { holdScenario, type Scenario } from '../../scripts/headless/scenario.ts'
import { must, PASSPHRASE, type Running } from '../../scripts/headless/tablet.ts'
import { ageHere } from '../../src/backup/age.ts'
import { sealBackup } from '../../src/backup/file.ts'
import { gather } from '../../src/storage/backups.ts'
import { FILE_PASSPHRASE } from './backup.ts'
import { chooseOwnPassphrase, writeDownCode } from './first-run.ts'

/** Holds the scenario without a screen; gives the tablet, and the path of its reservekopie in `folder`. */
export async function scenarioBackup(scenario: Scenario, folder: string): Promise<{ tablet: Running; path: string }> {
  const { tablet } = await holdScenario(scenario)
  const { person, clock, store } = tablet.book
  const backup = must(await gather(store, { person, now: clock(), notes: false }))
  const path = join(folder, `${scenario.id}.inloop.age`)
  // A quick key: this tool need not be as slow as scrypt.
  writeFileSync(path, await sealBackup(ageHere(1), backup, FILE_PASSPHRASE))
  return { tablet, path }
}

/** Puts it on an empty tablet; ends on Spreekuur. */
export async function restoreBackup(page: Page, address: string, path: string): Promise<void> {
  await putBack(page, address, path)
  await writeDownCode(page)
  await expect(page.getByRole('button', { name: 'Open spreekuur' })).toBeVisible()
}

type ChosenFile = Parameters<ReturnType<Page['getByLabel']>['setInputFiles']>[0]

/** The same, up to the recovery code that says that it is done. */
export async function putBack(page: Page, address: string, file: ChosenFile): Promise<void> {
  await page.goto(address)
  await page.getByRole('button', { name: 'Zet een reservekopie terug' }).click()
  await page.getByLabel('Kies een reservekopie').setInputFiles(file)
  await page.getByLabel('Wachtzin van het bestand').fill(FILE_PASSPHRASE)
  await page.getByRole('button', { name: 'Bekijk wat erin staat' }).click()
  await page.getByLabel('Je voornaam').fill('Anke')
  await chooseOwnPassphrase(page, PASSPHRASE)
  await page.getByRole('button', { name: 'Zet dit terug' }).click()
  await expect(page.locator('.recovery-code .code-groups')).toBeVisible()
}
