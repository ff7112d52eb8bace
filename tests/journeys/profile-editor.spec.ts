// The coordinator changes the questions of the intake: the change counts from the next hour on, and touches no earlier
// count. A profile goes to another tablet as a file, and a forbidden change is refused in words.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { instantOf } from '../../src/domain/calendar.ts'
import type { Profile } from '../../src/domain/profile.ts'
import { changeField } from '../../src/domain/profile-edit.ts'
import { usualSurvey } from '../../src/profiles/library/survey.ts'
import { lokets } from '../../src/profiles/lokets.ts'
import { expectForEverybody } from '../support/for-everybody.ts'
import { expect, test } from '../support/journey.ts'
import { covered, lock, uncover, unlock } from '../support/lock.ts'
import { hide, show } from '../support/perceived.ts'
import { hia } from '../support/releases.ts'
import { LANGUAGES } from '../support/runs.ts'
import { answerIntake, closeHour, goTo, openHour, recordIntake, startIntake } from '../support/screens.ts'

const at = (date: string) => new Date(instantOf(date, '18:55', hia.timeZone))
const visit = { party: 'couple', returning: 'no', helpQuestion: 'repair', estimatedChildren: 'n2', next: 'ready' }

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const within = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true }).click()
/** A row of the editor, by the words that it begins with. */
const row = (page: Page, words: string) =>
  page.locator('li.rows__row').filter({ has: page.locator('strong').getByText(words, { exact: true }) })
const open = (page: Page, words: string) =>
  row(page, words)
    .getByRole('button', { name: /^(Wijzig|Bekijk)$/ })
    .click()
const toOverview = (page: Page) => press(page, 'Terug naar het overzicht')
const asked = (page: Page, question: string) => page.getByRole('radiogroup', { name: question, exact: true })

async function toEditor(page: Page): Promise<void> {
  await goTo(page, 'Meer')
  await page.getByRole('link', { name: 'Wijzig het profiel' }).click()
  await expect(page.getByRole('heading', { name: 'Profiel wijzigen' })).toBeVisible()
}

async function heldHour(page: Page): Promise<void> {
  await openHour(page)
  await startIntake(page)
  await answerIntake(page, hia, visit)
  await recordIntake(page)
  await closeHour(page)
}

test('a change counts from the next hour on, and earlier visits and totals keep their words', async ({ tablet }) => {
  const page = await tablet.setUp(hia, { time: at('2026-11-04') })
  await heldHour(page)
  await page.clock.setSystemTime(at('2026-11-05'))
  await lock(page)
  await unlock(page)
  await toEditor(page)

  // An answer to a shared question gets other words.
  await open(page, 'Vraag')
  await expect(page.getByRole('checkbox', { name: 'Deel deze vraag met de gemeente' })).toBeChecked()
  await open(page, 'Herstel')
  await page.getByRole('dialog').getByLabel('Nederlands').fill('Samen herstellen')
  await within(page, 'Klaar')
  await toOverview(page)

  // A new question, required, one place up by the keyboard alone.
  await press(page, 'Nieuwe vraag')
  await page.getByLabel('Nederlands').fill('Werk')
  await press(page, 'Voeg toe')
  for (const answer of ['Ja', 'Nee']) {
    await page.getByLabel('Nieuw antwoord').fill(answer)
    await page.keyboard.press('Enter')
  }
  await page.getByRole('checkbox', { name: 'Moet een antwoord krijgen' }).check()
  await toOverview(page)
  await row(page, 'Werk').getByRole('button', { name: 'Omhoog' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByText('Werk staat nu op plaats 11 van 12.')).toBeAttached()
  await expect(row(page, 'Werk').getByRole('button', { name: 'Omhoog' })).toBeFocused()

  // An answer that was given is taken out of use; the last step is taken back and done again.
  await open(page, 'Vervolg')
  await open(page, 'Klaar')
  await within(page, 'Haal weg')
  await press(page, 'Ongedaan maken')
  await expect(row(page, 'Klaar')).toBeVisible()
  await open(page, 'Klaar')
  await within(page, 'Haal weg')
  await expect(page.getByText('Niet meer in gebruik (1)')).toBeVisible()
  // The preview has it all.
  const preview = page.getByRole('region', { name: 'Zo ziet de intake eruit' })
  await expect(preview.getByRole('radio', { name: 'Samen herstellen' })).toBeVisible()
  await expect(preview.getByRole('radio', { name: 'Klaar' })).toHaveCount(0)
  await expect(preview.getByRole('radiogroup', { name: 'Werk' })).toBeVisible()

  // Leaving asks first.
  await goTo(page, 'Totalen')
  await within(page, 'Blijf hier')
  await press(page, 'Bewaar als versie 2')
  await expect(page.getByText('Versie 2 is bewaard. Ze geldt vanaf het volgende spreekuur.')).toBeVisible()
  await expect(page.getByText('Er is niets te bewaren.')).toBeVisible()

  // The next hour asks it, without unlocking anew.
  await goTo(page, 'Spreekuur')
  await openHour(page)
  await startIntake(page)
  await expect(asked(page, 'Vervolg').getByRole('radio', { name: 'Klaar' })).toHaveCount(0)
  await answerIntake(page, hia, { party: 'alone', returning: 'no', estimatedChildren: 'n0' })
  await asked(page, 'Vraag').getByRole('radio', { name: 'Samen herstellen' }).click()
  await press(page, 'Opslaan')
  await expect(page.getByRole('alert').getByText('Kies een antwoord bij Werk.')).toBeVisible()
  await asked(page, 'Werk').getByRole('radio', { name: 'Ja' }).click()
  await recordIntake(page)
  // Meanwhile nothing can be saved.
  await toEditor(page)
  await expect(page.getByText('Er is een spreekuur open.')).toBeVisible()
  await goTo(page, 'Spreekuur')
  await closeHour(page)

  // Totals have both: the earlier question under its new words, and the retired answer.
  await goTo(page, 'Totalen')
  await page.getByRole('tab', { name: 'Alles' }).click()
  for (const row of ['Samen herstellen 2', 'Klaar 1', 'Ja 1'])
    await expect(page.getByRole('row', { name: row, exact: true })).toBeVisible()

  // The earlier hour opens with the questions and answers of its own time.
  await goTo(page, 'Spreekuur')
  await page
    .locator('li.rows__row')
    .filter({ hasText: 'woensdag 4 november' })
    .getByRole('button', { name: 'Heropen' })
    .click()
  await page.getByRole('button', { name: 'Wijzig', exact: true }).first().click()
  await expect(asked(page, 'Vervolg').getByRole('radio', { name: 'Klaar' })).toBeChecked()
  await expect(asked(page, 'Werk')).toHaveCount(0)
  await press(page, 'Terug zonder wijzigen')
  await closeHour(page)

  // The first version can be looked at and taken back: as a new one.
  await toEditor(page)
  await open(page, 'Versies en bestand')
  await row(page, 'Versie 1').getByRole('button', { name: 'Bekijk' }).click()
  await expect(page.getByRole('dialog').getByRole('radio', { name: 'Klaar' })).toBeVisible()
  await within(page, 'Sluit')
  await row(page, 'Versie 1').getByRole('button', { name: 'Zet deze versie klaar' }).click()
  await press(page, 'Bewaar als versie 3')
  await expect(page.getByText('Versie 3 is bewaard.', { exact: false })).toBeVisible()
  await expect(row(page, 'Werk')).toHaveCount(0)
  await expect(page.getByText('Niet meer in gebruik (1)')).toBeVisible()
})

/** Every line that says why a file was refused. */
const refusal = (page: Page) => page.getByRole('alert').locator('code')

async function choose(page: Page, name: string, text: string): Promise<void> {
  await page
    .getByLabel('Open een profielbestand')
    .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) })
}

test('a profile goes to another tablet as a file; what may not be is refused with its place', async ({
  tablet,
  secondTablet,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'inloop-profile-file-'))
  try {
    const page = await tablet.setUp(hia)
    const session = await tablet.context().newCDPSession(page)
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: folder })
    await toEditor(page)
    await open(page, 'Gekomen')
    await page.getByLabel('Nieuw antwoord').fill('Via beeldbellen')
    await press(page, 'Voeg toe')
    await press(page, 'Bewaar als versie 2')
    await expect(page.getByText('Versie 2 is bewaard.', { exact: false })).toBeVisible()
    await open(page, 'Versies en bestand')
    await press(page, 'Bewaar profiel als bestand')
    const path = join(folder, 'hendrik-ido-ambacht-profiel-v2.json')
    await expect(() => readFileSync(path)).toPass()
    const text = readFileSync(path, 'utf8')
    const file = JSON.parse(text) as Profile

    const second = await secondTablet.setUp(hia)
    await toEditor(second)
    await open(second, 'Versies en bestand')

    await choose(second, 'stuk.json', text.replace('"noteDays": 90', '"noteDays": 3'))
    await expect(second.getByText('Dit profielbestand klopt niet. Het is niet geopend.')).toBeVisible()
    await expect(refusal(second)).toContainText('noteDays: ')
    await choose(second, 'stuk.json', '{')
    await expect(refusal(second)).toHaveText('Dit is geen JSON-bestand.')
    const fewer = changeField(file, 'estimatedChildren', (field) => ({
      ...field,
      options: field.options.map((option) => (option.id === 'n6' ? { ...option, value: 5 } : option)),
    }))
    await choose(second, 'telt-anders.json', JSON.stringify(fewer))
    await expect(refusal(second)).toContainText('fields.4.options.6.value: 6+: ')
    const over = { ...file, schedule: { ...file.schedule, ends: '2024-01-31' } }
    await choose(second, 'voorbij.json', JSON.stringify(over))
    await expect(refusal(second)).toContainText('schedule.ends: De laatste dag is al voorbij.')
    // Two shared questions that tell one thing are refused in words; two that may do so are doubted at the question.
    const hanging = changeField(file, 'lifeEvent', (field) => ({
      ...field,
      askedWhen: { field: 'helpQuestion', is: 'separation' },
    }))
    await choose(second, 'hangt.json', JSON.stringify(hanging))
    await expect(refusal(second)).toContainText('fields.9: Een gedeelde vraag hangt niet aan een andere vraag')
    const both = changeField(file, 'stage', (field) => ({ ...field, shared: true }))
    await choose(second, 'allebei.json', JSON.stringify(both))
    await expect(refusal(second)).toContainText('fields.3.shared: Wat iemand vroeg en wat je aantrof, hangen samen.')
    const door = {
      ...hia.fields.find(({ id }) => id === 'referralSource'),
      id: 'frontDoor',
      label: { nl: 'Voordeur', en: 'Front door' },
    }
    await choose(second, 'voordeur.json', JSON.stringify({ ...file, fields: [...file.fields, door] }))
    await expect(row(second, 'Voordeur')).toContainText('let op')
    await open(second, 'Voordeur')
    await expect(second.getByText('Twee gedeelde vragen lijken op elkaar.')).toBeVisible()
    await expect(second.getByText('Bij “Via” en bij “Voordeur” kun je kiezen: Zelf, ', { exact: false })).toBeVisible()
    await press(second, 'Ongedaan maken')
    await expect(row(second, 'Via')).not.toContainText('let op')
    await open(second, 'Versies en bestand')

    await choose(second, 'ander.json', JSON.stringify({ ...file, id: 'ander-loket' }))
    await expect(refusal(second)).toContainText('Dit is een ander loket.')
    await expect(second.getByText('Er is niets te bewaren.')).toBeVisible()

    await choose(second, 'hendrik-ido-ambacht-profiel-v2.json', text)
    await expect(second.getByText('Het bestand staat klaar.', { exact: false })).toBeVisible()
    await press(second, 'Bewaar als versie 2')
    await expect(second.getByText('Versie 2 is bewaard.', { exact: false })).toBeVisible()
    await goTo(second, 'Spreekuur')
    await openHour(second)
    await startIntake(second)
    await expect(asked(second, 'Gekomen').getByRole('radio', { name: 'Via beeldbellen' })).toBeVisible()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
})

test('a profile file that is chosen while the cover lies over the app is read behind it', async ({ tablet }) => {
  const page = await tablet.setUp(hia, { pin: '4711' })
  await toEditor(page)
  await open(page, 'Versies en bestand')
  const choosing = page.waitForEvent('filechooser')
  await page.locator('button', { hasText: 'Open een profielbestand' }).click()
  const chooser = await choosing
  await hide(page)
  await covered(page)
  const file = { ...hia, noteDays: 60 }
  await chooser.setFiles({
    name: 'profiel.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(file)),
  })
  await show(page)
  await uncover(page, '4711')
  await expect(page.getByText('Het bestand staat klaar.', { exact: false })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Bewaar als versie 2' })).toBeVisible()
})

test('a loket without a questionnaire takes over the usual questions', async ({ tablet }) => {
  const page = await tablet.setUp(lokets.find(({ id, survey }) => id === 'dordrecht-sko' && !survey) ?? hia)
  await toEditor(page)
  await open(page, 'Vragenlijst')
  await press(page, 'Neem de gewone vragen over')
  for (const { label } of usualSurvey) await expect(page.getByText(label.nl)).toBeVisible()
  await toOverview(page)
  await press(page, 'Bewaar als versie 2')
  await expect(page.getByText('Versie 2 is bewaard.', { exact: false })).toBeVisible()
  await goTo(page, 'Spreekuur')
  await openHour(page)
  await expect(page.getByRole('button', { name: 'Vragenlijst', exact: true })).toBeVisible()
})

test('notes are erased earlier only after a question, and a malformed profile is not saved', async ({ tablet }) => {
  const page = await tablet.setUp(hia)
  await toEditor(page)
  await open(page, 'Bewaren en delen')
  const days = page.getByLabel('Notities bewaren: hoogstens zoveel dagen')
  await days.fill('3')
  await expect(page.getByText('Vul een getal in van 7 tot 365.')).toBeVisible()
  await toOverview(page)
  await press(page, 'Bewaar als versie 2')
  await expect(page.getByRole('alert').getByText('noteDays')).toBeVisible()
  await press(page, 'Vul een getal in dat kan.')
  await days.fill('30')
  await press(page, 'Bewaar als versie 2')
  await expect(
    page.getByRole('dialog').getByText('Wat ouder is, wordt nu meteen gewist.', { exact: false }),
  ).toBeVisible()
  await within(page, 'Bewaar en wis eerder')
  await expect(page.getByText('Versie 2 is bewaard.', { exact: false })).toBeVisible()
})

test('[D8] “Buurtteam” comes under Via while figures wait, in a few taps', async ({ tablet }) => {
  const page = await tablet.setUp(hia, { time: at('2026-11-04') })
  await heldHour(page)
  await toEditor(page)
  await open(page, 'Via')
  await page.getByLabel('Nieuw antwoord').fill('Buurtteam')
  const group = page.getByRole('radiogroup', { name: 'Telt mee bij' })
  await expect(group.getByRole('radio', { name: 'Anders of onbekend' })).toBeChecked()
  await group.getByRole('radio', { name: 'Via een professional' }).click()
  await press(page, 'Voeg toe')
  await expect(row(page, 'Buurtteam')).toContainText('Via een professional')
  await press(page, 'Bewaar als versie 2')
  await expect(page.getByText('Versie 2 is bewaard.', { exact: false })).toBeVisible()

  await page.clock.setSystemTime(at('2026-11-11'))
  await lock(page)
  await unlock(page)
  await goTo(page, 'Spreekuur')
  await openHour(page)
  await startIntake(page)
  await answerIntake(page, hia, visit)
  await asked(page, 'Via').getByRole('radio', { name: 'Buurtteam' }).click()
  await recordIntake(page)
  await closeHour(page)
  await goTo(page, 'Totalen')
  await page.getByRole('tab', { name: 'Alles' }).click()
  await expect(page.getByRole('row', { name: 'Buurtteam 1', exact: true })).toBeVisible()
})

test('[D4] the municipality chooses how well an answer is protected; a question can be kept on the tablet', async ({
  tablet,
}) => {
  const page = await tablet.setUp(hia)
  await toEditor(page)
  await open(page, 'Bewaren en delen')
  const choice = page.getByRole('radiogroup', { name: 'Hoe goed is één antwoord beschermd?' })
  await expect(choice.getByRole('radio', { name: 'Gewoon' })).toBeChecked()
  await expect(page.getByText('wie 50 % zeker was, is daarna hoogstens 88 % zeker.', { exact: false })).toBeVisible()
  await expect(page.getByText('hoogstens 7,4 keer zo kansrijk', { exact: false })).toBeVisible()
  await expect(page.getByText('(ε = 8 × 2 = 16)', { exact: false })).toBeVisible()
  await choice.getByRole('radio', { name: 'Streng' }).click()
  await expect(page.getByText('(ε = 8 × 1 = 8)', { exact: false })).toBeVisible()
  await toOverview(page)
  await open(page, 'Gebeurtenis')
  await page.getByRole('checkbox', { name: 'Deel deze vraag met de gemeente' }).uncheck()
  await toOverview(page)
  await expect(row(page, 'Gebeurtenis')).not.toContainText('gedeeld')

  // The question is shared already.
  await open(page, 'Fase')
  await page.getByRole('checkbox', { name: 'Deel deze vraag met de gemeente' }).check()
  await press(page, 'Bewaar als versie 2')
  await press(page, 'Fase: Wat iemand vroeg en wat je aantrof, hangen samen. Deel er één van, niet allebei.')
  await page.getByRole('checkbox', { name: 'Deel deze vraag met de gemeente' }).uncheck()
  await press(page, 'Bewaar als versie 2')
  await expect(page.getByText('Versie 2 is bewaard.', { exact: false })).toBeVisible()
  await expect(row(page, 'Bewaren en delen')).toContainText('bescherming: streng')
  await open(page, 'Bewaren en delen')
  await expect(page.getByText('(ε = 7 × 1 = 7)', { exact: false })).toBeVisible()
})

test('is for everybody: both themes, a narrow screen, large letters', async ({ tablet }) => {
  test.slow()
  const page = await tablet.setUp(hia)
  // Every part in Dutch; in English, which the long run takes along, the parts with all kinds of controls.
  const partsIn = {
    nl: ['loket', 'schedule', 'trajectory', 'keeping', 'survey', 'cards', 'versions'],
    en: ['schedule', 'versions'],
  }
  for (const language of LANGUAGES) {
    await page.getByRole('navigation').getByRole('link').last().click()
    await page.getByRole('radio', { name: language === 'nl' ? 'Nederlands' : 'English' }).click()
    await page.locator('a[href$="/meer/profiel"]').click()
    await expect(page.locator('#new-question')).toBeVisible()
    const back = () => page.locator('.profile__part > .button').last().click()
    await page.locator('#question-referral').click()
    await page.locator('#option-referral-sko').click()
    await expectForEverybody(page, `an option, ${language}`)
    await page.getByRole('dialog').getByRole('button').nth(1).click()
    await back()
    await page.locator('#question-referralSource').click()
    await expectForEverybody(page, `a shared question, ${language}`)
    await page.locator('#option-referralSource-church').click()
    await expectForEverybody(page, `a shared answer, ${language}`)
    await page.getByRole('dialog').getByRole('button').first().click()
    await back()
    for (const part of partsIn[language]) {
      await page.locator(`#${part}`).click()
      await expect(page.locator('#profile-part')).toBeFocused()
      await expectForEverybody(page, `${part}, ${language}`)
      await back()
    }
    await page.locator('#cards').click()
    await page.locator('#card-sko').click()
    await page.locator('.profile__part textarea').first().fill('')
    await page.locator('.profile__bar .button--primary').click()
    await expect(page.getByRole('alert')).toBeFocused()
    await expectForEverybody(page, `a card with faults, ${language}`)
    await page.getByRole('navigation').getByRole('link').last().click()
    await page.getByRole('dialog').getByRole('button').nth(1).click()
  }
})
