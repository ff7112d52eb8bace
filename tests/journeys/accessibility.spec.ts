// A tour of every screen of the app, in the long run in both languages: no axe violation in light or dark, targets of 44 px, no
// sideways scrolling at 320 px or 200 %. Dialogs and steps on the way through a screen are looked at by the journey
// that goes there.
import type { Page } from '@playwright/test'
import { matchPath } from 'react-router'
import { PASSPHRASE } from '../../scripts/headless/tablet.ts'
import { instantOf } from '../../src/domain/calendar.ts'
import { lokets } from '../../src/profiles/lokets.ts'
import { expectForEverybody, talkativeFields } from '../support/for-everybody.ts'
import { expect, test } from '../support/journey.ts'
import { lock, unlock } from '../support/lock.ts'
import { takeBack } from '../support/questionnaire.ts'
import { hia } from '../support/releases.ts'
import { routes } from '../support/routes.ts'
import { LANGUAGES } from '../support/runs.ts'
import {
  answerIntake,
  closeHour,
  connect,
  goTo,
  openHour,
  RECEIPT,
  recordIntake,
  startIntake,
  writeNote,
} from '../support/screens.ts'

const profile = hia
const zwartewaterland = lokets.find(({ id }) => id === 'zwartewaterland') ?? hia
const visit = {
  party: 'couple',
  returning: 'no',
  helpQuestion: 'repair',
  stage: 'deepened',
  estimatedChildren: 'n2',
  next: 'referral',
}
const PIN = '4711'
const at = (date: string) => new Date(instantOf(date, '18:55', profile.timeZone))

/** Where the tour has been. */
const seen = new Set<string>()

// The last of these looks at where all the others were.
test.describe.configure({ mode: 'serial' })
test.use({ ownService: true })

async function check(page: Page, name: string): Promise<void> {
  seen.add(new URL(page.url()).pathname)
  await expectForEverybody(page, name)
  expect.soft(await talkativeFields(page), name).toEqual([])
}

const NAMES = { nl: 'Nederlands', en: 'English' }

/** The places of the rail, in their order, in either language. */
const PLACES = ['walk-in hour', 'follow-up', 'totals', 'sharing', 'more'] as const
const place = (page: Page, name: (typeof PLACES)[number]) =>
  page.getByRole('navigation').getByRole('link').nth(PLACES.indexOf(name)).click()
const button = (page: Page, nl: string, en: string) => page.getByRole('button', { name: new RegExp(`^(${nl}|${en})$`) })
const link = (page: Page, nl: string, en: string) => page.getByRole('link', { name: new RegExp(`^(${nl}|${en})$`) })

/** Calls `look` in each language of this run, chosen as a person does under Meer; ends in Dutch. */
async function inBothLanguages(page: Page, look: (language: string) => Promise<void>): Promise<void> {
  for (const language of LANGUAGES) {
    await place(page, 'more')
    await page.getByRole('radio', { name: NAMES[language] }).click()
    await expect(page.locator('html')).toHaveAttribute('lang', language)
    await look(language)
  }
}

test('before anybody is let in: the first run and its other ways', async ({ service, startTablet }) => {
  for (const language of LANGUAGES) {
    const page = await startTablet().asNew()
    await page.goto(service.address)
    await page.getByRole('radio', { name: NAMES[language] }).click()
    await check(page, `first run, ${language}`)
    await button(page, 'Verder', 'Go on').click()
    await expect(page.getByRole('alert')).toBeVisible()
    await check(page, `first run, with errors, ${language}`)
    await button(page, 'Zet een reservekopie terug', 'Put a backup back').click()
    await check(page, `putting a backup back, ${language}`)
    await button(page, 'Toch een nieuwe tablet', 'A new tablet after all').click()
    await link(page, 'Lever in voor een andere tablet', 'Hand in for another tablet').click()
    await expect(button(page, 'Start de camera', 'Start the camera')).toBeVisible()
    await check(page, `handing in, ${language}`)
    await link(page, 'Terug', 'Back').click()
    await button(page, 'Oefen eerst', 'Practise first').click()
    await expect(button(page, 'Begin met oefenen', 'Start practising')).toBeVisible()
    await check(page, `practice, ${language}`)
    await button(page, 'Stop met oefenen', 'Stop practising').click()
    await page.getByRole('radio', { name: profile.name[language] }).click()
    await page.getByLabel(/^(Naam van de tablet|Name of the tablet)$/).fill('Balie 1')
    await page.getByLabel(/^(Je voornaam|Your first name)$/).fill('Anke')
    await button(page, 'Kies zelf', 'Choose your own').click()
    const own = `op de ${await page.locator('.proposal').innerText()} staat een ladder`
    for (const field of await page.locator('input[type=password]').all()) await field.fill(own)
    await button(page, 'Verder', 'Go on').click()
    await expect(page.locator('.recovery-code')).toBeVisible()
    await check(page, `recovery code of the first run, ${language}`)
  }
})

test('the locked tablet', async ({ tablet }) => {
  const page = await tablet.setUp(profile, { time: at('2026-11-04') })
  await inBothLanguages(page, async (language) => {
    await page.reload()
    const passphrase = page.getByLabel(/^(Wachtzin|Passphrase)$/)
    await passphrase.fill('iets anders')
    await check(page, `unlock, ${language}`)
    await button(page, 'Ontgrendel', 'Unlock').click()
    await expect(page.getByText(/^(Die wachtzin klopt niet|That passphrase is not right)\./).first()).toBeVisible()
    await check(page, `unlock refused, ${language}`)
    await button(page, 'Wachtzin kwijt\\?', 'Lost your passphrase\\?').click()
    await expect(button(page, 'Neem deze vier woorden', 'Take these four words')).toBeVisible()
    await button(page, 'Bewaar nieuwe wachtzin', 'Keep new passphrase').click()
    await expect(page.getByText(/^(Vul de herstelcode|Fill in the recovery code)/)).toBeVisible()
    await check(page, `a passphrase by recovery code, with errors, ${language}`)
    await button(page, 'Terug', 'Back').click()
    await passphrase.fill(PASSPHRASE)
    await button(page, 'Ontgrendel', 'Unlock').click()
    await expect(page.getByRole('navigation')).toBeVisible()
  })
})

test('every screen behind the lock', async ({ service, tablet }) => {
  const page = await tablet.setUp(profile, { time: at('2026-06-24') })
  await openHour(page)
  await startIntake(page)
  await answerIntake(page, profile, visit)
  await writeNote(page, 'Zij willen verder praten.')
  await recordIntake(page)
  await closeHour(page)
  await page.clock.setSystemTime(at('2026-07-02'))
  await lock(page)
  await unlock(page, undefined, PIN)
  await connect(page, service.enrolmentCode(profile.id))
  await expect(page.getByText(RECEIPT)).toHaveCount(1)
  await goTo(page, 'Spreekuur')
  await check(page, 'no hour open')
  await openHour(page)
  await page.getByRole('button', { name: '+ Bezoek' }).click()
  await startIntake(page)
  await answerIntake(page, profile, visit)
  await page.getByRole('button', { name: 'Later verder' }).click()
  await expect(page.getByRole('button', { name: 'Nieuwe intake' })).toBeVisible()

  await inBothLanguages(page, async (language) => {
    const toMore = () => place(page, 'more')
    const toHour = () => place(page, 'walk-in hour')
    const cancel = () => button(page, 'Annuleer', 'Cancel').click()

    // Meer, and the screens that it leads to.
    await button(page, 'Maak een reservekopie', 'Make a backup').click()
    await expect(button(page, 'Neem deze vier woorden', 'Take these four words')).toBeVisible()
    await check(page, `more, making a backup, ${language}`)
    await cancel()
    await button(page, 'Tel een andere tablet mee', 'Count another tablet along').click()
    await check(page, `more, taking in a tablet, ${language}`)
    for (const address of ['/meer/hulp', '/meer/privacy', '/meer/bezoekers', '/meer/logboek']) {
      await toMore()
      await page.locator(`a[href="${address}"]`).click()
      await expect(link(page, 'Terug naar Meer', 'Back to More')).toBeVisible()
      await check(page, `${address}, ${language}`)
    }
    await toMore()
    await link(page, 'Mensen beheren', 'Manage people').click()
    await expect(button(page, 'Voeg iemand toe', 'Add somebody')).toBeVisible()
    await check(page, `people, ${language}`)
    await button(page, 'Voeg iemand toe', 'Add somebody').click()
    await expect(page.getByLabel(/^(Jouw wachtzin|Your passphrase)$/)).toBeVisible()
    await button(page, 'Voeg toe', 'Add').click()
    await expect(page.getByRole('alert')).toBeVisible()
    await check(page, `adding somebody, with errors, ${language}`)
    await toMore()
    await link(page, 'Mijn wachtzin en herstelcode', 'My passphrase and recovery code').click()
    await button(page, 'Kies zelf', 'Choose your own').click()
    await check(page, `own passphrase, ${language}`)
    await page.getByLabel(/^(Jouw wachtzin|Your passphrase)$/).fill(PASSPHRASE)
    await button(page, 'Maak een nieuwe herstelcode', 'Make a new recovery code').click()
    const code = page.locator('.recovery-code')
    await expect(code).toBeVisible()
    await check(page, `recovery code, ${language}`)
    await code.getByRole('checkbox').check()
    await button(page, 'Ga verder', 'Go on').click()
    await expect(code).toHaveCount(0)
    await toMore()
    await link(page, 'Wijzig het profiel', 'Change the profile').click()
    await expect(page.getByRole('heading', { level: 1, name: /^(Profiel wijzigen|Change the profile)$/ })).toBeVisible()
    await check(page, `profile, ${language}`)

    // The walk-in hour, and its screens.
    await toHour()
    await expect(button(page, 'Nieuwe intake', 'New intake')).toBeVisible()
    await check(page, `open hour, ${language}`)
    await button(page, 'Verberg', 'Hide').click()
    await expect(page.getByLabel(/^(Pincode|PIN)$/)).toBeFocused()
    await check(page, `cover, ${language}`)
    await page.keyboard.type('0000')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toBeVisible()
    await check(page, `cover with a wrong PIN, ${language}`)
    await page.keyboard.type(PIN)
    await page.keyboard.press('Enter')
    await button(page, 'Vragenlijst', 'Questionnaire').click()
    await expect(button(page, 'Begin', 'Begin')).toBeVisible()
    await check(page, `questionnaire, ${language}`)
    await takeBack(page, PIN)
    await link(page, 'Mijn notities', 'My notes').click()
    await expect(page.getByText('Zij willen verder praten.')).toBeVisible()
    await check(page, `own notes, ${language}`)
    await toHour()
    await link(page, 'Themabijeenkomsten', 'Theme meetings').click()
    await button(page, 'Tel bijeenkomst', 'Count meeting').click()
    await expect(page.getByRole('alert')).toBeVisible()
    await check(page, `theme meetings, with errors, ${language}`)
    await toHour()
    await link(page, 'Wegwijzer', 'Directory').click()
    await expect(page.getByRole('article').first()).toBeVisible()
    await check(page, `directory, ${language}`)
    await page.getByRole('article').first().getByRole('link').last().click()
    await expect(page.getByRole('img')).toBeVisible()
    await check(page, `card in large print, ${language}`)
    await toHour()
    await button(page, 'Sluit spreekuur', 'Close walk-in hour').click()
    await check(page, `drafts before closing, ${language}`)
    await page.keyboard.press('Escape')
    await button(page, 'Verder', 'Go on').click()
    await expect(page.getByRole('heading', { name: 'Intake' })).toBeVisible()
    await check(page, `intake, ${language}`)
    await button(page, 'Kies uit de wegwijzer', 'Choose from the directory').click()
    await expect(button(page, 'Verwijs hierheen', 'Refer here').first()).toBeVisible()
    await check(page, `directory of an intake, ${language}`)
    await page.getByRole('article').last().getByRole('link').last().click()
    await expect(page.getByRole('heading', { level: 1, name: /^(POH Jeugd|GP youth nurse)$/ })).toBeVisible()
    await check(page, `card of an intake, ${language}`)
    await link(page, 'Terug naar de wegwijzer', 'Back to the directory').click()
    await link(page, 'Terug naar de intake', 'Back to the intake').click()
    await page.getByRole('radio', { name: /^(Samen|Together)$/ }).click()
    await button(page, 'Opslaan', 'Save').click()
    await expect(page.getByRole('alert')).toBeVisible()
    await check(page, `intake with errors, ${language}`)
    await page.getByRole('radio', { name: /^(Samen|Together)$/ }).click()

    // The resulting figures.
    await place(page, 'totals')
    await page.getByRole('tab').nth(3).click()
    await expect(page.getByRole('table').first()).toBeVisible()
    await check(page, `totals, ${language}`)
    await link(page, 'Maak een verslag', 'Make a report').click()
    await expect(page.getByRole('article')).toBeVisible()
    await check(page, `report, ${language}`)
    await place(page, 'sharing')
    await expect(page.getByText(/[0-9A-Z]{4}-[0-9A-Z]{4}/)).toBeVisible()
    await check(page, `sharing, ${language}`)
    await button(page, 'Bekijk precies wat er wordt gedeeld', 'See exactly what is shared').click()
    await check(page, `preview, ${language}`)
    await page.keyboard.press('Escape')
    await link(page, 'Lever in voor een andere tablet', 'Hand in for another tablet').click()
    await expect(button(page, 'Start de camera', 'Start the camera')).toBeVisible()
    await check(page, `handing in beside one’s own work, ${language}`)
    await page.evaluate(() => {
      history.pushState(null, '', '/niets')
      dispatchEvent(new PopStateEvent('popstate'))
    })
    await expect(
      page.getByRole('heading', { name: /^(Deze pagina is er niet|This page does not exist)$/ }),
    ).toBeVisible()
    await check(page, `no such page, ${language}`)
  })
  // A theme of one's own is the same as that of the device.
  await place(page, 'more')
  for (const [theme, scheme] of [
    ['Donker', 'dark'],
    ['Licht', 'light'],
  ] as const) {
    await page.getByRole('radio', { name: theme, exact: true }).click()
    await expect(page.locator('html')).toHaveCSS('color-scheme', scheme)
  }
})

test('closing an hour where the loket asks for its time and its anonymity', async ({ tablet }) => {
  const page = await tablet.setUp(zwartewaterland, { time: at('2023-01-25') })
  await openHour(page)
  await inBothLanguages(page, async (language) => {
    await place(page, 'walk-in hour')
    await button(page, 'Sluit spreekuur', 'Close walk-in hour').click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await check(page, `time of an hour, ${language}`)
    await button(page, 'Pas aan', 'Adjust').click()
    await check(page, `time of an hour, adjusted, ${language}`)
    await button(page, 'Verder', 'Go on').click()
    await page.getByRole('radio').first().click()
    await check(page, `anonymity of an hour, ${language}`)
    await button(page, 'Verder', 'Go on').click()
    await check(page, `summary of an hour, ${language}`)
    await page.keyboard.press('Escape')
  })
})

test('following up: codes, appointments and what is funded', async ({ tablet }) => {
  const page = await tablet.setUp(profile, { time: at('2026-11-04') })
  await openHour(page)
  await startIntake(page)
  await answerIntake(page, profile, { ...visit, next: 'trajectory' })
  const code = (await recordIntake(page)) ?? ''
  await goTo(page, 'Opvolgen')
  const dialog = page.getByRole('dialog')
  // Two at the same time, so that each says so.
  for (const time of ['19:00', '20:00']) {
    await page.getByRole('button', { name: 'Nieuwe afspraak' }).click()
    await dialog.getByRole('textbox', { name: 'Code' }).fill(code)
    await dialog.getByRole('radio', { name: 'Ander moment' }).click()
    await dialog.getByLabel('Datum').fill('2026-11-13')
    await dialog.getByLabel('Begintijd').fill(time)
    await dialog.getByRole('button', { name: 'Leg vast' }).click()
    await expect(dialog).toHaveCount(0)
  }
  const closed = async () => {
    await page.keyboard.press('Escape')
    await expect(dialog).toHaveCount(0)
  }
  const view = page.getByRole('button', { name: /^(Bekijk|View)$/ })

  await inBothLanguages(page, async (language) => {
    await place(page, 'walk-in hour')
    await button(page, 'Wijzig', 'Change').first().click()
    await page.getByRole('radio', { name: /^(Ja, met code|Yes, with code)$/ }).click()
    const field = page.getByLabel(/^(Code van de vorige keer|Code from last time)$/)
    await expect(field).toHaveValue(code)
    await check(page, `intake with a code, ${language}`)
    await field.fill('K7F 2Q9')
    await field.blur()
    await expect(page.getByText(/^(In deze code zit|There is a typing)/)).toBeVisible()
    await check(page, `intake with a slip in the code, ${language}`)
    await button(page, 'Terug zonder wijzigen', 'Back without changing').click()
    await expect(button(page, 'Nieuwe intake', 'New intake')).toBeVisible()
    await place(page, 'follow-up')
    await expect(page.getByRole('table')).toBeVisible()
    await page.getByLabel('Code', { exact: true }).fill(code)
    await check(page, `following up, ${language}`)
    await view.first().click()
    await check(page, `one follow-up, ${language}`)
    await button(page, 'Toon code', 'Show code').click()
    await expect(dialog.getByRole('img')).toBeVisible()
    await check(page, `a code to give, ${language}`)
    await closed()
    await view.first().click()
    await button(page, 'Sluit opvolging', 'Close follow-up').click()
    await check(page, `closing a follow-up, ${language}`)
    await closed()
    await view.last().click()
    await check(page, `one appointment, ${language}`)
    await closed()
    await button(page, 'Nieuwe afspraak', 'New appointment').click()
    await button(page, 'Leg vast', 'Save appointment').click()
    await expect(dialog.getByRole('alert')).toBeVisible()
    await dialog.getByRole('radio').last().click()
    await check(page, `planning, with errors, ${language}`)
    await closed()
  })
})

test('a walk-in hour with the keyboard alone', async ({ tablet }) => {
  const page = await tablet.setUp(profile, { time: at('2026-11-04') })
  await openHour(page)
  await startIntake(page)
  await answerIntake(page, profile, visit)
  await page.getByRole('button', { name: 'Later verder' }).click()
  await expect(page.getByRole('button', { name: 'Nieuwe intake' })).toBeVisible()
  await page.reload()
  await expect(page.getByLabel('Wachtzin', { exact: true })).toBeFocused()
  await page.keyboard.type(PASSPHRASE)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Sluit spreekuur' })).toBeVisible()
  await page.getByRole('button', { name: 'Verder' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('radio', { name: 'Samen' }).focus()
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('radio', { name: 'Alleen', exact: true })).toBeChecked()
  await page.getByRole('button', { name: 'Opslaan' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Nieuwe intake' })).toBeVisible()
  await page.getByRole('button', { name: 'Sluit spreekuur' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').getByRole('button', { name: 'Sluit spreekuur' }).focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('button', { name: 'Open spreekuur' })).toBeVisible()
})

test('no screen was left out', () => {
  // Practice begins at the root of a place of its own.
  const been = [...seen].map((path) => path.replace(/^\/oefenen/, '') || '/')
  expect(routes.length).toBeGreaterThan(15)
  expect(routes.filter((route) => !been.some((path) => matchPath(route, path)))).toEqual([])
})
