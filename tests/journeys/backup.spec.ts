// A reservekopie goes out of one tablet, brings back an empty one, and is taken in by another; a bad file changes nothing.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Page } from '@playwright/test'
import { PASSPHRASE } from '../../scripts/headless/tablet.ts'
import type { TabletBrowser } from '../support/browser.ts'
import { chooseOwnPassphrase, takeProposal, writeDownCode } from '../support/first-run.ts'
import { expect, test } from '../support/journey.ts'
import { findMarksBelow } from '../support/leaks.ts'
import { covered, uncover } from '../support/lock.ts'
import { hide, show } from '../support/perceived.ts'
import { hia } from '../support/releases.ts'
import {
  answerIntake,
  closeHour,
  connect,
  figures,
  goTo,
  installed,
  openHour,
  recordIntake,
  saved,
  startIntake,
  writeNote,
} from '../support/screens.ts'

const MARK = 'merkteken-kopie-2841'
const answers = { party: 'couple', returning: 'no', helpQuestion: 'repair', stage: 'deepened', estimatedChildren: 'n2' }

/** An hour with one intake with a note, closed, and so many visits that were only counted. */
async function holdHour(page: Page, counted: number): Promise<void> {
  await openHour(page)
  for (let visit = 0; visit < counted; visit++)
    await page
      .getByRole('button', { name: /Bezoek/ })
      .first()
      .click()
  await startIntake(page)
  await answerIntake(page, hia, answers)
  await writeNote(page, MARK)
  await recordIntake(page)
  await closeHour(page)
}

/** Makes a reservekopie on Meer and saves it in `folder`; gives its path and its passphrase. */
async function makeBackup(
  tablet: TabletBrowser,
  folder: string,
  { notes = false } = {},
): Promise<{ readonly path: string; readonly passphrase: string }> {
  const page = tablet.page()
  const session = await tablet.context().newCDPSession(page)
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder })
  await goTo(page, 'Meer')
  await page.getByRole('button', { name: 'Maak een reservekopie' }).click()
  const passphrase = await takeProposal(page)
  if (notes) await page.getByRole('checkbox', { name: 'Neem mijn notities mee' }).check()
  await page.getByLabel('Jouw wachtzin').fill(PASSPHRASE)
  await page.getByRole('button', { name: 'Maak het bestand' }).click()
  await expect(page.getByText('De reservekopie is klaar.')).toBeVisible()
  await page.getByRole('button', { name: 'Bewaar het bestand' }).click()
  const name = await page.getByText(/^Het bestand heet /).innerText()
  const path = join(folder, /inloop-\S+\.inloop\.age/.exec(name)?.[0] ?? '')
  await expect(() => expect(existsSync(path)).toBe(true)).toPass()
  await page.getByRole('button', { name: 'Klaar', exact: true }).click()
  await expect(page.getByText(/^Laatste reservekopie: /)).toBeVisible()
  return { path, passphrase }
}

async function openFile(page: Page, path: string, passphrase: string): Promise<void> {
  await page.getByLabel('Kies een reservekopie').setInputFiles(path)
  await page.getByLabel('Wachtzin van het bestand').fill(passphrase)
  await page.getByRole('button', { name: 'Bekijk wat erin staat' }).click()
}

/** From the first run; ends on Spreekuur. */
async function restore(page: Page, address: string, path: string, passphrase: string): Promise<void> {
  await page.goto(address)
  await page.getByRole('button', { name: 'Zet een reservekopie terug' }).click()
  await openFile(page, path, passphrase)
  await page.getByLabel('Je voornaam').fill('Anke')
  await chooseOwnPassphrase(page, PASSPHRASE)
  await page.getByRole('button', { name: 'Zet dit terug' }).click()
  await writeDownCode(page)
  await expect(page.getByRole('button', { name: 'Open spreekuur' })).toBeVisible()
}

const totalsOf = async (page: Page) => {
  await goTo(page, 'Totalen')
  await expect(page.locator('dl.figures')).toBeVisible()
  return figures(page)
}

test.use({ ownService: true })

test('a tablet comes back from its reservekopie, notes too, made and restored without network', async ({
  service,
  tablet,
  secondTablet,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'inloop-backup-'))
  try {
    const page = await tablet.setUp(hia)
    await installed(page)
    await holdHour(page, 2)
    const before = await totalsOf(page)
    await tablet.context().setOffline(true)
    const { path, passphrase } = await makeBackup(tablet, folder, { notes: true })
    expect(readFileSync(path, 'latin1')).toMatch(/^age-encryption\.org\/v1\n-> scrypt \S+ 18\n/)
    expect(readFileSync(path, 'latin1')).not.toContain(MARK)

    const empty = await secondTablet.asNew()
    await empty.goto(service.address)
    await installed(empty)
    await secondTablet.context().setOffline(true)
    await restore(empty, service.address, path, passphrase)
    expect(await totalsOf(empty)).toEqual(before)
    await goTo(empty, 'Spreekuur')
    await empty.getByRole('link', { name: 'Mijn notities' }).click()
    await expect(empty.getByText(MARK)).toBeVisible()
    expect(findMarksBelow(secondTablet.profileDir, [MARK, passphrase])).toEqual([])
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('[D11] a tablet that came back shares nothing until the service has told what it has', async ({
  service,
  tablet,
  secondTablet,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'inloop-backup-'))
  try {
    await connect(await tablet.setUp(hia), service.enrolmentCode(hia.id))
    const { path, passphrase } = await makeBackup(tablet, folder)

    const page = await secondTablet.asNew()
    await page.goto(service.address)
    await installed(page)
    service.wire.cut()
    await restore(page, service.address, path, passphrase)
    await goTo(page, 'Delen')
    await expect(page.getByRole('status')).toHaveText('Delen staat op pauze.')
    await expect(page.getByText('Inloop vraagt de dienst eerst wat al gedeeld is.')).toBeVisible()
    await expect(page.getByText('De dienst is nu niet te bereiken.').first()).toBeVisible()
    service.wire.mend()
    await page.getByRole('button', { name: 'Deel nu' }).click()
    await expect(page.getByRole('status')).toHaveText('Er is nog niets om te delen.')
    await expect(page.getByText('op pauze')).toBeHidden()
    await expect(page.getByText('De dienst is nu niet te bereiken.')).toBeHidden()
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('another tablet counts along once, however often its reservekopie is taken in', async ({
  tablet,
  secondTablet,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'inloop-backup-'))
  try {
    await holdHour(await secondTablet.setUp(hia), 1)
    const { path, passphrase } = await makeBackup(secondTablet, folder)

    const page = await tablet.setUp(hia)
    await holdHour(page, 0)
    expect(await totalsOf(page)).toMatchObject({ Spreekuren: 1, Bezoeken: 1 })
    for (const time of ['once', 'twice']) {
      await goTo(page, 'Meer')
      await page.getByRole('button', { name: 'Tel een andere tablet mee' }).click()
      await openFile(page, path, passphrase)
      await expect(page.getByText('In deze reservekopie')).toBeVisible()
      await page.getByRole('button', { name: 'Tel deze tablet mee' }).click()
      await expect(page.getByText('Balie 1 telt nu mee onder Totalen.')).toBeVisible()
      await page.getByRole('button', { name: 'Klaar', exact: true }).click()
      expect(await totalsOf(page), time).toMatchObject({ Spreekuren: 2, Bezoeken: 3 })
    }
    await expect(page.getByText(/Telt ook: Balie 1 \(kopie van /)).toBeVisible()
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('a file that takes long to choose neither covers nor locks the tablet that has no PIN', async ({ tablet }) => {
  const folder = mkdtempSync(join(tmpdir(), 'inloop-backup-'))
  try {
    const page = await tablet.setUp(hia, { time: 'now', lockTimes: 'usual' })
    const path = join(folder, 'een.inloop.age')
    writeFileSync(path, 'geen reservekopie')
    await goTo(page, 'Meer')
    await page.getByRole('button', { name: 'Tel een andere tablet mee' }).click()
    const choosing = page.waitForEvent('filechooser')
    await page.locator('button', { hasText: 'Kies een reservekopie' }).click()
    const chooser = await choosing
    await hide(page)
    await page.clock.runFor(200_000)
    await chooser.setFiles(path)
    await show(page)
    await expect(page.getByText(basename(path))).toBeVisible()
    // Back from it, the usual times count again.
    await hide(page)
    await expect(page.getByRole('heading', { name: 'Pauze' })).toBeVisible()
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('a file that is chosen while the cover lies over the app is there behind it', async ({ tablet }) => {
  const folder = mkdtempSync(join(tmpdir(), 'inloop-backup-'))
  try {
    const page = await tablet.setUp(hia)
    const { path, passphrase } = await makeBackup(tablet, folder)
    await page.getByRole('button', { name: 'Tel een andere tablet mee' }).click()
    await page.getByLabel('Nieuwe pincode').fill('4711')
    await page.getByRole('button', { name: 'Kies pincode' }).click()

    const choosing = page.waitForEvent('filechooser')
    await page.locator('button', { hasText: 'Kies een reservekopie' }).click()
    const chooser = await choosing
    await hide(page)
    await covered(page)
    await chooser.setFiles(path)
    await show(page)
    await uncover(page, '4711')
    await expect(page.locator('button', { hasText: 'Kies een reservekopie' })).toBeFocused()
    await expect(page.getByText(basename(path))).toBeVisible()
    await page.getByLabel('Wachtzin van het bestand').fill(passphrase)
    await page.getByRole('button', { name: 'Bekijk wat erin staat' }).click()
    await expect(page.getByText('In deze reservekopie')).toBeVisible()
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('a file that is no reservekopie of another tablet is refused in words, and nothing changes', async ({
  tablet,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'inloop-backup-'))
  try {
    const page = await tablet.setUp(hia)
    await holdHour(page, 0)
    const before = await totalsOf(page)
    const { path, passphrase } = await makeBackup(tablet, folder)
    const write = (name: string, bytes: Uint8Array) => {
      writeFileSync(join(folder, name), bytes)
      return join(folder, name)
    }
    const whole = readFileSync(path)

    await page.getByRole('button', { name: 'Tel een andere tablet mee' }).click()
    await openFile(page, write('foto.jpg', new Uint8Array([255, 216, 255, 224])), passphrase)
    await expect(page.getByText('Dit is geen reservekopie van Inloop.')).toBeVisible()
    await openFile(page, write('half.inloop.age', whole.subarray(0, whole.length / 2)), passphrase)
    await expect(page.getByText('Deze reservekopie is beschadigd of niet compleet.')).toBeVisible()
    await openFile(page, path, 'een heel andere wachtzin')
    await expect(page.getByText('De wachtzin van de reservekopie klopt niet.', { exact: false })).toBeVisible()
    await openFile(page, path, passphrase)
    await page.getByRole('button', { name: 'Tel deze tablet mee' }).click()
    await expect(page.getByText('Deze reservekopie is van deze tablet zelf.')).toBeVisible()
    await saved(page)
    expect(await totalsOf(page)).toEqual(before)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
