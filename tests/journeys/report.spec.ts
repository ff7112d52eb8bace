// Totals of any period, their files, and the report on paper: of a tablet with a few hours, and of a year and a half of
// Hendrik-Ido-Ambacht. The public report holds only shared numbers.
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { readScenario } from '../../scripts/headless/scenario.ts'
import { instantOf } from '../../src/domain/calendar.ts'
import { readAnswers, sumOfAnswers } from '../../src/domain/disclosure/reading.ts'
import { ALL_TIME } from '../../src/domain/period.ts'
import { sharedIn } from '../../src/features/totals/report/shared-figures.ts'
import type { TabletBrowser } from '../support/browser.ts'
import { readCsv } from '../support/csv.ts'
import { expectForEverybody } from '../support/for-everybody.ts'
import { hia } from '../support/hia.ts'
import { expect, test } from '../support/journey.ts'
import { lock, unlock } from '../support/lock.ts'
import { pagesOf } from '../support/pdf.ts'
import { restoreBackup, scenarioBackup } from '../support/scenario-backup.ts'
import { answerIntake, closeHour, figures, goTo, openHour, recordIntake, startIntake } from '../support/screens.ts'
import { readWorkbook } from '../support/workbook.ts'

const at = (date: string) => new Date(instantOf(date, '18:55', hia.timeZone))
const paper = (page: Page) => page.getByRole('article')

/** Printed to PDF, the report has two to four sheets of A4. */
async function expectSheets(page: Page): Promise<void> {
  const pdf = await page.pdf({ preferCSSPageSize: true })
  expect(pagesOf(pdf)).toBeGreaterThanOrEqual(2)
  expect(pagesOf(pdf)).toBeLessThanOrEqual(4)
  expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45]\.?\d* 84[12]\.?\d*\]/)
}

async function unlockOn(page: Page, date: string): Promise<void> {
  await page.clock.setSystemTime(at(date))
  await lock(page)
  await unlock(page)
  await expect(page.getByRole('button', { name: 'Open spreekuur' })).toBeVisible()
}

async function holdHour(page: Page, date: string, visits: readonly Readonly<Record<string, string>>[]): Promise<void> {
  await unlockOn(page, date)
  await openHour(page)
  for (const answers of visits) {
    await startIntake(page)
    await answerIntake(page, hia, answers)
    await recordIntake(page)
  }
  await closeHour(page)
}

/** Taps a button that makes a file; gives the saved file. */
async function download(tablet: TabletBrowser, folder: string, button: string): Promise<Buffer> {
  const page = tablet.page()
  const session = await tablet.context().newCDPSession(page)
  await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder })
  await page.getByRole('button', { name: button, exact: true }).click()
  const ending = button === 'Bewaar als CSV' ? 'csv' : 'xlsx'
  const said = page.getByText(new RegExp(`^Het bestand heet \\S+\\.${ending}\\.`))
  await expect(said).toBeVisible()
  const path = join(folder, /\S+\.(csv|xlsx)(?=\.)/.exec(await said.innerText())?.[0] ?? '')
  await expect(() => expect(existsSync(path)).toBe(true)).toPass()
  return readFileSync(path)
}

test.describe('a tablet with a few hours', () => {
  test('compares, exports, and reports on two to four sheets, in both languages and themes', async ({ tablet }) => {
    const folder = mkdtempSync(join(tmpdir(), 'inloop-report-'))
    const page = await tablet.setUp(hia, { time: at('2026-09-02') })
    try {
      const couple = { party: 'couple', returning: 'no', helpQuestion: 'repair', estimatedChildren: 'n2' }
      await holdHour(page, '2026-09-02', [{ ...couple, stage: 'pastRepair', referralSource: 'school' }])
      await holdHour(page, '2026-09-09', [])
      // The coordinator looks at the tablet in October, and holds no hour.
      await unlockOn(page, '2026-10-06')
      await unlockOn(page, '2026-10-07')
      await goTo(page, 'Delen')
      await expect(page.getByRole('listitem').filter({ hasText: '3e kwartaal 2026' })).toBeVisible()
      await goTo(page, 'Spreekuur')
      await holdHour(page, '2026-11-04', [
        { ...couple, stage: 'beginning' },
        { ...couple, party: 'alone' },
      ])

      await goTo(page, 'Totalen')
      await page.getByRole('tab', { name: 'Zelf kiezen' }).click()
      await page.getByLabel('Van', { exact: true }).selectOption('2026-10')
      await page.getByLabel('Tot en met', { exact: true }).selectOption('2026-11')
      await expect(page.getByText('Deze periode loopt nog. Zonder spreekuur: oktober 2026.')).toBeVisible()
      await expect(page.getByRole('heading', { name: 'oktober tot en met november 2026' })).toBeVisible()
      await expectForEverybody(page, 'totals of a chosen period')
      await expect(page.getByText(/Vergeleken met augustus tot en met september 2026\./)).toBeVisible()
      await expect(page.locator('.figures__figure', { hasText: 'Bezoekers' })).toContainText('1 meer dan ervoor')

      await page.getByRole('tab', { name: 'Alles' }).click()
      await expect(
        page.getByText(/3 stellen of mensen wilden samen verder\. Bij 1 van hen kon dat niet meer\./),
      ).toBeVisible()
      await expect(page.getByRole('img', { name: /^Bezoeken per maand/ })).toBeVisible()
      await page.getByRole('radio', { name: 'Bezoekers', exact: true }).click()
      await expect(page.getByRole('img', { name: /^Bezoekers per maand/ })).toBeVisible()
      const shown = await figures(page)
      expect(shown).toMatchObject({ Spreekuren: 3, 'Zonder bezoek': 1, Bezoeken: 3, Bezoekers: 5, Stellen: 2 })

      const csv = readCsv((await download(tablet, folder, 'Bewaar als CSV')).toString('utf8'))
      for (const [name, value] of Object.entries(shown)) expect(csv).toContainEqual([name, String(value)])
      const sheets = readWorkbook(await download(tablet, folder, 'Bewaar als Excel'))
      expect(sheets.map(({ name }) => name)).toEqual(['Kerncijfers', 'Per maand', 'Antwoorden', 'Overig'])
      for (const [name, value] of Object.entries(shown))
        expect(sheets[0]?.rows).toContainEqual([
          { value: name, type: 's' },
          { value, type: 'n' },
        ])
      expect(csv.flat()).toContain('oktober 2026 (geen spreekuur)')
      expect(csv.flat()).toContain('Precieze aantallen: niet om te publiceren.')
      await expectForEverybody(page, 'totals of all')

      await page.getByRole('link', { name: 'Maak een verslag' }).click()
      await expect(paper(page)).toContainText('3 spreekuren, waarvan 1 zonder bezoek.')
      await expect(paper(page)).toContainText('Precieze aantallen: niet om te publiceren.')
      await page.getByLabel('Doel van de pilot').fill('Stellen eerder bereiken')
      await expect(paper(page)).toContainText('Stellen eerder bereiken')
      await expectSheets(page)
      await expectForEverybody(page, 'exact report')

      await page.getByRole('radio', { name: 'Geanonimiseerd' }).click()
      await expect(paper(page)).toContainText('Geanonimiseerde aantallen: dit verslag mag je publiceren.')
      // The message of the third quarter: exact at the door. The half-year is not over.
      await expect(paper(page)).toContainText('Er waren 2 spreekuren, waarvan 1 zonder bezoek, en 1 bezoek.')
      await expect(paper(page)).toContainText('In deze periode ligt geen half jaar dat al gedeeld is.')
      // Numbers that were not shared are absent: nobody's answers, no visitors, no months.
      for (const exact of ['5 bezoekers', 'Herstel', 'School', '€', 'Bezoeken per maand', 'evenveel'])
        await expect(paper(page)).not.toContainText(exact)
      await expect(paper(page).getByRole('img')).toHaveCount(0)
      await expect(paper(page).getByRole('table')).toHaveCount(0)
      await expectForEverybody(page, 'anonymised report')

      // The typed words are not kept.
      await page.getByRole('link', { name: 'Terug naar Totalen' }).click()
      await page.getByRole('link', { name: 'Maak een verslag' }).click()
      await expect(page.getByLabel('Doel van de pilot')).toHaveValue('')
      await expect(paper(page)).not.toContainText('Stellen eerder bereiken')

      await goTo(page, 'Meer')
      await page.getByRole('radio', { name: 'English' }).click()
      await page.getByRole('navigation').getByRole('link', { name: 'Totals' }).click()
      await page.getByRole('tab', { name: 'All' }).click()
      await page.getByRole('link', { name: 'Make a report' }).click()
      await expect(paper(page)).toContainText('3 walk-in hours, of which 1 without visit.')
    } finally {
      rmSync(folder, { recursive: true })
    }
  })
})

/** Every number in a value, however deep. */
const numbersIn = (value: unknown): readonly number[] => {
  if (typeof value === 'number') return [value]
  return value && typeof value === 'object' ? Object.values(value).flatMap(numbersIn) : []
}

test('the report of Hendrik-Ido-Ambacht: what was published, on two to four sheets, and anonymised only what was shared', async ({
  service,
  tablet,
}) => {
  const scenario = readScenario('tests/scenarios/hendrik-ido-ambacht-2023-2025.json')
  const folder = mkdtempSync(join(tmpdir(), 'inloop-report-'))
  try {
    const { tablet: held, path } = await scenarioBackup(scenario, folder)
    const page = await tablet.asNew()
    await page.clock.install({ time: at('2025-07-09') })
    await restoreBackup(page, service.address, path)
    await goTo(page, 'Totalen')
    await page.getByRole('tab', { name: 'Alles' }).click()
    await page.getByRole('link', { name: 'Maak een verslag' }).click()
    for (const published of [
      '79 spreekuren, waarvan 37 zonder bezoek. 53 bezoekers. Ongeveer 74 kinderen.',
      '28 losse gesprekken. 6 trajecten begonnen in deze periode. 27 gesprekken hoorden bij een traject.',
      '6 van 10 trajecten en € 5.400 van € 10.000',
      'Of mensen bij elkaar bleven of uit elkaar gingen.',
    ])
      await expect(paper(page)).toContainText(published)
    await expectSheets(page)

    await page.getByRole('radio', { name: 'Geanonimiseerd' }).click()
    const releases = (held.outbox.releases.getState() ?? []).map(({ release }) => release)
    const answers = releases.flatMap((release) => release.answers ?? [])
    expect(answers.map(({ halfYear }) => halfYear)).toEqual(['2023-H2', '2024-H1', '2024-H2', '2025-H1'])
    const { door, reading, halfYears } = sharedIn(releases, ALL_TIME)
    const { value, from, to } = readAnswers(sumOfAnswers(answers), door.visits).firstVisits
    await expect(paper(page)).toContainText(
      `Er waren ${door.hours} spreekuren, waarvan ${door.hoursWithoutVisit} zonder bezoek, en ${door.visits} bezoeken.`,
    )
    await expect(paper(page)).toContainText(
      `Ongeveer ${value} stellen en mensen kwamen voor het eerst (${from} tot ${to}).`,
    )
    // Every number on the paper was read from messages.
    const known = [
      ...numbersIn([door, reading, halfYears]),
      // Half-years, "6 of meer", and the dates.
      ...[1, 2, 6, 9, 2023, 2024, 2025],
    ]
    const printed = (await paper(page).innerText()).match(/\d+/g) ?? []
    expect([...new Set(printed.map(Number))].filter((number) => !known.includes(number))).toEqual([])
    await expect(paper(page)).not.toContainText('€')
    await expectSheets(page)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
