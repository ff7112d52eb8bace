// A loket does its work from its profile alone: one evening of it, from the first run to the report, through the screens.
import type { Page } from '@playwright/test'
import { instantOf } from '../../src/domain/calendar.ts'
import type { Profile } from '../../src/domain/profile.ts'
import type { Answers } from '../../src/domain/visit.ts'
import type { Words } from '../../src/i18n/report-texts.ts'
import { lokets } from '../../src/profiles/lokets.ts'
import { eveningOf, MOST_TAPS, secondAnswers, usualAnswers } from '../support/evenings.ts'
import { expect, test } from '../support/journey.ts'
import { pagesOf } from '../support/pdf.ts'
import { AT_LENGTH } from '../support/runs.ts'
import { answerIntake, figures } from '../support/screens.ts'
import { enWords, nlWords } from '../support/totals.ts'

/** In the long run all of them; else one, as `tests/scenarios/evenings.test.ts` holds all of them without a screen. */
const held = AT_LENGTH ? lokets : lokets.filter(({ id }) => id === 'hendrik-ido-ambacht')

for (const profile of held) {
  const evening = eveningOf(profile)
  const words = evening.language === 'en' ? enWords : nlWords
  const { t, report, label } = words

  test(`${profile.id}: an evening from the first run to the report, an intake in at most twelve taps`, async ({
    service,
    tablet,
  }) => {
    const page = await tablet.asNew()
    const press = (name: string) => page.getByRole('button', { name, exact: true }).click()
    const go = (place: string) => page.getByRole('navigation').getByRole('link', { name: place }).click()
    await page.clock.install({ time: new Date(instantOf(evening.date, '18:55', profile.timeZone)) })
    await firstRun(page, service.address, profile, words)
    await expect(page.locator('html')).toHaveAttribute('lang', evening.language)
    await press(t.walkInHour.open)

    /** One visit; gives how often the screen was tapped for it. */
    const visit = async (answers: Answers) => {
      await page.evaluate(countTaps)
      await press(t.walkInHour.newIntake)
      await answerIntake(page, profile, answers, evening.language)
      await press(t.intake.save)
      return page.evaluate(tapsCounted)
    }
    const first = usualAnswers(profile)
    const taps = await visit(first)
    expect(taps).toBe(Object.keys(first).length + 2)
    expect(taps).toBeLessThanOrEqual(MOST_TAPS)
    const second = secondAnswers(profile, evening)
    await visit(second)
    if (second['next'] === 'trajectory') await press(t.followUp.card.done)
    const contact = profile.contacts.find(({ professional }) => professional)
    if (contact) await page.getByRole('button', { name: `+ ${label(contact.label)}` }).click()
    await close(page, profile, words)

    await go(t.frame.totals)
    await expect
      .poll(() => figures(page))
      .toMatchObject({
        [t.totals.hours]: 1,
        [t.totals.hoursWithoutVisit]: 0,
        [t.totals.visits]: 2,
        [t.totals.visitorsName]: 3,
        [t.totals.couples]: 1,
        [t.totals.estimatedChildren]: 2,
      })
    // Every question that was asked, and every one of its answers.
    const counted = await barTables(page)
    for (const { id, label: name, options } of profile.fields)
      for (const option of options) {
        if (option.id === 'unknown') continue
        const times = [first, second].filter((answers) => answers[id] === option.id).length
        expect(counted[label(name)], label(name)).toContainEqual([label(option.label), String(times)])
      }

    await page.getByRole('link', { name: report.makeReport }).click()
    const paper = page.getByRole('article')
    const said = [t.totals.hoursHeld(1) + t.totals.ofWhichEmpty(0), t.totals.visitors(3), t.totals.children(2)]
    await expect(paper).toContainText(`${said.join('. ')}.`)
    for (const line of [...evening.reports, ...report.notRegistered]) await expect(paper).toContainText(line)
    const section = (name: string) => paper.getByRole('region', { name, exact: true })
    // The report says which parts the loket does not keep, and prints no zero for them.
    for (const [name, kept] of [
      [report.sections.survey, profile.survey],
      [report.sections.time, profile.usualTime],
      [report.sections.anonymity, profile.asksAnonymity],
      [report.sections.themes, profile.themes],
      [report.sections.professionals, profile.contacts.some(({ professional }) => professional)],
    ] as const)
      await expect(section(name).getByText(report.notKept, { exact: true })).toHaveCount(kept ? 0 : 1)
    const sheets = pagesOf(await page.pdf({ preferCSSPageSize: true }))
    expect(sheets).toBeGreaterThanOrEqual(2)
    expect(sheets).toBeLessThanOrEqual(4)
  })
}

async function firstRun(page: Page, address: string, profile: Profile, { t, label }: Words): Promise<void> {
  const { setUp, newPassphrase, recoveryCode } = t
  await page.goto(address)
  await page.getByRole('radio', { name: t === enWords.t ? 'English' : 'Nederlands' }).click()
  const name = label(profile.name)
  await page.getByRole('radio', { name: profile.incomplete ? setUp.incompleteName(name) : name, exact: true }).click()
  if (profile.incomplete) await expect(page.getByText(label(profile.incomplete))).toBeVisible()
  await page.getByLabel(setUp.nameLabel).fill('Balie 1')
  await page.getByLabel(setUp.personName).fill('Anke')
  await page.getByRole('button', { name: newPassphrase.chooseOwn }).click()
  const own = `op de ${await page.locator('.proposal').innerText()} staat een ladder`
  await page.getByLabel(newPassphrase.own, { exact: true }).fill(own)
  await page.getByLabel(newPassphrase.repeat).fill(own)
  await page.getByRole('button', { name: setUp.submit, exact: true }).click()
  await page.getByRole('checkbox', { name: recoveryCode.confirm }).check()
  await page.getByRole('button', { name: recoveryCode.go }).click()
}

/** Closes the hour by the steps that this loket's profile asks for, and no others. */
async function close(page: Page, profile: Profile, { t }: Words): Promise<void> {
  const { wrapUp, walkInHour } = t
  await page.getByRole('button', { name: walkInHour.closeHour }).click()
  const dialog = page.getByRole('dialog')
  if (profile.usualTime) await dialog.getByRole('button', { name: wrapUp.usual(wrapUp.usualParts.hour(90)) }).click()
  if (profile.asksAnonymity) {
    const question = dialog.getByRole('radiogroup', { name: wrapUp.questions.corridor })
    await question.getByRole('radio', { name: wrapUp.answers.yes }).click()
    await dialog.getByRole('button', { name: wrapUp.next }).click()
  }
  await dialog.getByRole('button', { name: walkInHour.closeHour }).click()
  await expect(page.getByRole('button', { name: walkInHour.open })).toBeVisible()
}

/** Every table with bars on Totalen: its rows, each with its number, by its title. */
async function barTables(page: Page): Promise<Readonly<Record<string, readonly (readonly [string, string])[]>>> {
  const tables = await page
    .locator('table.bars')
    .evaluateAll((all) =>
      all.map((table) => [
        table.querySelector('.bars__title')?.textContent ?? '',
        [...table.querySelectorAll('tbody tr')].map((row) => [
          row.querySelector('th')?.textContent ?? '',
          row.querySelector('td')?.textContent ?? '',
        ]),
      ]),
    )
  return Object.fromEntries(tables)
}

function countTaps(): void {
  const counting = globalThis as typeof globalThis & { taps?: number }
  if (counting.taps === undefined)
    addEventListener('pointerdown', () => (counting.taps = (counting.taps ?? 0) + 1), true)
  counting.taps = 0
}

const tapsCounted = (): number => (globalThis as typeof globalThis & { taps: number }).taps
