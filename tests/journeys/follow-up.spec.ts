// A visitor comes back by a code: a trajectory to its last funded conversation, a lost code, and appointments. All
// without a name.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { addDays, instantOf } from '../../src/domain/calendar.ts'
import { newFollowUpCode, spacedCode } from '../../src/domain/follow-up-code.ts'
import { expect, test } from '../support/journey.ts'
import { findMarksBelow } from '../support/leaks.ts'
import { lock, unlock } from '../support/lock.ts'
import { hia } from '../support/releases.ts'
import { answerIntake, closeHour, funded, goTo, openHour, recordIntake, startIntake } from '../support/screens.ts'

const profile = hia
const FIRST = '2026-11-04'
const answers = { party: 'couple', returning: 'no', helpQuestion: 'repair', estimatedChildren: 'n2' }
const at = (date: string, time = '18:55') => new Date(instantOf(date, time, profile.timeZone))
const CODE = /^[0-9A-Z]{3} [0-9A-Z]{3} [0-9A-Z]$/

/** The same code as hurried hands write it. */
const SLOPPY: readonly ((code: string) => string)[] = [
  (code) => code.toLowerCase(),
  (code) => code.replaceAll(' ', ''),
  (code) => ` ${code.replaceAll(' ', '-')} `,
  (code) => code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('5', 's'),
]

const codeField = (page: Page) => page.getByLabel('Code van de vorige keer')

/** The next evening, so many weeks after the first one. */
async function evening(page: Page, week: number): Promise<void> {
  await page.clock.setSystemTime(at(addDays(FIRST, 7 * week)))
  await lock(page)
  await unlock(page)
  await goTo(page, 'Spreekuur')
  await openHour(page)
}

/** An intake of a visitor who brings a code; ends before Opslaan. */
async function comeBack(page: Page, typed: string): Promise<void> {
  await startIntake(page)
  await answerIntake(page, profile, { ...answers, returning: 'yes' })
  await codeField(page).fill(typed)
}

const row = (page: Page, text: string) => page.getByRole('listitem').filter({ hasText: text })

test('a couple agrees to a trajectory and comes back by its code until the last funded conversation; a sixth is refused', async ({
  tablet,
}) => {
  const page = await tablet.setUp(profile, { time: at(FIRST) })
  await openHour(page)
  await startIntake(page)
  await answerIntake(page, profile, { ...answers, next: 'trajectory' })
  await expect(
    page.getByText('Nog 10 plekken voor een traject. Na Opslaan krijg je een code om mee te geven.'),
  ).toBeVisible()
  const code = (await recordIntake(page)) ?? ''
  expect(code).toMatch(CODE)
  await closeHour(page)

  for (const [index, sloppy] of SLOPPY.entries()) {
    await evening(page, index + 1)
    await comeBack(page, sloppy(code))
    await expect(page.getByText(`Traject sinds 4 november, gesprek ${index + 2} van 5`)).toBeVisible()
    expect(await recordIntake(page)).toBeNull()
    await closeHour(page)
  }
  expect(await funded(page)).toEqual([
    'Trajecten 1 van 10 9',
    'Gesprekken 5 van 50 45',
    'Uren 7,5 van 75 67,5',
    'Euro’s € 1.000 van € 10.000 € 9.000',
  ])
  await expect(
    page.getByText(/^1 van de 10 plekken bezet, 5 van de 50 gesprekken gehad\. Er is nog €.9\.000 van €.10\.000\.$/),
  ).toBeVisible()

  await evening(page, 5)
  await comeBack(page, code)
  await expect(page.getByText('Traject sinds 4 november, alle 5 gesprekken zijn geweest.')).toBeVisible()
  await page.getByRole('button', { name: 'Opslaan' }).click()
  const refusal = page.getByRole('alert')
  await expect(refusal).toContainText('Dit traject heeft al alle gesprekken gehad.')
  await expect(refusal).toContainText('Sla het bezoek op zonder code, of begin een nieuw traject.')
  await codeField(page).fill('')
  await answerIntake(page, profile, { next: 'trajectory' })
  await expect(page.getByText('Nog 9 plekken voor een traject.')).toBeVisible()
  expect(await recordIntake(page)).not.toBe(code)
  expect((await funded(page))[0]).toBe('Trajecten 2 van 10 8')

  // The codes stand sealed, and in no address.
  expect(new URL(page.url()).pathname).toBe('/opvolgen')
  expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, location.href.includes('?')])).toEqual([
    0,
    0,
    false,
  ])
  await tablet.kill()
  expect(findMarksBelow(tablet.profileDir, [code, code.replaceAll(' ', '')])).toEqual([])
})

test('a slip is noticed, an unknown code said, and neither stands in the way of saving without', async ({ tablet }) => {
  const page = await tablet.setUp(profile, { time: at(FIRST) })
  await openHour(page)
  await startIntake(page)
  await answerIntake(page, profile, answers)
  await page.getByRole('checkbox', { name: 'Geef een code mee' }).check()
  const code = (await recordIntake(page)) ?? ''
  expect(code).toMatch(CODE)

  const slip = code.slice(0, -1) + (code.endsWith('7') ? '8' : '7')
  await comeBack(page, slip)
  await expect(page.getByText('In deze code zit een typefout. Kijk de zeven tekens na op het kaartje.')).toBeVisible()
  await page.getByRole('button', { name: 'Opslaan' }).click()
  const summary = page.getByRole('alert').filter({ hasText: 'Nog niet opgeslagen' })
  await expect(summary).toBeFocused()
  await summary.getByRole('link', { name: 'In deze code zit een typefout.' }).click()
  await expect(codeField(page)).toBeFocused()
  const nobodys = newFollowUpCode(() => (code.startsWith('0') ? 1 : 0))
  await codeField(page).fill(spacedCode(nobodys))
  await expect(page.getByText(/^Deze code is op deze tablet niet bekend, of al gewist\./).first()).toBeVisible()

  // A first-time visitor has no code from before.
  await codeField(page).fill(code)
  await expect(page.getByText('Sinds 4 november, 1 gesprek')).toBeVisible()
  await answerIntake(page, profile, { returning: 'no' })
  await expect(codeField(page)).toHaveCount(0)
  await answerIntake(page, profile, { returning: 'yes' })
  await expect(codeField(page)).toHaveValue('')
  expect(await recordIntake(page)).toBeNull()
  await goTo(page, 'Opvolgen')
  await expect(row(page, code)).toContainText('Sinds 4 november, 1 gesprek')
})

test('an appointment gives a code, shows what it collides with, moves, comes true and is taken back', async ({
  tablet,
}) => {
  const page = await tablet.setUp(profile, { time: at(FIRST) })
  await goTo(page, 'Opvolgen')
  await expect(page.getByText('Geen afspraken in deze week.')).toBeVisible()
  const dialog = page.getByRole('dialog')
  const plan = async (moment: () => Promise<void>) => {
    await page.getByRole('button', { name: 'Nieuwe afspraak' }).click()
    await dialog.getByRole('radio', { name: 'Iemand zonder code' }).click()
    await moment()
    await dialog.getByRole('button', { name: 'Leg vast' }).click()
    const given = dialog.locator('.visitor-code__code')
    await expect(given).toHaveText(CODE)
    const code = await given.innerText()
    await dialog.getByRole('button', { name: 'Klaar' }).click()
    return code
  }
  const first = await plan(() => dialog.getByRole('radio', { name: 'woensdag 4 november, 19.00–20.30' }).click())
  const second = await plan(async () => {
    // A taken slot is not offered any more.
    await expect(dialog.getByRole('radio', { name: /4 november/ })).toHaveCount(0)
    await dialog.getByRole('radio', { name: 'Ander moment' }).click()
    await dialog.getByRole('button', { name: 'Leg vast' }).click()
    await expect(dialog.getByRole('alert')).toContainText('Vul een begintijd in.')
    await dialog.getByLabel('Datum').fill(FIRST)
    await dialog.getByLabel('Begintijd').fill('20:00')
    await expect(dialog.getByText(`Valt samen met 19.00–20.30, ${first}.`)).toBeVisible()
  })
  const agenda = page.getByRole('tabpanel')
  const [early, late] = ['19.00', '20.00'].map((time) =>
    agenda.getByRole('listitem').filter({ hasText: `november, ${time}` }),
  )
  if (!early || !late) throw new Error('no rows')
  await expect(early).toContainText(`Valt samen met 20.00–21.30, ${second}.`)
  await expect(late).toContainText(`Valt samen met 19.00–20.30, ${first}.`)

  await late.getByRole('button', { name: 'Bekijk' }).click()
  await dialog.getByRole('button', { name: 'Verzet' }).click()
  await dialog.getByRole('radio', { name: 'woensdag 11 november, 19.00–20.30' }).click()
  await dialog.getByRole('button', { name: 'Leg vast' }).click()
  await expect(late).toContainText('Verzet')
  await expect(early).not.toContainText('Valt samen')
  await page.getByRole('button', { name: 'Volgende week' }).click()
  await expect(early).toContainText(second)
  await page.getByRole('button', { name: 'Vorige week' }).click()

  // Into the counsellor's own calendar, where nothing says whose it is.
  const folder = mkdtempSync(join(tmpdir(), 'inloop-agenda-'))
  const session = await tablet.context().newCDPSession(page)
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder })
  await early.getByRole('button', { name: 'Bekijk' }).click()
  await dialog.getByRole('button', { name: 'Zet in mijn agenda' }).click()
  await expect(dialog.getByText('Het bestand heet afspraak-2026-11-04.ics.')).toBeVisible()
  const file = join(folder, 'afspraak-2026-11-04.ics')
  await expect(() => expect(existsSync(file)).toBe(true)).toPass()
  const event = readFileSync(file, 'utf8')
  rmSync(folder, { recursive: true })
  expect(event).toContain('\r\nDTSTART:20261104T180000Z\r\nDTEND:20261104T193000Z\r\nSUMMARY:Afspraak relatieloket\r\n')
  expect(event).not.toContain(first.replaceAll(' ', ''))
  await dialog.getByRole('button', { name: 'Klaar' }).click()

  // The visitor comes: by the code, from Opvolgen, and for the first time.
  await goTo(page, 'Spreekuur')
  await openHour(page)
  await goTo(page, 'Opvolgen')
  await page.getByLabel('Code', { exact: true }).fill(first.toLowerCase())
  await page.locator('.found').getByRole('button', { name: 'Bekijk' }).click()
  await dialog.getByRole('button', { name: 'Begin intake' }).click()
  await expect(codeField(page)).toHaveValue(first)
  await answerIntake(page, profile, answers)
  await expect(page.getByText('Sinds 4 november, nog geen gesprek')).toBeVisible()
  expect(await recordIntake(page)).toBeNull()
  await goTo(page, 'Opvolgen')
  await expect(early).toContainText('Gekomen')
  await goTo(page, 'Spreekuur')
  await page.getByRole('button', { name: 'Ongedaan maken' }).click()
  await goTo(page, 'Opvolgen')
  await expect(early).toContainText('Gepland')
  await early.getByRole('button', { name: 'Bekijk' }).click()
  await dialog.getByRole('radio', { name: 'Niet gekomen' }).click()
  await dialog.getByRole('button', { name: 'Klaar' }).click()
  await expect(early).toContainText('Niet gekomen')
})

test('whoever lost the code gets another; what is over is closed with or without a reason, and never says what came of it', async ({
  tablet,
}) => {
  const page = await tablet.setUp(profile, { time: at(FIRST) })
  await openHour(page)
  await startIntake(page)
  await answerIntake(page, profile, { ...answers, next: 'trajectory' })
  const old = (await recordIntake(page)) ?? ''
  await goTo(page, 'Opvolgen')
  const dialog = page.getByRole('dialog')
  await row(page, old).getByRole('button', { name: 'Bekijk' }).click()
  await dialog.getByRole('button', { name: 'Nieuwe code' }).click()
  await expect(dialog).toContainText('De oude code werkt daarna niet meer.')
  await dialog.getByRole('button', { name: 'Geef een nieuwe code' }).click()
  const shown = dialog.locator('.visitor-code__code')
  await expect(shown).toHaveText(CODE)
  const code = await shown.innerText()
  expect(code).not.toBe(old)

  // On paper stands the card, and nothing of the screen.
  await expect(dialog.getByRole('img', { name: 'Dezelfde code als QR-code' })).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  const printed = await page.evaluate(() => document.body.innerText)
  expect(printed.trim().split(/\n+/)).toEqual([code, 'Neem dit kaartje mee als je terugkomt.'])
  await page.emulateMedia({ media: 'screen' })
  await dialog.getByRole('button', { name: 'Klaar' }).click()

  const find = page.getByLabel('Code', { exact: true })
  await find.fill(old)
  await expect(page.getByText(/^Deze code is op deze tablet niet bekend, of al gewist\./)).toBeVisible()
  await find.fill(code)
  await expect(page.locator('.found')).toContainText('Traject sinds 4 november, 1 van 5 gesprekken')

  await row(page, code).getByRole('button', { name: 'Bekijk' }).click()
  await dialog.getByRole('button', { name: 'Sluit opvolging' }).click()
  await expect(dialog).toContainText('Hoe het met de relatie verder gaat, leggen we nooit vast.')
  await dialog.getByRole('radio', { name: 'afgerond' }).click()
  await dialog.getByRole('button', { name: 'Sluit opvolging' }).click()
  await page.getByText('Afgesloten (1)').click()
  await expect(row(page, code)).toContainText('Afgesloten op 4 november (afgerond)')
  await row(page, code).getByRole('button', { name: 'Bekijk' }).click()
  await dialog.getByRole('button', { name: 'Hervat' }).click()
  await expect(dialog).toContainText('Loopt')

  // [D2] The referral is an outcome: it is counted once, and shared with the answers of its half-year.
  await dialog.getByRole('button', { name: 'Sluit opvolging' }).click()
  await dialog.getByRole('radio', { name: 'doorverwezen' }).click()
  await dialog.getByRole('radio', { name: 'Adviespunt SKO' }).click()
  await dialog.getByRole('button', { name: 'Sluit opvolging' }).click()
  await page.getByText('Afgesloten (1)').click()
  await expect(row(page, code)).toContainText('Afgesloten op 4 november (doorverwezen)')
  await goTo(page, 'Spreekuur')
  await closeHour(page)
  await page.clock.setSystemTime(at('2027-01-01'))
  await lock(page)
  await unlock(page)
  await page.getByRole('button', { name: 'Ja, de datum klopt' }).click()
  await page.clock.setSystemTime(at('2027-01-02'))
  await lock(page)
  await unlock(page)
  await goTo(page, 'Delen')
  await page.getByRole('button', { name: 'Bekijk precies wat er wordt gedeeld' }).click()
  await expect(dialog).toContainText('Hoe het ging')
  await expect(dialog).toContainText('Doorverwezen naar')
})

test('before the last funded place, and when there is none left, it is said plainly and nothing is forbidden', async ({
  tablet,
}) => {
  const { trajectory } = profile
  if (!trajectory) throw new Error('no trajectories')
  const small = { ...profile, id: 'klein-loket', trajectory: { ...trajectory, places: 2, euros: 2_000 } }
  const named = { ...small, name: { nl: 'Klein loket', en: 'Small desk' } }
  const page = await tablet.setUp(named, { time: at(FIRST) })
  await openHour(page)
  for (const warning of ['Nog 2 plekken voor een traject.', 'Nog één plek.', 'Alle plekken zijn bezet.']) {
    await startIntake(page)
    await answerIntake(page, profile, { ...answers, next: 'trajectory' })
    await expect(page.getByText(warning)).toBeVisible()
    expect(await recordIntake(page)).toMatch(CODE)
  }
  expect((await funded(page))[0]).toBe('Trajecten 3 van 2 0')
  await expect(page.getByText('Overleg met de gemeente voor je een nieuw traject afspreekt.')).toBeVisible()
})

test('a visitor sees what is kept with their code, and has it erased', async ({ tablet }) => {
  const page = await tablet.setUp(profile, { time: at(FIRST) })
  await openHour(page)
  await startIntake(page)
  await answerIntake(page, profile, { ...answers, next: 'trajectory' })
  const code = (await recordIntake(page)) ?? ''
  await goTo(page, 'Opvolgen')
  const find = page.getByLabel('Code', { exact: true })
  await find.fill(code)
  await page.locator('.found').getByRole('button', { name: 'Toon wat er staat' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog).toContainText('4 november 2026, eerste bezoek, traject')
  await expect(dialog).toContainText('Na 18 maanden zonder gesprek wist de tablet dit vanzelf.')
  await expect(dialog).toContainText('Aantallen blijven staan')
  await dialog.getByRole('button', { name: 'Wis', exact: true }).click()
  await expect(dialog).toContainText('Alles bij deze code wissen?')
  await dialog.getByRole('button', { name: 'Wis voorgoed' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText(/^Deze code is op deze tablet niet bekend, of al gewist\./)).toBeVisible()
  await expect(page.getByText('Nog niemand met een code.')).toBeVisible()
  // Its place stays taken: the count says of nobody whose it was.
  await expect(page.getByText('1 van de 10 plekken bezet')).toBeVisible()
  await goTo(page, 'Totalen')
  await expect(page.getByText('Trajecten').first()).toBeVisible()
})
